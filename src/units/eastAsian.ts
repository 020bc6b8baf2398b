import { Decimal } from './decimal.ts';
import { type Edit, insert, Refusal, replace } from './refusal.ts';
import type { TokenOf } from './scan.ts';
import { spellNumber, spellPlainly } from './spelling.ts';

type Magnitude = TokenOf<'magnitude'>;
type NumberToken = TokenOf<'number'>;

export const isBig = (magnitude: Magnitude): boolean => magnitude.power >= 4;
export const tenTo = (power: number): Decimal => new Decimal(`1e${power}`);
const zero = new Decimal(0);

/** Where digits are left over after 조, 억, 만: the unit that whoever wrote them may have left out. */
const nextUnits = new Map<number, readonly string[]>([
  [16, ['천조', '조']],
  [12, ['천억', '억']],
  [8, ['천만', '만']],
  [4, ['천', '']],
  [3, ['백', '']],
  [2, ['십', '']],
]);

/**
 * The sum of an East Asian numeral, which counts in two layers: 십 백 천 within 만 억 조 경. Both descend, each once.
 * Digits after the last unit are ones only if nobody could take them for more:
 * - after 백, 천 and 만: two digits or more, and no more than the unit has zeros (`1만 5000`, `12만3456`, `3만 50`);
 * - after 억, 조, 경: exactly as many digits as the unit has zeros, since 1억 2000 is said for 1억 2000만;
 * - a single digit (`1억2`, `1만 5`) never: it is said for a tenth of the unit too.
 */
export class EastAsianSum {
  readonly #text: string;
  readonly #tokens: (Magnitude | NumberToken)[] = [];
  #total = zero;
  /** What is counted in 십, 백, 천 and waits for its 만 or 억, if one comes. */
  #section = zero;
  #pending: NumberToken | null = null;
  #lastBig: Magnitude | null = null;
  #lastSmall: Magnitude | null = null;

  /** @param text the whole text, to make suggestions from. */
  constructor(text: string) {
    this.#text = text;
  }

  /** Two numbers in digits can't follow each other; the caller sees to that. */
  number(token: NumberToken): void {
    this.#pending = token;
    this.#tokens.push(token);
  }

  /** @throws Refusal `unit-order`, `digits-after-unit`, `not-a-number` */
  unit(magnitude: Magnitude): void {
    if (isBig(magnitude)) this.#big(magnitude);
    else this.#small(magnitude);
    this.#pending = null;
    this.#tokens.push(magnitude);
  }

  /** @throws Refusal `digits-after-unit` */
  sum(): Decimal {
    const unit = this.#lastSmall ?? this.#lastBig;
    if (this.#pending && unit) this.#checkOnes(this.#pending, unit);
    return this.#total.plus(this.#section).plus(this.#pending?.run.value ?? zero);
  }

  #small(magnitude: Magnitude): void {
    if (this.#lastSmall && magnitude.power >= this.#lastSmall.power) this.#outOfOrder(magnitude);
    // 천 by itself is 1천.
    const amount = (this.#pending?.run.value ?? new Decimal(1)).times(tenTo(magnitude.power));
    const limit = this.#lastSmall ?? this.#lastBig;
    if (limit && amount.gte(tenTo(limit.power))) this.#outOfOrder(magnitude);
    this.#section = this.#section.plus(amount);
    this.#lastSmall = magnitude;
  }

  #big(magnitude: Magnitude): void {
    if (this.#lastBig && magnitude.power >= this.#lastBig.power) this.#outOfOrder(magnitude);
    if (!this.#pending && !this.#lastSmall) {
      if (this.#tokens.length > 0) this.#outOfOrder(magnitude);
      throw new Refusal('not-a-number', magnitude, [[insert(magnitude.at, '1')]]);
    }
    if (this.#pending && this.#lastSmall) this.#checkOnes(this.#pending, this.#lastSmall);
    const amount = this.#section.plus(this.#pending?.run.value ?? zero).times(tenTo(magnitude.power));
    if (this.#lastBig && amount.gte(tenTo(this.#lastBig.power))) this.#outOfOrder(magnitude);
    this.#total = this.#total.plus(amount);
    this.#section = zero;
    this.#lastBig = magnitude;
    this.#lastSmall = null;
  }

  #checkOnes(token: NumberToken, unit: Magnitude): void {
    const digits = this.#textOf(token).replace(/[,\u202f]/g, '');
    const whole = !token.run.fraction && !token.run.exponent;
    const places = unit.power;
    if (whole && (places <= 4 ? digits.length >= 2 && digits.length <= places : digits.length === places)) return;
    const start = this.#tokens[0]?.at ?? token.at;
    const suggestions: Edit[][] = [];
    if (whole && digits.length <= 4) {
      const [tenth = '', next = ''] = nextUnits.get(places) ?? [];
      const lesser = digits.length === 1 ? tenth : next;
      if (lesser && unit.script === 'korean')
        suggestions.push([replace(token, `${this.#text.charAt(token.at - 1) === ' ' ? '' : ' '}${digits}${lesser}`)]);
      const [first, second] = this.#tokens;
      if (digits.length === 1 && first?.type === 'number' && second === unit && !first.run.fraction) {
        suggestions.push([replace({ at: first.end, end: token.end }, `.${digits}${this.#textOf(unit)}`)]);
      }
    }
    if (whole)
      suggestions.push([replace({ at: start, end: token.end }, spellPlainly(this.#total.plus(this.#section).plus(token.run.value)))]);
    throw new Refusal('digits-after-unit', token, suggestions);
  }

  #outOfOrder(magnitude: Magnitude): never {
    const start = this.#tokens[0];
    const last = this.#pending;
    const suggestions: Edit[][] = [];
    if (start && last && last !== start) {
      const head = this.#text.slice(start.at, last.at).trim();
      const tail = this.#text.slice(last.at, magnitude.end);
      const whole = { at: start.at, end: magnitude.end };
      const sum = this.#total.plus(this.#section).plus(last.run.value.times(tenTo(magnitude.power)));
      // 1억 2조 was perhaps meant the other way round, 1억 2억 as an interval, 1억 20000만 as a sum.
      suggestions.push([replace(whole, `${tail} ${head}`)], [replace(whole, `${head}~${tail}`)], [replace(whole, spellNumber(sum, 'ko'))]);
    }
    throw new Refusal('unit-order', magnitude, suggestions);
  }

  #textOf(token: Magnitude | NumberToken): string {
    return this.#text.slice(token.at, token.end);
  }
}
