import type { Attention, FeedForward, LayerGroup } from '../architecture/architecture.ts';
import type { Recompute, Workload } from '../layout.ts';
import type { MemoryCoefficients } from './schemes.ts';

/** Bytes of one token that one layer keeps, by how ranks share them. */
export type KeptBytes = {
  /** Inputs of norms and of products behind them, dropout masks: alike on all tensor ranks unless sequences are divided among them. */
  readonly alike: number;
  /** What is divided among tensor ranks: queries, what attention gives, its scores, and the feed-forward part with tokens on their way to experts. */
  readonly divided: number;
  /** Keys and values of one head, and how many there are: with fewer heads than tensor ranks each rank has one. */
  readonly keyValueHead: number;
  readonly keyValueHeads: number;
};

/**
 * What one layer keeps of one token for its backward pass, in bytes. Korthikanti et al. 2022, section 4, for blocks with dropout and
 * written-out scores; the same count without them for tiled attention and gated widths.
 */
export type TokenBytes = {
  /** The layer’s input: all that full recomputation keeps. */
  readonly input: number;
  readonly none: KeptBytes;
  readonly selective: KeptBytes;
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
 * What a layer keeps that recomputes nothing, or with written-out scores the core of attention alone.
 *
 * Where adapters alone are trained, a frozen product keeps no input, since its weights get no gradient; an adapter beside it keeps it, in 16 bits.
 * What gradients pass through stays: inputs of norms and of activation functions, what attention needs. Beside fused layers adapters stand at the
 * projections of attention alone, and in 8 bits activation functions keep their inputs in 8 (NVIDIA’s llama2_70b_lora in MLPerf Training
 * 4.0 and after); beside eager ones they stand at all projections (recipes of NeMo AutoModel and torchtune).
 *
 * @param fused whether norms, rotations and activation functions are fused kernels. Eager ones of gated models keep a 32-bit copy
 * within a norm, queries before rotation, repeated keys and values, and one more width (measured on Llama and Mistral: stas00, ml-engineering).
 * A fused activation function of experts weighs tokens as well (Megatron-Core), so that what experts give need not be kept.
 */
function wholeBytes(group: LayerGroup, workload: Workload, fused: boolean, core: number, c: MemoryCoefficients): KeptBytes {
  const { attention, feedForward, norms } = group;
  const { hidden } = workload.architecture;
  const { heads, keyValueHeads, headSize, valueSize, latent } = attention;
  const dropout = hasDropout(workload, feedForward);
  const eager = !fused && feedForward.gated;
  const product = productInput(workload, c);
  const frozen = workload.adapters;
  const attended = frozen ? c.element16 : product;
  const fed = fedBytes(workload, fused, c);
  const functionInput = frozen && fused ? product : c.element16;

  const inputs = Math.min(norms, 2);
  // an eager norm keeps its input in 32 bits and, for the gradient of its scale, what it gives before; the residual stands beside them
  const eagerNorm = c.element32 + (frozen ? 0 : c.element16);
  const normInputs = eager ? (norms * eagerNorm + c.element16) * hidden : norms * c.element16 * hidden;
  const productInputs = (Math.min(inputs, 1) * attended + Math.max(inputs - 1, 0) * fed) * hidden;
  const compressed =
    latent === null ? 0 : (c.element16 + attended) * ((latent.queryRank ?? 0) + latent.keyValueRank) + c.element16 * latent.ropeSize;
  const masks = dropout ? 2 * c.element8 * hidden : 0;

  const sides = feedForward.gated ? 2 : 1;
  const copies = eager ? c.element16 : 0;
  const queries = (eager ? 2 : 1) * c.element16 * heads * headSize;
  // tiled attention needs what it gave in 16 bits, the product behind it in 8
  const given = (workload.precision === 'fp8' && workload.flash && !frozen ? c.element16 + product : c.element16) * heads * valueSize;
  return {
    alike: normInputs + productInputs + compressed + masks,
    divided:
      queries +
      given +
      statisticBytes(attention, workload, c) +
      core +
      widthOf(feedForward) * (sides * functionInput + fed + copies) +
      sentBytes(group, workload, fused, c),
    keyValueHead: c.element16 * (headSize + valueSize),
    keyValueHeads: eager ? heads : keyValueHeads,
  };
}

/**
 * What a layer with tiled attention keeps under selective recomputation. Norms and activation functions give their results again, and latent
 * attention its queries, keys and values out of the compressed ones (DeepSeek-AI 2024, DeepSeek-V3, section 3.2.3; Megatron-Core names the
 * same modules). What attention gives stays, once, and so does what was sent to experts. Whatever eager kernels keep between products goes.
 * In 8 bits fused activation functions keep their inputs in 8, as with DeepSeek-V3 (section 3.3.3) and an option of Megatron-Core.
 */
function sparedBytes(group: LayerGroup, workload: Workload, fused: boolean, c: MemoryCoefficients): KeptBytes {
  const { attention, feedForward, norms } = group;
  const { heads, keyValueHeads, headSize, valueSize, latent } = attention;
  const compressed = latent === null ? 0 : (latent.queryRank ?? 0) + latent.keyValueRank + latent.ropeSize;
  const queries = isCompressed(attention) ? 0 : heads * headSize;
  const functionInput = fused ? productInput(workload, c) : c.element16;
  return {
    alike: c.element16 * (norms * workload.architecture.hidden + compressed),
    divided:
      c.element16 * (queries + heads * valueSize) +
      statisticBytes(attention, workload, c) +
      widthOf(feedForward) * (feedForward.gated ? 2 : 1) * functionInput +
      sentBytes(group, workload, fused, c),
    keyValueHead: latent === null ? c.element16 * (headSize + valueSize) : 0,
    keyValueHeads,
  };
}

/** Whether queries come of compressed ones. */
const isCompressed = ({ latent }: Attention): boolean => latent !== null && latent.queryRank !== null;

/** An input of a product in 8 bits is kept in 8 bits. */
const productInput = ({ precision }: Workload, c: MemoryCoefficients): number => (precision === 'fp8' ? c.element8 : c.element16);

/** An input of a feed-forward product. */
const fedBytes = (workload: Workload, fused: boolean, c: MemoryCoefficients): number =>
  !workload.adapters ? productInput(workload, c) : fused ? 0 : c.element16;

/** What a row of scores adds up to, which tiled attention keeps for each head. */
const statisticBytes = ({ heads }: Attention, { flash }: Workload, c: MemoryCoefficients): number => (flash ? c.element32 * heads : 0);

/** Tokens that experts were sent, and where nothing fused weighs them what experts gave. */
const sentBytes = ({ feedForward }: LayerGroup, workload: Workload, fused: boolean, c: MemoryCoefficients): number =>
  feedForward.kind === 'dense'
    ? 0
    : feedForward.chosen * workload.architecture.hidden * (fedBytes(workload, fused, c) + (fused ? 0 : c.element16));

/** @param fused as for `wholeBytes` */
export function tokenBytes(group: LayerGroup, workload: Workload, fused: boolean, c: MemoryCoefficients): TokenBytes {
  const { attention, feedForward } = group;
  const { hidden } = workload.architecture;
  const eager = !fused && feedForward.gated;
  const product = productInput(workload, c);
  const core = coreBytes(attention, workload, hasDropout(workload, feedForward), c);
  const sent = feedForward.kind === 'dense' ? 0 : feedForward.chosen * hidden;
  return {
    input: c.element16 * hidden,
    none: wholeBytes(group, workload, fused, core, c),
    selective: workload.flash ? sparedBytes(group, workload, fused, c) : wholeBytes(group, workload, fused, 0, c),
    widest:
      widthOf(feedForward) * ((feedForward.gated ? 2 : 1) * c.element16 + product + (eager ? c.element16 : 0)) +
      sent * (product + c.element16),
  };
}

/** Bytes of one layer and token on one rank. `along` is over how many ranks the sequence is divided within tensor-parallel ranks. */
export function keptBytes(token: TokenBytes, recompute: Recompute, tensor: number, along: number): number {
  if (recompute === 'full') return token.input / along;
  const { alike, divided, keyValueHead, keyValueHeads } = token[recompute];
  return alike / along + divided / tensor + keyValueHead * Math.max(keyValueHeads / tensor, 1);
}

/** Bytes of one layer and token that are there only while its backward pass goes on: what is computed again, and gradients of the widest tensors. */
export function passingBytes(token: TokenBytes, recompute: Recompute, tensor: number, along: number): number {
  const again = recompute === 'none' ? 0 : keptBytes(token, 'none', tensor, along) - keptBytes(token, recompute, tensor, along);
  return again + token.widest / tensor + (2 * token.input) / along;
}
