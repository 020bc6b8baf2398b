import type { MachineRun, MachineSetting } from '../analysis/index.ts';
import { utilisationOf } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Band, Step } from '../performance/index.ts';
import { dataRanks, microBatches } from '../performance/index.ts';
import { Decimal, formatWithPrefix } from '../units/index.ts';
import type { MemoryDocument } from './machineMemory.ts';
import { presentMemory } from './machineMemory.ts';
import type { BreakdownDocument } from './machineStep.ts';
import { presentBreakdown, writeTime } from './machineStep.ts';
import type { Pen } from './pen.ts';

/** One of the few numbers that everything else explains. */
export type MachineAnswer = { readonly id: string; readonly label: string; readonly value: string; readonly notes: readonly string[] };

/** Everything that follows from a workload on a layout, in words. */
export type MachineDocument = {
  readonly answers: readonly MachineAnswer[];
  readonly ranks: string;
  readonly breakdown: BreakdownDocument;
  readonly memory: MemoryDocument;
  readonly link: LinkDocument | null;
  readonly notes: readonly string[];
  /** Seconds of a step, and bytes of the fullest accelerator. */
  readonly own: { readonly seconds: number; readonly bytes: number };
};

/** The same layout on the accelerator that differs in its link alone. */
type LinkDocument = { readonly title: string; readonly sentence: string; readonly rates: string };

export type MachineContext = {
  /** What the accelerator is called. */
  readonly nameOf: (id: string) => string;
  /** Accelerators that are left over. */
  readonly idle: number;
};

export function presentMachine(
  setting: MachineSetting,
  { step, memory, remedies, band, twin }: MachineRun,
  context: MachineContext,
  messages: Messages,
  pen: Pen,
): MachineDocument {
  const { machine, workload, layout, factor = 1 } = setting;
  const words = messages.machine;
  const filled = presentMemory(memory, remedies, setting, messages, pen);
  const write = (value: number): string => pen.exact(new Decimal(value), '1');
  const isWide = workload.precision === 'fp8' && machine.peak8 === null;
  return {
    answers: answersOf(setting, step, band, filled, messages, pen),
    ranks: words.dataRanks(write(dataRanks(layout)), write(microBatches(layout, workload.batch))),
    breakdown: presentBreakdown(step, messages, pen),
    memory: filled,
    link: twin && presentLink(setting, step, twin, context.nameOf, messages, pen),
    own: { seconds: step.total, bytes: memory.total },
    notes: [
      ...(context.idle > 0 ? [words.idle(write(context.idle))] : []),
      ...(factor === 1 ? [] : [words.ownFactor(write(factor))]),
      ...(isWide ? [words.problems.noEight(context.nameOf(machine.id))] : []),
    ],
  };
}

function answersOf(
  setting: MachineSetting,
  { total }: Step,
  band: Band | null,
  memory: MemoryDocument,
  { machine: words }: Messages,
  pen: Pen,
): readonly MachineAnswer[] {
  const { workload, layout } = setting;
  const tokens = workload.batch * workload.sequence;
  const percent = (share: number): string => pen.value(new Decimal(share), '%');
  const utilisation = (seconds: number): string => percent(utilisationOf(setting, seconds));
  const count = (value: number): string => pen.value(new Decimal(value), 'token');
  const { answers } = words;
  return [
    {
      id: 'mfu',
      label: answers.mfu,
      value: utilisation(total),
      notes: band
        ? [
            words.band.range(utilisation(total * band.high), utilisation(total * band.low)),
            words.band.rests(count(band.rows), count(band.sources.length)),
            ...(band.distance === 'near' ? [] : [words.band[band.distance]]),
          ]
        : [words.band.outside],
    },
    { id: 'step', label: answers.step, value: writeTime(total, pen), notes: [answers.perStep(count(tokens))] },
    {
      id: 'tokens',
      label: answers.tokens,
      value: count(tokens / total),
      notes: [answers.perAccelerator(count(tokens / total / layout.accelerators))],
    },
    { id: 'memory', label: answers.memory, value: memory.total, notes: [answers.ofMemory(memory.usedText, memory.size), memory.verdict] },
  ];
}

const alike = 0.0005;

function presentLink(
  { machine }: MachineSetting,
  { total }: Step,
  { machine: twin, seconds: other }: NonNullable<MachineRun['twin']>,
  nameOf: (id: string) => string,
  { machine: { link } }: Messages,
  pen: Pen,
): LinkDocument {
  const [name, otherName] = [nameOf(machine.id), nameOf(twin.id)];
  const difference = other / total - 1;
  const share = pen.value(new Decimal(Math.abs(difference)), '%');
  const say = difference > 0 ? link.slower : link.faster;
  const rate = (bytes: number): string => formatWithPrefix(new Decimal(bytes), 'B/s');
  return {
    title: link.title(name, otherName),
    sentence: Math.abs(difference) < alike ? link.same(otherName) : say(otherName, share, writeTime(other, pen)),
    rates: link.rates(name, rate(machine.domainRate), otherName, rate(twin.domainRate)),
  };
}
