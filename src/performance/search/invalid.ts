import { hasExperts, type LayerGroup } from '../architecture/architecture.ts';
import { dataRanks, microBatches, type Layout, type Workload } from '../layout.ts';

/**
 * Why a layout can’t be: a code for each rule, in the order in which they are asked.
 * - `ranks`: tensor, pipeline and context ranks don’t divide the accelerators
 * - `heads`, `width`: tensor ranks don’t divide attention heads, or widths of the feed-forward part
 * - `stages`: more pipeline ranks than layers
 * - `batch`: data-parallel ranks and micro-batches don’t divide the batch
 * - `virtual`: stages without layers; or interleaving that costs a rank more than a layer, or without a pipeline to interleave
 * - `rounds`: interleaved stages take turns by as many micro-batches as there are pipeline ranks
 * - `sequence`: context ranks, or tensor ranks along the sequence, don’t divide it
 * - `experts`: expert ranks don’t divide the experts, or the ranks there are
 * - `schedule`: a pipeline without a bubble needs a pipeline, and isn’t interleaved
 */
export type Invalid = 'ranks' | 'heads' | 'width' | 'stages' | 'batch' | 'virtual' | 'rounds' | 'sequence' | 'experts' | 'schedule';

const divides = (part: number, whole: number): boolean => whole % part === 0;

/** Heads of keys are dealt to ranks as those of queries; where there are fewer than ranks, several ranks share one. */
const headsAreDealt = ({ attention: { heads, keyValueHeads, latent } }: LayerGroup, tensor: number): boolean =>
  divides(tensor, heads) && (latent !== null || divides(tensor, keyValueHeads) || divides(keyValueHeads, tensor));

/** Experts are sliced as other widths are, unless they are dealt out whole. */
const widthIsDealt = ({ feedForward }: LayerGroup, tensor: number, expert: number): boolean =>
  feedForward.kind === 'dense'
    ? divides(tensor, feedForward.width)
    : divides(tensor, feedForward.sharedWidth) && (expert > 1 || divides(tensor, feedForward.width));

const expertsAreDealt = ({ feedForward }: LayerGroup, expert: number): boolean =>
  feedForward.kind === 'dense' || divides(expert, feedForward.experts);

export const tensorIsSound = (workload: Workload, tensor: number, expert: number): boolean =>
  workload.architecture.groups.every((group) => headsAreDealt(group, tensor) && widthIsDealt(group, tensor, expert));

/** Causal attention deals each context rank an early and a late piece of the sequence, so that all have as much to do. */
export const contextIsSound = ({ sequence, architecture }: Workload, context: number): boolean =>
  context === 1 || divides(context * (architecture.causal ? 2 : 1), sequence);

export const sequenceIsSound = ({ sequence }: Workload, tensor: number, context: number): boolean =>
  tensor > 1 && divides(tensor * context, sequence);

export const expertIsSound = ({ architecture }: Workload, expert: number, ranks: number): boolean =>
  expert === 1 ||
  (divides(expert, ranks) && hasExperts(architecture) && architecture.groups.every((group) => expertsAreDealt(group, expert)));

/**
 * The first and the last virtual stage may hold the embedding and the head alone; and interleaving may put one more layer on a
 * rank than stages would that aren’t interleaved.
 */
export function virtualIsSound(layers: number, pipeline: number, virtual: number): boolean {
  if (virtual === 1) return true;
  if (pipeline === 1 || pipeline * virtual > layers + 2) return false;
  return virtual * Math.ceil(layers / (pipeline * virtual)) <= Math.ceil(layers / pipeline) + 1;
}

/** What is wrong with a layout for a workload; null if nothing is. Whether it fits in memory is another question. */
export function invalidIn(workload: Workload, layout: Layout): Invalid | null {
  const { architecture, batch } = workload;
  const { accelerators, tensor, pipeline, virtual, context, expert, microBatch, sequenceParallel, schedule } = layout;
  if (!divides(tensor * pipeline * context, accelerators)) return 'ranks';
  const data = dataRanks(layout);
  if (!architecture.groups.every((group) => headsAreDealt(group, tensor))) return 'heads';
  if (!architecture.groups.every((group) => widthIsDealt(group, tensor, expert))) return 'width';
  if (pipeline > architecture.layers) return 'stages';
  if (!divides(data * microBatch, batch)) return 'batch';
  if (!virtualIsSound(architecture.layers, pipeline, virtual)) return 'virtual';
  if (virtual > 1 && !divides(pipeline, microBatches(layout, batch))) return 'rounds';
  if (!contextIsSound(workload, context)) return 'sequence';
  if (sequenceParallel && !divides(tensor * context, workload.sequence)) return 'sequence';
  if (!expertIsSound(workload, expert, tensor * context * data)) return 'experts';
  if (schedule !== 'oneForwardOneBackward' && (pipeline === 1 || virtual > 1)) return 'schedule';
  return null;
}

/** Whether a layout says nothing that another doesn’t: shards without ranks to deal them to, sequences divided among one tensor rank. */
export const isRedundant = (layout: Layout): boolean =>
  (layout.sequenceParallel && layout.tensor === 1) || (layout.sharding > 0 && dataRanks(layout) * layout.context === 1);
