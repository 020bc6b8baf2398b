import type { Amount, Node } from '../calculus/index.ts';
import type { CurrencyRoles, Exchange } from '../scenario/index.ts';
import { convert } from '../scenario/index.ts';
import type { Decimal } from '../units/index.ts';
import { currencyRoles, isCurrency, sameDimension, unit } from '../units/index.ts';

/** An amount in a unit whose currencies are known. */
export type Quantity = Amount & { readonly unit: string };

/** The unit of a node in a plan: each currency role is the currency that the plan uses there. */
export const unitIn = (node: Node, currencies: CurrencyRoles): string =>
  currencyRoles.reduce((unit, role) => unit.replace(`${role}Currency`, currencies[role]), node.unit.symbol);

/** An end of an amount in another unit of the same dimension, or in another currency; null where there is no way. */
export function endInUnit(end: Decimal, from: string, to: string, exchange: Exchange): Decimal | null {
  if (from === to) return end;
  const [of, into] = [from.slice(0, 3), to.slice(0, 3)];
  if (isCurrency(of) && isCurrency(into)) {
    const isKnown = from.slice(3) === to.slice(3) && exchange.has(of) && exchange.has(into);
    return isKnown ? convert(end, of, into, exchange) : null;
  }
  const [one, other] = [unit(from), unit(to)];
  return sameDimension(one, other) ? end.times(one.scale).div(other.scale) : null;
}

/** The plan in a figure's unit, so that the figure keeps the one it was stated in. */
export function inUnit(plan: Quantity, to: string, exchange: Exchange): Amount | null {
  const [value, low, high] = [plan.value, plan.low, plan.high].map((end) => end && endInUnit(end, plan.unit, to, exchange));
  const isLost = (before: Decimal | null, after: Decimal | null | undefined): boolean => before !== null && !after;
  if (isLost(plan.value, value) || isLost(plan.low, low) || isLost(plan.high, high)) return null;
  return { operator: plan.operator, value: value ?? null, low: low ?? null, high: high ?? null };
}
