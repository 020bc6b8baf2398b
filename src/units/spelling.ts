import { Decimal } from './decimal.ts';
import { englishPlaces, koreanPlaces } from './places.ts';

const shortest = (candidates: readonly string[]): string =>
  candidates.reduce((best, candidate) => (candidate.length < best.length ? candidate : best));

const exponential = (value: Decimal): string => value.toExponential().replace('e+', 'e');

const spellEnglish = (value: Decimal): string => {
  const size = value.abs();
  const candidates = [value.toFixed()];
  for (const [power, suffix] of englishPlaces) {
    if (size.gte(`1e${power}`)) candidates.push(value.div(`1e${power}`).toFixed() + suffix);
  }
  if (size.gte('1e15') || (!size.isZero() && size.lt('1e-6'))) candidates.push(exponential(value));
  return shortest(candidates);
};

/** `1조 1800억`, where the number is whole units and two of them suffice; else plain digits. */
const spellKorean = (value: Decimal): string => {
  let rest = value.abs();
  if (!rest.isInteger() || rest.lt(10000) || rest.gte('1e20')) return plainOrExponential(value);
  const parts: string[] = [];
  for (const [power, unit] of koreanPlaces) {
    const count = rest.div(`1e${power}`).floor();
    rest = rest.minus(count.times(`1e${power}`));
    if (!count.isZero()) parts.push(count.toFixed() + unit);
  }
  if (!rest.isZero() || parts.length > 2) return plainOrExponential(value);
  return (value.isNegative() ? '-' : '') + parts.join(' ');
};

const plainOrExponential = (value: Decimal): string => {
  const size = value.abs();
  return size.gte('1e20') || (!size.isZero() && size.lt('1e-6')) ? shortest([value.toFixed(), exponential(value)]) : value.toFixed();
};

/** A spelling of exactly this value that `parseNumeral` reads back; in English it is ASCII, and fit for links. */
export const spellNumber = (value: Decimal, language: 'en' | 'ko'): string =>
  language === 'ko' ? spellKorean(value) : spellEnglish(value);

/** Digits only, where a magnitude on one side would be taken for one on both (`500~2M`). */
export const spellPlainly = (value: Decimal): string => plainOrExponential(value);
