import { Decimal } from './decimal.ts';
import { type DecimalValue, formatScientific, groupDigits, roundTo } from './places.ts';

const prefixes = [
  [30, 'Q'],
  [27, 'R'],
  [24, 'Y'],
  [21, 'Z'],
  [18, 'E'],
  [15, 'P'],
  [12, 'T'],
  [9, 'G'],
  [6, 'M'],
  [3, 'k'],
  [0, ''],
  [-3, 'm'],
  [-6, 'µ'],
  [-9, 'n'],
] as const;

/**
 * Writes a value with its SI prefix, at three significant figures: `312 TFLOP/s`, `1.29 GWh`, `400 W`, `989.5 TFLOP/s`
 * at four. Same in both languages.
 * @param value in the unit itself, such as watt-hours for `Wh`.
 */
export function formatWithPrefix(value: DecimalValue, unit: string, figures = 3): string {
  const rounded = roundTo(new Decimal(value), figures);
  if (rounded.isZero()) return `0 ${unit}`;
  const size = rounded.abs();
  const [power, prefix] = prefixes.find(([exponent]) => size.gte(`1e${exponent}`)) ?? [0, ''];
  const scaled = rounded.div(`1e${power}`);
  if (scaled.abs().gte(10000) || (power === 0 && size.lt(1))) return `${formatScientific(rounded, figures)} ${unit}`;
  return `${groupDigits(scaled)} ${prefix}${unit}`;
}
