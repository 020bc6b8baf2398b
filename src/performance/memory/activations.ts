import type { Attention, FeedForward, LayerGroup } from '../architecture/architecture.ts';
import type { Recompute, Workload } from '../layout.ts';
import type { MemoryCoefficients } from './schemes.ts';

/**
 * What one layer keeps of one token for its backward pass, in bytes, by how parallel ranks share it. Korthikanti et al. 2022,
 * section 4, for blocks with dropout and written-out scores; the same count without them for tiled attention and gated widths.
 */
export type TokenBytes = {
  /** The layer’s input: all that full recomputation keeps. */
  readonly input: number;
  /** Inputs of norms and of products behind them, dropout masks: alike on all tensor ranks unless sequences are divided among them. */
  readonly alike: number;
  /** Queries, and what attention gives; divided among tensor ranks. */
  readonly heads: number;
  /** Keys and values of one head, and how many there are: with fewer heads than tensor ranks each rank has one. */
  readonly keyValueHead: number;
  readonly keyValueHeads: number;
  /** The core of attention: what selective recomputation drops. */
  readonly core: number;
  /** Feed-forward: widths on either side of the activation function, tokens on their way to experts and back. */
  readonly feedForward: number;
  /** Gradients of the widest tensors, which are those of the feed-forward part: there only while the layer’s backward pass goes on. */
  readonly widest: number;
};

/** Whether masks of dropout are kept: models from before tiled attention and gated widths were trained with it. */
export const hasDropout = ({ flash }: Workload, feedForward: FeedForward): boolean => !flash && !feedForward.gated;

const coreBytes = ({ heads }: Attention, { flash, sequence }: Workload, dropout: boolean, c: MemoryCoefficients): number => {
  if (flash) return 0;
  // softmax; and with dropout its mask and what it lets pass
  return heads * sequence * (dropout ? 2 * c.element16 + c.element8 : c.element16);
};

/** Width that a token meets: its own experts and the shared ones. */
const widthOf = (feedForward: FeedForward): number =>
  feedForward.kind === 'dense' ? feedForward.width : feedForward.chosen * feedForward.width + feedForward.sharedWidth;

/**
 * Where adapters alone are trained, a frozen product keeps no input, since its weights get no gradient; an adapter beside it keeps it, in 16 bits.
 * What gradients pass through stays: inputs of norms and of activation functions, what attention needs. Beside fused layers adapters stand at the
 * projections of attention alone, and in 8 bits activation functions keep their inputs in 8 (NVIDIA’s llama2_70b_lora in MLPerf Training
 * 4.0 and after); beside eager ones they stand at all projections (recipes of NeMo AutoModel and torchtune).
 *
 * @param fused whether norms, rotations and activation functions are fused kernels. Eager ones of gated models keep a 32-bit copy
 * within a norm, queries before rotation, repeated keys and values, and one more width (measured on Llama and Mistral: stas00, ml-engineering).
 * A fused activation function of experts weighs tokens as well (Megatron-Core), so that what experts give need not be kept.
 */
export function tokenBytes(group: LayerGroup, workload: Workload, fused: boolean, c: MemoryCoefficients): TokenBytes {
  const { attention, feedForward, norms } = group;
  const { hidden } = workload.architecture;
  const { heads, keyValueHeads, headSize, valueSize, latent } = attention;
  const dropout = hasDropout(workload, feedForward);
  const eager = !fused && feedForward.gated;
  // An input of a product in 8 bits is kept in 8 bits.
  const product = workload.precision === 'fp8' ? c.element8 : c.element16;

  const frozen = workload.adapters;
  const attended = frozen ? c.element16 : product;
  const fed = !frozen ? product : fused ? 0 : c.element16;
  const functionInput = frozen && fused ? product : c.element16;

  const inputs = Math.min(norms, 2);
  // an eager norm keeps its input in 32 bits and, for the gradient of its scale, what it gives before; the residual stands beside them
  const eagerNorm = c.element32 + (frozen ? 0 : c.element16);
  const normInputs = eager ? (norms * eagerNorm + c.element16) * hidden : norms * c.element16 * hidden;
  const productInputs = (Math.min(inputs, 1) * attended + Math.max(inputs - 1, 0) * fed) * hidden;
  const compressed =
    latent === null ? 0 : (c.element16 + attended) * ((latent.queryRank ?? 0) + latent.keyValueRank) + c.element16 * latent.ropeSize;
  const masks = dropout ? 2 * c.element8 * hidden : 0;

  const width = widthOf(feedForward);
  const sides = feedForward.gated ? 2 : 1;
  const copies = eager ? c.element16 : 0;
  const sent = feedForward.kind === 'dense' ? 0 : feedForward.chosen * hidden;
  const output = heads * valueSize;
  return {
    input: c.element16 * hidden,
    alike: normInputs + productInputs + compressed + masks,
    heads:
      (eager ? 2 : 1) * c.element16 * heads * headSize +
      (workload.precision === 'fp8' && workload.flash && !frozen ? c.element16 + product : c.element16) * output +
      (workload.flash ? c.element32 * heads : 0),
    keyValueHead: c.element16 * (headSize + valueSize),
    keyValueHeads: eager ? heads : keyValueHeads,
    core: coreBytes(attention, workload, dropout, c),
    feedForward: width * (sides * functionInput + fed + copies) + sent * (fed + (fused ? 0 : c.element16)),
    widest: width * (sides * c.element16 + product + copies) + sent * (product + c.element16),
  };
}

/** Bytes of one layer and token on one rank. `along` is over how many ranks the sequence is divided within tensor-parallel ranks. */
export function keptBytes(token: TokenBytes, recompute: Recompute, tensor: number, along: number): number {
  if (recompute === 'full') return token.input / along;
  const keyValues = token.keyValueHead * Math.max(token.keyValueHeads / tensor, 1);
  const core = recompute === 'selective' ? 0 : token.core;
  return token.alike / along + (token.heads + core + token.feedForward) / tensor + keyValues;
}

/** Bytes of one layer and token that are there only while its backward pass goes on: what is computed again, and gradients of the widest tensors. */
export function passingBytes(token: TokenBytes, recompute: Recompute, tensor: number, along: number): number {
  const again = recompute === 'none' ? 0 : keptBytes(token, 'none', tensor, along) - keptBytes(token, recompute, tensor, along);
  return again + token.widest / tensor + (2 * token.input) / along;
}
