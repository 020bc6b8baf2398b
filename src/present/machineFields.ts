import type { Layout, Machine, Precision, Recompute, Schedule, Sharding, StackId, Workload } from '../performance/index.ts';

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

/** What a draft comes to once all of it can be read and goes together. */
export type MachineSetting = {
  readonly workload: Workload;
  readonly layout: Layout;
  readonly machine: Machine;
  readonly stack: StackId;
  /** What the user’s own runs take over what is predicted; 1 where none were measured. */
  readonly factor?: number;
};
