import { Decimal, isCurrency, sameDimension, unit } from '../units/index.ts';
import type { PublishedRate, RateUsed } from './rates.ts';
import { rateFor } from './rates.ts';

type Measured = { readonly unit: string; readonly source: string; readonly asOf: string };

/** What two claims are multiplied with to be in one unit, and the rates that took. */
export type Measure = { readonly scales: readonly [Decimal, Decimal]; readonly rates: readonly RateUsed[] };

const one = new Decimal(1);

/** Money of two currencies meets in won, each at its own text’s rate. @returns null where there is no such unit, or no rate. */
export function measure(first: Measured, second: Measured, rates: readonly PublishedRate[]): Measure | null {
  if (first.unit === second.unit) return { scales: [one, one], rates: [] };
  const [of, per] = [first.unit.slice(0, 3), second.unit.slice(0, 3)];
  if (isCurrency(of) && isCurrency(per)) {
    if (first.unit.slice(3) !== second.unit.slice(3)) return null;
    const won = { wonPer: one, used: [] };
    const worth = (currency: typeof of, own: Measured, other: Measured) => {
      if (currency === 'KRW') return won;
      const rate = rateFor(currency, own, other, rates);
      return rate && { wonPer: rate.wonPer, used: [rate] };
    };
    const [left, right] = [worth(of, first, second), worth(per, second, first)];
    return left && right && { scales: [left.wonPer, right.wonPer], rates: [...left.used, ...right.used] };
  }
  const [left, right] = [unit(first.unit), unit(second.unit)];
  return sameDimension(left, right) ? { scales: [left.scale, right.scale], rates: [] } : null;
}
