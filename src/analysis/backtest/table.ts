import Papa from 'papaparse';
import type { Column, TableProblem } from './case.ts';
import { columns } from './case.ts';

/** Several times as long as any table of runs that we know of, shorter than trouble. */
export const longestTable = 10_000_000;

/** What a row says under each head that we know; '' where it says nothing. */
export type Cells = Readonly<Record<Column, string>>;
export type TableRow = { readonly line: number; readonly cells: Cells };
export type Table = {
  readonly rows: readonly TableRow[];
  readonly problems: readonly TableProblem[];
  /** Whether numbers bear a decimal comma, as they do where semicolons part the cells. */
  readonly decimalComma: boolean;
};

/** Without these no row can be evaluated: their absence is said once, of the table, and not of each row. */
const needed: readonly Column[] = ['gpu', 'n_gpus', 'layers', 'hidden', 'heads', 'seq_len', 'measured_metric', 'measured_value'];

const isColumn = (name: string): name is Column => (columns as readonly string[]).includes(name);

/** Of a head that nobody expected, and of how many of them, is repeated to whom it concerns. */
const longestShown = 40;
const mostShown = 5;

const refuse = (...problems: readonly TableProblem[]): Table => ({ rows: [], problems, decimalComma: false });

/**
 * Reads a table as RFC 4180 has it and as programs write it: parted by commas, semicolons, tabs or bars, with or without a
 * byte order mark, with any ends of line, cells in quotes over several lines. Heads are matched without regard to case and
 * blanks; unknown ones are passed over. Never throws.
 */
export function readTable(text: string): Table {
  if (text.length > longestTable) return refuse({ code: 'tooLarge', characters: text.length, most: longestTable });
  const content = text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
  if (content.trim() === '') return refuse({ code: 'empty' });
  if (content.includes('\0')) return refuse({ code: 'notText' });

  const parted = Papa.parse<string[]>(content, { newline: '\n', delimitersToGuess: [',', ';', '\t', '|'] });
  const [first, ...others] = numbered(parted.data).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const names = (first?.cells ?? []).map((head) =>
    head
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_'),
  );
  const known = names.filter(isColumn);
  if (known.length === 0) {
    return refuse({ code: 'noColumns', found: (first?.cells ?? []).slice(0, mostShown).map((head) => head.slice(0, longestShown)) });
  }
  const problems: TableProblem[] = [...new Set(known.filter((column, index) => known.indexOf(column) < index))].map((column) => ({
    code: 'repeatedColumn',
    column,
  }));
  problems.push(...needed.filter((column) => !known.includes(column)).map((column) => ({ code: 'missingColumn', column }) as const));
  for (const { line, cells } of others) {
    if (cells.length < names.length) problems.push({ code: 'tooFewCells', line });
    if (cells.slice(names.length).some((cell) => cell.trim() !== '')) problems.push({ code: 'tooManyCells', line });
  }
  const open = parted.errors.find(({ code }) => code === 'MissingQuotes')?.row;
  if (open !== undefined) problems.push({ code: 'openQuote', line: numbered(parted.data)[open]?.line ?? 1 });
  return {
    rows: others.map(({ line, cells }) => ({ line, cells: underHeads(names, cells) })),
    problems,
    decimalComma: parted.meta.delimiter === ';',
  };
}

type Line = { readonly line: number; readonly cells: readonly string[] };

/** A row takes a line, and one more for each end of line within its quotes. */
function numbered(rows: readonly (readonly string[])[]): readonly Line[] {
  let next = 1;
  return rows.map((cells) => {
    const line = next;
    next += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    return { line, cells };
  });
}

const nothing = Object.fromEntries(columns.map((column) => [column, ''])) as Record<Column, string>;

/** Where a head stands twice, the first counts. */
function underHeads(names: readonly string[], cells: readonly string[]): Cells {
  const read = { ...nothing };
  for (const [index, name] of names.entries()) {
    if (isColumn(name) && names.indexOf(name) === index) read[name] = (cells[index] ?? '').trim();
  }
  return read;
}
