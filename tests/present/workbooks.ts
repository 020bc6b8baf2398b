import { expect } from 'vitest';
import type { DocumentedEstimate } from '../../src/analysis/index.ts';
import type { WorkbookDocument } from '../../src/present/index.ts';
import { presentJson, presentWorkbook } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { decisionsOf, writeLink } from '../../src/scenario/index.ts';
import type { Language } from './readers.ts';
import { documented, readers } from './readers.ts';

export const presets = library.presets.map(({ id }) => id);
export const five = ['gpt-3.5-cluster', 'gpt-4', 'gpt-2', 'llama-3.1-405b', 'bloom'];
export const linkOf = (preset: string): string => writeLink(decisionsOf(library.preset(preset)));
const words = { en: readers.en.messages, ko: readers.ko.messages };

export const bookOf = (made: DocumentedEstimate, language: Language = 'en'): WorkbookDocument =>
  presentWorkbook(made, readers[language].messages, readers[language].pen);
export const book = (link: string, language: Language = 'en'): WorkbookDocument => bookOf(documented(link), language);

export type Printed = Readonly<
  Record<string, { readonly value: string | null; readonly low: string | null; readonly high: string | null }>
>;
export const printed = (made: DocumentedEstimate): Printed => presentJson(made, [], true, words).results;

export const near = (left: number, right: number): boolean => Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right));

/** What is left where a spreadsheet takes one of two equal numbers from the other; no result is so small. */
const leftover = 1e-14;
export const isSame = (left: number, right: number): boolean => near(left, right) || Math.abs(left - right) < leftover;

/** A number that is one: a bound, or a range without a centre, is none. */
export const centreOf = ({ value, low, high }: Printed[string]): number | null =>
  value !== null && low !== null && high !== null ? Number(value) : null;

/** Every result of a workbook as its cells give it, against the JSON export of the same plan. */
export function expectResults(read: (name: string, column: 'C' | 'D' | 'E') => unknown, results: Printed, names: readonly string[]): void {
  expect(names).toEqual(Object.keys(results));
  expect(names.length).toBeGreaterThan(40);
  for (const name of names) {
    const result = results[name];
    if (!result) throw new RangeError(name);
    const expected = {
      C: centreOf(result),
      D: result.low === null ? null : Number(result.low),
      E: result.high === null ? null : Number(result.high),
    };
    for (const column of ['C', 'D', 'E'] as const) {
      const [is, due] = [read(name, column), expected[column]];
      if (due === null) expect(is === '' || is === null, `${name} ${column}: ${String(is)} where there is no number`).toBe(true);
      else expect(typeof is === 'number' && isSame(is, due), `${name} ${column}: ${String(is)}, not ${due}`).toBe(true);
    }
  }
}

/** A plan that is open in many places, and one with what a plan may state beyond the first answer. */
export const openEnds =
  '#v=2&gpu=h20&n=>1000&p=70B-100B&t=30d&mfu=0.2-0.5&price=>12000USD&rate=<3USD&exp=2-5&staff=>100&pay=1억원&cur=KRW&pue=1.1+&life=>3년';
export const full =
  '#v=2&gpu=h100-sxm&n=4096&p=70B&d=15T&mfu=40%&covers=board&method=market&interval=daly&cur=EUR&bought=2023-05&start=2024&failures=7&staff=100&pay=1억원&data=3000000CNY&stored=5000&spare=3%&markup=10%&exp=3&goodput=0.95';

/** Plans that begin with a budget or a deadline: what is computed of them is rounded, or found by an algorithm. */
export const solved = [
  '#v=2&gpu=a100-40-sxm&budget=5000000000KRW&n=1024&rate=1.5USD&p=7B',
  '#v=2&gpu=a100-40-sxm&budget=5000000000KRW&t=30d&rate=1.5USD&p=7B',
  '#v=2&gpu=h100-sxm&budget=3000000USD&t=60d&p=7B&method=annuity&price=30000USD',
  '#v=2&gpu=h100-sxm&t=45d&p=70B&d=2T&mfu=38%&failures=7&solve=budget,n',
  '#v=2&gpu=h100-sxm&budget=3000000USD&t=60d&best=yes',
];
