import type { Layout } from '../layout.ts';

/**
 * Seconds that all layers together take for one micro-batch on a rank that would hold them all, by kind of work. A stage’s
 * time is its share of them. Depends on few of a layout’s dimensions, so a search computes it once for many layouts.
 */
export type Block = {
  /** Matrix products: forward, and gradients of activations and weights. */
  productForward: number;
  productBackward: number;
  attentionForward: number;
  attentionBackward: number;
  /** Norms, activations, residuals, rotations, limited by memory; and the starting of kernels. */
  elementForward: number;
  elementBackward: number;
  /** What is computed again in the backward pass. */
  recompute: number;
  /** Communication among tensor-parallel ranks that nothing hides. */
  tensorForward: number;
  tensorBackward: number;
  /** Sending tokens to experts and back. */
  expertForward: number;
  expertBackward: number;
  /** Exchange of keys and values among context-parallel ranks. */
  contextForward: number;
  contextBackward: number;
  /** The head and the loss, on the last stage. */
  headForward: number;
  headBackward: number;
};

export const emptyBlock = (): Block => ({
  productForward: 0,
  productBackward: 0,
  attentionForward: 0,
  attentionBackward: 0,
  elementForward: 0,
  elementBackward: 0,
  recompute: 0,
  tensorForward: 0,
  tensorBackward: 0,
  expertForward: 0,
  expertBackward: 0,
  contextForward: 0,
  contextBackward: 0,
  headForward: 0,
  headBackward: 0,
});

/** What a block’s time depends on of a layout. */
export type BlockLayout = Pick<Layout, 'tensor' | 'context' | 'expert' | 'microBatch' | 'recompute' | 'sequenceParallel'>;
