import type { Architecture, Attention, FeedForward, LayerGroup } from '../architecture/architecture.ts';
import type { Layout, Workload } from '../layout.ts';
import { gatherTime, reduceTime } from './collective.ts';
import { groupedTime, type ProductRates } from './product.ts';
import { channelAmong, type Rates } from './rates.ts';

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

const bytesOf16Bits = 2;
/** Kernels that a layer starts, forward; about twice as many backward. */
const denseKernels = 14;
const expertKernels = 30;
/** Backward, tiled attention computes its scores again: five products where the forward pass has two (FlashAttention-2). */
const tiledBackwardWork = 2.5;

/** Adds the forward product activations[rows × inner] · weights[inner × columns] of all groups, and its two gradients. */
function addProducts(
  into: Block,
  count: number,
  groups: number,
  rows: number,
  columns: number,
  inner: number,
  rates: ProductRates,
  weightGradients: boolean,
): void {
  into.productForward += count * groupedTime(groups, rows, columns, inner, rates);
  const activations = groupedTime(groups, rows, inner, columns, rates);
  const weights = weightGradients ? groupedTime(groups, inner, columns, rows, rates) : 0;
  into.productBackward += count * (activations + weights);
}

function addProjections(
  into: Block,
  count: number,
  { heads, keyValueHeads, headSize, valueSize, latent }: Attention,
  hidden: number,
  tokens: number,
  tensor: number,
  rates: Rates,
  gradients: boolean,
): void {
  const add = (columns: number, inner: number) => addProducts(into, count, 1, tokens, columns, inner, rates.dense, gradients);
  if (latent === null) {
    add((heads * headSize + Math.max(keyValueHeads, tensor) * (headSize + valueSize)) / tensor, hidden);
  } else {
    if (latent.queryRank === null) add((heads * headSize) / tensor, hidden);
    else {
      add(latent.queryRank, hidden);
      add((heads * headSize) / tensor, latent.queryRank);
    }
    add(latent.keyValueRank + latent.ropeSize, hidden);
    add((heads * (headSize - latent.ropeSize + valueSize)) / tensor, latent.keyValueRank);
  }
  add(hidden, (heads * valueSize) / tensor);
}

/** Tokens that a token attends to on average. */
export function seenTokens(sequence: number, window: number | null, causal: boolean): number {
  const reach = window === null ? sequence : Math.min(window, sequence);
  return causal ? reach * (1 - reach / (2 * sequence)) : reach;
}

function addAttention(
  into: Block,
  count: number,
  { heads, headSize, valueSize, window }: Attention,
  workload: Workload,
  layout: BlockLayout,
  tokens: number,
  rates: Rates,
): void {
  const { sequence, flash, architecture } = workload;
  const own = heads / layout.tensor;
  if (flash) {
    const c = rates.coefficients;
    const seen = seenTokens(sequence, window, architecture.causal);
    const work = 2 * tokens * seen * own * (headSize + valueSize);
    const shape = (headSize / (headSize + c.attentionHeadSize)) * (seen / (seen + c.attentionLength));
    into.attentionForward += (count * work) / (rates.attentionForward * shape);
    into.attentionBackward += (count * tiledBackwardWork * work) / (rates.attentionBackward * shape);
    return;
  }
  const sequences = (own * tokens) / sequence;
  const scores = groupedTime(sequences, sequence, sequence, headSize, rates.wide);
  const values = groupedTime(sequences, sequence, valueSize, sequence, rates.wide);
  const written = tokens * sequence * own;
  into.attentionForward += count * (scores + values + (9 * written) / rates.bytes);
  into.attentionBackward += count * (2 * (scores + values) + (11 * written) / rates.bytes);
}

function addFeedForward(
  into: Block,
  count: number,
  feedForward: FeedForward,
  hidden: number,
  tokens: number,
  layout: BlockLayout,
  rates: Rates,
  gradients: boolean,
): void {
  const { tensor, expert } = layout;
  const sides = feedForward.gated ? 2 : 1;
  const add = (width: number) => {
    addProducts(into, count, 1, tokens, (sides * width) / tensor, hidden, rates.dense, gradients);
    addProducts(into, count, 1, tokens, hidden, width / tensor, rates.dense, gradients);
  };
  if (feedForward.kind === 'dense') {
    add(feedForward.width);
    return;
  }
  if (feedForward.sharedWidth > 0) add(feedForward.sharedWidth);
  addProducts(into, count, 1, tokens, feedForward.experts, hidden, rates.dense, gradients);
  // With expert parallelism experts are whole and a rank sends its own part of the sequence; without, every rank has a slice of each.
  const whole = expert > 1;
  const width = whole ? feedForward.width : feedForward.width / tensor;
  const own = feedForward.experts / expert;
  const rows = ((whole ? tokens / tensor : tokens) * feedForward.chosen) / own;
  addProducts(into, count, own, rows, sides * width, hidden, rates.grouped, gradients);
  addProducts(into, count, own, rows, hidden, width, rates.grouped, gradients);
}

/** Elements of 2 bytes that element-wise work of a layer moves for a token, forward and backward: every kernel reads its inputs and writes its outputs once. */
function addElements(
  into: Block,
  { count, attention, feedForward, norms }: LayerGroup,
  hidden: number,
  tokens: number,
  layout: BlockLayout,
  rates: Rates,
): void {
  const { tensor } = layout;
  const along = layout.sequenceParallel ? tensor : 1;
  const heads =
    (2 * (attention.heads * attention.headSize + attention.keyValueHeads * (attention.headSize + attention.valueSize))) / tensor;
  let [forward, backward] = [(norms * 2 * hidden + 6 * hidden) / along + heads, (norms * 3 * hidden + 6 * hidden) / along + heads];
  const [up, down] = feedForward.gated ? [3, 5] : [2, 3];
  const width = feedForward.kind === 'dense' ? feedForward.width : feedForward.chosen * feedForward.width + feedForward.sharedWidth;
  forward += (up * width) / tensor;
  backward += (down * width) / tensor;
  if (feedForward.kind === 'experts') {
    forward += (4 * feedForward.chosen * hidden) / tensor;
    backward += (4 * feedForward.chosen * hidden) / tensor;
  }
  const perElement = bytesOf16Bits / rates.bytes;
  const starts = (feedForward.kind === 'dense' ? denseKernels : expertKernels) * rates.coefficients.kernelLaunch;
  into.elementForward += count * (tokens * forward * perElement + starts);
  into.elementBackward += count * (tokens * backward * perElement + 2 * starts);
}

/** Seconds for a rank to send tokens to experts anywhere in the group, once. A token is sent to each of its experts. */
function dispatchTime(tokens: number, chosen: number, hidden: number, expert: number, rates: Rates): number {
  const { machine, coefficients: c } = rates;
  const bytes = tokens * hidden * bytesOf16Bits;
  const inside = Math.min(expert, machine.domain);
  const fast = (bytes * chosen * (inside - 1)) / inside / (machine.domainRate * c.allToAllDomain);
  const servers = expert / inside;
  if (servers <= 1) return c.domainLatency + fast;
  const across = (bytes * chosen * (1 - 1 / servers)) / (machine.networkRate * c.allToAllNetwork);
  return c.domainLatency + Math.max(fast, across);
}

function addCommunication(
  into: Block,
  { count, attention, feedForward }: LayerGroup,
  workload: Workload,
  layout: BlockLayout,
  tokens: number,
  rates: Rates,
): void {
  const { tensor, context, expert } = layout;
  const c = rates.coefficients;
  const width = workload.architecture.hidden;
  if (tensor > 1) {
    const whole = feedForward.kind === 'dense' || expert === 1 || feedForward.sharedWidth > 0;
    const once = reduceTime(tokens * width * bytesOf16Bits, channelAmong(tensor, 1, rates)) * (whole ? 2 : 1);
    // Without sequence parallelism the reduction hides behind the gradients of weights; with it, gradients are gathered in the
    // open, and both their scattering and another gathering of the inputs hide as far.
    const hidden = layout.sequenceParallel ? (1 + 2 * c.tensorBackwardExposed) / 2 : c.tensorBackwardExposed;
    const open = rates.stack.hidesTensor ? c.tensorOverlapExposed : 1;
    into.tensorForward += count * once * open;
    into.tensorBackward += count * once * open * hidden;
  }
  if (context > 1) {
    const bytes = tokens * context * attention.keyValueHeads * (attention.headSize + attention.valueSize) * bytesOf16Bits;
    const once = gatherTime(bytes / tensor, channelAmong(context, tensor, rates));
    into.contextForward += count * once * c.contextExposed;
    into.contextBackward += count * 2 * once * c.contextExposed;
  }
  if (expert > 1 && feedForward.kind === 'experts') {
    const once =
      2 * dispatchTime(tokens / tensor, feedForward.chosen, width, expert, rates) * (rates.stack.hidesTensor ? c.expertExposed : 1);
    into.expertForward += count * once;
    into.expertBackward += count * once;
  }
}

function addHead(
  into: Block,
  { vocabulary, hidden }: Architecture,
  tokens: number,
  tensor: number,
  rates: Rates,
  gradients: boolean,
): void {
  const columns = vocabulary / tensor;
  const loss = (8 * tokens * columns) / rates.bytes;
  into.headForward += groupedTime(1, tokens, columns, hidden, rates.wide) + loss;
  into.headBackward += groupedTime(1, tokens, hidden, columns, rates.wide) + loss;
  if (gradients) into.headBackward += groupedTime(1, hidden, columns, tokens, rates.wide);
}

/** Computes a block into `into`, which is emptied first: nothing is allocated. */
export function blockInto(into: Block, workload: Workload, layout: BlockLayout, rates: Rates): Block {
  for (const part in into) into[part as keyof Block] = 0;
  const { architecture, sequence, adapters } = workload;
  const tokens = (layout.microBatch * sequence) / layout.context;
  for (const group of architecture.groups) {
    addProjections(into, group.count, group.attention, architecture.hidden, tokens, layout.tensor, rates, !adapters);
    addAttention(into, group.count, group.attention, workload, layout, tokens, rates);
    addFeedForward(into, group.count, group.feedForward, architecture.hidden, tokens, layout, rates, !adapters);
    addElements(into, group, architecture.hidden, tokens, layout, rates);
    addCommunication(into, group, workload, layout, tokens, rates);
  }
  addHead(into, architecture, tokens, layout.tensor, rates, !adapters);
  if (layout.recompute === 'selective') into.recompute = into.attentionForward;
  if (layout.recompute === 'full') {
    into.recompute = into.productForward + into.attentionForward + into.elementForward;
    into.tensorBackward += into.tensorForward;
    into.expertBackward += into.expertForward;
    into.contextBackward += into.contextForward;
  }
  return into;
}
