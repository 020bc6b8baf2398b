import type { Figure } from '../../src/provenance/records.ts';
import type { Operator } from '../../src/units/index.ts';
import { Decimal } from '../../src/units/index.ts';
import type { Reference, ReferenceFigure } from './originals.ts';

const operatorOf: Readonly<Record<string, Operator>> = { exact: '=', approx: '~', at_least: '>=', more_than: '>', up_to: '<=' };
const bare = 'printed without a qualifier';

/** Where our operator is not that of the list from which we started: ours follows the print. */
export const otherOperators: Readonly<Record<string, { readonly listed: Operator; readonly ours: Operator; readonly because: string }>> = {
  'S002-01': { listed: '>=', ours: '>', because: 'the print has both “at least” and “more than”' },
  'S002-02': { listed: '~', ours: '=', because: bare },
  'S002-18': { listed: '>', ours: '=', because: '“most” is no number that could be a bound' },
  'S002-21': { listed: '~', ours: '=', because: bare },
  'S002-22': { listed: '~', ours: '=', because: bare },
  'S002-23': { listed: '~', ours: '=', because: bare },
  'S003-02': { listed: '~', ours: '=', because: bare },
  'S003-05': { listed: '~', ours: '=', because: bare },
  'S003-08': { listed: '>', ours: '>=', because: 'the print has “at least”' },
  'S004-01': { listed: '~', ours: '=', because: 'printed without a qualifier of its own' },
  'S004-03': { listed: '~', ours: '=', because: bare },
};

/** Where our text is not the listed one. */
export const otherTexts: Readonly<Record<string, { readonly listed: string; readonly ours: string; readonly because: string }>> = {
  'S003-15': { listed: 'GPT-3.5, 2022-11 (end)', ours: 'GPT-3.5', because: 'the date is what the claim is dated by' },
};

/** Rounded in the list, exact here: how many digits the list has. */
const digitsListed: Readonly<Record<string, number>> = { 'S002-04': 7, D2: 9, D3: 5, D5: 5, D8: 5, X3: 5 };

const same = (id: string, ours: string | null, listed: number | string | Decimal | null): boolean => {
  if (ours === null || listed === null) return ours === listed;
  const digits = digitsListed[id];
  const value = new Decimal(ours);
  return (digits ? value.toSignificantDigits(digits) : value).eq(new Decimal(listed));
};

/** How the list counts, and what we count in; a currency stands for itself. */
const units: readonly (readonly [listed: RegExp, ours: string])[] = [
  [/^(A100 GPUs|GPUs|chips)$/, 'accelerator'],
  [/^parameters$/, 'parameter'],
  [/^words$/, 'word'],
  [/^(days|months|years|duration)$/, 'd'],
  [/^(ratio|people|jobs|neurons|synapses|rank|factors|date|year|text|qualitative|undisclosed)/, '1'],
];
const unitOf = ({ id, unit }: ReferenceFigure): string | undefined => {
  if (id === 'S003-01') return `${unit}/accelerator`; // the price of one
  return /^(USD|CNY|KRW)\b/.exec(unit)?.[0] ?? units.find(([listed]) => listed.test(unit))?.[1];
};

const daysIn: Readonly<Record<string, number>> = { d: 1, m: 30, y: 365, days: 1, months: 30, years: 365 };
/** `3y5m`, and a rank as it is. */
const listedItem = (value: number | string): Decimal =>
  typeof value === 'number'
    ? new Decimal(value)
    : [...value.matchAll(/([\d.]+)([dmy])/g)].reduce(
        (sum, [, count = '0', of = '']) => sum.plus(new Decimal(count).times(daysIn[of] ?? NaN)),
        new Decimal(0),
      );

type Expected = {
  value: Decimal | null;
  low: Decimal | null;
  high: Decimal | null;
  text: string | null;
  items: readonly (readonly [string, Decimal])[];
};

/** What a figure must say where the list says this: dates and names as text, an order from one to ten of it, lists one by one. */
const expectedOf = ({ id, value, unit, qualifier }: ReferenceFigure): Expected => {
  const nothing: Expected = { value: null, low: null, high: null, text: null, items: [] };
  if (value === null) return nothing;
  if (typeof value === 'object') return { ...nothing, items: Object.entries(value).map(([name, each]) => [name, listedItem(each)]) };
  if (typeof value === 'string' || unit === 'year') return { ...nothing, text: otherTexts[id]?.ours ?? String(value) };
  if (qualifier.includes('order')) return { ...nothing, low: new Decimal(value), high: new Decimal(value).times(10) };
  return { ...nothing, value: new Decimal(value).times(daysIn[unit] ?? 1) };
};

const listedNames: Readonly<Record<string, string>> = { AWS: 'Amazon' };

const disagreementsIn = (figure: Figure, listed: ReferenceFigure): readonly string[] => {
  const found: string[] = [];
  const { id } = figure;
  const say = (what: string, ours: string | null, theirs: { toString(): string } | null | undefined): void =>
    void found.push(`${id}: ${what} ${ours ?? 'nothing'}, not ${theirs?.toString() ?? 'nothing'}`);
  const expected = expectedOf(listed);
  for (const end of ['value', 'low', 'high'] as const) if (!same(id, figure[end], expected[end])) say(end, figure[end], expected[end]);
  if (figure.text !== expected.text) say('text', figure.text, expected.text);
  const stated = listed.qualifier.includes('order') ? 'range' : operatorOf[listed.qualifier];
  const operator = otherOperators[id]?.ours ?? stated;
  if (figure.operator !== operator) say('operator', figure.operator, operator);
  if (figure.unit !== unitOf(listed)) say('unit', figure.unit, unitOf(listed));
  if (figure.lines.join() !== listed.lines.join()) say('lines', figure.lines.join(), listed.lines.join());
  const years: readonly string[] = listed.as_of.match(/\d{4}/g) ?? [];
  const [from = '', to = from] = years;
  const year = figure.asOf.slice(0, 4);
  if (years.length > 0 && !(from <= year && year <= to)) say('asOf', figure.asOf, listed.as_of);
  if (expected.items.length > 0) {
    const items = figure.also.map(({ note, value }) => `${note.en} ${new Decimal(value).toFixed()}`).join();
    const listedItems = expected.items.map(([name, value]) => `${listedNames[name] ?? name} ${value.toFixed()}`).join();
    if (items !== listedItems) say('also', items, listedItems);
    return found;
  }
  for (const also of figure.also) {
    const [currency = ''] = also.unit.split('/');
    const said = listed.also_stated_as.find(({ unit }) => unit.startsWith(currency));
    if (!said || !same(id, also.value, said.value)) found.push(`${id}: nobody also states ${also.value}`);
  }
  return found;
};

/** Where the figures differ from the list they were taken from, other than as said above, or are not all there. */
export const disagreements = (figures: readonly Figure[], reference: Reference): readonly string[] => {
  const ours = new Map(figures.map((figure) => [figure.id, figure]));
  const found = reference.figures.flatMap((listed) => {
    const figure = ours.get(listed.id);
    return figure ? disagreementsIn(figure, listed) : [`${listed.id}: is missing`];
  });
  const rates = [
    { id: 'X1', source: 'S002-02' },
    { id: 'X2', source: 'S002-07' },
    { id: 'X3', source: 'S003-01' },
  ].map(({ id, source }) => ({ id, value: reference.exchange_rates.find((rate) => rate.source.startsWith(source))?.rate ?? null }));
  for (const { id, value } of [...reference.derived, ...rates]) {
    const figure = ours.get(id);
    if (!figure && id !== unlisted) found.push(`${id}: is missing`);
    if (figure && !same(id, figure.value, value)) found.push(`${id}: ${figure.value ?? 'nothing'}, not ${value ?? 'nothing'}`);
  }
  return found;
};

/** Rests on a utilisation that no text states: it is a plan’s result, not a claim. */
const unlisted = 'D9';
