import { evaluate } from '../calculus/index.ts';
import { registry } from '../model/index.ts';
import type { Catalogue } from '../provenance/index.ts';
import type { Binding, Scenario, Solved } from '../scenario/index.ts';
import { bind, canBeSolved, isComputed, isInfeasible, isSolved, pairOf, solvable, solvableNodes, withPair } from '../scenario/index.ts';
import { Decimal } from '../units/index.ts';

/** A plan that can be carried out, as one that can’t would be with one quantity changed. */
export type Nearest = {
  readonly key: Solved;
  readonly from: Decimal;
  readonly to: Decimal;
  readonly scenario: Scenario;
};

/** Where a quantity that has left what is possible is put instead; a run of no time gets a day. */
const edges: Readonly<Record<Exclude<Solved, 'budget'>, string>> = { n: '1', t: '1d', p: '1', d: '1', mfu: '100%' };

/**
 * The plans next to one that can’t be carried out: the quantity that binds at the edge of what is possible, and one of
 * those that were given computed in its place. The smallest change first; nothing pinned is touched.
 */
export function nearestPlans(binding: Binding, library: Catalogue): readonly Nearest[] {
  const bound = binding.issues.find(isInfeasible);
  const key = bound?.key ?? '';
  if (!isSolved(key) || key === 'budget') return [];
  const { solved, choices, scenario } = binding;
  const partner = solved.find((each) => each !== key) ?? key;
  const given = solvable.filter(
    (each) => !isComputed(each, solved, choices) && !binding.pinned.includes(each) && canBeSolved(each, partner),
  );
  return given
    .flatMap((each): readonly Nearest[] => {
      const changed = withPair({ ...scenario, [key]: edges[key] }, pairOf(each, partner));
      const after = bind(changed, library);
      const [from, to] = [valueIn(binding, each), valueIn(after, each)];
      const isPossible = !after.issues.some(isInfeasible);
      return isPossible && from?.gt(0) && to?.gt(0) && !from.eq(to) ? [{ key: each, from, to, scenario: changed }] : [];
    })
    .toSorted((a, b) => change(a).cmp(change(b)));
}

/** By what factor; to as many digits as tell changes apart, so that equal ones keep their order. */
const change = ({ from, to }: Nearest): Decimal => (to.gt(from) ? to.div(from) : from.div(to)).toSignificantDigits(9);

function valueIn({ bindings }: Binding, key: Solved): Decimal | null {
  const { value, low, high } = evaluate(bindings).amount(registry[solvableNodes[key]]);
  return value ?? low ?? high;
}
