import { Decimal } from '../units/index.ts';

/** Two numbers that would be about the same, had one of them so many digits more or fewer. */
export type Slip = {
  /** How many digits: 1 for about ten times. Never less than 1. */
  readonly digits: number;
  /** Ten to that power. */
  readonly times: Decimal;
};

/**
 * How far from a whole power of ten a slip may lie.
 * - `sameUnit`: 15 %, as much as goes when 1.18 trillion is rounded to “one trillion”.
 * - `exchanged`: that, and as much again for the exchange rate (a dollar was about 1,180 won in 2019 and 1,334 in 2023):
 *   0.85 · 0.85 is a little more than 0.7, so 30 %.
 * Both are taken as factors, so that it doesn’t matter which of the two numbers comes first.
 */
export const slipTolerances = { sameUnit: new Decimal('0.15'), exchanged: new Decimal('0.3') };

const halfADigit = new Decimal(10).sqrt();

/**
 * Whether a ratio looks like a slip of whole digits. Ratios of 1.5 to 6.9 never do.
 * @param ratio of two numbers that should be the same, either over the other
 */
export function slipBetween(ratio: Decimal, tolerance: Decimal = slipTolerances.exchanged): Slip | null {
  if (!ratio.isFinite() || !ratio.gt(0)) return null;
  const larger = ratio.lt(1) ? new Decimal(1).div(ratio) : ratio;
  const digits = larger.times(halfADigit).e; // of the nearest power of ten, by ratio
  if (digits < 1) return null;
  const times = new Decimal(10).pow(digits);
  const reach = new Decimal(1).minus(tolerance);
  const off = larger.div(times);
  return off.gte(reach) && off.times(reach).lte(1) ? { digits, times } : null;
}
