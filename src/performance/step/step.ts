import { dataRanks, microBatches, type Layout, type Workload } from '../layout.ts';
import type { Block } from './blockParts.ts';
import { gatherTime } from './collective.ts';
import { dataTime } from './data.ts';
import { channelAmong, type Rates } from './rates.ts';
import { shareOf, type Share } from './share.ts';

/** Seconds of one optimizer step on the busiest accelerator, by what they are spent on. The parts add up to `total`. */
export type Step = {
  product: number;
  attention: number;
  element: number;
  head: number;
  recompute: number;
  tensor: number;
  context: number;
  expert: number;
  /** Waiting in the pipeline: filling and draining it, and for stages that have more to do. */
  bubble: number;
  /** Handing activations from stage to stage. */
  transfer: number;
  /** Reducing gradients and gathering weights, as far as nothing hides it. */
  data: number;
  optimizer: number;
  /** What a step takes whatever its size: the host, the loader, the norm of all gradients. */
  overhead: number;
  /** What the software stack takes besides. */
  stack: number;
  /** Waiting for the slowest of many accelerators. */
  straggler: number;
  total: number;
};

export const stepParts = [
  'product',
  'attention',
  'element',
  'head',
  'recompute',
  'tensor',
  'context',
  'expert',
  'bubble',
  'transfer',
  'data',
  'optimizer',
  'overhead',
  'stack',
  'straggler',
] as const satisfies readonly (keyof Step)[];
export type StepPart = (typeof stepParts)[number];

export const emptyStep = (): Step => ({
  product: 0,
  attention: 0,
  element: 0,
  head: 0,
  recompute: 0,
  tensor: 0,
  context: 0,
  expert: 0,
  bubble: 0,
  transfer: 0,
  data: 0,
  optimizer: 0,
  overhead: 0,
  stack: 0,
  straggler: 0,
  total: 0,
});

/** Layers that the fullest stage of a rank holds, over all its virtual stages. */
const fullestLayers = (layers: number, { pipeline, virtual }: Layout): number => virtual * Math.ceil(layers / (pipeline * virtual));

const share: Share = { dense: 0, experts: 0 };

/** Composes a step out of a block that was computed for this layout’s `BlockLayout`. Nothing is allocated but channels. */
export function stepInto(into: Step, block: Block, workload: Workload, layout: Layout, rates: Rates): Step {
  const { architecture, batch } = workload;
  const { pipeline, virtual } = layout;
  const c = rates.coefficients;
  const batches = microBatches(layout, batch);
  const own = batches / pipeline;

  into.product = own * (block.productForward + block.productBackward);
  into.attention = own * (block.attentionForward + block.attentionBackward);
  into.element = own * (block.elementForward + block.elementBackward);
  into.head = own * (block.headForward + block.headBackward);
  into.recompute = own * block.recompute;
  into.tensor = own * (block.tensorForward + block.tensorBackward);
  into.context = own * (block.contextForward + block.contextBackward);

  const forwardAlone = block.productForward + block.attentionForward + block.elementForward + block.tensorForward + block.contextForward;
  const backwardAlone =
    block.productBackward +
    block.attentionBackward +
    block.elementBackward +
    block.recompute +
    block.tensorBackward +
    block.contextBackward;
  // DualPipe sends the tokens of one micro-batch while it computes another: only what takes longer than that shows.
  const hides = layout.schedule === 'dualPipe';
  const expertForward = hides ? Math.max(0, block.expertForward - forwardAlone) : block.expertForward;
  const expertBackward = hides ? Math.max(0, block.expertBackward - backwardAlone) : block.expertBackward;
  into.expert = own * (expertForward + expertBackward);
  const forward = forwardAlone + expertForward;
  const backward = backwardAlone + expertBackward;
  const head = block.headForward + block.headBackward;
  const layer = (forward + backward) / architecture.layers;
  const fullest = fullestLayers(architecture.layers, layout);
  const uneven = fullest * pipeline > architecture.layers ? 1 : 0;
  const middle = fullest * layer;
  const last = (fullest - uneven) * layer + (layout.headSpread ? head / pipeline : head);
  const slowest = Math.max(middle + (layout.headSpread ? head / pipeline : 0), last);
  const left = layout.schedule !== 'oneForwardOneBackward' ? c.zeroBubbleLeft : 1;
  into.bubble =
    pipeline === 1 ? 0 : batches * (slowest - (forward + backward + head) / pipeline) + (left * (pipeline - 1) * middle) / virtual;

  into.transfer = 0;
  if (pipeline > 1) {
    const tokens = (layout.microBatch * workload.sequence) / layout.context;
    const bytes = tokens * architecture.hidden * c.element16;
    const near = layout.accelerators <= rates.machine.domain;
    const rate = near ? rates.machine.domainRate * c.domainRate : rates.machine.networkRate * c.networkRate;
    // Tensor-parallel ranks send a part each; without sequence parallelism they gather it again on the other side.
    const again = layout.sequenceParallel ? 0 : gatherTime(bytes, channelAmong(layout.tensor, 1, rates));
    into.transfer = 2 * batches * virtual * (bytes / layout.tensor / rate + again + c.domainLatency) * c.pipelineExposed;
  }

  into.data = 0;
  into.optimizer = 0;
  if (!workload.adapters) {
    // Beside what every stage does: more that one has to do may hide more there, but is no gain where others wait for it.
    const ownLayers = (fullest - uneven) / architecture.layers;
    const ownHead = pipeline === 1 || layout.headSpread === true ? 1 / pipeline : 0;
    const stageForward = ownLayers * forward + ownHead * block.headForward;
    const stageBackward = ownLayers * backward + ownHead * block.headBackward;
    into.data = dataTime(workload, layout, rates, batches, stageForward, stageBackward);
    shareOf(share, architecture, layout);
    const ranks = layout.sharding === 0 ? 1 : dataRanks(layout) * layout.context;
    const expertRanks = layout.sharding === 0 ? 1 : Math.max(1, (ranks * layout.tensor) / layout.expert);
    into.optimizer = (c.optimizerTraffic * (share.dense / ranks + share.experts / expertRanks)) / rates.bytes;
  }
  into.overhead = c.stepOverhead;

  const work =
    into.product +
    into.attention +
    into.element +
    into.head +
    into.recompute +
    into.tensor +
    into.context +
    into.expert +
    into.bubble +
    into.transfer +
    into.data +
    into.optimizer +
    into.overhead;
  const factor = rates.stack.factor === null ? 1 : c[rates.stack.factor];
  into.stack = work * (factor - 1);
  into.straggler = work * factor * c.straggler * Math.max(0, Math.log2(layout.accelerators / c.quietCount));
  into.total = work + into.stack + into.straggler;
  return into;
}
