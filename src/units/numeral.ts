import type { Decimal } from './decimal.ts';

/** How a figure was stated. `range` is an interval, with a stated centre or without one. */
export const operators = ['=', '~', '>', '>=', '<', '<=', 'range'] as const;
export type Operator = (typeof operators)[number];

export const currencies = ['KRW', 'USD', 'CNY', 'EUR', 'JPY'] as const;
export type Currency = (typeof currencies)[number];
export const isCurrency = (text: string): text is Currency => (currencies as readonly string[]).includes(text);

/** What a field expects; decides how a bare number, a unit-less `m` or a Korean numeral without a currency is read. */
export const numeralKinds = ['money', 'count', 'duration', 'ratio', 'parameters', 'tokens'] as const;
export type NumeralKind = (typeof numeralKinds)[number];

/**
 * A numeral as read, in base units.
 * - exact and approximate: `value` = `low` = `high`
 * - `>` `>=`: `value` = `low` = the stated bound, `high` = null (open)
 * - `<` `<=`: `value` = `high` = the stated bound, `low` = null (open)
 * - `range`: `low` and `high`; `value` only if a centre was stated (`30% ± 10%p`), else null: never the midpoint
 */
export type Numeral = {
  readonly operator: Operator;
  readonly value: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  /** A currency code, `s` for durations, `1` for plain numbers and ratios, `parameter`, `token`, `calendarDay` for dates. */
  readonly unit: string;
  /** What had to be taken for granted and is said in the echo, such as `month-is-30-days` or `currency-of-field`. */
  readonly conventions: readonly Convention[];
};

export const conventions = [
  'month-is-30-days',
  'year-is-365-days',
  'week-is-7-days',
  'currency-from-korean-unit',
  'currency-of-field',
] as const;
export type Convention = (typeof conventions)[number];

/** Why a text is not a numeral, where, and how it could be spelt. The words for it are in messages/ and cli/. */
export type NumeralProblem = {
  readonly code: ProblemCode;
  /** Index of the first character concerned in the text as typed, and how many. */
  readonly at: number;
  readonly length: number;
  /** The characters concerned. */
  readonly text: string;
  /** Spellings of the whole text that would be understood in the same field, best first; none where none is sensible. */
  readonly suggestions: readonly string[];
};

export const problemCodes = [
  'empty', // nothing typed
  'unknown-character', // a character or word that belongs to no numeral, or not here
  'not-a-number', // NaN, Infinity, `--5`, no digits at all
  'grouping', // 1,23 and 1.234,56: commas stand in groups of three
  'unit-order', // 1억 2조, 1억 2억, 1.5억 3천만, 1e4B: descending, each once, a fraction or exponent with no second unit
  'digits-after-unit', // 1억2: what is the 2?
  'ambiguous-currency', // ¥: CNY or JPY?
  'ambiguous-unit', // 2M in a duration: months or million? 5m: minutes or months? 1천~2천만: 1천 or 1천만?
  'missing-unit', // 30 in a duration field: days or hours? 20%~50: 50 what?
  'missing-currency', // 30000 in a money field that has no currency of its own
  'wrong-unit', // 30 days in a money field
  'two-currencies', // $5 KRW
  'reversed-range', // 50~20%
  'too-large', // 1e999: beyond 10^60
  'too-small', // 1e-999: not zero, and within 10^-30 of it
  'not-a-date', // 2022-13-40, tomorrow: a day, a month or a year is meant
  'too-long', // more characters than any numeral has
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export type NumeralReading = { readonly ok: true; readonly numeral: Numeral } | { readonly ok: false; readonly problem: NumeralProblem };

/** What a field knows beforehand: its kind, and the currency of a number typed without one. */
export type NumeralContext = { readonly kind?: NumeralKind; readonly currency?: Currency };
