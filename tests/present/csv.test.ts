import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { estimate } from '../../src/analysis/index.ts';
import { loadMessages } from '../../src/messages/index.ts';
import { penFor, presentCsv } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { choices, readLink } from '../../src/scenario/index.ts';
import { root } from '../house/source.ts';
import { readCsv } from './readCsv.ts';

type Ends = { readonly value: string | null; readonly low: string | null; readonly high: string | null; readonly unit: string | null };
type Printed = {
  readonly inputs: Readonly<Record<string, Ends & { readonly status: string }>>;
  readonly results: Readonly<Record<string, Ends & { readonly formula: string; readonly rests_on: readonly string[] }>>;
  readonly comparisons: readonly Readonly<Record<string, string | null>>[];
};

const [en, ko] = [await loadMessages('en'), await loadMessages('ko')];
const made = (link: string) => estimate(readLink(link).scenario, library);
const printed = (link: string): Printed =>
  JSON.parse(execFileSync(process.execPath, ['src/cli/run.mjs', 'estimate', link, '--json'], { cwd: root, encoding: 'utf8' })) as Printed;

const opening = '#v=1&gpu=a100-40-sxm&n=10000&price=200000CNY&p=175B&t=30d';
const four =
  '#v=2&gpu=h20&n=1000&p=70B&t=30d&solve=budget,d&covers=board&method=market&interval=daly&cur=KRW&bought=2023-05&start=2024&failures=~4&staff=>100&pay=1억원';
const uneven = '#v=1&gpu=h100-sxm&n=1000-2000&price=>30000USD&p=70B&t=30d&mfu=0.2-0.5&rate=2.5USD';

test('is UTF-8 with a byte order mark, lines end as they should, every row has every column', () => {
  const text = presentCsv(made(opening), ko, penFor('ko'));
  expect(text.startsWith('\ufeffsection,name,label,')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const rows = readCsv(text);
  expect(new Set(rows.map((row) => Object.keys(row).length)).size).toBe(1);
  expect(new Set(rows.map(({ section }) => section))).toEqual(new Set(['plan', 'input', 'result', 'comparison']));
});

test.each([opening, uneven, four])(
  'holds the values of the command line to the last digit: %s',
  (link) => {
    const rows = readCsv(presentCsv(made(link), en, penFor('en')));
    const { inputs, results, comparisons } = printed(link);
    const endsOf = ({ value, low, high, unit }: { readonly [end in keyof Ends]?: string | null }): Ends => ({
      value: value ?? null,
      low: low ?? null,
      high: high ?? null,
      unit: unit ?? null,
    });
    const section = (name: string) => rows.filter((row) => row['section'] === name);
    const chosen = ['accelerator', ...Object.keys(choices)];
    expect(section('plan').filter(({ name }) => chosen.includes(name ?? ''))).toEqual(
      chosen.map((name) => expect.objectContaining({ name, source: inputs[name]?.value })),
    );
    const leaves = Object.fromEntries(Object.entries(inputs).filter(([name]) => !chosen.includes(name)));
    expect(section('input').map((row) => [row['name'], endsOf(row), row['status']])).toEqual(
      Object.entries(leaves).map(([name, leaf]) => [name, endsOf(leaf), leaf.status]),
    );
    expect(section('result').map((row) => [row['name'], endsOf(row), row['formula'] ?? '', row['rests_on']])).toEqual(
      Object.entries(results).map(([name, result]) => [name, endsOf(result), result.formula, result.rests_on.join(' ')]),
    );
    const keys = ['reference', 'relation', 'ratio', 'ratio_below', 'ratio_above', 'ratio_low', 'ratio_high'];
    expect(section('comparison').map((row) => [row['name'], ...keys.map((key) => row[key] ?? null), row['sentence']])).toEqual(
      comparisons.map((each) => [each['quantity'], ...keys.map((key) => each[key] ?? null), each['sentence_en']]),
    );
  },
  30_000,
);

test('numbers stay numbers; no text is ever taken for a formula', () => {
  const harmful = ['=1+1', '+1', '-1', '@a', '\ta', 'a "quoted", text\nof two lines'];
  for (const name of harmful) {
    const messages = { ...en, nodes: { ...en.nodes, rentedRun: { ...en.nodes.rentedRun, name } } };
    const text = presentCsv(made(opening), messages, penFor('en'));
    const row = readCsv(text).find((each) => each['name'] === 'rentedRun' && each['section'] === 'result');
    expect(row?.['label']).toBe(name.startsWith('a') ? name : `'${name}`);
    expect(row?.['value']).toBe('21960000');
  }
  const cells = readCsv(presentCsv(made(uneven), ko, penFor('ko'))).flatMap((row) => Object.values(row));
  expect(cells.filter((cell) => cell !== null && /^[=+\-@\t]/.test(cell))).toEqual([]);
});
