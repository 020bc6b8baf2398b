import { recomputes, type Layout, type Schedule, type Workload } from '../layout.ts';
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

/** Ways to take turns with any count of micro-batches, and where pipeline ranks divide it: then stages may be interleaved. */
export type Turns = { readonly any: readonly Turn[]; readonly even: readonly Turn[] };

/** All valid layouts of a workload on so many accelerators. */
export type Space = {
  readonly workload: Workload;
  readonly cells: readonly Cell[];
  /** Index of the first layout of each cell, and behind the last the size of all. */
  readonly starts: Float64Array;
  readonly size: number;
  /** By pipeline ranks. */
  readonly turns: ReadonlyMap<number, Turns>;
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

function turnsOf(layers: number, pipeline: number, schedules: readonly Schedule[]): Turns {
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

/** Ways to choose micro-batches and turns together. */
function turnCounts({ batch }: Workload): (pipeline: number, data: number, ways: Turns) => number {
  const known = new Map<number, number>();
  return (pipeline, data, { any, even }) => {
    const key = pipeline * (batch + 1) + data;
    let count = known.get(key);
    if (count === undefined) {
      count = divisorsOf(batch / data).reduce((sum, batches) => sum + (batches % pipeline === 0 ? even : any).length, 0);
      known.set(key, count);
    }
    return count;
  };
}

/** What experts can be dealt to, whatever ranks there are; 1 without experts. */
function expertsOf({ architecture: { groups } }: Workload): readonly number[] {
  const counts = groups.flatMap(({ feedForward }) => (feedForward.kind === 'experts' ? [feedForward.experts] : []));
  return counts.length === 0 ? [1] : divisorsOf(Math.min(...counts));
}

type Ranks = Omit<Cell, 'size'>;

/** Every way to deal `accelerators` out, or with `idle` as many of them as it takes. */
function eachRanks(workload: Workload, accelerators: number, idle: boolean, visit: (ranks: Ranks) => void): void {
  const { batch, sequence, architecture } = workload;
  const batchDivisors = divisorsOf(batch);
  const heads = Math.min(accelerators, ...architecture.groups.map(({ attention }) => attention.heads));
  const contexts = divisorsOf(sequence).filter((context) => context <= accelerators && contextIsSound(workload, context));
  const experts = expertsOf(workload);
  for (const tensor of upTo(heads)) {
    const dealt = experts.filter((expert) => tensorIsSound(workload, tensor, expert));
    if (dealt.length === 0) continue;
    for (const pipeline of upTo(Math.min(architecture.layers, Math.floor(accelerators / tensor)))) {
      for (const context of contexts) {
        const most = accelerators / (tensor * pipeline * context);
        if (most < 1) break;
        const isExact = Number.isInteger(most) && batch % most === 0;
        const datas = idle ? batchDivisors.filter((data) => data <= most) : isExact ? [most] : [];
        for (const data of datas)
          for (const expert of dealt)
            if (expertIsSound(workload, expert, tensor * context * data)) visit({ tensor, pipeline, context, data, expert });
      }
    }
  }
}

/**
 * Every valid layout of a workload (see `invalidIn`), those left out that say nothing new (`isRedundant`), on all of `accelerators`, or with `idle` on as many of them as it takes.
 * What has a better chance is put first by `order`: the space is the same in any order.
 */
export function spaceOf(
  workload: Workload,
  accelerators: number,
  { schedules, idle }: SpaceOptions,
  order: (cells: readonly Cell[], turns: Space['turns']) => readonly Cell[] = (cells) => cells,
): Space {
  const { layers } = workload.architecture;
  const turns = new Map(upTo(Math.min(layers, accelerators)).map((pipeline) => [pipeline, turnsOf(layers, pipeline, schedules)] as const));
  const countOf = turnCounts(workload);
  const cells: Cell[] = [];
  eachRanks(workload, accelerators, idle, (ranks) => {
    const { tensor, pipeline, context, data, expert } = ranks;
    const ways = turns.get(pipeline);
    const each = sequenceWays(workload, ranks) * recomputes.length * shardingWays(ranks);
    const size = ways ? each * countOf(pipeline, data, ways) : 0;
    if (size > 0) cells.push({ tensor, pipeline, context, data, expert, size });
  });
  const ordered = order(cells, turns);
  const starts = new Float64Array(ordered.length + 1);
  ordered.forEach(({ size }, index) => {
    starts[index + 1] = (starts[index] ?? 0) + size;
  });
  return { workload, cells: ordered, starts, size: starts[ordered.length] ?? 0, turns };
}
