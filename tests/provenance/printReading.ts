import { Decimal, isCurrency, parseNumeral, type NumeralContext } from '../../src/units/index.ts';

export type Read = { readonly value: Decimal; readonly unit: string };

const contextOf = (unit: string): NumeralContext => {
  const currency = unit.split('/')[0] ?? '';
  if (isCurrency(currency)) return { kind: 'money', currency };
  if (unit === 'd') return { kind: 'duration' };
  return { kind: unit === 'parameter' ? 'parameters' : unit === '1' ? 'ratio' : 'count' };
};

const secondsPerDay = 24 * 60 * 60;
const duration = /\d[\d.]*(?:년|개월|일)(?: \d[\d.]*(?:개월|일))*/u;
const amount = /\d[\d.,만억조천 ]*(?:달러|위안|원|%)?/u;

/** The numeral within a phrase, without counters and qualifiers, as our own reader reads it; fractions in words it does not. */
export function readPhrase(phrase: string, unit: string): Read | null {
  const [, below, above] = /(\d+)분의 (\d+)/.exec(phrase) ?? [];
  if (below && above) return { value: new Decimal(above).div(below), unit: '1' };
  const core = (unit === 'd' ? duration : amount).exec(phrase)?.[0].trim();
  const reading = core === undefined ? null : parseNumeral(core, contextOf(unit));
  if (!reading?.ok || !reading.numeral.value) return null;
  const { value, unit: read } = reading.numeral;
  return unit === 'd' ? { value: value.div(secondsPerDay), unit } : { value, unit: read };
}

const monthOf = (phrase: string): number | null => {
  const [, month] = /(\d+)월/.exec(phrase) ?? [];
  return month === undefined ? null : Number(month);
};

/** From one month named to the other, a month of 30 days: `현재(3월)` was `1월 수준`. */
export function readLag(phrases: readonly string[]): Read | null {
  const [later, earlier] = phrases.map(monthOf);
  return typeof later === 'number' && typeof earlier === 'number' ? { value: new Decimal(30 * (later - earlier)), unit: 'd' } : null;
}

const powers: Readonly<Record<string, number>> = { 십: 1, 백: 2, 천: 3, 만: 4, 억: 8, 조: 12 };

/** An order of magnitude in words, from one to ten of it: 수조, 수천, 수십 조. */
export function readOrder(phrase: string): { readonly low: Decimal; readonly high: Decimal } | null {
  const [, first = '', second = ''] = /수([십백천만억조]) ?([만억조]?)/u.exec(phrase) ?? [];
  if (first === '') return null;
  const low = new Decimal(10).pow((powers[first] ?? 0) + (powers[second] ?? 0));
  return { low, high: low.times(10) };
}

const two = (number: string): string => number.padStart(2, '0');

/** A name or a date as `text` has it; a date that lacks its year or month takes them from the day of its article. */
export function readText(phrase: string, published: string): string | null {
  const [, version] = /(?:지피티|GPT)(\d(?:\.\d)?)/.exec(phrase) ?? [];
  if (version !== undefined) return `GPT-${version}`;
  const [thisYear = '', thisMonth = ''] = published.split('-');
  const year = /(\d{4})년/.exec(phrase)?.[1] ?? (phrase.includes('지난해') ? String(Number(thisYear) - 1) : thisYear);
  const month = /(\d{1,2})월/.exec(phrase)?.[1];
  const day = /(\d{1,2})일/.exec(phrase)?.[1];
  if (day !== undefined) return [year, two(month ?? thisMonth), two(day)].join('-');
  if (month !== undefined) return [year, two(month)].join('-');
  return /\d{4}년|지난해/.test(phrase) ? year : null;
}
