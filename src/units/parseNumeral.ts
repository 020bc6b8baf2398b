import { foldCharacters, type FoldedText } from './characters.ts';
import { currencyOf } from './currencyOf.ts';
import { Cursor } from './cursor.ts';
import { Decimal } from './decimal.ts';
import { kindOf } from './kind.ts';
import { type Currency, type Convention, type Numeral, type NumeralContext, type NumeralProblem, type NumeralReading } from './numeral.ts';
import { type Phrase, readPhrase, type Side } from './phrase.ts';
import { type Edit, Refusal, replace } from './refusal.ts';
import { scan } from './scan.ts';
import { type Values, valuesOf } from './values.ts';

const longestNumeral = 100;
const largest = new Decimal('1e60');
const smallest = new Decimal('1e-30');

const checkSize = (value: Decimal, side: Side): void => {
  if (value.abs().gt(largest)) throw new Refusal('too-large', side);
  if (!value.isZero() && value.abs().lt(smallest)) throw new Refusal('too-small', side);
};

const swap = (left: { at: number; end: number }, right: { at: number; end: number }, text: string): Edit[] => [
  replace(left, text.slice(right.at, right.end)),
  replace(right, text.slice(left.at, left.end)),
];

type Stated = Pick<Numeral, 'operator' | 'value' | 'low' | 'high'>;

/** What was stated, as bounds: an interval, a centre with its tolerance, a bound, or a value. */
const stated = (phrase: Phrase, values: Values, text: string): Stated => {
  const { first: value, second } = values;
  if (second && phrase.second) {
    if (phrase.link === 'tolerance') {
      const tolerance = values.relative ? value.abs().times(second) : second;
      return { operator: 'range', value, low: value.minus(tolerance), high: value.plus(tolerance) };
    }
    if (value.gt(second)) {
      const [left, right] = [phrase.first, phrase.second];
      throw new Refusal('reversed-range', { at: left.at, end: right.end }, [
        swap(left, right, text),
        swap(left.pieces[0].amount, right.pieces[0].amount, text),
        [
          replace(left.pieces[0].amount, left.pieces[0].amount.value.toFixed()),
          replace(right.pieces[0].amount, right.pieces[0].amount.value.toFixed()),
        ],
      ]);
    }
    return { operator: 'range', value: null, low: value, high: second };
  }
  const operator = phrase.bounds[0]?.operator ?? '=';
  const openAbove = operator === '>' || operator === '>=';
  const openBelow = operator === '<' || operator === '<=';
  return { operator, value, low: openBelow ? null : value, high: openAbove ? null : value };
};

const timeConventions = (side: Side | null): Convention[] =>
  side?.pieces.flatMap(({ time }) => (time?.convention ? [time.convention] : [])) ?? [];

/** @throws Refusal */
const readFolded = ({ text, cased }: FoldedText, context: NumeralContext): Numeral => {
  const phrase = readPhrase(new Cursor(cased, scan(text)));
  const kind = kindOf(phrase, context.kind);
  const values = valuesOf(phrase, kind);
  checkSize(values.first, phrase.first);
  if (values.second && phrase.second) checkSize(values.second, phrase.second);
  const money = kind === 'money' ? currencyOf(phrase, context) : null;
  const units = { duration: 's', parameters: 'parameter', tokens: 'token', count: '1', ratio: '1', plain: '1' } as const;
  const conventions = [
    ...timeConventions(phrase.first),
    ...timeConventions(phrase.second),
    ...(money?.convention ? [money.convention] : []),
  ];
  return {
    ...stated(phrase, values, cased),
    unit: kind === 'money' ? (money?.currency ?? '') : units[kind],
    conventions: [...new Set(conventions)],
  };
};

const applyEdits = (typed: string, origin: readonly number[], edits: readonly Edit[]): string => {
  const at = (index: number): number => origin[index] ?? typed.length;
  let result = typed;
  for (const edit of edits.toSorted((left, right) => right.at - left.at)) {
    result = result.slice(0, at(edit.at)) + edit.text + result.slice(at(edit.end));
  }
  return result.replace(/ {2,}/g, ' ').trim();
};

const tryReading = (typed: string, context: NumeralContext): Numeral | Refusal => {
  try {
    return readFolded(foldCharacters(typed), context);
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown;
    throw thrown;
  }
};

const problemOf = (typed: string, origin: readonly number[], refusal: Refusal, context: NumeralContext): NumeralProblem => {
  const at = origin[refusal.span.at] ?? typed.length;
  const end = origin[refusal.span.end] ?? typed.length;
  const suggestions = refusal.suggestions
    .map((edits) => applyEdits(typed, origin, edits))
    .filter((suggestion) => suggestion.length <= longestNumeral && !(tryReading(suggestion, context) instanceof Refusal));
  return { code: refusal.code, at, length: end - at, text: typed.slice(at, end), suggestions: [...new Set(suggestions)] };
};

/**
 * Reads a numeral as people type it, in Korean or English: `1만`, `20억 위안`, `$30k`, `1.75e11`, `2개월`, `>$100M`,
 * `20~50%`. What it can't read in one way only it refuses, saying where and how it could be spelt.
 * @param typed at most 100 characters.
 * @param context what the field expects; without a kind the units in the text decide.
 * @returns values in base units (seconds, single things, currency units, parts of one). Never throws.
 */
export function parseNumeral(typed: string, context: NumeralContext = {}): NumeralReading {
  const asked = `${context.kind ?? ''} ${context.currency ?? ''} ${typed}`;
  const known = remembered.get(asked);
  if (known) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const reading = readAnew(typed, context);
  if (asked.length <= 2 * longestNumeral) remembered.set(asked, reading);
  return reading;
}

// A keystroke changes one text of a plan, and all of them are read again, some for each thing that is asked of it.
const remembered = new Map<string, NumeralReading>();
const mostRemembered = 500;

function readAnew(typed: string, context: NumeralContext): NumeralReading {
  const trimmed = typed.trim();
  if (trimmed === '') return { ok: false, problem: { code: 'empty', at: 0, length: typed.length, text: typed, suggestions: [] } };
  const start = typed.indexOf(trimmed);
  if (trimmed.length > longestNumeral) {
    const at = start + longestNumeral;
    return { ok: false, problem: { code: 'too-long', at, length: typed.length - at, text: typed.slice(at), suggestions: [] } };
  }
  const folded = foldCharacters(trimmed);
  const origin = folded.origin;
  const read = tryReading(trimmed, context);
  if (!(read instanceof Refusal)) return { ok: true, numeral: read };
  const problem = problemOf(trimmed, origin, read, context);
  return { ok: false, problem: { ...problem, at: problem.at + start } };
}

/** Money typed without a currency, where neither the text nor its Korean unit tells: in a link, on the command line. */
const bareCurrency: Currency = 'USD';

/** Reads a numeral, and takes money that names no currency to be in this one. */
export function parseInCurrency(typed: string, context: NumeralContext, currency: Currency = bareCurrency): NumeralReading {
  const reading = parseNumeral(typed, context);
  if (reading.ok || reading.problem.code !== 'missing-currency') return reading;
  return parseNumeral(typed, { ...context, currency });
}
