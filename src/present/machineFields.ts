import type { Precision, Recompute, Schedule, Sharding, StackId } from '../performance/index.ts';

/** The fields of the machine room that hold a whole number, in the order of the page. */
export const countFields = ['count', 'sequence', 'batch', 'tensor', 'pipeline', 'virtual', 'context', 'expert', 'microBatch'] as const;
export type CountField = (typeof countFields)[number];

/** What somebody has typed and chosen in the machine room. Numbers stand as they were typed. */
export type MachineDraft = Readonly<Record<CountField, string>> & {
  readonly accelerator: string;
  readonly precision: Precision;
  readonly stack: StackId;
  readonly recompute: Recompute;
  readonly sharding: Sharding;
  readonly sequenceParallel: boolean;
  readonly flash: boolean;
  readonly schedule: Schedule;
};
