import { freeze } from './lookup.ts';
import type { Generation } from './machines.ts';

/**
 * seeds/evidence/neighbours.json: how far measured runs are from what the step model says of them, by group: those of a generation of
 * accelerators, a software stack, a kind of model and a scale. Errors are of rows that the fit had not seen (cross-validated by source).
 */
export type NeighbourGroup = {
  readonly generation: Generation;
  readonly stack: string; // id in src/performance/step/stack.ts
  readonly experts: boolean; // mixtures of experts, else dense models
  /** Accelerators that its runs had, from and to. */
  readonly least: number;
  readonly most: number;
  readonly rows: number;
  readonly sources: readonly string[];
  /** Measured over predicted time of a step: a tenth of the rows lies below, a tenth above. */
  readonly low: number;
  readonly high: number;
};

// The options are spelt out because the bundler reads this call as text and never runs it.
const files = import.meta.glob<readonly NeighbourGroup[]>('../../seeds/evidence/neighbours.json', { eager: true, import: 'default' });

export const neighbourGroups: readonly NeighbourGroup[] = freeze(Object.values(files).flat());
