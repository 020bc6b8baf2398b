import { recomputes, type Workload } from '../layout.ts';
import { emptyMemory, fullestBytes } from '../memory/memory.ts';
import type { MemoryModel } from '../memory/model.ts';
import type { Rates } from '../step/rates.ts';
import { emptyStep, stepInto } from '../step/step.ts';
import { blocksOf, emptyDraft, enterCell } from './draft.ts';
import { sequenceWays, shardingWays, type Cell, type Space, type Turn } from './space.ts';

const plainTurn: Turn = { virtual: 1, schedule: 'oneForwardOneBackward' };

/**
 * Puts cells first whose fastest layout is likely to be fast: each is judged by a few of its layouts, with single sequences as
 * micro-batches, the optimizer divided, and stages interleaved as far as they can be or not at all. Cells in which none of them
 * fits in memory come last; they are gone through all the same.
 */
export const promisingFirst =
  (workload: Workload, rates: Rates, memory: MemoryModel) =>
  (cells: readonly Cell[], turns: Space['turns']): readonly Cell[] => {
    const draft = emptyDraft();
    const [step, parts] = [emptyStep(), emptyMemory()];
    const blockOf = blocksOf(workload, rates);
    const { memory: most } = rates.machine;

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

    const promises = Float64Array.from(cells, promiseOf);
    const byPromise = (one: number, other: number): number => {
      const [first, second] = [promises[one] ?? Infinity, promises[other] ?? Infinity];
      return first === second ? one - other : first - second;
    };
    return [...cells.keys()].toSorted(byPromise).flatMap((index) => cells[index] ?? []);
  };
