import type { Amount, Node } from '../calculus/index.ts';
import { divide, evaluate, figure, formula, multiply, subtract } from '../calculus/index.ts';
import type { NodeName } from '../model/index.ts';
import { registry } from '../model/index.ts';
import { byDefinition } from '../provenance/index.ts';
import type { Binding } from '../scenario/index.ts';
import { Decimal, isCurrency } from '../units/index.ts';
import { oneFigure } from './compare.ts';
import type { Estimate } from './estimate.ts';
import { joint } from './joint.ts';
import type { Quantity } from './quantity.ts';
import { endInUnit, unitIn } from './quantity.ts';

/** What a plan comes to beside another: how much more, and how many times as much. */
export type PlanDifference = {
  /** Below zero where it is less. */
  readonly more: Quantity;
  /** To one significant figure where either is approximate. Open to both sides where nothing can be said. */
  readonly times: Amount;
};

/** Less than this of what is subtracted is what rounding has left. */
const hair = new Decimal('1e-30');
const nothing = new Decimal(0);

/**
 * A plan beside a base, as one equation over the trees of both: what the plans have in common moves together, so that an
 * unknown MFU in both of them leaves no doubt that twice the tokens are twice the compute; and bounds stay bounds.
 * Exact where the difference is monotone in each unknown.
 * @returns for each quantity; null where the two can’t be had in one unit
 */
export function differencesFrom(
  base: Pick<Estimate, 'binding'>,
  plan: Pick<Estimate, 'binding'>,
  names: readonly NodeName[],
): ReadonlyMap<NodeName, PlanDifference | null> {
  const { bindings, ofOther, aboutInBoth } = joint(base.binding, plan.binding);
  const rates = new Map<Node, Amount>();
  const scaled = (node: Node, by: Decimal): Node => {
    if (by.eq(1)) return node;
    const rate = figure({ symbol: 'x', unit: '1' });
    rates.set(rate, { operator: '=', value: by, low: by, high: by });
    return formula({ symbol: 'x', unit: '1', equals: multiply(node, rate), citation });
  };
  const asked = names.map((name) => {
    const node = registry[name];
    const unit = commonUnit(node, base.binding, plan.binding);
    const [perBase, perPlan] = [base, plan].map(({ binding }) => rateInto(unit, node, binding));
    if (!perBase || !perPlan) return { name, unit, nodes: null };
    const [from, to] = [scaled(node, perBase), scaled(ofOther(node), perPlan)];
    const more = formula({ symbol: 'Δ', unit: '1', equals: subtract(to, from), citation });
    const times = formula({ symbol: '×', unit: '1', equals: divide(to, from), citation });
    return { name, unit, nodes: { from, more, times } };
  });
  const amounts = new Map([...bindings.amounts, ...rates]);
  const { amount } = evaluate({ ...bindings, amounts });
  const moved = evaluate({ ...bindings, amounts: movedIn(amounts, aboutInBoth) });
  /** What is about a number in both plans may cancel out: then it makes no difference where that number lies. */
  const told = (node: Node): Amount => {
    const [made, elsewhere] = [amount(node), moved.amount(node)];
    return made.operator === '~' && elsewhere.operator === '=' && isNear(made.value, elsewhere.value) ? { ...made, operator: '=' } : made;
  };
  return new Map(
    asked.map(({ name, unit, nodes }) => {
      if (!nodes) return [name, null];
      const more = cleared(told(nodes.more), amount(nodes.from));
      return [name, { more: { ...more, unit }, times: rough(told(nodes.times)) }];
    }),
  );
}

/** Each another number, further by what no other cancels. */
const movedIn = (amounts: ReadonlyMap<Node, Amount>, nodes: readonly Node[]): ReadonlyMap<Node, Amount> =>
  new Map([
    ...amounts,
    ...nodes.flatMap((node, index): (readonly [Node, Amount])[] => {
      const value = amounts.get(node)?.value?.times(new Decimal(index + 2).sqrt());
      return value ? [[node, { operator: '=', value, low: value, high: value }]] : [];
    }),
  ]);

const isNear = (one: Decimal | null, other: Decimal | null): boolean =>
  one !== null && other !== null && one.minus(other).abs().lte(one.abs().times(hair));

const citation = byDefinition('one plan beside another', '한 계획을 다른 계획 옆에 놓은 것');

/** The unit of both; money of two currencies in what the base adds up its costs in. */
function commonUnit(node: Node, base: Binding, plan: Binding): string {
  const [own, other] = [unitIn(node, base.currencies), unitIn(node, plan.currencies)];
  return own !== other && isCurrency(own.slice(0, 3)) ? base.currencies.report + own.slice(3) : own;
}

/** A plan’s own rates hold for its amounts. */
const rateInto = (unit: string, node: Node, { currencies, exchange }: Binding): Decimal | null =>
  endInUnit(new Decimal(1), unitIn(node, currencies), unit, exchange);

const ends = ({ value, low, high }: Amount): readonly Decimal[] => [value, low, high].filter((end) => end !== null);

function cleared(more: Amount, standard: Amount): Amount {
  const most = Decimal.max(0, ...ends(standard).map((end) => end.abs()));
  const clear = (end: Decimal | null): Decimal | null => (end?.abs().lte(most.times(hair)) === true ? nothing : end);
  const [value, low, high] = [clear(more.value), clear(more.low), clear(more.high)];
  const isNothing = low?.isZero() === true && high?.isZero() === true;
  return isNothing ? { operator: '=', value: nothing, low: nothing, high: nothing } : { ...more, value, low, high };
}

function rough(times: Amount): Amount {
  if (times.operator !== '~' || !times.value) return times;
  const value = oneFigure(times.value);
  return { operator: '~', value, low: value, high: value };
}
