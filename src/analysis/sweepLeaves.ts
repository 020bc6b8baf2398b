import type { Bindings, InputNode, Node } from '../calculus/index.ts';
import { leaves } from '../calculus/index.ts';

/** Whether the plan gives something a number of its own, and not only a bound. */
export function hasNumber(node: Node, { amounts }: Bindings): boolean {
  const amount = amounts.get(node);
  return amount !== undefined && amount.value !== null && ['=', '~', 'range'].includes(amount.operator);
}

/** What a quantity rests on beside the swept input. */
const othersBelow = (node: Node, bindings: Bindings, swept: InputNode): readonly Node[] =>
  leaves(node, bindings).filter((each) => each !== swept);

/** The first that has no number: there a line would be a bound, and look like a value. */
export const openBelow = (node: Node, bindings: Bindings, swept: InputNode): Node | undefined =>
  othersBelow(node, bindings, swept).find((each) => !hasNumber(each, bindings));

/** Those that reach from here to there, and stand at their centres. */
export const rangesBelow = (node: Node, bindings: Bindings, swept: InputNode): readonly Node[] =>
  othersBelow(node, bindings, swept).filter((each) => bindings.amounts.get(each)?.operator === 'range');
