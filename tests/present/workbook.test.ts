import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { estimate } from '../../src/analysis/index.ts';
import { nodeName, registry } from '../../src/model/index.ts';
import type { WorkbookDocument } from '../../src/present/index.ts';
import { presentWorkbook } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { decisionsOf, inputOf } from '../../src/scenario/index.ts';
import { writeWorkbook } from '../../src/views/share/writeWorkbook.ts';
import { SpreadsheetError } from '../calculus/readFormula.ts';
import { broken, documented, languages, readers, textsOf } from './readers.ts';
import { compute, rowsOf } from './readWorkbook.ts';
import { book, bookOf, centreOf, expectResults, full, isSame, linkOf, openEnds, presets, printed, solved } from './workbooks.ts';

describe.each([...presets.map(linkOf), openEnds, full, ...solved])('the workbook of %s', (link) => {
  test('computes every result from its own cells, as the JSON export has them', () => {
    const workbook = book(link);
    const look = compute(workbook);
    const rows = rowsOf(workbook, 'Results');
    expectResults((name, column) => look('Results', `${column}${rows.get(name)?.row}`), printed(documented(link)), [...rows.keys()]);
  });

  test('has no error in any cell, and every result is live unless it has no formula', () => {
    const workbook = book(link);
    const look = compute(workbook);
    let formulas = 0;
    for (const { name, rows } of workbook.sheets) {
      rows.forEach((cells, row) =>
        cells.forEach((cell, column) => {
          if (cell?.kind !== 'formula') return;
          formulas += 1;
          const value = look(name, `${String.fromCharCode(65 + column)}${row + 1}`);
          expect(value instanceof SpreadsheetError ? `${value.code} in ${cell.formula}` : typeof value).toMatch(/^(number|string)$/);
        }),
      );
    }
    expect(formulas).toBeGreaterThan(100);
    for (const [name, { cells }] of rowsOf(workbook, 'Results')) expect(cells[2]?.kind, name).toBe('formula');
  });
});

describe('typed over', () => {
  const link = linkOf('gpt-3.5-cluster');
  const cellOf = (workbook: WorkbookDocument, name: string): string => `Inputs!C${rowsOf(workbook, 'Inputs').get(name)?.row}`;
  const read = (workbook: WorkbookDocument, typed: ReadonlyMap<string, number>) => {
    const look = compute(workbook, typed);
    const rows = rowsOf(workbook, 'Results');
    return (name: string, column: 'C' | 'D' | 'E') => look('Results', `${column}${rows.get(name)?.row}`);
  };

  test.each([
    ['n', '12345', 12345],
    ['p', '70B', 70e9],
    ['t', '100d', 100 * 86400],
    ['mfu', '41%', 0.41],
    ['rate', '1.5USD', 1.5],
    ['price', '150000CNY', 150000],
    ['interest', '8%', 0.08],
    ['failures', '20', 20],
  ] as const)('%s=%s', (key, spelling, number) => {
    const name = nodeName(inputOf(key));
    const before = documented(link);
    const workbook = bookOf(before);
    const changed = estimate({ ...decisionsOf(library.preset('gpt-3.5-cluster')), [key]: spelling }, library);
    const look = read(workbook, new Map([[cellOf(workbook, name), number]]));
    const [was, is] = [printed(before), printed(changed)];
    let moved = 0;
    for (const [result, due] of Object.entries(is)) {
      const old = was[result];
      if (!old) throw new RangeError(result);
      // what is stated of failures also chooses another way to come by the goodput
      if (key === 'failures' && !['meanTimeBetweenFailures', 'checkpointInterval', 'modelledGoodput'].includes(result)) continue;
      const expected = centreOf(due);
      if (expected === null) continue;
      const value = look(result, 'C');
      expect(typeof value === 'number' && isSame(value, expected), `${result}: ${String(value)}, not ${expected}`).toBe(true);
      if (centreOf(old) !== expected) moved += 1;
    }
    expect(moved, 'results that another number changed').toBeGreaterThan(2);
  });

  test('a budget: the count that it pays for is rounded anew', () => {
    const workbook = book(solved[1] ?? '');
    const count = (budget: number) => read(workbook, new Map([[cellOf(workbook, 'plannedBudget'), budget]]))('acceleratorHours', 'C');
    const hoursOfOne = 30 * 24;
    expect(count(5e9)).toBe(3470 * hoursOfOne);
    expect(count(5.0008e9)).toBe(3471 * hoursOfOne);
    expect(count(10e9)).toBe(6940 * hoursOfOne);
  });

  test('what an algorithm found stays the number that it was, and says so', () => {
    const rows = [...rowsOf(book(solved[3] ?? ''), 'Working').values()];
    const found = rows.filter(({ texts }) => texts.at(-1)?.startsWith('Worked out by an algorithm'));
    expect(found).toHaveLength(1);
    expect(found[0]?.cells[2]?.kind).toBe('number');
  });

  test('an input without one number is empty and says so; a number in it brings what rests on it', () => {
    const workbook = book(link);
    const open = rowsOf(workbook, 'Inputs').get('experimentsMultiplier');
    expect(open?.cells[2]).toBeNull();
    expect(open?.texts.at(-1)).toMatch(/^No single number is known \(1\.5 – 10\)\./);
    expect(rowsOf(workbook, 'Results').get('runWithExperiments')?.texts.at(-1)).toMatch(/Empty until there is a number for: .+/);
    const untouched = read(workbook, new Map());
    expect(untouched('runWithExperiments', 'C')).toBe('');
    expect(untouched('staffCost', 'C')).toBe(0);
    const typed = new Map([[cellOf(workbook, 'experimentsMultiplier'), 2.5]]);
    const look = read(workbook, typed);
    expect(look('runWithExperiments', 'C')).toBeCloseTo(2.5 * 21_960_000, 3);
    expect(look('programmeCost', 'C')).toBeCloseTo(2.5 * 21_960_000, 3);
    // people without a wage are no cost that is known
    typed.set(cellOf(workbook, 'staffEffort'), 10);
    expect(read(workbook, typed)('staffCost', 'C')).toBe('');
    expect(read(workbook, typed)('programmeCost', 'C')).toBe('');
    typed.set(cellOf(workbook, 'staffPay'), 100_000);
    expect(read(workbook, typed)('staffCost', 'C')).toBeCloseTo(1_000_000, 6);
    expect(read(workbook, typed)('programmeCost', 'C')).toBeCloseTo(2.5 * 21_960_000 + 1_000_000, 3);
  });

  test('a rate is one number, wherever it is used', () => {
    const workbook = book(link);
    const dollars = [...rowsOf(workbook, 'Inputs')].filter(([name, { texts }]) => name.startsWith('wonPer') && texts[5] === 'KRW/USD');
    expect(dollars.filter(([, { cells }]) => cells[2]?.kind === 'number')).toHaveLength(1);
    const first = dollars.find(([, { cells }]) => cells[2]?.kind === 'number')?.[0] ?? '';
    expect(read(workbook, new Map([[cellOf(workbook, first), 1000]]))('hardwarePurchaseInWon', 'C')).toBe(2e9 * 191.7);
    expect(read(workbook, new Map([[cellOf(workbook, first), 1000]]))('rentedRunInWon', 'C')).toBeCloseTo(21_960_000 * 1000, 3);
  });
});

describe.each(languages)('the sheets, in %s', (language) => {
  const { messages } = readers[language];
  const { sheets, columns } = messages.handover.workbook;

  test('are named as every spreadsheet allows, with a head that stays in view', () => {
    const { sheets: made } = book(openEnds, language);
    expect(made.map(({ name }) => name)).toEqual([sheets.results, sheets.inputs, sheets.working, sheets.comparisons, sheets.sources]);
    for (const { name, rows, headRows, widths } of made) {
      expect(name).toMatch(/^[^[\]/\\:*?']{1,31}$/);
      expect(rows[headRows - 1]?.map((cell) => cell?.kind === 'text' && cell.look)).toEqual(widths.map(() => 'head'));
      expect(rows.length).toBeGreaterThan(headRows);
      for (const row of rows.slice(headRows)) expect(row.length).toBe(widths.length);
    }
  });

  test('say of every input whose it is and where it comes from, and nothing is broken', () => {
    const workbook = book(openEnds, language);
    for (const text of textsOf(workbook.sheets.map(({ rows }) => rows.flat().map((cell) => (cell?.kind === 'text' ? cell.text : '')))))
      expect(text).not.toMatch(broken);
    const head = workbook.sheets[1]?.rows[1]?.map((cell) => (cell?.kind === 'text' ? cell.text : '')) ?? [];
    const [status, source] = [head.indexOf(columns.status), head.indexOf(columns.source)];
    for (const [name, { texts }] of rowsOf(workbook, sheets.inputs)) {
      expect(Object.values(messages.badgesShort), name).toContain(texts[status]);
      if (texts[status] !== messages.badgesShort.input && name in registry) expect(texts[source], name).not.toBe('');
    }
    expect([...rowsOf(workbook, sheets.sources).keys()]).toEqual(expect.arrayContaining(['kaplan-2020', 'epoch-hardware', 'S003']));
  });

  test('hold what is said as texts, whatever it begins with', () => {
    const hostile = `=HYPERLINK("http://example.org";"${'x'.repeat(40_000)}")`;
    const nodes = { ...messages.nodes, rentedRun: { ...messages.nodes.rentedRun, name: hostile } };
    const workbook = presentWorkbook(documented(openEnds), { ...messages, nodes }, readers[language].pen);
    const cell = rowsOf(workbook, sheets.results).get('rentedRun')?.cells[1];
    expect(cell).toMatchObject({ kind: 'text' });
    expect(cell?.kind === 'text' && cell.text.startsWith('=HYPERLINK') && cell.text.length < 32_767).toBe(true);
  });
});

describe.each(languages)('one plan of several, in %s,', (language) => {
  const { messages, pen } = readers[language];
  const { sheets, onePlan, planOfThis } = messages.handover.workbook;
  const links = ['#v=2&gpu=h100-sxm&n=16&p=7B&t=3d', '#v=2&gpu=h100-sxm&n=32&p=7B&t=3d', '#v=2&gpu=a100-40-sxm&n=32&p=7B&t=9d'];
  const plans = links.map((link, index) => ({ name: index === 1 ? '=wide' : '', estimate: documented(link) }));
  const made = documented(links[1] ?? '');
  const workbook = presentWorkbook(made, messages, pen, { plans, at: 1 });

  test('says so at its head, and computes as it does alone', () => {
    const heads = workbook.sheets[0]?.rows.slice(0, workbook.sheets[0].headRows - 1).map(([cell]) => cell);
    expect(heads).toContainEqual({ kind: 'text', text: onePlan('=wide', '3', sheets.plans), look: 'note' });
    const rows = rowsOf(workbook, sheets.results);
    const look = compute(workbook);
    expectResults((name, column) => look(sheets.results, `${column}${rows.get(name)?.row}`), printed(made), [...rows.keys()]);
  });

  test('has every plan in a sheet, with the link that opens it and what tells it apart', () => {
    const rows = [...rowsOf(workbook, sheets.plans).values()];
    expect(rows.map(({ texts }) => texts[0])).toEqual([messages.compare.planNumber('1'), '=wide', messages.compare.planNumber('3')]);
    expect(rows.map(({ texts }) => texts[2])).toEqual(links);
    expect(rows.map(({ texts }) => texts[3])).toEqual(['', planOfThis, '']);
    expect(new Set(rows.map(({ texts }) => texts[1])).size).toBe(3);
  });

  test('alone it says nothing of others', () => {
    const alone = presentWorkbook(made, messages, pen, { plans: plans.slice(1, 2), at: 0 });
    expect(alone).toEqual(presentWorkbook(made, messages, pen));
    expect(alone.sheets.map(({ name }) => name)).not.toContain(sheets.plans);
  });
});

test('the file holds no value beside a formula, so that what a spreadsheet shows it has computed itself', async () => {
  const parts = unzipSync(new Uint8Array(await (await writeWorkbook(book(openEnds, 'ko'))).arrayBuffer()));
  const sheet = strFromU8(parts['xl/worksheets/sheet3.xml'] ?? new Uint8Array());
  const formulas = [...sheet.matchAll(/<c [^>]*><f>([^<]*)<\/f>(<v>)?/g)];
  expect(formulas.length).toBeGreaterThan(40);
  expect(formulas.filter(([, , value]) => value !== undefined)).toEqual([]);
  expect(formulas.filter(([, formula = '']) => formula.startsWith('='))).toEqual([]);
  expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"/);
  expect(sheet).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/);
});
