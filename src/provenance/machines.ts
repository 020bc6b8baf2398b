import { finder, freeze } from './lookup.ts';
import type { Cited } from './records.ts';

/** Generations whose kernels differ in kind: `ampere` stands for Ada as well, `cdna3` for the generations of CDNA beside it. */
export const generations = ['volta', 'ampere', 'hopper', 'blackwell', 'graceBlackwell', 'cdna3'] as const;
export type Generation = (typeof generations)[number];

/** A fact that a step’s time takes as it stands: it may have a range, and it always has a value. */
export type CitedValue = Cited & { readonly value: string };

/**
 * seeds/machines: what the time of a training step takes of an accelerator beyond its record in seeds/hardware, one record
 * each under the same id. The fast link’s rate is half of `linkRate` there, which counts both directions.
 */
export type MachineRecord = {
  readonly id: string; // in seeds/hardware
  readonly generation: Generation;
  readonly peak8: CitedValue | null; // FLOP/s/accelerator, dense fp8; null where there is none
  readonly multiprocessors: CitedValue; // streaming multiprocessors, or compute units
  readonly usableMemory: CitedValue; // byte/accelerator that a program finds: vendors’ gigabytes are larger than ours, and some is kept back
  readonly domain: CitedValue | null; // accelerators within reach of the fast link; null for all of a node
  readonly networkRate: CitedValue; // byte/s/accelerator between nodes, in one direction, as its servers usually have
};

// The options are spelt out because the bundler reads this call as text and never runs it.
export const machineRecords: readonly MachineRecord[] = freeze(
  Object.values(import.meta.glob<MachineRecord>('../../seeds/machines/*.json', { eager: true, import: 'default' })),
);

/** Accelerators that a step’s time can be told for. */
export const machineIds: readonly string[] = machineRecords.map(({ id }) => id);

/** @throws RangeError for an accelerator whose facts have not been gathered */
export const machineRecord: (id: string) => MachineRecord = finder('machine', machineRecords);
