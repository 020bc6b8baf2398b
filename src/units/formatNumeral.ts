import { Decimal } from './decimal.ts';
import { formatDuration } from './formatDuration.ts';
import { formatSum, withCurrency } from './formatMoney.ts';
import { formatNumber, type WritingLanguage, type WritingOptions } from './formatNumber.ts';
import { formatPercent } from './formatRatio.ts';
import { isCurrency, type Numeral, type Operator } from './numeral.ts';
import type { DecimalValue } from './places.ts';
import { spellPlainly } from './spelling.ts';

export type NumeralOptions = WritingOptions & {
  /** `%` writes a part of one as a percentage; by default the numeral's own unit, or none for a bare value. */
  readonly unit?: string | undefined;
};

const percentOf = (value: Decimal, { style, figures }: WritingOptions): string =>
  style === 'prose' ? formatPercent(value, figures) : `${formatNumber(value.times(100), { style, language: 'en', figures })}%`;

/** A value in its unit, except that a currency is put to the whole later, since an interval has it once. */
const writeAmount = (value: Decimal, unit: string, options: WritingOptions): string => {
  if (unit === '%') return percentOf(value, options);
  if (unit === 's') return formatDuration(value, options);
  if (isCurrency(unit)) return formatSum(value, options);
  return formatNumber(value, options);
};

const plainSpelling = (value: Decimal, unit: string): string => (unit === '%' ? `${spellPlainly(value.times(100))}%` : spellPlainly(value));

/** `60 days` before `90 days` as `60`; 1만 일 keeps its unit, since 만 would be shared as well. */
const withoutSharedWord = (first: string, second: string): string => {
  const [, number, word] = /^([-0-9,.]+)( ?[a-z가-힣]+)$/.exec(first) ?? [];
  return number !== undefined &&
    word !== undefined &&
    /^[-0-9,.]+/.exec(second)?.[0] === second.slice(0, -word.length) &&
    second.endsWith(word)
    ? number
    : first;
};

/** `1M~2M`, `20–50%`: the unit once where it can be, and magnitudes on both sides or on none. */
const writePair = (left: Decimal, right: Decimal, link: string, unit: string, options: WritingOptions): string => {
  const texts = [left, right].map((value) => writeAmount(value, unit, options));
  let [first = '', second = ''] = texts;
  if (options.style === 'spelling' && unit !== 's' && [first, second].some((text) => /[만억조경MBT]/.test(text))) {
    const shared = /[0-9]%?$/.test(first);
    if (shared) [first, second] = [plainSpelling(left, unit), plainSpelling(right, unit)];
  }
  if (options.style === 'prose' && unit === '%' && link.trim() !== '±') first = first.replace(/%$/, '');
  if (options.style !== 'spelling' && unit === 's') first = withoutSharedWord(first, second);
  return `${first}${link}${second}`;
};

const operatorSigns: Readonly<Record<Exclude<Operator, '=' | 'range'>, string>> = { '~': '~', '>': '>', '>=': '>=', '<': '<', '<=': '<=' };
const englishSigns: Readonly<Record<Exclude<Operator, '=' | 'range'>, string>> = {
  '~': 'about ',
  '>': '> ',
  '>=': '≥ ',
  '<': '< ',
  '<=': '≤ ',
};
const koreanWords: Readonly<Record<Exclude<Operator, '=' | 'range' | '~'>, string>> = {
  '>': '초과',
  '>=': '이상',
  '<': '미만',
  '<=': '이하',
};

/** Says that what was written is a bound or approximate: `> USD 100M`, `1억 달러 초과`, `약 4만`. */
export const withOperator = (
  written: string,
  operator: Operator,
  options: { readonly language: WritingLanguage; readonly style: WritingOptions['style'] },
): string => {
  if (operator === '=' || operator === 'range') return written;
  if (options.style === 'spelling' && options.language === 'en') return operatorSigns[operator] + written;
  if (options.language === 'en') return englishSigns[operator] + written;
  return operator === '~' ? `약 ${written}` : `${written} ${koreanWords[operator]}`;
};

const writeRange = (numeral: Numeral, unit: string, options: WritingOptions): string => {
  const { value, low, high } = numeral;
  if (low === null || high === null) throw new RangeError('An interval has two ends.');
  const tolerance = value ? high.minus(value) : null;
  if (value && tolerance && value.minus(low).eq(tolerance) && tolerance.gte(0)) {
    const link = options.style === 'spelling' && options.language === 'en' ? '+-' : options.style === 'spelling' ? '±' : ' ± ';
    const pair = writePair(value, tolerance, link, unit, options);
    return unit === '%' ? `${pair}p` : pair;
  }
  const link = options.style !== 'spelling' && options.language === 'en' && !high.isNegative() ? '–' : '~';
  return writePair(low, high, link, unit, options);
};

/**
 * Writes a numeral as read, with its bound or interval, or a bare value.
 * - prose: `> USD 100M`, `1억 달러 초과`, `20–50%`, `30% ± 10%p`
 * - exact: `≥ 100,000,000 USD`
 * - spelling: `>100MUSD`, `1억 달러 초과`, `0.2~0.5`; `parseNumeral` reads it back to the same values.
 * @param of a numeral, or a value in base units (seconds, parts of one).
 */
export function formatNumeral(of: Numeral | DecimalValue, options: NumeralOptions): string {
  const isNumeral = typeof of === 'object' && 'operator' in of;
  const unit = options.unit ?? (isNumeral ? of.unit : '1');
  let written: string;
  let operator: Operator = '=';
  if (!isNumeral) written = writeAmount(new Decimal(of), unit, options);
  else if (of.operator === 'range') written = writeRange(of, unit, options);
  else {
    if (of.value === null) throw new RangeError('A numeral that is no interval has a value.');
    written = writeAmount(of.value, unit, options);
    operator = of.operator;
  }
  const whole = isCurrency(unit) ? withCurrency(written, unit, options) : written;
  return withOperator(whole, operator, options);
}
