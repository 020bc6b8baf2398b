import type { Messages } from '../messages/index.ts';
import type { Precision, Recompute, Schedule, Sharding } from '../performance/index.ts';
import { recomputes, schedules } from '../performance/index.ts';

type Choice<Value> = { readonly value: Value; readonly label: string };

export type MachineChoices = {
  readonly precisions: readonly Choice<Precision>[];
  readonly recomputes: readonly Choice<Recompute>[];
  readonly shardings: readonly Choice<Sharding>[];
  readonly schedules: readonly Choice<Schedule>[];
};

const precisions = ['bf16', 'fp16', 'fp8'] as const satisfies readonly Precision[];
const shardings = [0, 1, 2, 3] as const satisfies readonly Sharding[];

/** What can be chosen in the machine room, in the reader’s words. */
export const machineChoices = ({ machine: words }: Messages): MachineChoices => ({
  precisions: precisions.map((value) => ({ value, label: words.precisions[value] })),
  recomputes: recomputes.map((value) => ({ value, label: words.recomputes[value] })),
  shardings: shardings.map((value) => ({ value, label: words.shardings[value] })),
  schedules: schedules.map((value) => ({ value, label: words.schedules[value] })),
});
