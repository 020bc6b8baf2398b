import { dataRanks, microBatches, type Layout, type Workload } from '../layout.ts';
import { keptBytes, passingBytes } from './activations.ts';
import { memoryModel, type MemoryModel, type MemoryOptions } from './model.ts';
import type { MemoryCoefficients, StateBytes } from './schemes.ts';
import { heldMicroBatches, layersOfStage } from './stages.ts';
import { gradientBytes, optimizerBytes, weightBytes } from './states.ts';

/**
 * What fills an accelerator, in the order in which `memoryInto` writes it. `activations` are what layers keep, `passing` what one of them
 * needs while its backward pass goes on, `head` what the ends do: masks behind the embedding, logits and the loss.
 */
export const memoryParts = ['weights', 'gradients', 'optimizer', 'activations', 'passing', 'head', 'buffers', 'overhead'] as const;
export type MemoryPart = (typeof memoryParts)[number];

/** Bytes on the fullest accelerator, by part; and on which stage of the pipeline it stands, from 0. */
export type Memory = Readonly<Record<MemoryPart, number>> & { readonly total: number; readonly stage: number };

export const emptyMemory = (): Float64Array => new Float64Array(memoryParts.length);

/** Writes the parts of one stage of the pipeline, counted from 0, into `out`, and gives their sum in bytes. Allocates nothing. */
export function stageInto(out: Float64Array, model: MemoryModel, layout: Layout, stage: number): number {
  const { workload, coefficients: c, layers } = model;
  const { accelerators, tensor, pipeline, context, expert, sharding, microBatch, sequenceParallel, recompute } = layout;
  const data = dataRanks(layout);
  const along = sequenceParallel ? tensor : 1;
  const tokens = (microBatch * workload.sequence) / context;
  // from both ends each rank has two stages, one from either end
  const dual = layout.schedule === 'dualPipe' ? 2 : 1;
  const isFirst = stage === 0 || (dual === 2 && stage === pipeline - 1);
  const isLast = stage === pipeline - 1 || (dual === 2 && stage === 0);
  const total = workload.architecture.layers;
  const own = layersOfStage(total, layout, stage);

  // Without expert parallelism experts are sliced as all else is; with it they are whole.
  const expertRanks = expert > 1 ? expert : tensor;
  let dense = 0;
  let experts = 0;
  let kept = 0;
  let passing = 0;
  let product = 0;
  let unit = 0;
  let sent = 0;
  let left = own;
  for (const layer of layers) {
    // somewhere there is a stage with at least its share of each kind, rounded up
    const count = Math.min(left, Math.ceil((layer.count * own) / total));
    if (count === 0) continue;
    left -= count;
    dense += (dual * count * layer.dense) / tensor;
    experts += (dual * count * layer.experts) / expertRanks;
    kept += count * keptBytes(layer.token, recompute, tensor, along);
    passing = Math.max(passing, passingBytes(layer.token, recompute, tensor, along));
    product = Math.max(product, layer.dense / tensor);
    unit = Math.max(unit, layer.dense / tensor + layer.experts / expertRanks);
    sent = Math.max(sent, layer.sent / tensor);
  }
  const table = isFirst ? model.table / tensor + model.positions : 0;
  const head = isLast ? (isFirst ? model.headBesideTable : model.headAlone) / tensor : 0;
  dense += table + head;

  const whole = dense + experts;
  // Ranks that hold the same: what is divided is divided among them, or within smaller groups.
  const most = layout.shardingRanks ?? Infinity;
  const denseRanks = Math.min(most, dual * data * context);
  const expertReplicas = Math.min(most, (dual * accelerators) / (pipeline * expertRanks));
  const shard = dense / denseRanks + experts / expertReplicas;
  const { trained, buckets } = model;
  const state = sharding === 0 ? model.unsharded : model.state;
  const gathered = buckets ? Math.min(c.deepSpeedGathered, whole) : c.gatheredLayers * unit + table + head;
  const reduced = buckets ? Math.min(c.deepSpeedBucket, whole) : unit;
  const wide = model.tableWeight * (table + head);
  out[0] = weightBytes(whole, shard, sharding, state, gathered) + (sharding < 3 ? wide : wide / denseRanks);
  out[2] = optimizerBytes(trained * whole, trained * shard, sharding, state);
  const inStep = microBatches(layout, workload.batch);
  const held = heldMicroBatches(layout, inStep, stage, c.zeroBubbleHeld);
  const activations = tokens * held * kept;
  const masks = isFirst ? (tokens * held * model.embedding) / along : 0;
  out[3] = activations;
  // The head’s logits have gone when the last layer’s backward pass begins: only the greater of the two counts.
  const layerPassing = tokens * passing;
  const headPassing = isLast ? tokens * headBytes(model, tensor, along) : 0;
  out[4] = layerPassing > headPassing ? layerPassing : 0;
  out[5] = masks + (layerPassing > headPassing ? 0 : headPassing);
  const bucket = buckets ? bucketBytes(c, state, trained * whole, sharding === 0 ? 0 : trained * (whole - shard)) : 0;
  const gradients = Math.min(
    gradientBytes(trained * whole, trained * shard, sharding, state, trained * reduced),
    undividedBytes(model, trained * whole) - bucket - (out[2] ?? 0),
  );
  const peak = activations + masks + Math.max(layerPassing, headPassing);
  out[1] = model.keepsGradients || inStep > 1 ? gradients : Math.max(0, gradients - peak);
  // The optimizer works when activations have gone.
  const step = state.step * trained * (sharding === 0 ? whole : shard);
  out[6] =
    tokens * (boundaryBytes(model, layout, along) + sent) +
    bucket +
    (sharding < 2 ? c.element16 * trained * product : 0) +
    Math.max(0, step - peak);
  let sum = 0;
  for (let part = 0; part < 7; part++) sum += out[part] ?? 0;
  const overhead = c.cudaContext + (accelerators > 1 ? c.communicatorMemory : 0) + model.fragmentation * sum;
  out[7] = overhead;
  return sum + overhead;
}

/**
 * Bytes of DeepSpeed’s buckets: one of gradients on their way, at every stage (its engine flattens them at stage 0 too), in the precision
 * in which they are summed up; and one of weights that come back from others. No more of either than there is: a weight that comes back saves
 * more of the optimizer than its place in the bucket takes.
 */
const bucketBytes = (c: MemoryCoefficients, { sum }: StateBytes, reduced: number, returned: number): number =>
  Math.max(c.deepSpeedGradient, sum) * Math.min(c.deepSpeedBucket, reduced) + c.deepSpeedWeight * Math.min(c.deepSpeedBucket, returned);

/** Bytes of gradients, optimizer and buckets where nothing is divided: who would need more for dividing next to nothing doesn’t divide. */
const undividedBytes = ({ coefficients: c, unsharded, buckets }: MemoryModel, whole: number): number =>
  (unsharded.gradient + unsharded.sum + unsharded.optimizer) * whole + (buckets ? bucketBytes(c, unsharded, whole, 0) : 0);

/** Bytes of logits of so many tokens on a rank, with their copies and gradients: `logit` each. */
export const logitsBytes = (tokens: number, vocabulary: number, tensor: number, logit: number): number =>
  (tokens * vocabulary * logit) / tensor;

/** Bytes of a token behind the last layer: inputs of the last norm and of the head, and logits. */
const headBytes = ({ workload: { architecture }, coefficients: c, logit }: MemoryModel, tensor: number, along: number): number =>
  (2 * c.element16 * architecture.hidden) / along + logitsBytes(1, architecture.vocabulary, tensor, logit);

/** Bytes of a token between ranks: its whole sequence gathered for a product, and what comes from and goes to the neighbouring stages both ways. */
function boundaryBytes({ workload: { architecture }, coefficients: c }: MemoryModel, { pipeline }: Layout, along: number): number {
  const state = c.element16 * architecture.hidden;
  return (along > 1 ? state : 0) + (pipeline > 1 ? (4 * state) / along : 0);
}

/**
 * Writes the parts of the fullest stage into `out`, in the order of `memoryParts`, and gives their sum in bytes. Allocates nothing.
 * The first stage holds most micro-batches and the last the head; the second counts where the first has fewer layers.
 */
export function memoryInto(out: Float64Array, model: MemoryModel, layout: Layout): number {
  const stage = fullestStage(out, model, layout);
  return stage === 0 ? totalOf(out) : stageInto(out, model, layout, stage);
}

/** Leaves the first stage in `out`, which mostly is the one. */
function fullestStage(out: Float64Array, model: MemoryModel, layout: Layout): number {
  const { pipeline } = layout;
  const { layers } = model.workload.architecture;
  const hasFuller = pipeline > 2 && layersOfStage(layers, layout, 1) > layersOfStage(layers, layout, 0);
  const last = pipeline > 1 ? stageInto(out, model, layout, pipeline - 1) : 0;
  const second = hasFuller ? stageInto(out, model, layout, 1) : 0;
  const first = stageInto(out, model, layout, 0);
  if (first >= last && first >= second) return 0;
  return second > last ? 1 : pipeline - 1;
}

const totalOf = (out: Float64Array): number => {
  let total = 0;
  for (let part = 0; part < memoryParts.length; part++) total += out[part] ?? 0;
  return total;
};

/**
 * Bytes of the fullest stage, as `memoryInto` gives them; but as soon as one stage takes more than `most`, what that takes, since
 * a search needs no more of a layout that doesn’t fit. What it leaves in `out` is of no stage in particular.
 */
export function fullestBytes(out: Float64Array, model: MemoryModel, layout: Layout, most: number): number {
  const { pipeline } = layout;
  const first = stageInto(out, model, layout, 0);
  if (pipeline === 1 || first > most) return first;
  const fuller = Math.max(first, stageInto(out, model, layout, pipeline - 1));
  return pipeline === 2 || fuller > most ? fuller : Math.max(fuller, stageInto(out, model, layout, 1));
}

/** What a layout takes of its fullest accelerators. For one layout; a search builds the model once and calls `memoryInto`. */
export function predictMemory(workload: Workload, layout: Layout, options: MemoryOptions, c: MemoryCoefficients): Memory {
  return memoryOf(memoryModel(workload, options, c), layout);
}

export function memoryOf(model: MemoryModel, layout: Layout): Memory {
  const out = emptyMemory();
  const stage = fullestStage(out, model, layout);
  const total = stage === 0 ? totalOf(out) : stageInto(out, model, layout, stage);
  const [weights = 0, gradients = 0, optimizer = 0, activations = 0, passing = 0, head = 0, buffers = 0, overhead = 0] = out;
  return { weights, gradients, optimizer, activations, passing, head, buffers, overhead, total, stage };
}
