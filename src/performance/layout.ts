import type { Architecture } from './architecture/architecture.ts';

/**
 * What of the forward pass is computed again in the backward pass: nothing; what holds much memory for little time; or all of it.
 * `selective` is attention’s core where scores are written out (Korthikanti et al. 2022, section 5); beside tiled attention, which has none,
 * it is what norms and activation functions give, and with latent attention queries, keys and values as they come of compressed ones
 * (DeepSeek-AI 2024, DeepSeek-V3, section 3.2.3).
 */
export type Recompute = 'none' | 'selective' | 'full';
export const recomputes: readonly Recompute[] = ['none', 'selective', 'full'];

/** What is divided among data-parallel ranks, as ZeRO counts it: nothing, optimizer, gradients too, weights too (FSDP). */
export type Sharding = 0 | 1 | 2 | 3;

/**
 * In what order micro-batches go through the pipeline. `oneForwardOneBackward` is interleaved where `virtual` is more than 1;
 * `zeroBubble` fills the gaps with gradients of weights; `dualPipe` does so from both ends, and sends to experts meanwhile.
 */
export type Schedule = 'oneForwardOneBackward' | 'zeroBubble' | 'dualPipe';
export const schedules: readonly Schedule[] = ['oneForwardOneBackward', 'zeroBubble', 'dualPipe'];

export type Precision = 'bf16' | 'fp16' | 'fp8';

/** What is trained. */
export type Workload = {
  readonly architecture: Architecture;
  /** Tokens a sequence. */
  readonly sequence: number;
  /** Sequences a step, on all accelerators. */
  readonly batch: number;
  readonly precision: Precision;
  /** Whether attention is computed in tiles (FlashAttention), so that scores are never written out. */
  readonly flash: boolean;
  /** Whether adapters alone are trained: no gradients of weights, no optimizer over them. */
  readonly adapters: boolean;
};

/** How the work is laid out over accelerators. Data-parallel ranks are what is left: accelerators / (tensor · pipeline · context). */
export type Layout = {
  readonly accelerators: number;
  readonly tensor: number;
  readonly pipeline: number;
  /** Stages that a pipeline rank holds (interleaving); 1 without. */
  readonly virtual: number;
  readonly context: number;
  /** Ranks that the experts of a layer are dealt to, out of tensor · context · data. */
  readonly expert: number;
  /** Sequences that pass a stage together. */
  readonly microBatch: number;
  readonly recompute: Recompute;
  readonly sharding: Sharding;
  /** Ranks that shards are dealt to, where they are fewer than all data-parallel ones (hybrid sharding). */
  readonly shardingRanks?: number;
  /** Whether norms and residuals are divided along the sequence within tensor-parallel ranks. */
  readonly sequenceParallel: boolean;
  readonly schedule: Schedule;
  /** Whether the head is divided among all stages (vocabulary parallelism), and not on the last alone. */
  readonly headSpread?: boolean;
};

/** Data-parallel ranks of a layout. */
export const dataRanks = ({ accelerators, tensor, pipeline, context }: Layout): number => accelerators / (tensor * pipeline * context);

/** Micro-batches that a data-parallel rank works through in a step. */
export const microBatches = (layout: Layout, batch: number): number => batch / (dataRanks(layout) * layout.microBatch);
