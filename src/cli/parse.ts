import {
  currencies,
  echoNumeral,
  isCurrency,
  numeralKinds,
  parseInCurrency,
  type Currency,
  type Decimal,
  type NumeralContext,
  type NumeralKind,
  type NumeralProblem,
  type ProblemCode,
} from '../units/index.ts';

const isKind = (text: string): text is NumeralKind => (numeralKinds as readonly string[]).includes(text);

const reasons: Readonly<Record<ProblemCode, (subject: string) => string>> = {
  empty: () => 'Nothing was typed',
  'unknown-character': (subject) => `${subject} is not understood here`,
  'not-a-number': (subject) => `${subject} is not a number`,
  grouping: (subject) => `${subject} is not grouped in threes: write 1,234 or 1234.5`,
  'unit-order': (subject) =>
    `${subject} doesn't follow: units descend and stand once each, and a fraction or an exponent takes no second unit`,
  'digits-after-unit': (subject) => `${subject} stands after a unit and has none of its own`,
  'ambiguous-currency': (subject) => `${subject} may be Chinese yuan or Japanese yen: name one`,
  'ambiguous-unit': (subject) => `${subject} can be read in two ways: spell the unit out`,
  'missing-unit': (subject) => `${subject} needs a unit`,
  'missing-currency': (subject) => `${subject} needs a currency`,
  'wrong-unit': (subject) => `${subject} is not a unit of what is asked for here`,
  'two-currencies': (subject) => `${subject} is a second currency: keep one`,
  'reversed-range': (subject) => `${subject} runs from high to low: put the lower end first`,
  'too-large': (subject) => `${subject} is beyond 10^60`,
  'too-small': (subject) => `${subject} is not zero, yet nearer to it than 10^-30`,
  'too-long': () => 'The text is longer than 100 characters',
  'not-a-date': (subject) => `“${subject}” is no date`,
};

/** What is wrong, where, and how to put it right, in one or two sentences. */
const describeProblem = ({ code, at, text, suggestions }: NumeralProblem): string => {
  const where = code === 'empty' || code === 'too-long' ? '' : ` (character ${at + 1})`;
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  const advice = suggestions.length > 0 ? ` Try ${suggestions.map((suggestion) => `“${suggestion}”`).join(' or ')}.` : '';
  return `${reasons[code](`“${shown}”`)}${where}.${advice}`;
};

const usage = `parse '<text>' [--kind ${numeralKinds.join('|')}] [--currency ${currencies.join('|')}]`;

type Arguments = { readonly text: string; readonly context: NumeralContext };

/** The text and what it is read as; null if the arguments make no sense. A text may begin with dashes (`--5`). */
const readArguments = (args: readonly string[]): Arguments | null => {
  const texts: string[] = [];
  let kind: NumeralKind | undefined;
  let currency: Currency | undefined;
  for (let at = 0; at < args.length; at += 1) {
    const [arg = '', next = ''] = [args[at], args[at + 1]];
    const [name = '', joined] = arg.split('=', 2);
    const given = joined ?? next;
    if (name !== '--kind' && name !== '--currency') {
      texts.push(arg);
      continue;
    }
    if (joined === undefined) at += 1;
    if (name === '--kind' && isKind(given)) kind = given;
    else if (name === '--currency' && isCurrency(given)) currency = given;
    else return null;
  }
  const [text, ...others] = texts;
  if (text === undefined || others.length > 0) return null;
  return { text, context: { ...(kind && { kind }), ...(currency && { currency }) } };
};

const written = (value: Decimal | null): string | null => value && value.toFixed();

/**
 * Prints how a text is read, as one line of JSON: values as decimals in base units, `value` null for an interval
 * without a centre, `problem` null if all is well.
 * @returns 0 if it was read, 2 if not.
 */
export function run(args: readonly string[]): number {
  const read = readArguments(args);
  if (!read) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const reading = parseInCurrency(read.text, read.context);
  const blank = { ok: reading.ok, value: null, unit: null, operator: null, low: null, high: null, echo: null, problem: null };
  let answer: object;
  if (reading.ok) {
    const { value, unit, operator, low, high } = reading.numeral;
    const echo = echoNumeral(reading.numeral, 'en', read.text);
    answer = { ...blank, value: written(value), unit, operator, low: written(low), high: written(high), echo };
  } else {
    const { code, at, length, text, suggestions } = reading.problem;
    answer = { ...blank, problem: { code, at, length, text, suggestions, message: describeProblem(reading.problem) } };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
  return reading.ok ? 0 : 2;
}
