import type { LayerGroup } from '../architecture/architecture.ts';
import type { Workload } from '../layout.ts';
import type { Block, BlockLayout } from './blockParts.ts';
import { gatherTime, reduceTime } from './collective.ts';
import { channelAmong, type Rates } from './rates.ts';

/** Seconds for a rank to send tokens to experts anywhere in the group, once. A token is sent to each of its experts. */
function dispatchTime(tokens: number, chosen: number, hidden: number, expert: number, rates: Rates): number {
  const { machine, coefficients: c } = rates;
  const bytes = tokens * hidden * c.element16;
  const inside = Math.min(expert, machine.domain);
  const fast = (bytes * chosen * (inside - 1)) / inside / (machine.domainRate * c.allToAllDomain);
  const servers = expert / inside;
  if (servers <= 1) return c.domainLatency + fast;
  const across = (bytes * chosen * (1 - 1 / servers)) / (machine.networkRate * c.allToAllNetwork);
  return c.domainLatency + Math.max(fast, across);
}

export function addCommunication(
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
    const once = reduceTime(tokens * width * c.element16, channelAmong(tensor, 1, rates)) * (whole ? 2 : 1);
    // Without sequence parallelism the reduction hides behind the gradients of weights; with it, gradients are gathered in the
    // open, and both their scattering and another gathering of the inputs hide as far.
    const hidden = layout.sequenceParallel ? (1 + 2 * c.tensorBackwardExposed) / 2 : c.tensorBackwardExposed;
    const open = rates.stack.hidesTensor ? c.tensorOverlapExposed : 1;
    into.tensorForward += count * once * open;
    into.tensorBackward += count * once * open * hidden;
  }
  if (context > 1) {
    const bytes = tokens * context * attention.keyValueHeads * (attention.headSize + attention.valueSize) * c.element16;
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
