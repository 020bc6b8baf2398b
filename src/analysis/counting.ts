import type { Reference } from '../provenance/index.ts';

/** How the cost of a run is counted. A text’s “training cost”, and what makers state, leave it open. */
export type Counting = 'amortised' | 'rented' | 'stated';

/** @returns null for kinds that are counted in one way only. */
export function countingOf({ kind, run }: Pick<Reference, 'kind' | 'run'>): Counting | null {
  if (kind !== 'trainingRun') return null;
  if (run?.of === 'amortisedCost') return 'amortised';
  return run?.of === 'rentedCost' ? 'rented' : 'stated';
}
