import type { Messages } from '../messages/index.ts';
import type { Band, Machine, MemoryCoefficients, Step } from '../performance/index.ts';
import {
  dataRanks,
  flopsPerToken,
  memoryOptions,
  microBatches,
  predictMemory,
  predictStep,
  ratesFor,
  stepParts,
  whatWouldFit,
} from '../performance/index.ts';
import { Decimal, formatWithPrefix } from '../units/index.ts';
import type { MachineSetting } from './machineFields.ts';
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
  readonly memory: MemoryCoefficients;
  /** What the accelerator is called. */
  readonly nameOf: (id: string) => string;
  /** The accelerator that is the same but for its link; null where there is none. */
  readonly twin: Machine | null;
  /** How far it may be off, by what was measured of its like; null where nothing was. */
  readonly band: Band | null;
  /** Accelerators that are left over. */
  readonly idle: number;
};

export function presentMachine(setting: MachineSetting, context: MachineContext, messages: Messages, pen: Pen): MachineDocument {
  const { machine, workload, layout, stack, factor = 1 } = setting;
  const words = messages.machine;
  const step = stepOf(setting);
  const options = memoryOptions[stack];
  const memory = predictMemory(workload, layout, options, context.memory);
  const remedies = whatWouldFit(workload, layout, machine, options, context.memory);
  const filled = presentMemory(memory, remedies, setting, messages, pen);
  const write = (value: number): string => pen.exact(new Decimal(value), '1');
  const isWide = workload.precision === 'fp8' && machine.peak8 === null;
  return {
    answers: answersOf(setting, step, context.band, filled, messages, pen),
    ranks: words.dataRanks(write(dataRanks(layout)), write(microBatches(layout, workload.batch))),
    breakdown: presentBreakdown(step, messages, pen),
    memory: filled,
    link: context.twin && presentLink(setting, step, context.twin, context.nameOf, messages, pen),
    own: { seconds: step.total, bytes: memory.total },
    notes: [
      ...(context.idle > 0 ? [words.idle(write(context.idle))] : []),
      ...(factor === 1 ? [] : [words.ownFactor(write(factor))]),
      ...(isWide ? [words.problems.noEight(context.nameOf(machine.id))] : []),
    ],
  };
}

/** One step, as the user’s own runs have it: a factor is on all of its parts, since nothing tells on which. */
function stepOf({ machine, workload, layout, stack, factor = 1 }: MachineSetting): Step {
  const step = predictStep(workload, layout, ratesFor(machine, stack, workload));
  for (const part of stepParts) step[part] *= factor;
  step.total *= factor;
  return step;
}

/** Of the dense 16-bit peak, with six operations a token for each parameter that it goes through: as everywhere in the book. */
export function utilisationOf({ workload, layout, machine }: MachineSetting, seconds: number): number {
  const { architecture, sequence, batch } = workload;
  return (flopsPerToken(architecture, sequence, 'sixN') * batch * sequence) / (seconds * layout.accelerators * machine.peak);
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
  setting: MachineSetting,
  { total }: Step,
  twin: Machine,
  nameOf: (id: string) => string,
  { machine: { link } }: Messages,
  pen: Pen,
): LinkDocument {
  const { machine } = setting;
  const other = stepOf({ ...setting, machine: twin }).total;
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
