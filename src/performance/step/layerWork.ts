import { tokensSeen } from '../architecture/flops.ts';
import type { Architecture, Attention, FeedForward, LayerGroup } from '../architecture/architecture.ts';
import type { Workload } from '../layout.ts';
import type { Block, BlockLayout } from './blockParts.ts';
import { groupedTime, type ProductRates } from './product.ts';
import type { Rates } from './rates.ts';

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

/** Channels of keys and values that come of compressed ones: the rotated part of keys doesn’t. */
const keyValueWidth = (heads: number, headSize: number, valueSize: number, ropeSize: number): number =>
  heads * (headSize - ropeSize + valueSize);

export function addProjections(
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
    add(keyValueWidth(heads, headSize, valueSize, latent.ropeSize) / tensor, latent.keyValueRank);
  }
  add(hidden, (heads * valueSize) / tensor);
}

export function addAttention(
  into: Block,
  count: number,
  attention: Attention,
  workload: Workload,
  layout: BlockLayout,
  tokens: number,
  rates: Rates,
): void {
  const { sequence, flash, architecture } = workload;
  const c = rates.coefficients;
  const { heads, headSize, valueSize } = attention;
  const own = heads / layout.tensor;
  if (flash) {
    const seen = tokensSeen(attention, sequence, architecture.causal);
    const work = 2 * tokens * seen * own * (headSize + valueSize);
    const shape = (headSize / (headSize + c.attentionHeadSize)) * (seen / (seen + c.attentionLength));
    into.attentionForward += (count * work) / (rates.attentionForward * shape);
    into.attentionBackward += (count * c.tiledBackwardWork * work) / (rates.attentionBackward * shape);
    return;
  }
  const sequences = (own * tokens) / sequence;
  const scores = groupedTime(sequences, sequence, sequence, headSize, rates.wide);
  const values = groupedTime(sequences, sequence, valueSize, sequence, rates.wide);
  const written = tokens * sequence * own;
  into.attentionForward += count * (scores + values + (c.scoreForward * written) / rates.bytes);
  into.attentionBackward += count * (2 * (scores + values) + (c.scoreBackward * written) / rates.bytes);
}

export function addFeedForward(
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

/** Width that a token meets: its own experts and the shared ones. */
const widthOf = (feedForward: FeedForward): number =>
  feedForward.kind === 'dense' ? feedForward.width : feedForward.chosen * feedForward.width + feedForward.sharedWidth;

/** Elements that the activation function moves for a token, forward. */
const activated = (feedForward: FeedForward): number => (feedForward.gated ? 3 : 2) * widthOf(feedForward);

/** Elements of queries, keys and values that are read and written for a token where they are rotated and put together. */
const rotated = ({ heads, keyValueHeads, headSize, valueSize }: Attention): number =>
  2 * (heads * headSize + keyValueHeads * (headSize + valueSize));

/** Elements that a norm reads and writes, forward and backward, and that the two residual additions of a layer do either way. */
const ofNorm = { forward: 2, backward: 3 };
const ofResiduals = 6;

/** Elements of 16 bits that element-wise work of a layer moves for a token, forward and backward: every kernel reads its inputs and writes its outputs once. */
export function addElements(
  into: Block,
  { count, attention, feedForward, norms }: LayerGroup,
  hidden: number,
  tokens: number,
  layout: BlockLayout,
  rates: Rates,
): void {
  const { tensor } = layout;
  const along = layout.sequenceParallel ? tensor : 1;
  const heads = rotated(attention) / tensor;
  let [forward, backward] = [
    ((norms * ofNorm.forward + ofResiduals) * hidden) / along + heads,
    ((norms * ofNorm.backward + ofResiduals) * hidden) / along + heads,
  ];
  forward += activated(feedForward) / tensor;
  backward += ((feedForward.gated ? 5 : 3) * widthOf(feedForward)) / tensor;
  if (feedForward.kind === 'experts') {
    forward += (4 * feedForward.chosen * hidden) / tensor;
    backward += (4 * feedForward.chosen * hidden) / tensor;
  }
  const c = rates.coefficients;
  const perElement = c.element16 / rates.bytes;
  const starts = (feedForward.kind === 'dense' ? c.denseKernels : c.expertKernels) * c.kernelLaunch;
  into.elementForward += count * (tokens * forward * perElement + starts);
  into.elementBackward += count * (tokens * backward * perElement + 2 * starts);
}

/**
 * Adds what selective recomputation repeats beside tiled attention: norms, the activation function, and with latent attention the products
 * that make queries, keys and values of compressed ones, see `Recompute`.
 */
export function addRepeated(
  into: Block,
  { count, attention, feedForward, norms }: LayerGroup,
  hidden: number,
  tokens: number,
  { tensor, sequenceParallel }: BlockLayout,
  rates: Rates,
): void {
  const { heads, headSize, valueSize, latent } = attention;
  let elements = (norms * ofNorm.forward * hidden) / (sequenceParallel ? tensor : 1) + activated(feedForward) / tensor;
  let kernels = norms + 1;
  if (latent !== null) {
    elements += rotated(attention) / tensor;
    kernels += 1;
    const keyValues = keyValueWidth(heads, headSize, valueSize, latent.ropeSize);
    into.recompute += count * groupedTime(1, tokens, keyValues / tensor, latent.keyValueRank, rates.dense);
    if (latent.queryRank !== null)
      into.recompute += count * groupedTime(1, tokens, (heads * headSize) / tensor, latent.queryRank, rates.dense);
  }
  into.recompute += count * ((tokens * elements * rates.coefficients.element16) / rates.bytes + kernels * rates.coefficients.kernelLaunch);
}

export function addHead(
  into: Block,
  { vocabulary, hidden }: Architecture,
  tokens: number,
  tensor: number,
  rates: Rates,
  gradients: boolean,
): void {
  const columns = vocabulary / tensor;
  const loss = (rates.coefficients.logitLoss * tokens * columns) / rates.bytes;
  into.headForward += groupedTime(1, tokens, columns, hidden, rates.wide) + loss;
  into.headBackward += groupedTime(1, tokens, hidden, columns, rates.wide) + loss;
  if (gradients) into.headBackward += groupedTime(1, hidden, columns, tokens, rates.wide);
}
