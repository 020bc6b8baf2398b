import type { Bindings, Node } from '../calculus/index.ts';
import { evaluate, leaves } from '../calculus/index.ts';
import type { NodeName } from '../model/index.ts';
import { nodeName, registry } from '../model/index.ts';
import type { Decimal } from '../units/index.ts';
import type { Estimate } from './estimate.ts';

/** How far one uncertain leaf moves a result, the others held at their centres, or at the lower end of a range that has none. */
export type Driver = { readonly leaf: NodeName; readonly low: Decimal; readonly high: Decimal };

/** The uncertain leaves of a result, the one that moves it most first. Leaves that are open to a side aren't ranked. */
export function drivers(name: NodeName, { binding: { bindings } }: Estimate): readonly Driver[] {
  const node = registry[name];
  const uncertain = leaves(node, bindings).filter((leaf) => {
    const amount = bindings.amounts.get(leaf);
    return amount?.low && amount.high && !amount.low.eq(amount.high);
  });
  return uncertain
    .flatMap((leaf) => {
      const amount = evaluate(holdOthers(bindings, leaf)).amount(node);
      return amount.low && amount.high ? [{ leaf: nodeName(leaf), low: amount.low, high: amount.high }] : [];
    })
    .toSorted((a, b) => b.high.minus(b.low).cmp(a.high.minus(a.low)));
}

const holdOthers = ({ amounts, ...rest }: Bindings, free: Node): Bindings => ({
  ...rest,
  amounts: new Map(
    [...amounts].map(([node, amount]) => {
      const held = amount.value ?? amount.low;
      if (node === free || !held) return [node, amount];
      return [node, { operator: '=', value: held, low: held, high: held }];
    }),
  ),
});
