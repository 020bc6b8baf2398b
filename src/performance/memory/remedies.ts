import { dataRanks, recomputes, type Layout, type Workload } from '../layout.ts';
import type { Machine } from '../machine.ts';
import { fits, microBatchesOf } from './fits.ts';
import { emptyMemory, memoryInto } from './memory.ts';
import { invalidIn } from '../search/invalid.ts';
import { memoryModel, type MemoryModel, type MemoryOptions } from './model.ts';
import type { MemoryCoefficients } from './schemes.ts';

/** Ways to take less memory, the one that costs least time first. */
export const remedyKinds = ['sharding', 'sequenceParallel', 'recompute', 'microBatch', 'tensor', 'pipeline'] as const;
export type RemedyKind = (typeof remedyKinds)[number];

export type Remedy = {
  /** What is changed, in the order of `remedyKinds`: one thing, or several where no one thing is enough. */
  readonly changes: readonly RemedyKind[];
  readonly layout: Layout;
  /** Bytes on its fullest accelerators. */
  readonly total: number;
};

/** The layout with ever more of one remedy, the smallest step first. */
function stepsOf(kind: RemedyKind, layout: Layout, workload: Workload): readonly Layout[] {
  switch (kind) {
    case 'sharding': {
      // Behind a pipeline weights would be gathered again for each micro-batch of each stage.
      const most = layout.pipeline > 1 ? 1 : 3;
      return ([1, 2, 3] as const).filter((stage) => stage > layout.sharding && stage <= most).map((sharding) => ({ ...layout, sharding }));
    }
    case 'sequenceParallel':
      return layout.tensor > 1 && !layout.sequenceParallel ? [{ ...layout, sequenceParallel: true }] : [];
    case 'recompute':
      return recomputes.slice(recomputes.indexOf(layout.recompute) + 1).map((recompute) => ({ ...layout, recompute }));
    case 'microBatch':
      return microBatchesOf(layout, workload.batch)
        .filter((size) => size < layout.microBatch)
        .map((microBatch) => ({ ...layout, microBatch }));
    case 'tensor':
      return doublings(layout.tensor, layout.accelerators).map((tensor) => unalone({ ...layout, tensor }));
    case 'pipeline':
      return doublings(layout.pipeline, layout.accelerators).map((pipeline) => unalone({ ...layout, pipeline }));
  }
}

/** Without data-parallel ranks nothing is divided among them. */
const unalone = (layout: Layout): Layout => (dataRanks(layout) * layout.context > 1 ? layout : { ...layout, sharding: 0 });

function doublings(from: number, most: number): readonly number[] {
  const found: number[] = [];
  for (let next = from * 2; next <= most; next *= 2) found.push(next);
  return found;
}

/**
 * The smallest changes after which a layout that takes too much fits: each remedy by itself, as little of it as is enough; and where no
 * one is enough, remedies on top of each other in their order. None if nothing helps, or if nothing is needed.
 */
export function whatWouldFit(
  workload: Workload,
  layout: Layout,
  machine: Machine,
  options: MemoryOptions,
  c: MemoryCoefficients,
): readonly Remedy[] {
  const model = memoryModel(workload, options, c);
  if (fits({ total: totalOf(model, layout) }, machine)) return [];
  const alone = remedyKinds.flatMap((kind) => {
    const found = possibleSteps(kind, layout, workload, machine).find((step) => fits({ total: totalOf(model, step) }, machine));
    return found ? [{ changes: [kind], layout: found, total: totalOf(model, found) }] : [];
  });
  return alone.length > 0 ? alone : together(model, layout, machine);
}

const possibleSteps = (kind: RemedyKind, layout: Layout, workload: Workload, machine: Machine): readonly Layout[] =>
  stepsOf(kind, layout, workload).filter(
    (step) => step.tensor <= Math.max(layout.tensor, machine.domain) && invalidIn(workload, step) === null,
  );

const totalOf = (model: MemoryModel, layout: Layout): number => memoryInto(emptyMemory(), model, layout);

/** Takes all of each remedy in turn, as long as that takes less, and of the last as little as is enough. */
function together(model: MemoryModel, layout: Layout, machine: Machine): readonly Remedy[] {
  const changes: RemedyKind[] = [];
  let at = layout;
  for (const kind of remedyKinds) {
    const before = at;
    for (const step of possibleSteps(kind, before, model.workload, machine)) {
      const total = totalOf(model, step);
      if (fits({ total }, machine)) return [{ changes: [...changes, kind], layout: step, total }];
      if (total < totalOf(model, at)) at = step;
    }
    if (at !== before) changes.push(kind);
  }
  return [];
}
