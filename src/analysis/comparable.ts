import type { NodeName } from '../model/index.ts';
import type { QuantityKind } from '../provenance/index.ts';
import type { Binding } from '../scenario/index.ts';
import { runNames } from './runNames.ts';

/** The quantities of a plan that have reference figures, and of which kind. No other pair is ever compared. */
const comparable = [
  ['hardwarePurchase', 'hardwarePurchase'],
  ['rentedRun', 'trainingRun'],
  ['marketRun', 'trainingRun'],
  ['amortisedRun', 'trainingRun'],
  ['annuityRun', 'trainingRun'],
  ['programmeCost', 'programme'],
  ['acceleratorCount', 'acceleratorCount'],
  ['unitPrice', 'unitPrice'],
  ['parameters', 'parameters'],
  ['trainingEnergy', 'energy'],
  ['trainingTime', 'duration'],
  ['trainingCompute', 'compute'],
  ['trainingTokens', 'trainingData'],
  ['acceleratorHours', 'acceleratorHours'],
] as const satisfies readonly (readonly [NodeName, QuantityKind])[];

export const kindOf = (quantity: NodeName): QuantityKind | null => comparable.find(([name]) => name === quantity)?.[1] ?? null;

/** Whether a plan says enough of the people and the data to be set beside whole programmes. */
export const isProgramme = ({ scenario }: Pick<Binding, 'scenario'>): boolean =>
  scenario.staff !== undefined || scenario.data !== undefined;

/** Of a plan: its run is the one that it pays for, and it is a programme only if it counts more than computing. */
export const comparablesOf = (binding: Binding): readonly (readonly [NodeName, QuantityKind])[] =>
  comparable.filter(
    ([name, kind]) =>
      (kind !== 'trainingRun' || name === runNames[binding.choices.method]) && (kind !== 'programme' || isProgramme(binding)),
  );
