import { dataRanks, type Layout, type Workload } from '../layout.ts';
import { gatherTime, reduceTime } from './collective.ts';
import { channelAmong, type Rates } from './rates.ts';
import { shareOf, type Share } from './share.ts';

const share: Share = { dense: 0, experts: 0 };

/**
 * Seconds that data-parallel ranks talk to each other in a step, as far as nothing hides it: adding up gradients, and
 * gathering weights where they are sharded (training.md §5.2; ZeRO stages as in Rajbhandari et al. 2020, §7).
 * @param batches micro-batches a rank
 * @param forward seconds of one micro-batch’s forward pass on a stage, beside which weights are gathered
 * @param backward and of its backward pass, beside which gradients are added up
 */
export function dataTime(workload: Workload, layout: Layout, rates: Rates, batches: number, forward: number, backward: number): number {
  const { stack, coefficients: c } = rates;
  const ranks = dataRanks(layout) * layout.context;
  shareOf(share, workload.architecture, layout);
  const whole = layout.expert > 1;
  const dense = channelAmong(ranks, layout.tensor, rates);
  const experts = whole ? channelAmong(Math.max(1, (ranks * layout.tensor) / layout.expert), layout.expert, rates) : dense;
  const hybrid = layout.shardingRanks !== undefined && layout.shardingRanks < ranks;
  const among = hybrid ? channelAmong(layout.shardingRanks ?? ranks, layout.tensor, rates) : dense;
  const gather = gatherTime(share.dense * c.element16, among) + gatherTime(share.experts * c.element16, experts);
  const reduction = share.dense * stack.gradientBytes;
  const acrossGroups = hybrid
    ? reduceTime(reduction / among.ranks, channelAmong(ranks / among.ranks, layout.tensor * among.ranks, rates))
    : 0;
  const scatter = gatherTime(reduction, among) + acrossGroups + gatherTime(share.experts * stack.gradientBytes, experts);
  if (layout.sharding === 3) {
    const slower = stack.gatherRate === null || among.ranks * layout.tensor <= rates.machine.domain ? 1 : 1 / c[stack.gatherRate];
    const latency = among.ranks > 1 ? workload.architecture.layers * among.latency : 0;
    const forwardTime = batches * (gather * slower + latency);
    const backwardTime = batches * ((gather + scatter) * slower + 2 * latency);
    const exposed = (time: number, beside: number): number => Math.max(c.gatherExposed * time, time - c.gatherOverlap * beside);
    return exposed(forwardTime, batches * forward) + exposed(backwardTime, batches * backward);
  }
  const sum =
    layout.sharding === 0 ? reduceTime(reduction, dense) + reduceTime(share.experts * stack.gradientBytes, experts) : scatter + gather;
  const exposed = stack.hidesData ? Math.max(c.reduceExposed * sum, sum - c.gatherOverlap * backward) : sum;
  return exposed + (stack.broadcasts && layout.sharding > 0 ? c.broadcastLatency * among.ranks : 0);
}
