import { Decimal } from './decimal.ts';
import { type DecimalValue, formatScientific, groupDigits, roundTo } from './places.ts';

/** A plain factor at three significant figures: `0.144`, `288`, `12,300`. Same in both languages. */
export function formatRatio(value: DecimalValue, figures = 3): string {
  const number = new Decimal(value);
  const size = number.abs();
  if (size.gte('1e16') || (!size.isZero() && size.lt('1e-4'))) return formatScientific(number, figures);
  return groupDigits(roundTo(number, figures));
}

/** A part of one as a percentage at three significant figures: 0.35 is `35%`. Same in both languages. */
export const formatPercent = (value: DecimalValue, figures = 3): string => `${formatRatio(new Decimal(value).times(100), figures)}%`;
