import { Decimal } from './decimal.ts';

export type DecimalValue = Decimal | number | string;

/** 1234567.5 as `1,234,567.5`, without exponent. */
export const groupDigits = (value: Decimal): string => {
  const [whole = '', fraction] = value.toFixed().split('.');
  const grouped = whole.replace(/[0-9](?=(?:[0-9]{3})+$)/g, '$&,');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/** To so many significant figures, half up, as a reader with a pencil would. */
export const roundTo = (value: Decimal, figures: number): Decimal => value.toSignificantDigits(figures, Decimal.ROUND_HALF_UP);

/** With the zeros that show how many figures are meant: 2 to three figures is `2.00`, 312.4 is `312`. */
export const padded = (value: Decimal, figures: number): string => {
  const rounded = roundTo(value, figures);
  const wholeDigits = rounded.isZero() ? 1 : Math.max(1, rounded.e + 1);
  const text = groupDigits(rounded);
  const missing = Math.max(0, figures - wholeDigits) - rounded.decimalPlaces();
  if (missing <= 0) return text;
  return `${text}${rounded.decimalPlaces() === 0 ? '.' : ''}${'0'.repeat(missing)}`;
};

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raise = (exponent: number): string =>
  [...String(exponent)].map((digit) => (digit === '-' ? '⁻' : superscripts.charAt(Number(digit)))).join('');

/** `1.05×10²⁴`; `figures` of them, or all. */
export const formatScientific = (value: Decimal, figures: number | null): string => {
  if (value.isZero()) return '0';
  const rounded = figures === null ? value : roundTo(value, figures);
  const [mantissa = '', exponent = ''] = rounded.toExponential().split('e');
  return `${mantissa}×10${raise(Number(exponent))}`;
};

/** Powers of ten that have a word, largest first. */
export const koreanPlaces = [
  [16, '경'],
  [12, '조'],
  [8, '억'],
  [4, '만'],
] as const;
export const englishPlaces = [
  [12, 'T'],
  [9, 'B'],
  [6, 'M'],
] as const;
export const moneyPlaces = [
  [12, 'tn'],
  [9, 'bn'],
  [6, 'M'],
] as const;
