import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  add,
  atLeastZero,
  divide,
  evaluate,
  exponential,
  exponentialLessOne,
  formula,
  input,
  literal,
  logarithm,
  multiply,
  power,
  spreadsheet,
  squareRoot,
  subtract,
  wholeDown,
  wholeUp,
} from '../../src/calculus/index.ts';
import type { WorkbookDocument } from '../../src/present/index.ts';
import { byDefinition } from '../../src/provenance/index.ts';
import { Decimal } from '../../src/units/index.ts';
import { writeWorkbook } from '../../src/views/share/writeWorkbook.ts';
import { readCsv } from './readCsv.ts';
import { documented } from './readers.ts';
import { book, expectResults, five, full, linkOf, near, openEnds, printed, solved } from './workbooks.ts';

/** LibreOffice, where there is one. */
const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
const isThere = office.status === 0;
if (!isThere) console.log('skipped: there is no soffice on this machine, so LibreOffice recalculated nothing');

/** Has LibreOffice read workbooks and write every sheet as a table of unrounded values. @returns the text of a sheet of the workbook at an index */
async function recalculated<Result>(
  workbooks: readonly WorkbookDocument[],
  take: (sheet: (index: number, name: string) => string) => Result,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'runcost-workbook-'));
  try {
    const files: string[] = [];
    for (const [index, workbook] of workbooks.entries()) {
      const path = join(folder, `plan${index}.xlsx`);
      writeFileSync(path, Buffer.from(await (await writeWorkbook(workbook)).arrayBuffer()));
      files.push(path);
    }
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
    const { status, stderr } = spawnSync('soffice', [profile, '--headless', '--convert-to', everySheet, '--outdir', folder, ...files], {
      encoding: 'utf8',
      timeout: 240_000,
    });
    expect(status, stderr).toBe(0);
    return take((index, name) => readFileSync(join(folder, `plan${index}-${name}.csv`), 'utf8').replaceAll(/\r?\n/g, '\r\n'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const numberIn = (text: string | null | undefined): number | null =>
  text === null || text === undefined ? null : text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);

const spreadsheetError = /#[A-Z/0]+[!?]|Err:\d/;

describe.skipIf(!isThere)('LibreOffice', () => {
  test('opens the file without an error, and recalculates every result', { timeout: 300_000 }, async () => {
    const links = [...five.map(linkOf), openEnds, full, ...solved];
    await recalculated(
      links.map((link) => book(link)),
      (sheet) =>
        links.forEach((link, index) => {
          for (const { name } of book(link).sheets) expect(sheet(index, name)).not.toMatch(spreadsheetError);
          const table = sheet(index, 'Results');
          const rows = new Map(readCsv(table.slice(table.indexOf('Name,Quantity'))).map((row) => [row['Name'] ?? '', row]));
          const headings = { C: 'Value', D: 'Low', E: 'High' } as const;
          expectResults((name, column) => numberIn(rows.get(name)?.[headings[column]]), printed(documented(link)), [...rows.keys()]);
        }),
    );
  });

  test('reads every operator as the book does', { timeout: 300_000 }, async () => {
    const given = [1e-12, 3e-7, 0.25, 1, 7.5, 122.99999999999999, 123.00000000000001, 1234.5];
    const a = input({ symbol: 'a', unit: '1', domain: { least: '0', leastIncluded: true, most: '1e9', whole: false, natural: [] } });
    const [two, hundred] = [literal(2), literal(100)];
    const expressions = [
      add(a, two, multiply(a, a)),
      subtract(two, subtract(a, literal(-3))),
      divide(divide(two, a), divide(a, hundred)),
      power(power(two, divide(a, hundred)), two),
      power(two, power(literal(3), divide(a, literal(1000)))),
      power(literal(-2), two),
      squareRoot(a),
      logarithm(a),
      exponential(divide(a, hundred)),
      exponentialLessOne(divide(a, hundred)),
      atLeastZero(subtract(literal(5), a)),
      wholeDown(a),
      wholeUp(a),
      wholeDown(subtract(literal(0), a)),
    ];
    const rows = given.flatMap((number) => expressions.map((equals) => ({ number, equals })));
    const cells = rows.map(({ number, equals }, index) => [
      { kind: 'number' as const, value: new Decimal(number), format: null, isInput: true },
      { kind: 'formula' as const, formula: spreadsheet(equals, () => `$A$${index + 1}`), format: '0.00000000000000E+00' },
    ]);
    const values = await recalculated([{ sheets: [{ name: 'Every operator', widths: [20, 20], headRows: 0, rows: cells }] }], (sheet) =>
      sheet(0, 'Every operator')
        .trim()
        .split('\r\n')
        .map((line) => Number(line.replaceAll('"', '').split(',')[1])),
    );
    expect(values).toHaveLength(rows.length);
    rows.forEach(({ number, equals }, index) => {
      const value = new Decimal(number);
      const amounts = new Map([[a, { operator: '=' as const, value, low: value, high: value }]]);
      const node = formula({ symbol: 'f', unit: '1', equals, citation: byDefinition('for the test', '시험용') });
      const due = evaluate({ amounts, choices: new Map() }).amount(node).value?.toNumber() ?? Number.NaN;
      expect(near(values[index] ?? Number.NaN, due), `${spreadsheet(equals, () => 'a')} at ${number}: ${values[index]}, not ${due}`).toBe(
        true,
      );
    });
  });
});
