import type { Cursor } from './cursor.ts';
import { Decimal } from './decimal.ts';
import { type Edit, insert, Refusal, replace, type Span } from './refusal.ts';
import type { TokenOf } from './scan.ts';

/** A number with its magnitudes, as `1조 1,800억`, `2bn`, `10,000`. */
export type Amount = Span & {
  readonly value: Decimal;
  readonly magnitudes: readonly TokenOf<'magnitude'>[];
  /** Whether it is one number with its magnitudes behind it (`3천만`), and not several (`1만 5천`). */
  readonly single: boolean;
  readonly exponent: boolean;
};

type Magnitude = TokenOf<'magnitude'>;
type Pending = TokenOf<'number'>;

const isBig = (magnitude: Magnitude): boolean => magnitude.power >= 4;
const isLatin = (magnitude: Magnitude): boolean => magnitude.script === 'latin';
const tenTo = (power: number): Decimal => new Decimal(`1e${power}`);
const zero = new Decimal(0);

/** Whether an amount can begin here. 천 can stand for 1천, 만 and 억 can't. */
export const startsAmount = (cursor: Cursor): boolean => {
  const token = cursor.peek();
  return token?.type === 'number' || (token?.type === 'magnitude' && !isLatin(token) && !isBig(token));
};

/**
 * East Asian numerals count in two layers: 십 백 천 within 만 억 조 경. Both descend, each once. A number in
 * digits stands before a unit; digits after the last unit are ones only if nobody could take them for more:
 * - after 천 and 만: two digits or more, and fewer than the unit is worth (`1만 5000`, `12만3456`, `3만 50`);
 * - after 억 조 경: exactly as many digits as the unit has zeros, since 1억 2000 is said for 1억 2000만;
 * - a single digit (`1억2`, `1만 5`) never: some mean tenths of the unit.
 */
class EastAsianSum {
  total = zero;
  section = zero;
  pending: Pending | null = null;
  lastBig: Magnitude | null = null;
  lastSmall: Magnitude | null = null;
  readonly numbers: Pending[] = [];
  terms = 0;

  readonly #cursor: Cursor;
  readonly #start: number;
  constructor(cursor: Cursor, start: number) {
    this.#cursor = cursor;
    this.#start = start;
  }

  number(token: Pending): void {
    this.pending = token;
    this.numbers.push(token);
    this.terms += 1;
  }

  unit(magnitude: Magnitude): void {
    if (isBig(magnitude)) this.#big(magnitude);
    else this.#small(magnitude);
    if (this.pending) this.pending = null;
  }

  #small(magnitude: Magnitude): void {
    if (this.lastSmall && magnitude.power >= this.lastSmall.power) this.#outOfOrder(magnitude);
    const limit = this.lastSmall?.power ?? this.lastBig?.power;
    const coefficient = this.pending?.run.value ?? new Decimal(1);
    const amount = coefficient.times(tenTo(magnitude.power));
    if (limit !== undefined && amount.gte(tenTo(limit))) this.#outOfOrder(magnitude);
    if (!this.pending) this.terms += 1;
    this.section = this.section.plus(amount);
    this.lastSmall = magnitude;
  }

  #big(magnitude: Magnitude): void {
    if (this.lastBig && magnitude.power >= this.lastBig.power) this.#outOfOrder(magnitude);
    if (!this.pending && !this.lastSmall) {
      if (!this.lastBig) throw new Refusal('not-a-number', magnitude, [[insert(magnitude.at, '1')]]);
      this.#outOfOrder(magnitude);
    }
    if (this.pending && this.lastSmall) this.#checkOnes(this.pending, this.lastSmall);
    const amount = this.section.plus(this.pending?.run.value ?? zero).times(tenTo(magnitude.power));
    if (this.lastBig && amount.gte(tenTo(this.lastBig.power))) this.#outOfOrder(magnitude);
    this.total = this.total.plus(amount);
    this.section = zero;
    this.lastBig = magnitude;
    this.lastSmall = null;
  }

  sum(): Decimal {
    const unit = this.lastSmall ?? this.lastBig;
    if (this.pending && unit) this.#checkOnes(this.pending, unit);
    return this.total.plus(this.section).plus(this.pending?.run.value ?? zero);
  }

  #checkOnes(token: Pending, unit: Magnitude): void {
    const digits = this.#cursor.textOf(token).replace(/[,\u202f]/g, '');
    const whole = !token.run.fraction && !token.run.exponent;
    const enough = unit.power <= 4 ? digits.length >= 2 && digits.length <= unit.power : digits.length === unit.power;
    if (whole && enough) return;
    const before = this.total.plus(this.section);
    const suggestions: Edit[][] = [];
    const unitText = this.#cursor.textOf(unit);
    const lesser = whole ? lesserUnits(unit, digits.length) : [];
    for (const { power, word } of lesser) {
      if (tenTo(power).times(token.run.value).lt(tenTo(unit.power))) suggestions.push([replace(token, ` ${digits}${word}`)]);
    }
    if (whole && this.numbers.length === 2) {
      suggestions.push([replace({ at: this.numbers[0]?.end ?? token.at, end: token.end }, `.${digits}${unitText}`)]);
    }
    const ones = before.plus(token.run.value);
    if (whole) suggestions.push([replace({ at: this.#start, end: token.end }, ones.toFixed())]);
    throw new Refusal('digits-after-unit', token, suggestions);
  }

  #outOfOrder(magnitude: Magnitude): never {
    const first = this.numbers[0];
    const suggestions: Edit[][] = [];
    if (this.pending && first && this.pending !== first) {
      const head = { at: this.#start, end: this.#cursor.previous()?.at ?? magnitude.at };
      const headText = this.#cursor.textOf({ at: head.at, end: this.pending.at }).trim();
      const tail = this.#cursor.textOf({ at: this.pending.at, end: magnitude.end });
      // 1억 2조 was perhaps meant the other way round; 1억 2억 perhaps as an interval.
      suggestions.push([replace({ at: this.#start, end: magnitude.end }, `${tail} ${headText}`)]);
      suggestions.push([replace({ at: this.#start, end: magnitude.end }, `${headText}~${tail}`)]);
    }
    throw new Refusal('unit-order', magnitude, suggestions);
  }
}

const lesserUnits = (unit: Magnitude, digits: number): readonly { power: number; word: string }[] => {
  const korean = unit.script === 'korean';
  const all = korean
    ? [{ power: 11, word: '천억' }, { power: 8, word: '억' }, { power: 7, word: '천만' }, { power: 4, word: '만' }, { power: 3, word: '천' }]
    : [{ power: 8, word: '亿' }, { power: 7, word: '千万' }, { power: 4, word: '万' }, { power: 3, word: '千' }];
  return all.filter(({ power }) => power < unit.power && power + digits <= unit.power && power + digits > unit.power - 4);
};

/** The exponent, or fraction, that may have no second unit. */
const checkMixture = (numbers: readonly Pending[], magnitudes: readonly Magnitude[], terms: number): void => {
  const [first] = numbers;
  const last = magnitudes.at(-1);
  if (!last || !first) return;
  if (first.run.exponent) throw new Refusal('unit-order', last, magnitudes.length === 1 ? [[replace(last, '')]] : []);
  const fractional = numbers.find((number) => number.run.fraction);
  if (fractional && terms > 1) throw new Refusal('unit-order', numbers.at(-1) ?? last);
};

/**
 * Reads digits and magnitudes from the cursor on, as far as they make one number.
 * @throws Refusal `not-a-number`, `unit-order`, `digits-after-unit`, `grouping`.
 */
export function readAmount(cursor: Cursor): Amount {
  const first = cursor.peek();
  const at = first?.at ?? cursor.text.length;
  const magnitudes: Magnitude[] = [];
  const sum = new EastAsianSum(cursor, at);
  for (;;) {
    const token = cursor.peek();
    if (token?.type === 'number' && !sum.pending) {
      if (sum.numbers.length + magnitudes.length > 0 && magnitudes.some(isLatin)) {
        throw new Refusal('digits-after-unit', token, afterLatin(sum, magnitudes, token, cursor));
      }
      sum.number(token);
    } else if (token?.type === 'number') {
      throw new Refusal('grouping', { at: sum.pending?.at ?? token.at, end: token.end }, apart(cursor, sum.pending, token));
    } else if (token?.type === 'magnitude') {
      if (isLatin(token)) {
        const early = sum.numbers.length === 0 ? 'not-a-number' : magnitudes.length > 0 || !sum.pending ? 'unit-order' : null;
        if (early) throw new Refusal(early, token);
        magnitudes.push(token);
        sum.total = (sum.pending?.run.value ?? zero).times(tenTo(token.power));
        sum.pending = null;
      } else {
        if (magnitudes.some(isLatin)) throw new Refusal('unit-order', token);
        sum.unit(token);
        magnitudes.push(token);
      }
    } else break;
    cursor.step();
  }
  checkMixture(sum.numbers, magnitudes, sum.terms);
  return {
    at,
    end: cursor.previous()?.end ?? at,
    value: sum.sum(),
    magnitudes,
    single: sum.terms === 1,
    exponent: sum.numbers.some((number) => number.run.exponent),
  };
}

/** `1M 200K`, `10k5`: as one number. */
const afterLatin = (sum: EastAsianSum, magnitudes: readonly Magnitude[], token: Pending, cursor: Cursor): Edit[][] => {
  const [first] = sum.numbers;
  const [unit] = magnitudes;
  const next = cursor.peek(1);
  if (!first || !unit) return [];
  const power = next?.type === 'magnitude' && isLatin(next) ? next.power : 0;
  const end = power > 0 && next ? next.end : token.end;
  const both = sum.total.plus(token.run.value.times(tenTo(power)));
  if (power >= unit.power) return [];
  return [[replace({ at: first.at, end }, both.div(tenTo(unit.power)).toFixed() + cursor.textOf(unit))]];
};

/** `10 000`, `10 20`: one number or two? */
const apart = (cursor: Cursor, left: Pending | null, right: Pending): Edit[][] => {
  if (!left) return [];
  const here = { at: left.at, end: right.end };
  const [before, after] = [cursor.textOf(left), cursor.textOf(right)];
  const group = /^[0-9]{3}$/.test(after) ? [[replace(here, `${before},${after}`)]] : [];
  return [...group, [replace(here, `${before}~${after}`)]];
};
