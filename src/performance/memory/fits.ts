import { dataRanks, recomputes, type Layout, type Recompute, type Workload } from '../layout.ts';
import type { Machine } from '../machine.ts';
import { emptyMemory, memoryInto } from './memory.ts';
import { memoryModel, type MemoryModel, type MemoryOptions } from './model.ts';
import type { MemoryCoefficients } from './schemes.ts';

/** Whether so many bytes, with all that the program doesn’t ask for, are there on an accelerator. */
export const fits = ({ total }: { readonly total: number }, { memory }: Pick<Machine, 'memory'>): boolean => total <= memory;

/** The layout with the least recomputation that fits, or null. */
export function leastRecomputeThatFits(model: MemoryModel, layout: Layout, machine: Pick<Machine, 'memory'>): Layout | null {
  const out = emptyMemory();
  for (const recompute of recomputes) {
    const tried = { ...layout, recompute };
    if (fits({ total: memoryInto(out, model, tried) }, machine)) return tried;
  }
  return null;
}

/** Powers of two that deal a data-parallel rank’s share of the batch out evenly, the greatest first; 1 if there is none. */
export function microBatchesOf(layout: Layout, batch: number): readonly number[] {
  const share = batch / dataRanks(layout);
  const found: number[] = [];
  for (let size = 1; size <= share; size *= 2) if (Number.isInteger(share / size)) found.unshift(size);
  return found.length > 0 ? found : [1];
}

/** What of a layout is left open. */
export type OpenRest = { readonly recompute: boolean; readonly microBatch: boolean };

export type AssumedRest = {
  readonly layout: Layout;
  /** What was chosen here, in the order in which it was. */
  readonly assumed: readonly (keyof OpenRest)[];
  /** Whether anything fits; if not, the layout is the one that takes least. */
  readonly fits: boolean;
};

/**
 * A layout whose rest is taken to be what a planner would take: the least recomputation, and then the greatest micro-batch, that fit.
 * @param offered ways to recompute that come into question, the least first
 */
export function assumeRest(
  { workload, layout, open }: { readonly workload: Workload; readonly layout: Layout; readonly open: OpenRest },
  machine: Pick<Machine, 'memory'>,
  options: MemoryOptions,
  c: MemoryCoefficients,
  offered: readonly Recompute[] = recomputes,
): AssumedRest {
  const model = memoryModel(workload, options, c);
  const sizes = open.microBatch ? microBatchesOf(layout, workload.batch) : [layout.microBatch];
  const recomputed = open.recompute ? offered : [layout.recompute];
  const assumed = (['recompute', 'microBatch'] as const).filter((part) => open[part]);
  const out = emptyMemory();
  let least: Layout = layout;
  for (const recompute of recomputed) {
    for (const microBatch of sizes) {
      least = { ...layout, recompute, microBatch };
      if (fits({ total: memoryInto(out, model, least) }, machine)) return { layout: least, assumed, fits: true };
    }
  }
  return { layout: least, assumed, fits: false };
}
