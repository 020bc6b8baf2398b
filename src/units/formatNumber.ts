import { Decimal } from './decimal.ts';
import { type DecimalValue, englishPlaces, formatScientific, groupDigits, koreanPlaces, roundTo } from './places.ts';
import { spellNumber } from './spelling.ts';

export type WritingLanguage = 'en' | 'ko';
/**
 * - `prose`: rounded, to be read: `1.84M`, `1조 1,800억`
 * - `exact`: every digit, grouped: `1,843,200`
 * - `spelling`: every digit, short, to be typed or put into a link: `175B`, `1750억`
 */
export type WritingStyle = 'prose' | 'exact' | 'spelling';
export type WritingOptions = {
  readonly language: WritingLanguage;
  readonly style: WritingStyle;
  /** Significant figures; by default three in prose and all of them elsewhere. */
  readonly figures?: number | undefined;
};

const large = new Decimal('1e16');
const beyondDigits = new Decimal('1e25');
const tiny = new Decimal('1e-4');

const formatEnglish = (value: Decimal, figures: number): string => {
  const rounded = roundTo(value, figures);
  for (const [power, suffix] of englishPlaces) {
    if (rounded.abs().gte(`1e${power}`)) return groupDigits(rounded.div(`1e${power}`)) + suffix;
  }
  return groupDigits(rounded);
};

/** Two units at most; four figures from 1,000 on, since 3,834억 is one number of four digits to its reader. */
const formatKorean = (value: Decimal, figures: number | undefined): string => {
  const rounded = roundTo(value, figures ?? (value.abs().gte(1000) ? 4 : 3));
  const sign = rounded.isNegative() ? '-' : '';
  let rest = rounded.abs();
  const parts: string[] = [];
  for (const [power, unit] of koreanPlaces) {
    const count = rest.div(`1e${power}`).floor();
    if (count.isZero()) continue;
    parts.push(groupDigits(count) + unit);
    rest = rest.minus(count.times(`1e${power}`));
  }
  if (!rest.isZero() || parts.length === 0) parts.push(groupDigits(rest));
  return sign + parts.slice(0, 2).join(' ');
};

/**
 * Writes a bare number.
 * Prose is at three significant figures (`1.84M`, `12,300`; Korean `184만 3,000`, at four), with a power of ten from
 * 10^16 on and below a ten-thousandth (`1.05×10²⁴`). `exact` has all digits below 10^25.
 */
export function formatNumber(value: DecimalValue, options: WritingOptions): string {
  const number = new Decimal(value);
  const { language, style, figures } = options;
  const chosen = figures === undefined ? number : roundTo(number, figures);
  if (style === 'spelling') return spellNumber(chosen, language);
  const size = number.abs();
  if (style === 'exact')
    return size.gte(beyondDigits) || (!size.isZero() && size.lt('1e-24')) ? formatScientific(chosen, null) : groupDigits(chosen);
  if (size.gte(large) || (!size.isZero() && size.lt(tiny))) return formatScientific(number, figures ?? 3);
  return language === 'ko' ? formatKorean(number, figures) : formatEnglish(number, figures ?? 3);
}
