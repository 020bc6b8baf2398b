import type { Layout, Schedule, Workload } from '../layout.ts';
import { contextIsSound, expertIsSound, sequenceIsSound, tensorIsSound, virtualIsSound } from './invalid.ts';

export type SpaceOptions = {
  /** In what orders micro-batches may go through a pipeline. */
  readonly schedules: readonly Schedule[];
  /** Whether accelerators may be left idle, where the count, the layers and the batch have too few divisors in common. */
  readonly idle: boolean;
};

/** Layouts that share their ranks: all that a cell leaves open is in the lists of the space. */
export type Cell = {
  readonly tensor: number;
  readonly pipeline: number;
  readonly context: number;
  readonly data: number;
  readonly expert: number;
  /** Valid layouts in it. */
  readonly size: number;
};

/** How stages of a pipeline take turns. */
export type Turn = Pick<Layout, 'virtual' | 'schedule'>;

/** All valid layouts of a workload on so many accelerators. */
export type Space = {
  readonly workload: Workload;
  readonly cells: readonly Cell[];
  /** Index of the first layout of each cell, and behind the last the size of all. */
  readonly starts: Float64Array;
  readonly size: number;
  /** Ways to take turns by pipeline ranks: with any count of micro-batches, and where pipeline ranks divide it. */
  readonly turns: ReadonlyMap<number, { readonly any: readonly Turn[]; readonly even: readonly Turn[] }>;
  /** Divisors of the batch, in rising order: what micro-batches are taken from. */
  readonly batchDivisors: readonly number[];
};

/** In rising order. */
export function divisorsOf(whole: number): readonly number[] {
  const small: number[] = [];
  for (let part = 1; part * part <= whole; part += 1) if (whole % part === 0) small.push(part);
  const large = small.map((part) => whole / part).toReversed();
  return [...small, ...(large[0] === small.at(-1) ? large.slice(1) : large)];
}

const upTo = (most: number): readonly number[] => Array.from({ length: most }, (_, index) => index + 1);

/** Greatest number of virtual stages that leaves none but the first and the last without a layer. */
const mostVirtual = (layers: number, pipeline: number): number => Math.max(1, Math.floor((layers + 2) / pipeline));

function turnsOf(layers: number, pipeline: number, schedules: readonly Schedule[]): { readonly any: readonly Turn[]; readonly even: readonly Turn[] } {
  const isInOrder = (schedule: Schedule): boolean => schedule === 'oneForwardOneBackward';
  // one rank takes no turns, whatever they are called
  const plain: readonly Schedule[] = pipeline === 1 ? ['oneForwardOneBackward'] : schedules;
  const any = plain.map((schedule): Turn => ({ virtual: 1, schedule }));
  const interleaved = upTo(mostVirtual(layers, pipeline)).filter((virtual) => virtual > 1 && virtualIsSound(layers, pipeline, virtual));
  const even = plain.filter(isInOrder).flatMap((schedule) => interleaved.map((virtual): Turn => ({ virtual, schedule })));
  return { any, even: [...any, ...even] };
}

/** Whether norms may be divided along the sequence, and whether there is anything to deal shards to: each way counts. */
export const sequenceWays = (workload: Workload, { tensor, context }: Pick<Cell, 'tensor' | 'context'>): number =>
  sequenceIsSound(workload, tensor, context) ? 2 : 1;
export const shardingWays = ({ data, context }: Pick<Cell, 'data' | 'context'>): number => (data * context > 1 ? 4 : 1);
export const recomputeWays = 3;

function sizeOf(cell: Omit<Cell, 'size'>, workload: Workload, { any, even }: { readonly any: readonly Turn[]; readonly even: readonly Turn[] }): number {
  const each = sequenceWays(workload, cell) * recomputeWays * shardingWays(cell);
  const own = workload.batch / cell.data;
  return divisorsOf(own).reduce((sum, batches) => sum + each * (batches % cell.pipeline === 0 ? even : any).length, 0);
}

/** Expert ranks: whole experts are dealt to ranks, so both experts and ranks decide. */
function expertsOf(workload: Workload, ranks: number): readonly number[] {
  const counts = workload.architecture.groups.flatMap(({ feedForward }) => (feedForward.kind === 'experts' ? [feedForward.experts] : []));
  return counts.length === 0 ? [1] : divisorsOf(Math.min(...counts)).filter((expert) => expertIsSound(workload, expert, ranks));
}

/**
 * Every valid layout of a workload (see `invalidIn`) on all of `accelerators`, or with `idle` on as many of them as it takes.
 * What has a better chance is put first by `order`, which gets cells and returns them; the space is the same in any order.
 */
export function spaceOf(
  workload: Workload,
  accelerators: number,
  { schedules, idle }: SpaceOptions,
  order: (cells: readonly Cell[]) => readonly Cell[] = (cells) => cells,
): Space {
  const { batch, sequence, architecture } = workload;
  const batchDivisors = divisorsOf(batch);
  const most = architecture.groups.reduce((least, { attention }) => Math.min(least, attention.heads), accelerators);
  const contexts = divisorsOf(sequence).filter((context) => context <= accelerators && contextIsSound(workload, context));
  const turns = new Map(
    upTo(Math.min(architecture.layers, accelerators)).map((pipeline) => [pipeline, turnsOf(architecture.layers, pipeline, schedules)] as const),
  );
  const cells: Cell[] = [];
  const sizes = new Map<string, number>();
  const add = (cell: Omit<Cell, 'size'>, way: { readonly any: readonly Turn[]; readonly even: readonly Turn[] }): void => {
    if (!tensorIsSound(workload, cell.tensor, cell.expert)) return;
    const key = `${cell.pipeline} ${cell.data} ${shardingWays(cell)} ${sequenceWays(workload, cell)}`;
    const size = sizes.get(key) ?? sizeOf(cell, workload, way);
    sizes.set(key, size);
    if (size > 0) cells.push({ ...cell, size });
  };
  for (const tensor of upTo(most)) {
    if (!architecture.groups.every(({ attention }) => attention.heads % tensor === 0)) continue;
    for (const [pipeline, way] of turns) {
      for (const context of contexts) {
        const ranks = tensor * pipeline * context;
        if (ranks > accelerators) break;
        if (!idle && accelerators % ranks !== 0) continue;
        const data = idle ? batchDivisors.filter((each) => ranks * each <= accelerators) : [accelerators / ranks].filter((each) => batch % each === 0);
        for (const each of data)
          for (const expert of expertsOf(workload, tensor * context * each)) add({ tensor, pipeline, context, data: each, expert }, way);
      }
    }
  }
  const ordered = order(cells);
  const starts = new Float64Array(ordered.length + 1);
  ordered.forEach(({ size }, index) => {
    starts[index + 1] = (starts[index] ?? 0) + size;
  });
  return { workload, cells: ordered, starts, size: starts[ordered.length] ?? 0, turns, batchDivisors };
}
