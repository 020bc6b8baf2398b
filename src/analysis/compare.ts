import type { Amount } from '../calculus/index.ts';
import type { CoreFigure, QuantityKind } from '../provenance/index.ts';
import type { NodeName } from '../model/index.ts';
import type { Exchange } from '../scenario/index.ts';
import { amountOfCited, convert } from '../scenario/index.ts';
import { Decimal, isCurrency } from '../units/index.ts';
import type { Quantity } from './quantity.ts';

/**
 * What may be said of a plan beside a reference figure.
 * - `ratio`: the plan is `ratio` times the figure (to one significant figure where the figure is approximate)
 * - `below`: the plan is less than (or at most) `ratioBelow` times it: the figure is a floor above the plan, or the plan a ceiling
 * - `above`: the mirror image, with `ratioAbove`
 * - `between`: from `ratioLow` to `ratioHigh` times it
 * - `passes-floor`, `under-ceiling`: nothing follows about the true value
 * - `unknown`: both are open
 */
export type Relation = 'ratio' | 'below' | 'above' | 'between' | 'passes-floor' | 'under-ceiling' | 'unknown';

export type Comparison = {
  readonly quantity: NodeName;
  readonly reference: string;
  readonly kind: QuantityKind;
  readonly operator: CoreFigure['operator'];
  readonly relation: Relation;
  /** Whether an end is excluded: less than, not at most. */
  readonly strict: boolean;
  readonly ratio: Decimal | null;
  readonly ratioBelow: Decimal | null;
  readonly ratioAbove: Decimal | null;
  readonly ratioLow: Decimal | null;
  readonly ratioHigh: Decimal | null;
};

/** The quantities of a plan that have reference figures, and of which kind. No other pair is ever compared. */
export const comparable = [
  ['hardwarePurchase', 'hardwarePurchase'],
  ['rentedRun', 'trainingRun'],
  ['acceleratorCount', 'acceleratorCount'],
  ['unitPrice', 'unitPrice'],
  ['parameters', 'parameters'],
] as const satisfies readonly (readonly [NodeName, QuantityKind])[];

export const kindOf = (quantity: NodeName): QuantityKind | null => comparable.find(([name]) => name === quantity)?.[1] ?? null;

/** @returns null where the two are not of one kind: there is no ratio between a purchase and a run. */
export function compare(quantity: NodeName, plan: Quantity, figure: CoreFigure, exchange: Exchange): Comparison | null {
  if (kindOf(quantity) !== figure.kind || figure.value === null) return null;
  const converted = inUnit(plan, figure.unit, exchange);
  if (!converted) return null;
  const reference = amountOfCited({ operator: figure.operator, value: figure.value, low: figure.low, high: figure.high });
  return { quantity, reference: figure.id, kind: figure.kind, operator: figure.operator, ...nothing, ...relate(converted, reference) };
}

const nothing = { strict: false, ratio: null, ratioBelow: null, ratioAbove: null, ratioLow: null, ratioHigh: null };

/** The plan in the figure's unit, so that the figure keeps the currency it was stated in. */
function inUnit(plan: Quantity, unit: string, exchange: Exchange): Amount | null {
  if (plan.unit === unit) return plan;
  const [from, to] = [plan.unit.slice(0, 3), unit.slice(0, 3)];
  if (!isCurrency(from) || !isCurrency(to) || plan.unit.slice(3) !== unit.slice(3)) return null;
  if (!exchange.has(from) || !exchange.has(to)) return null;
  const into = (end: Decimal | null) => end && convert(end, from, to, exchange);
  return { operator: plan.operator, value: into(plan.value), low: into(plan.low), high: into(plan.high) };
}

type Related = Partial<Comparison> & { readonly relation: Relation };

const isFloor = ({ operator }: Amount): boolean => operator === '>' || operator === '>=';
const isCeiling = ({ operator }: Amount): boolean => operator === '<' || operator === '<=';
const isStrict = ({ operator }: Amount): boolean => operator === '>' || operator === '<';

function relate(plan: Amount, reference: Amount): Related {
  const stated = reference.value;
  if (!stated || stated.isZero()) return { relation: 'unknown' };
  if (isFloor(reference)) return againstFloor(plan, stated, isStrict(reference));
  if (isCeiling(reference)) return againstCeiling(plan, stated, isStrict(reference));
  if (isFloor(plan)) return { relation: 'above', ratioAbove: over(plan.low, reference.high), strict: isStrict(plan) };
  if (isCeiling(plan)) return { relation: 'below', ratioBelow: over(plan.high, reference.low), strict: isStrict(plan) };
  const ends = { ratioLow: over(plan.low, reference.high), ratioHigh: over(plan.high, reference.low) };
  if (!plan.value || reference.operator === 'range') return { relation: 'between', ...ends };
  const ratio = plan.value.div(stated);
  const approximate = reference.operator === '~';
  return { relation: 'ratio', ratio: approximate ? ratio.toSignificantDigits(1) : ratio, ...(approximate ? {} : ends) };
}

/** The true value is above the floor, so the quotient is below what the floor gives; above the floor nothing follows. */
function againstFloor(plan: Amount, floor: Decimal, strict: boolean): Related {
  const most = isFloor(plan) ? null : isCeiling(plan) ? plan.high : (plan.value ?? plan.high);
  if (!most) return { relation: plan.low?.gte(floor) ? 'passes-floor' : 'unknown' };
  if (most.gt(floor)) return { relation: 'passes-floor' };
  return { relation: 'below', ratioBelow: most.div(floor), strict: strict || isStrict(plan) };
}

function againstCeiling(plan: Amount, ceiling: Decimal, strict: boolean): Related {
  const least = isCeiling(plan) ? null : isFloor(plan) ? plan.low : (plan.value ?? plan.low);
  if (!least) return { relation: plan.high?.lte(ceiling) ? 'under-ceiling' : 'unknown' };
  if (least.lt(ceiling)) return { relation: 'under-ceiling' };
  return { relation: 'above', ratioAbove: least.div(ceiling), strict: strict || isStrict(plan) };
}

const over = (what: Decimal | null, by: Decimal | null): Decimal | null => (what && by && !by.isZero() ? what.div(by) : null);
