import type { MachineSetting } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Architecture, Layout, Machine } from '../performance/index.ts';
import { ranksOf, replicasOf } from '../scenario/index.ts';
import { Decimal, echoNumeral, parseNumeral } from '../units/index.ts';
import { writeProblem } from './issue.ts';
import type { CountField, MachineDraft } from './machineFields.ts';
import { countFields } from './machineFields.ts';
import { problemsOfLayout, tooFew } from './machineProblems.ts';
import type { LayoutProblems } from './machineProblems.ts';
import type { Pen } from './pen.ts';

export type CountReading = { readonly error: string | null; readonly echo: string | null; readonly suggestions: readonly string[] };
export type DraftFields = Readonly<Record<CountField, CountReading>>;
export type DraftAnswer = {
  readonly fields: DraftFields;
  readonly setting: MachineSetting | null;
  /** Accelerators that whole copies of the model leave over. */
  readonly idle: number;
};

/** Beyond all that was ever trained, and small enough for every product of two of them to be exact. */
const most: Readonly<Record<CountField, number>> = {
  count: 10_000_000,
  sequence: 100_000_000,
  batch: 10_000_000,
  tensor: 100_000,
  pipeline: 10_000,
  virtual: 10_000,
  context: 100_000,
  expert: 100_000,
  microBatch: 100_000,
};

/** Reads all fields, and says of each what is wrong with it: by itself first, and then beside the others. */
export function readDraft(draft: MachineDraft, architecture: Architecture, machine: Machine, messages: Messages, pen: Pen): DraftAnswer {
  const counts = mapCounts((field) => readCount(draft[field], most[field], messages, pen));
  const value = (field: CountField): number => counts[field].value ?? 1;
  const readings = (problems: LayoutProblems): DraftFields =>
    mapCounts((field) => {
      const { error, echo, suggestions } = counts[field];
      const problem = problems[field];
      return { error: error ?? problem?.text ?? null, echo, suggestions: problem?.instead ?? suggestions };
    });
  if (countFields.some((field) => counts[field].value === null)) return { fields: readings({}), setting: null, idle: 0 };
  const { precision, stack, recompute, sharding, sequenceParallel, flash, schedule } = draft;
  const split = { tensor: value('tensor'), pipeline: value('pipeline'), context: value('context'), expert: value('expert') };
  const [least, copy] = [ranksOf(split), split.tensor * split.pipeline * split.context];
  const copies = replicasOf(split, Math.max(least, value('count')));
  const setting: MachineSetting = {
    machine,
    stack,
    workload: { architecture, sequence: value('sequence'), batch: value('batch'), precision, flash, adapters: false },
    layout: {
      accelerators: copies * copy, // what is left over can’t hold another copy of the model
      ...split,
      virtual: value('virtual'),
      microBatch: value('microBatch'),
      recompute,
      // what there is nobody to share with stays whole
      sharding: copies * split.context > 1 ? sharding : 0,
      sequenceParallel: sequenceParallel && split.tensor > 1,
      schedule,
    },
  };
  const problems =
    value('count') < least ? tooFew(least, value('count'), messages, pen) : problemsOfLayout(setting, messages.machine.problems, pen);
  const isSound = Object.keys(problems).length === 0;
  return { fields: readings(problems), setting: isSound ? setting : null, idle: value('count') - copies * copy };
}

/** The same for each field of a number. */
function mapCounts<Value>(of: (field: CountField) => Value): Readonly<Record<CountField, Value>> {
  return {
    count: of('count'),
    sequence: of('sequence'),
    batch: of('batch'),
    tensor: of('tensor'),
    pipeline: of('pipeline'),
    virtual: of('virtual'),
    context: of('context'),
    expert: of('expert'),
    microBatch: of('microBatch'),
  };
}

export type Count = CountReading & { readonly value: number | null };

/** A whole number from 1 on, as people write numbers: `4096`, `4,096`, `4k`, `1만`. */
export function readCount(text: string, most: number, messages: Messages, pen: Pen): Count {
  const words = messages.machine.problems;
  const refuse = (error: string, suggestions: readonly string[] = []): Count => ({ value: null, error, echo: null, suggestions });
  if (text.trim() === '') return refuse(words.blank);
  const reading = parseNumeral(text, { kind: 'count' });
  if (!reading.ok) return refuse(writeProblem(reading.problem, messages), reading.problem.suggestions);
  const { value, operator } = reading.numeral;
  if (value === null || operator !== '=') return refuse(words.notOneNumber);
  if (value.lt(1) || value.gt(most)) return refuse(words.outside('1', pen.tick(most, '1')));
  if (!value.isInteger()) return refuse(words.notWhole);
  const echo = echoNumeral(reading.numeral, messages.code, text);
  return { value: value.toNumber(), error: null, echo: echo === text ? null : echo, suggestions: [] };
}

/** A count as it stands in a field. */
export const writeCount = (value: number, pen: Pen): string => pen.exact(new Decimal(value), '1');

/** A layout as it stands in the fields. `count` stays as it is: what a layout leaves over is still there. */
export const draftOf = (
  { accelerators: _all, tensor, pipeline, virtual, context, expert, microBatch, ...rest }: Layout,
  pen: Pen,
): Partial<MachineDraft> => ({
  ...rest,
  tensor: writeCount(tensor, pen),
  pipeline: writeCount(pipeline, pen),
  virtual: writeCount(virtual, pen),
  context: writeCount(context, pen),
  expert: writeCount(expert, pen),
  microBatch: writeCount(microBatch, pen),
});
