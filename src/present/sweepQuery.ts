import type { DocumentedEstimate, ResultName } from '../analysis/index.ts';
import type { NumeralKey } from '../scenario/index.ts';

export type SweepPlan = { readonly name: string; readonly estimate: DocumentedEstimate };

/** What is asked for: results of one group along one input, whose ends are in the first plan's unit. */
export type SweepQuery = {
  readonly key: NumeralKey;
  readonly from: number;
  readonly to: number;
  readonly xScale: 'linear' | 'log';
  readonly yScale: 'linear' | 'log';
  readonly results: readonly ResultName[];
};
