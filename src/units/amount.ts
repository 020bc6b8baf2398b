import type { Cursor } from './cursor.ts';
import { Decimal } from './decimal.ts';
import { EastAsianSum, isBig, tenTo } from './eastAsian.ts';
import { type Edit, Refusal, remove, replace, type Span } from './refusal.ts';
import type { TokenOf } from './scan.ts';
import { spellNumber, spellPlainly } from './spelling.ts';

/** A number with its magnitudes, as `1조 1,800억`, `2bn`, `10,000`. */
export type Amount = Span & {
  readonly value: Decimal;
  readonly magnitudes: readonly TokenOf<'magnitude'>[];
  /** Whether it is one number with its magnitudes behind it (`3천만`), and not several (`1만 5천`). */
  readonly single: boolean;
  readonly exponent: boolean;
};

type Magnitude = TokenOf<'magnitude'>;
type NumberToken = TokenOf<'number'>;

const isLatin = (magnitude: Magnitude): boolean => magnitude.script === 'latin';

/** Whether an amount can begin here. 천 can stand for 1천; 만 and 억 can't stand for 1만 and 1억. */
export const startsAmount = (cursor: Cursor): boolean => {
  const token = cursor.peek();
  return token?.type === 'number' || (token?.type === 'magnitude' && !isLatin(token) && !isBig(token));
};

/**
 * Reads digits and magnitudes from the cursor on, as far as they make one number.
 * @throws Refusal `not-a-number`, `unit-order`, `digits-after-unit`, `grouping`.
 */
export function readAmount(cursor: Cursor): Amount {
  const at = cursor.peek()?.at ?? cursor.text.length;
  const numbers: NumberToken[] = [];
  const magnitudes: Magnitude[] = [];
  const sum = new EastAsianSum(cursor.text);
  let multiplier: Magnitude | null = null;
  let terms = 0;
  for (let token = cursor.peek(); token; token = cursor.peek()) {
    const before = cursor.previous();
    if (token.type === 'number') {
      const last = numbers.at(-1);
      if (multiplier) throw new Refusal('digits-after-unit', token, asOneNumber(last, multiplier, token, cursor));
      if (last && last === before) throw new Refusal('grouping', { at: last.at, end: token.end }, apart(cursor, last, token));
      sum.number(token);
      numbers.push(token);
      terms += 1;
    } else if (token.type === 'magnitude') {
      if (isLatin(token)) {
        if (numbers.length === 0) throw new Refusal('not-a-number', token);
        if (magnitudes.length > 0) throw new Refusal('unit-order', token);
        multiplier = token;
      } else {
        if (multiplier) throw new Refusal('unit-order', token);
        sum.unit(token);
        // A unit without digits of its own, as in 1억 천만.
        if (before?.type !== 'number' && (before?.type !== 'magnitude' || isBig(before)) && !isBig(token)) terms += 1;
      }
      magnitudes.push(token);
    } else break;
    cursor.step();
  }
  const end = cursor.previous()?.end ?? at;
  const value = sum.sum().times(tenTo(multiplier?.power ?? 0));
  checkMixture(numbers, magnitudes, { at, end }, terms, value);
  return { at, end, value, magnitudes, single: terms === 1, exponent: numbers.some((number) => number.run.exponent) };
}

/** An exponent has had its power of ten already; a fraction belongs to a single unit (`1.18조`, not `1.5억 3천만`). */
const checkMixture = (
  numbers: readonly NumberToken[],
  magnitudes: readonly Magnitude[],
  span: Span,
  terms: number,
  value: Decimal,
): void => {
  const last = magnitudes.at(-1);
  if (!last) return;
  if (numbers.some((number) => number.run.exponent)) throw new Refusal('unit-order', last, magnitudes.length === 1 ? [[remove(last)]] : []);
  if (terms > 1 && numbers.some((number) => number.run.fraction))
    throw new Refusal('unit-order', span, [[replace(span, spellNumber(value, 'ko'))]]);
};

/** `1M 200K` as `1.2M`; `10k5` has no such reading. */
const asOneNumber = (first: NumberToken | undefined, unit: Magnitude, token: NumberToken, cursor: Cursor): Edit[][] => {
  const next = cursor.peek(1);
  if (!first || next?.type !== 'magnitude' || next.power >= unit.power) return [];
  const both = first.run.value.plus(token.run.value.times(tenTo(next.power)).div(tenTo(unit.power)));
  return [[replace({ at: first.at, end: next.end }, spellPlainly(both) + cursor.textOf(unit))]];
};

/** `10 000`, `10 20`: one number or two? */
const apart = (cursor: Cursor, left: NumberToken, right: NumberToken): Edit[][] => {
  let end = right.end;
  let ahead = 1;
  for (let next = cursor.peek(ahead); next?.type === 'number'; next = cursor.peek(ahead)) [end, ahead] = [next.end, ahead + 1];
  const written = cursor.textOf({ at: left.at, end });
  const grouped = written.replace(/ +/g, ',');
  // Only if its groups turn out to be of three digits will this be read, and suggested.
  const suggestions = [[replace({ at: left.at, end }, grouped)]];
  return ahead > 1 ? suggestions : [...suggestions, [replace({ at: left.at, end }, `${cursor.textOf(left)}~${cursor.textOf(right)}`)]];
};
