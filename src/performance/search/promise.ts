import { recomputes, type Workload } from '../layout.ts';
import { emptyMemory, fullestBytes } from '../memory/memory.ts';
import type { MemoryModel } from '../memory/model.ts';
import type { Rates } from '../step/rates.ts';
import { emptyStep, stepInto } from '../step/step.ts';
import { blocksOf, emptyDraft, enterCell } from './draft.ts';
import { sequenceWays, shardingWays, type Cell, type Space, type Turn } from './space.ts';

const ranksOf = ({ tensor, pipeline, context, data }: Cell): number => tensor * pipeline * context * data;

/** Of the greatest number of accelerators that any cell keeps busy: a cell with less to work with is hardly the fastest. */
const worthJudging = 0.95;

const plainTurn: Turn = { virtual: 1, schedule: 'oneForwardOneBackward' };

/**
 * Puts cells first whose fastest layout is likely to be fast: each is judged by a few of its layouts, with single sequences as
 * micro-batches, the optimizer divided, and stages interleaved as far as they can be or not at all. Cells in which none of them
 * fits in memory come behind those, and cells that leave accelerators idle come last, unjudged; they are gone through all the same.
 */
export const promisingFirst =
  (workload: Workload, rates: Rates, memory: MemoryModel) =>
  (cells: readonly Cell[], turns: Space['turns']): readonly Cell[] => {
    const draft = emptyDraft();
    const [step, parts] = [emptyStep(), emptyMemory()];
    const blockOf = blocksOf(workload, rates);
    const { memory: most } = rates.machine;
    const ranks = Float64Array.from(cells, ranksOf);
    const busy = worthJudging * ranks.reduce((greatest, each) => Math.max(greatest, each), 0);

    /** Seconds with the least recomputation that fits. */
    const secondsWith = ({ virtual, schedule }: Turn): number => {
      draft.virtual = virtual;
      draft.schedule = schedule;
      for (const recompute of recomputes) {
        draft.recompute = recompute;
        if (fullestBytes(parts, memory, draft, most) <= most) return stepInto(step, blockOf(draft), workload, draft, rates).total;
      }
      return Infinity;
    };

    const promiseOf = (cell: Cell): number => {
      enterCell(draft, cell);
      draft.microBatch = 1;
      draft.sequenceParallel = sequenceWays(workload, cell) > 1;
      draft.sharding = shardingWays(cell) > 1 ? 1 : 0;
      const batches = workload.batch / cell.data;
      const deepest = batches % cell.pipeline === 0 ? turns.get(cell.pipeline)?.even.at(-1) : undefined;
      const plain = secondsWith(plainTurn);
      return deepest && deepest.virtual > 1 ? Math.min(plain, secondsWith(deepest)) : plain;
    };

    const places = Float64Array.from(cells, (cell, index) => ((ranks[index] ?? 0) >= busy ? promiseOf(cell) : Infinity));
    const byPlace = (one: number, other: number): number => {
      const [first = Infinity, second = Infinity] = [places[one], places[other]];
      if (first !== second) return first - second;
      return (ranks[other] ?? 0) - (ranks[one] ?? 0) || one - other;
    };
    return [...cells.keys()].toSorted(byPlace).flatMap((index) => cells[index] ?? []);
  };
