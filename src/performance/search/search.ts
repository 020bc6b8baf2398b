import { recomputes, type Sharding } from '../layout.ts';
import { emptyMemory, fullestBytes } from '../memory/memory.ts';
import type { MemoryModel } from '../memory/model.ts';
import type { Block } from '../step/blockParts.ts';
import type { Rates } from '../step/rates.ts';
import { emptyStep, stepInto } from '../step/step.ts';
import { blocksOf, emptyDraft, enterCell } from './draft.ts';
import { isUnseen, unseenIn, type Evidence } from './evidence.ts';
import { gather, type Findings, type Found, type Gathering, type Selection } from './findings.ts';
import { divisorsOf, sequenceWays, shardingWays, type Cell, type Space } from './space.ts';

export type SearchSetting = {
  readonly space: Space;
  readonly rates: Rates;
  readonly memory: MemoryModel;
  readonly evidence: Evidence;
  /** How many of the fastest are kept. */
  readonly most: number;
};

/** Goes through ranges of a space, in any order. */
export type Searcher = {
  /**
   * Layouts `from` up to, and without, `to`. Gives what is new: layouts that were found in an earlier range, or that are no
   * better than those, aren’t told again; `mergeFindings` puts ranges together.
   */
  readonly searchRange: (from: number, to: number) => Findings;
};

/** Place of the last start that isn’t behind `index`. */
function placeOf(starts: Float64Array, index: number): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= index) low = middle;
    else high = middle;
  }
  return low;
}

const shardings: readonly Sharding[] = [0, 1, 2, 3];

/** The same searcher answers all ranges of a space: it remembers blocks, and what it has found. */
export function searcherOf({ space, rates, memory, evidence, most }: SearchSetting): Searcher {
  const { workload, cells, starts, turns } = space;
  const { machine } = rates;
  const blockOf = blocksOf(workload, rates);
  const microBatchesOf = new Map<number, readonly number[]>();
  const draft = emptyDraft();
  const step = emptyStep();
  const parts = emptyMemory();
  const [all, seen] = [gather(most), gather(most)];
  let fitting = 0;

  const judge = (index: number, block: Block): void => {
    const bytes = fullestBytes(parts, memory, draft, machine.memory);
    if (bytes > machine.memory) return;
    fitting += 1;
    const seconds = stepInto(step, block, workload, draft, rates).total;
    const isNew = all.admits(seconds, bytes, index);
    const isNewlySeen = seen.admits(seconds, bytes, index) && !isUnseen(evidence, draft, workload, machine);
    if (!isNew && !isNewlySeen) return;
    const found: Found = { index, layout: { ...draft }, seconds, bytes, unseen: unseenIn(evidence, draft, workload, machine) };
    if (isNew) all.add(found);
    if (isNewlySeen) seen.add(found);
  };

  /** Layouts of a cell whose place in the space lies in the range. */
  const searchCell = (cell: Cell, start: number, from: number, to: number): void => {
    enterCell(draft, cell);
    const ways = turns.get(cell.pipeline);
    const own = workload.batch / cell.data;
    const microBatches = microBatchesOf.get(own) ?? divisorsOf(own);
    microBatchesOf.set(own, microBatches);
    const [sequences, shards] = [sequenceWays(workload, cell), shardingWays(cell)];
    let index = start;
    for (const microBatch of microBatches) {
      const taken = ((own / microBatch) % cell.pipeline === 0 ? ways?.even : ways?.any) ?? [];
      const size = taken.length * shards;
      if (index >= to) return;
      draft.microBatch = microBatch;
      for (let way = 0; way < sequences; way += 1) {
        draft.sequenceParallel = way === 1;
        for (const recompute of recomputes) {
          const next = index + size;
          if (next > from && index < to) {
            draft.recompute = recompute;
            const block = blockOf(draft);
            let at = index;
            for (const { virtual, schedule } of taken) {
              draft.virtual = virtual;
              draft.schedule = schedule;
              const [first, last] = [Math.max(0, from - at), Math.min(shards, to - at)];
              for (let sharding = first; sharding < last; sharding += 1) {
                draft.sharding = shardings[sharding] ?? 0;
                judge(at + sharding, block);
              }
              at += shards;
            }
          }
          index = next;
        }
      }
    }
  };

  return {
    searchRange: (from, to) => {
      fitting = 0;
      for (let place = placeOf(starts, from); place < cells.length && (starts[place] ?? Infinity) < to; place += 1) {
        const cell = cells[place];
        if (cell) searchCell(cell, starts[place] ?? 0, from, to);
      }
      return { considered: to - from, fitting, all: newIn(all, from, to), seen: newIn(seen, from, to) };
    },
  };
}

function newIn(gathering: Gathering, from: number, to: number): Selection {
  const { best, front } = gathering.selection();
  const isNew = ({ index }: Found): boolean => index >= from && index < to;
  return { best: best.filter(isNew), front: front.filter(isNew) };
}

/** All of a space at once: for tests, and where nobody waits. */
export const searchAll = (setting: SearchSetting): Findings => searcherOf(setting).searchRange(0, setting.space.size);
