import type { Amount, Draws, Node } from '../calculus/index.ts';
import { evaluate, leaves, sample } from '../calculus/index.ts';
import { registry } from '../model/index.ts';
import type { Catalogue } from '../provenance/index.ts';
import type { Binding, Scenario, Solved } from '../scenario/index.ts';
import {
  bind,
  canBeSolved,
  inputOf,
  isComputed,
  isInfeasible,
  isSolved,
  pairOf,
  solvable,
  solvableNodes,
  withPair,
} from '../scenario/index.ts';
import type { Decimal } from '../units/index.ts';

/** A plan that can be carried out, as one that can’t would be with one quantity changed. */
export type Nearest = {
  readonly key: Solved;
  readonly from: Decimal;
  /** A bound or a range where no more is known of it. */
  readonly to: Amount;
  /** By what factor it changes. */
  readonly change: Decimal;
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
  const { solved, scenario } = binding;
  const edge = bound?.code === 'no-count' ? mostUseful(binding, library) : edges[key];
  const partner = solved.find((each) => each !== key) ?? key;
  const given = solvable.filter((each) => !isComputed(each, binding) && !binding.pinned.includes(each) && canBeSolved(each, partner));
  return given
    .flatMap((each): readonly Nearest[] => {
      const changed = withPair({ ...scenario, [key]: edge }, pairOf(each, partner));
      const after = bind(changed, library);
      const to = amountIn(after, registry[solvableNodes[each]]);
      const [from, number] = [numberOf(amountIn(binding, stated(each))), numberOf(to)];
      const isPossible = !after.issues.some((said) => isInfeasible(said) || said.code === 'beyond-sense');
      return isPossible && from?.gt(0) && number?.gt(0) && isElsewhere(from, number, to)
        ? [{ key: each, from, to, change: factor(from, number), scenario: changed }]
        : [];
    })
    .toSorted((a, b) => a.change.cmp(b.change));
}

/** By what factor; to as many digits as tell changes apart, so that equal ones keep their order. */
const factor = (from: Decimal, to: Decimal): Decimal => (to.gt(from) ? to.div(from) : from.div(to)).toSignificantDigits(9);

/** What the plan says itself: what comes of it may be as impossible as the plan. */
const stated = (key: Solved): Node => (key === 'budget' ? registry.budgetReported : inputOf(key));

const amountIn = ({ bindings }: Binding, node: Node): Amount => evaluate(bindings).amount(node);

/** The number of an amount; of a range without one its least. */
const numberOf = ({ value, low, high }: Amount): Decimal | null => value ?? low ?? high;

/** Not where it was; a bound that leaves open whether it has to change at all says nothing. */
function isElsewhere(from: Decimal, to: Decimal, { operator }: Amount): boolean {
  if (operator === '>' || operator === '>=') return to.gt(from);
  return operator === '<' || operator === '<=' ? to.lt(from) : !to.eq(from);
}

/** Where more accelerators fail so much more often that none of any number is enough: the number that gets the most done. */
function mostUseful({ scenario }: Binding, library: Catalogue): string {
  const after = bind(withPair({ ...scenario, n: edges.n }, ['budget', 'd']), library);
  const { bindings } = after;
  const given = leaves(registry.goodput, bindings).map((leaf) => [leaf, numberOf(amountIn(after, leaf))?.toNumber() ?? 0] as const);
  const counts = Float64Array.from({ length: 100 * decades }, (_, index) => Math.round(10 ** (index / 100)));
  const shares = sample(registry.goodput, bindings, new Map<Node, Draws>([...given, [registry.plannedCount, counts]]), counts.length);
  const done = counts.map((count, index) => count * (shares[index] ?? 0));
  return String(counts[done.indexOf(Math.max(...done))] ?? edges.n);
}

const decades = 9;
