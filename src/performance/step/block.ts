import type { Workload } from '../layout.ts';
import type { Block, BlockLayout } from './blockParts.ts';
import { addCommunication } from './layerTraffic.ts';
import { addAttention, addElements, addFeedForward, addHead, addProjections, addRepeated } from './layerWork.ts';
import type { Rates } from './rates.ts';

/** Computes a block into `into`, which is emptied first: nothing is allocated. */
export function blockInto(into: Block, workload: Workload, layout: BlockLayout, rates: Rates): Block {
  for (const part in into) into[part as keyof Block] = 0;
  const { architecture, sequence, adapters, flash } = workload;
  const isSelective = layout.recompute === 'selective';
  const tokens = (layout.microBatch * sequence) / layout.context;
  for (const group of architecture.groups) {
    addProjections(into, group.count, group.attention, architecture.hidden, tokens, layout.tensor, rates, !adapters);
    addAttention(into, group.count, group.attention, workload, layout, tokens, rates);
    addFeedForward(into, group.count, group.feedForward, architecture.hidden, tokens, layout, rates, !adapters);
    addElements(into, group, architecture.hidden, tokens, layout, rates);
    addCommunication(into, group, workload, layout, tokens, rates);
    if (isSelective && flash) addRepeated(into, group, architecture.hidden, tokens, layout, rates);
  }
  addHead(into, architecture, tokens, layout.tensor, rates, !adapters);
  if (isSelective && !flash) into.recompute = into.attentionForward;
  if (layout.recompute === 'full') {
    into.recompute = into.productForward + into.attentionForward + into.elementForward;
    into.tensorBackward += into.tensorForward;
    into.expertBackward += into.expertForward;
    into.contextBackward += into.contextForward;
  }
  return into;
}
