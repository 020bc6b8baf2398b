import type { Node } from '../calculus/index.ts';
import type { NodeName } from '../model/index.ts';
import { registry } from '../model/index.ts';
import type { BoundLeaf, NumeralKey } from '../scenario/index.ts';

/** Inputs at these values count nothing: no spares, no staff, no failures. */
const offAt: Readonly<Partial<Record<NumeralKey, number>>> = {
  spare: 0,
  markup: 0,
  staff: 0,
  data: 0,
  stored: 0,
  embodied: 0,
  goodput: 1,
  index: 1,
};

/** The price of what is left out is left out with it. */
const pricedBy: Readonly<Partial<Record<NumeralKey, NodeName>>> = { pay: 'staffEffort', storage: 'storedData' };

/** Whether a default stands that counts nothing, so that it is left out and not assumed. */
export function isOff(leaf: BoundLeaf, leaves: ReadonlyMap<Node, BoundLeaf>): boolean {
  const { key, amount, spelling } = leaf;
  if (key === null || spelling !== null) return false;
  const off = offAt[key];
  if (off !== undefined) return amount.value?.eq(off) ?? false;
  const counted = pricedBy[key];
  const count = counted && leaves.get(registry[counted]);
  return count ? isOff(count, leaves) : false;
}
