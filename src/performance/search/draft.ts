import { recomputes, type Layout, type Workload } from '../layout.ts';
import { blockInto } from '../step/block.ts';
import { emptyBlock, type Block } from '../step/blockParts.ts';
import type { Rates } from '../step/rates.ts';
import type { Cell } from './space.ts';

/** One layout that takes on the shape of each that is gone through, so that none is allocated. */
export type Draft = { -readonly [Key in keyof Layout]: Layout[Key] };

export const emptyDraft = (): Draft => ({
  accelerators: 1,
  tensor: 1,
  pipeline: 1,
  virtual: 1,
  context: 1,
  expert: 1,
  microBatch: 1,
  recompute: 'none',
  sharding: 0,
  sequenceParallel: false,
  schedule: 'oneForwardOneBackward',
});

/** The draft takes the ranks of a cell. */
export function enterCell(draft: Draft, { tensor, pipeline, context, data, expert }: Cell): void {
  draft.accelerators = tensor * pipeline * context * data;
  draft.tensor = tensor;
  draft.pipeline = pipeline;
  draft.context = context;
  draft.expert = expert;
}

/** Blocks by what they depend on, each computed when first asked for. */
export function blocksOf(workload: Workload, rates: Rates): (draft: Draft) => Block {
  const shapes = new Map<string, Map<number, Block>>();
  let [tensor, context, expert] = [0, 0, 0];
  let own = new Map<number, Block>();
  return (draft) => {
    if (draft.tensor !== tensor || draft.context !== context || draft.expert !== expert) {
      ({ tensor, context, expert } = draft);
      const key = `${tensor} ${context} ${expert}`;
      own = shapes.get(key) ?? new Map<number, Block>();
      shapes.set(key, own);
    }
    const key = (draft.microBatch * recomputes.length + recomputes.indexOf(draft.recompute)) * 2 + (draft.sequenceParallel ? 1 : 0);
    let block = own.get(key);
    if (!block) {
      block = blockInto(emptyBlock(), workload, draft, rates);
      own.set(key, block);
    }
    return block;
  };
}
