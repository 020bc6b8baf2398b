import { type Amount, readAmount, startsAmount } from './amount.ts';
import type { Cursor } from './cursor.ts';
import type { BoundOperator } from './lexicon.ts';
import { insert, Refusal, remove, replace, type Span } from './refusal.ts';
import type { Token, TokenOf } from './scan.ts';
import { refuseHere } from './stray.ts';

/** One number with its time unit, if it has one; `1년 2개월` is two of them. */
export type Piece = { readonly amount: Amount; readonly time: TokenOf<'time'> | null };

/** One end of an interval, or the whole of what isn't one: a number and all that was written about it. */
export type Side = Span & {
  readonly negative: boolean;
  readonly sign: Token | null;
  readonly pieces: readonly [Piece, ...Piece[]];
  readonly currencies: readonly TokenOf<'currency'>[];
  readonly percent: TokenOf<'percent'> | null;
  readonly point: TokenOf<'point'> | null;
  readonly nouns: readonly TokenOf<'noun'>[];
  readonly rates: readonly TokenOf<'per'>[];
  /** Whether a unit of its own follows the number, so that it doesn't share the one of the other side. */
  readonly complete: boolean;
};

export type Bound = { readonly operator: BoundOperator; readonly token: Token };

/** What was written, before anyone asks what it means. */
export type Phrase = {
  readonly bounds: readonly Bound[];
  readonly first: Side;
  readonly link: 'range' | 'tolerance' | null;
  readonly second: Side | null;
};

type Before = { bounds: Bound[]; currencies: TokenOf<'currency'>[]; rates: TokenOf<'per'>[]; sign: Token | null; opener: Token | null };

/** What stands before the number: bounds, currency, sign, in any order, each at most once. */
const readBefore = (cursor: Cursor, isFirst: boolean): Before => {
  const before: Before = { bounds: [], currencies: [], rates: [], sign: null, opener: null };
  for (;;) {
    const token = cursor.peek();
    if (token?.type === 'operator' && token.place === 'before' && isFirst) before.bounds.push({ operator: token.operator, token });
    else if (token?.type === 'tilde' && isFirst) before.bounds.push({ operator: '~', token });
    else if (token?.type === 'currency') before.currencies.push(token);
    else if (token?.type === 'per') before.rates.push(token);
    else if (token?.type === 'opener' && isFirst && !before.opener) before.opener = token;
    else if (token?.type === 'dash' || token?.type === 'plus') {
      if (before.sign)
        throw new Refusal('not-a-number', { at: before.sign.at, end: token.end }, [
          [replace({ at: before.sign.at, end: token.end }, cursor.textOf(token))],
        ]);
      before.sign = token;
    } else if (token?.type === 'plusMinus') throw new Refusal('not-a-number', token);
    else return before;
    cursor.step();
  }
};

/** What stands behind the number, in any order: unit, currency, bounds, and further numbers of a duration. */
const readSide = (cursor: Cursor, before: Before, bounds: Bound[]): Side => {
  if (!startsAmount(cursor) && cursor.peek()?.type !== 'magnitude') refuseHere(cursor, 'not-a-number');
  const start = Math.min(
    cursor.peek()?.at ?? 0,
    ...[...before.currencies, ...before.rates, ...(before.sign ? [before.sign] : [])].map((token) => token.at),
  );
  const pieces: [Piece, ...Piece[]] = [{ amount: readAmount(cursor), time: null }];
  const currencies = [...before.currencies];
  const rates = [...before.rates];
  const nouns: TokenOf<'noun'>[] = [];
  let percent: TokenOf<'percent'> | null = null;
  let point: TokenOf<'point'> | null = null;
  let complete = false;
  reading: for (;;) {
    const token = cursor.peek();
    switch (token?.type) {
      case 'time': {
        const piece = pieces.at(-1);
        if (!piece || piece.time) throw new Refusal('unit-order', token);
        pieces[pieces.length - 1] = { amount: piece.amount, time: token };
        break;
      }
      case 'number':
      case 'magnitude': {
        if (!pieces.at(-1)?.time || !startsAmount(cursor)) throw new Refusal('digits-after-unit', token);
        pieces.push({ amount: readAmount(cursor), time: null });
        continue;
      }
      case 'percent':
        if (percent ?? point) throw new Refusal('unknown-character', token, [[remove(token)]]);
        percent = token;
        break;
      case 'point':
        if (percent ?? point) throw new Refusal('unknown-character', token, [[remove(token)]]);
        point = token;
        break;
      case 'noun': {
        const noun = token.noun;
        if (nouns.some((other) => other.noun === noun)) throw new Refusal('unknown-character', token, [[remove(token)]]);
        nouns.push(token);
        break;
      }
      case 'currency':
        currencies.push(token);
        break;
      case 'per':
        rates.push(token);
        break;
      case 'operator':
        // Few of those that stand before a number may follow it too.
        if (token.place === 'before' && !/^(at +(least|most)|max|min|approx)/i.test(cursor.textOf(token)))
          throw new Refusal('unknown-character', token);
        bounds.push({ operator: token.operator, token });
        break;
      case 'plus':
        if (cursor.peek(1)?.type === 'number') throw new Refusal('unknown-character', token);
        bounds.push({ operator: '>=', token });
        break;
      default:
        break reading;
    }
    if (token.type !== 'operator' && token.type !== 'plus') complete = true;
    cursor.step();
  }
  const end = cursor.previous()?.end ?? start;
  return {
    at: start,
    end,
    negative: before.sign?.type === 'dash',
    sign: before.sign,
    pieces,
    currencies,
    percent,
    point,
    nouns,
    rates,
    complete,
  };
};

const isJoin = (cursor: Cursor, opener: Token | null): boolean => {
  const token = cursor.peek();
  if (token?.type === 'join') return !/^and$/i.test(cursor.textOf(token)) || (opener !== null && /^between$/i.test(cursor.textOf(opener)));
  if (token?.type !== 'dash' && token?.type !== 'tilde') return false;
  // `1--2` is a slip rather than an interval that ends below zero.
  const next = cursor.peek(1);
  if (token.type === 'dash' && next?.type === 'dash' && next.at === token.end)
    throw new Refusal('not-a-number', { at: token.at, end: next.end }, [[remove(next)]]);
  return true;
};

/**
 * Reads the whole text as one number, an interval, or a number with a tolerance.
 * @throws Refusal
 */
export function readPhrase(cursor: Cursor): Phrase {
  const before = readBefore(cursor, true);
  const bounds = before.bounds;
  const first = readSide(cursor, before, bounds);
  let link: Phrase['link'] = null;
  let second: Side | null = null;
  if (isJoin(cursor, before.opener)) link = 'range';
  else if (cursor.peek()?.type === 'plusMinus') link = 'tolerance';
  if (link) {
    cursor.step();
    second = readSide(cursor, readBefore(cursor, false), bounds);
    if (link === 'range') cursor.take('closer');
  }
  if (cursor.peek()) refuseHere(cursor, 'unknown-character');
  if (before.opener && link !== 'range') throw new Refusal('unknown-character', before.opener, [[remove(before.opener)]]);
  checkBounds(bounds, link, second);
  return { bounds, first, link, second };
}

const checkBounds = (bounds: readonly Bound[], link: Phrase['link'], second: Side | null): void => {
  const [bound, ...others] = bounds;
  if (!bound) return;
  if (link && second) throw new Refusal('unknown-character', bound.token, [bounds.map(({ token }) => remove(token))]);
  const other = others.find(({ operator }) => operator !== bound.operator);
  if (other) throw new Refusal('unknown-character', other.token, [[remove(other.token)], [remove(bound.token)]]);
};

export const insertAfterAmount = (side: Side, text: string) => insert((side.pieces.at(-1) ?? side.pieces[0]).amount.end, text);
