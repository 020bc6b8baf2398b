import type { Amount } from '../calculus/index.ts';
import type { CoreFigure, QuantityKind } from '../provenance/index.ts';
import type { NodeName } from '../model/index.ts';
import type { Exchange } from '../scenario/index.ts';
import { amountOfCited } from '../scenario/index.ts';
import { Decimal } from '../units/index.ts';
import { kindOf } from './comparable.ts';
import type { Quantity } from './quantity.ts';
import { inUnit } from './quantity.ts';

/**
 * What may be said of a plan beside a reference figure.
 * - `ratio`: the plan is `ratio` times the figure (to one significant figure where either is approximate)
 * - `below`: the plan is less than (or at most) `ratioBelow` times it: the figure is a floor above the plan, or the plan a ceiling
 * - `above`: the mirror image, with `ratioAbove`
 * - `between`: from `ratioLow` to `ratioHigh` times it
 * - `passes-floor`, `under-ceiling`: nothing follows about the true value
 * - `straddles`: the stated bound lies within the plan's range
 * - `unknown`: too much is open
 */
export type Relation = 'ratio' | 'below' | 'above' | 'between' | 'passes-floor' | 'under-ceiling' | 'straddles' | 'unknown';

export type Comparison = {
  readonly quantity: NodeName;
  readonly reference: string;
  readonly kind: QuantityKind;
  readonly operator: CoreFigure['operator'];
  readonly relation: Relation;
  /** Whether an end is excluded: less than, not at most. */
  readonly strict: boolean;
  /** Whether either side is approximate, so that its ratios carry one significant figure. */
  readonly approximate: boolean;
  readonly ratio: Decimal | null;
  readonly ratioBelow: Decimal | null;
  readonly ratioAbove: Decimal | null;
  /** For the ends of the plan's range: over the figure, or over the bound that was stated of it. */
  readonly ratioLow: Decimal | null;
  readonly ratioHigh: Decimal | null;
};

/** @returns null where the two are not of one kind: there is no ratio between a purchase and a run. */
export function compare(quantity: NodeName, plan: Quantity, figure: CoreFigure, exchange: Exchange): Comparison | null {
  if (kindOf(quantity) !== figure.kind || (figure.value === null && figure.low === null)) return null;
  const converted = inUnit(plan, figure.unit, exchange);
  if (!converted) return null;
  const reference = amountOfCited({ operator: figure.operator, value: figure.value, low: figure.low, high: figure.high });
  const approximate = converted.operator === '~' || figure.operator === '~';
  const related = { ...nothing, ...relate(converted, reference) };
  return {
    quantity,
    reference: figure.id,
    kind: figure.kind,
    operator: figure.operator,
    approximate,
    ...(approximate ? roughly(related) : related),
  };
}

const nothing = { strict: false, ratio: null, ratioBelow: null, ratioAbove: null, ratioLow: null, ratioHigh: null };

type Ratios = Pick<Comparison, 'relation' | 'strict' | 'ratio' | 'ratioBelow' | 'ratioAbove' | 'ratioLow' | 'ratioHigh'>;
type Related = Partial<Ratios> & { readonly relation: Relation };

const roughly = ({ ratio, ratioBelow, ratioAbove, ratioLow, ratioHigh, ...rest }: Ratios): Ratios => ({
  ...rest,
  ratio: ratio && asShare(ratio),
  ratioBelow: ratioBelow && oneFigure(ratioBelow),
  ratioAbove: ratioAbove && oneFigure(ratioAbove),
  ratioLow: ratioLow && oneFigure(ratioLow),
  ratioHigh: ratioHigh && oneFigure(ratioHigh),
});

/** To one significant figure. Next to 1 it takes two, since 1.4 is not “equal”. */
export function oneFigure(ratio: Decimal): Decimal {
  const rounded = ratio.toSignificantDigits(1);
  return rounded.eq(1) && ratio.minus(1).abs().gt(0.1) ? ratio.toSignificantDigits(2) : rounded;
}

/** A half or less is so many parts of one: 0.25 is a quarter, where one figure would make it 0.2. */
const asShare = (ratio: Decimal): Decimal =>
  ratio.isZero() || ratio.gt(0.5) ? oneFigure(ratio) : new Decimal(1).div(new Decimal(1).div(ratio).toSignificantDigits(1));

const isFloor = ({ operator }: Amount): boolean => operator === '>' || operator === '>=';
const isCeiling = ({ operator }: Amount): boolean => operator === '<' || operator === '<=';
const isStrict = ({ operator }: Amount): boolean => operator === '>' || operator === '<';

function relate(plan: Amount, reference: Amount): Related {
  const stated = reference.value;
  if (stated?.isZero() || (!plan.low && !plan.high)) return { relation: 'unknown' };
  if (stated && isFloor(reference)) return againstFloor(plan, stated, isStrict(reference));
  if (stated && isCeiling(reference)) return againstCeiling(plan, stated, isStrict(reference));
  if (isFloor(plan)) return { relation: 'above', ratioAbove: over(plan.low, reference.high), strict: isStrict(plan) };
  if (isCeiling(plan)) return { relation: 'below', ratioBelow: over(plan.high, reference.low), strict: isStrict(plan) };
  const ends = { ratioLow: over(plan.low, reference.high), ratioHigh: over(plan.high, reference.low) };
  if (!plan.value || !stated || reference.operator === 'range') return { relation: 'between', ...ends };
  return { relation: 'ratio', ratio: plan.value.div(stated), ...ends };
}

/** The plan as one number, where it is one or has a centre; its ends over a bound, where it has two. */
const centreOf = (plan: Amount): Decimal | null => (isFloor(plan) || isCeiling(plan) ? null : plan.value);
const endsOver = ({ low, high }: Amount, bound: Decimal): Partial<Ratios> =>
  low && high && !low.eq(high) ? { ratioLow: low.div(bound), ratioHigh: high.div(bound) } : {};

/** The true value is above the floor, so the quotient is below what the floor gives; above the floor nothing follows. */
function againstFloor(plan: Amount, floor: Decimal, strict: boolean): Related {
  const [ends, centre] = [endsOver(plan, floor), centreOf(plan)];
  const [least, most] = [centre ?? plan.low, centre ?? plan.high];
  if (most?.lte(floor)) return { relation: 'below', ratioBelow: most.div(floor), strict: strict || (!centre && isStrict(plan)), ...ends };
  if (least?.gt(floor) || (least?.eq(floor) && isStrict(plan))) return { relation: 'passes-floor', ...ends };
  return least && most ? { relation: 'straddles', ...ends } : { relation: 'unknown' };
}

function againstCeiling(plan: Amount, ceiling: Decimal, strict: boolean): Related {
  const [ends, centre] = [endsOver(plan, ceiling), centreOf(plan)];
  const [least, most] = [centre ?? plan.low, centre ?? plan.high];
  if (least?.gte(ceiling))
    return { relation: 'above', ratioAbove: least.div(ceiling), strict: strict || (!centre && isStrict(plan)), ...ends };
  if (most?.lt(ceiling) || (most?.eq(ceiling) && isStrict(plan))) return { relation: 'under-ceiling', ...ends };
  return least && most ? { relation: 'straddles', ...ends } : { relation: 'unknown' };
}

const over = (what: Decimal | null, by: Decimal | null): Decimal | null => (what && by && !by.isZero() ? what.div(by) : null);
