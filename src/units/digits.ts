import { groupingSpace } from './characters.ts';
import { Decimal } from './decimal.ts';
import { Refusal, replace, type Span } from './refusal.ts';

/** A number in digits, as `1,800` or `1.75e11`. */
export type DigitRun = Span & {
  readonly value: Decimal;
  readonly fraction: boolean;
  /** Whether a power of ten was written: then no magnitude may follow. */
  readonly exponent: boolean;
};

const run = /[0-9](?:[0-9.,]|\u202f(?=[0-9]))*|\.[0-9][0-9.,]*/y;
const plain = /^(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)$/;
// A group of three is only believed after a number that doesn't begin with 0: 0,123 is somebody's 0.123.
const grouped = /^[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?$/;
const spaced = /^[1-9][0-9]{0,2}(?:\u202f[0-9]{3})+(?:\.[0-9]+)?$/;
const exponentMark = /e([+-]?[0-9]+)/y;
const superscript = '[⁺⁻]?[⁰¹²³⁴-⁹]+';
const timesTen = new RegExp(`[ \\u202f]*[×x*·][ \\u202f]*10(?:\\^([+-]?[0-9]+)|(${superscript}))`, 'y');
const powerOfTen = new RegExp(`\\^([+-]?[0-9]+)|(${superscript})`, 'y');

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lower = (raised: string): string =>
  [...raised].map((character) => (character === '⁻' ? '-' : character === '⁺' ? '+' : String(superscripts.indexOf(character)))).join('');

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Other ways to write what stands in the run: with its commas taken for nothing, and for a decimal point. */
const regroup = (digits: string): string[] => {
  const bare = digits.replace(/^[.,]+|[.,]+$/g, '').replaceAll(groupingSpace, '');
  const lastMark = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  if (lastMark < 0) return [bare];
  const asDecimal = `${bare.slice(0, lastMark).replace(/[.,]/g, '')}.${bare.slice(lastMark + 1)}`;
  const asWhole = bare.replace(/[.,]/g, '');
  const marks = bare.replace(/[0-9]/g, '');
  // 1.234,56 is groups and decimals; 1.234.567 and 12,34,567 can only be groups; 1,23 may be either; 1.2.3 is neither.
  if (new Set(marks).size === 2) return marks.slice(0, -1).includes(marks.slice(-1)) ? [] : [asDecimal];
  if (marks.length > 1) return /[0-9][.,][0-9]{3}$/.test(bare) && !/[.,]{2}/.test(bare) ? [asWhole] : [];
  return [asDecimal, asWhole.replace(/^0+(?=.)/, '')];
};

/**
 * Reads the number in digits at `at`, or gives null where there is none.
 * @throws Refusal `grouping`, `not-a-number`, `too-large`, `too-small`.
 */
export function readDigits(text: string, at: number): DigitRun | null {
  const digits = matchAt(run, text, at)?.[0];
  if (digits === undefined) return null;
  let end = at + digits.length;
  if (!plain.test(digits) && !grouped.test(digits) && !spaced.test(digits)) {
    const here = { at, end };
    throw new Refusal(
      'grouping',
      here,
      regroup(digits).map((other) => [replace(here, other)]),
    );
  }
  const power =
    matchAt(exponentMark, text, end) ?? matchAt(timesTen, text, end) ?? (digits === '10' ? matchAt(powerOfTen, text, end) : null);
  const mantissa = digits.replace(/[,\u202f]/g, '');
  let exponent = 0;
  if (power) {
    const bare = matchAt(powerOfTen, text, end) !== null;
    end += power[0].length;
    exponent = Number(power[1] ?? lower(power[2] ?? ''));
    if (/[0-9.,]/.test(text.charAt(end))) throw new Refusal('not-a-number', { at, end: end + 1 });
    if (exponent > 999) throw new Refusal('too-large', { at, end });
    if (exponent < -999) throw new Refusal('too-small', { at, end });
    if (bare) exponent -= 1; // the 10 of 10^24 is the mantissa as well
  }
  return {
    at,
    end,
    value: new Decimal(`${mantissa.startsWith('.') ? '0' : ''}${mantissa}e${exponent}`),
    fraction: mantissa.includes('.'),
    exponent: power !== null,
  };
}
