import type { Estimate } from '../analysis/index.ts';
import type { Pen } from '../present/index.ts';
import { nearestKnown } from '../present/index.ts';
import { predictUtilisation } from '../store/index.ts';
import { knownModels } from './knownModels.ts';

/** Has the plan’s MFU predicted, with the published architecture nearest to it in size where it names none. */
export function predictPlan(made: Estimate, pen: Pen): void {
  const parameters = made.quantity('parameters').value?.toNumber() ?? 1;
  predictUtilisation(nearestKnown(knownModels(pen), parameters)?.id ?? '');
}
