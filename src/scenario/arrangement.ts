import {
  dataRanks,
  fits,
  invalidIn,
  memoryInto,
  memoryModel,
  memoryOf,
  memoryOptions,
  memoryCoefficients,
  emptyMemory,
  predictStep,
  ratesFor,
  recomputes,
  sequenceIsSound,
  whatWouldFit,
} from '../performance/index.ts';
import type { Invalid, Layout, Machine, Memory, MemoryModel, Remedy, Sharding, StackId, Step, Workload } from '../performance/index.ts';
import type { LayoutPart, StatedLayout } from './layoutText.ts';
import { usualBatch } from './usual.ts';

/** What is laid out, as far as no count of accelerators changes it. */
export type Setting = {
  /** Its batch is the plan’s, or null. */
  readonly workload: Omit<Workload, 'batch'>;
  readonly batch: number | null;
  readonly machine: Machine;
  readonly stack: StackId;
  readonly stated: StatedLayout;
};

/** A layout of a plan with all that follows from it. */
export type Arrangement = {
  readonly layout: Layout;
  readonly workload: Workload;
  /** Accelerators that whole replicas leave over. */
  readonly idle: number;
  readonly assumed: readonly LayoutPart[];
  readonly step: Step;
  readonly memory: Memory;
  readonly fits: boolean;
  readonly remedies: readonly Remedy[];
  readonly invalid: Exclude<Invalid, 'ranks' | 'batch'> | null;
};

/** Why nothing can be laid out: a replica takes more accelerators than there are, or there are more replicas than sequences. */
export type Refusal =
  | { readonly reason: 'ranks'; readonly ranks: number }
  | { readonly reason: 'batch'; readonly replicas: number }
  | { readonly reason: 'memory' };

/** How a model is split, before the rest of the layout is chosen. */
export type Split = Pick<Layout, 'tensor' | 'pipeline' | 'context' | 'expert'>;

const splitParts = ['tensor', 'pipeline', 'context', 'expert'] as const;

export const saysSplit = (stated: StatedLayout): boolean => splitParts.some((part) => stated[part] !== undefined);

/** The layout that a plan states, at a count of accelerators, with the rest chosen. */
export function arrange(setting: Setting, count: number): Arrangement | Refusal {
  const { tensor = 1, pipeline = 1, context = 1, expert = 1 } = setting.stated;
  return complete(setting, { tensor, pipeline, context, expert }, count);
}

/** Accelerators of one replica. */
export const ranksOf = ({ tensor, pipeline, context }: Split): number => tensor * pipeline * context;

/** Replicas that deal the experts out evenly between them. */
const together = ({ tensor, context, expert }: Split): number => expert / greatestDivisor(expert, tensor * context);

/** Accelerators by which a cluster has to grow for all of them to work. */
export const unitOf = (split: Split): number => ranksOf(split) * together(split);

/** As many whole replicas as the accelerators hold; and where they can, as many as deal the experts out evenly. */
export function replicasOf(split: Split, count: number): number {
  const whole = Math.floor(count / ranksOf(split));
  const even = together(split);
  return Math.floor(whole / even) * even || whole;
}

const greatestDivisor = (one: number, other: number): number => (other === 0 ? one : greatestDivisor(other, one % other));

/** Software that divides the weights themselves gathers them again; other software divides the optimizer alone. */
const usualSharding = (stack: StackId): Sharding => (['fsdp', 'deepSpeed'].includes(memoryOptions[stack].scheme) ? 3 : 1);

/** The workload and the layout of a split, with everything that the plan states and the rest as is usual. */
export function layoutOf(
  setting: Setting,
  split: Split,
  count: number,
): { readonly layout: Layout; readonly workload: Workload } | Refusal {
  const replicas = replicasOf(split, count);
  if (replicas < 1) return { reason: 'ranks', ranks: ranksOf(split) };
  const { stated, stack } = setting;
  const { tensor, pipeline, context } = split;
  const accelerators = replicas * tensor * pipeline * context;
  const workload = { ...setting.workload, batch: setting.batch ?? usualBatch(setting.workload.sequence, replicas, accelerators) };
  if (workload.batch < replicas) return { reason: 'batch', replicas };
  const layout: Layout = {
    ...split,
    accelerators,
    virtual: stated.virtual ?? 1,
    microBatch: stated.microBatch ?? 1,
    recompute: stated.recompute ?? 'none',
    sharding: stated.sharding ?? (replicas * context > 1 ? usualSharding(stack) : 0),
    sequenceParallel: stated.sequenceParallel ?? sequenceIsSound(workload, tensor, context),
    schedule: stated.schedule ?? 'oneForwardOneBackward',
  };
  return { layout, workload };
}

/** A split with the rest of its layout: what the plan leaves open is whatever is quickest of what fits. */
export function complete(setting: Setting, split: Split, count: number): Arrangement | Refusal {
  const laid = layoutOf(setting, split, count);
  if ('reason' in laid) return laid;
  const { workload } = laid;
  const { machine, stack, stated } = setting;
  const model = memoryModel(workload, memoryOptions[stack], memoryCoefficients);
  const rates = ratesFor(machine, stack, workload);
  const open = openLayouts(stated, laid.layout, workload);
  const fitting = open.filter((layout) => fitsIn(model, layout, machine));
  const timed = fitting.map((layout) => ({ layout, total: predictStep(workload, layout, rates).total }));
  const quickest = timed.reduce<(typeof timed)[number] | null>((best, each) => (best && best.total <= each.total ? best : each), null);
  const layout = quickest?.layout ?? leanest(model, open) ?? laid.layout;
  return {
    layout,
    workload,
    idle: count - layout.accelerators,
    assumed: parts.filter((part) => stated[part] === undefined),
    step: predictStep(workload, layout, rates),
    memory: memoryOf(model, layout),
    fits: quickest !== null,
    remedies: quickest ? [] : whatWouldFit(workload, layout, machine, memoryOptions[stack], memoryCoefficients),
    invalid: invalidOf(workload, layout),
  };
}

const parts: readonly LayoutPart[] = [
  'tensor',
  'pipeline',
  'virtual',
  'context',
  'expert',
  'microBatch',
  'recompute',
  'sharding',
  'sequenceParallel',
  'schedule',
  'flash',
];

export const fitsIn = (model: MemoryModel, layout: Layout, machine: Machine): boolean =>
  fits({ total: memoryInto(emptyMemory(), model, layout) }, machine);

const leanest = (model: MemoryModel, layouts: readonly Layout[]): Layout | undefined => {
  const totals = layouts.map((layout) => memoryInto(emptyMemory(), model, layout));
  return layouts[totals.indexOf(Math.min(...totals))];
};

/** More sequences than that at once gain nothing, and take memory. */
const mostMicroBatch = 8;

/** A layout with each recomputation and micro-batch that the plan leaves open. */
function openLayouts(stated: StatedLayout, layout: Layout, workload: Workload): readonly Layout[] {
  const share = workload.batch / dataRanks(layout);
  const sizes = [1, 2, 4, mostMicroBatch].filter((size) => size === 1 || Number.isInteger(share / size));
  const microBatches = stated.microBatch === undefined ? sizes : [layout.microBatch];
  const tried = stated.recompute === undefined ? recomputes : [layout.recompute];
  return tried.flatMap((recompute) => microBatches.map((microBatch) => ({ ...layout, recompute, microBatch })));
}

/** What can’t be about a layout, but for the batch: what data-parallel ranks don’t divide is dealt out as far as it goes. */
export function invalidOf(workload: Workload, layout: Layout): Arrangement['invalid'] {
  const each = dataRanks(layout) * layout.microBatch;
  const found = invalidIn({ ...workload, batch: Math.max(1, Math.round(workload.batch / each)) * each }, layout);
  return found === 'ranks' || found === 'batch' ? null : found;
}

/** Seconds of a step of an arrangement at another count, batch and sequence; not a number where it can’t be or doesn’t fit. */
export function stepTimeOf(setting: Setting, { layout }: Arrangement): (count: number, batch: number, sequence: number) => number {
  const { machine, stack } = setting;
  const options = memoryOptions[stack];
  return (count, batch, sequence) => {
    // Replicas beyond the batch stand idle.
    const replicas = Math.min(replicasOf(layout, count), Math.floor(batch / layout.microBatch));
    const workload: Workload = { ...setting.workload, batch, sequence };
    const moved = { ...layout, accelerators: replicas * layout.tensor * layout.pipeline * layout.context };
    if (!(replicas >= 1) || !Number.isFinite(replicas) || !(batch >= replicas * layout.microBatch) || !Number.isFinite(batch * sequence))
      return Number.NaN;
    if (!fitsIn(memoryModel(workload, options, memoryCoefficients), moved, machine)) return Number.NaN;
    return predictStep(workload, moved, ratesFor(machine, stack, workload)).total;
  };
}
