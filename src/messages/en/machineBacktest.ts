import type { RowProblem, TableProblem } from '../../analysis/index.ts';

type Row = { readonly field: string; readonly value: string };
const rowProblems: Readonly<Record<RowProblem['reason'], (row: Row) => string>> = {
  missing: ({ field }) => `${field} is missing`,
  unreadable: ({ field, value }) => `${field} can’t be read: “${value}”`,
  unsupported: ({ field, value }) => `${field} “${value}” is not supported`,
};

type Table = { readonly line: string; readonly column: string; readonly found: string; readonly size: string; readonly most: string };
const tableProblems: Readonly<Record<TableProblem['code'], (table: Table) => string>> = {
  empty: () => 'The file is empty.',
  notText: () => 'The file is no text: a table of measured runs is a CSV file.',
  tooLarge: ({ size, most }) => `The file has ${size} characters; ${most} are read at most.`,
  noColumns: ({ found }) => `No column of measured runs was found; the first line says: ${found}.`,
  missingColumn: ({ column }) => `The column ${column} is missing.`,
  repeatedColumn: ({ column }) => `The column ${column} stands twice: the first counts.`,
  openQuote: ({ line }) => `A quotation mark on line ${line} is never closed.`,
  tooFewCells: ({ line }) => `Line ${line} has fewer cells than the first line.`,
  tooManyCells: ({ line }) => `Line ${line} has more cells than the first line.`,
};

export const machineBacktest = {
  title: 'How good the prediction is',
  lead: (runs: string, sources: string): string =>
    `${runs} measured training runs of ${sources} public sources, each beside what is predicted of it.`,
  summary: (mape: string, median: string, bias: string): string => `Mean error ${mape}, median ${median}, on average ${bias}.`,
  fully: (runs: string, mape: string, median: string): string =>
    `Of the ${runs} runs whose source leaves nothing open: mean ${mape}, median ${median}.`,
  tooSlow: (share: string): string => `${share} too slow`,
  tooFast: (share: string): string => `${share} too fast`,
  what: 'An error is predicted over measured time. Beside it stands what the best single MFU would have missed by, chosen in hindsight for just these runs; an asterisk marks where that is nearer than we are.',
  by: { legend: 'Errors by', source: 'Source', machine: 'Accelerator', scale: 'Scale', kind: 'Kind of model' },
  scale: (least: string, most: string): string => `${least} to ${most} accelerators`,
  kinds: { dense: 'Dense', moe: 'Mixture of experts' },
  columns: { name: 'Runs of', count: 'Runs', mape: 'Mean error', median: 'Median error', bias: 'Bias', constant: 'One MFU, in hindsight' },
  more: (count: string): string => `Show ${count} more`,
  all: 'All',
  scatter: {
    title: 'Predicted against measured MFU',
    x: 'Measured',
    y: 'Predicted',
    dense: 'Dense',
    moe: 'Mixture of experts',
    equal: 'Equal',
    within: 'Within 10%',
    note: 'MFU as each source counts it. Above the line we are too fast, below it too slow.',
  },
  own: {
    title: 'Your own measured runs',
    lead: 'A CSV with a line a run. The columns that count are below; what a row leaves open is taken as usual, and a row that can’t be evaluated says what is missing. It is read in this page and goes nowhere.',
    choose: 'Choose a CSV…',
    drop: 'or drop it here',
    columns: 'Columns',
    reading: 'Reading…',
    read: (evaluated: string, all: string): string => `${evaluated} of ${all} rows could be evaluated.`,
    unread: 'Rows that can’t be evaluated',
    line: 'Line',
    id: 'Run',
    why: 'Why not',
    more: (count: string): string => `and ${count} more`,
    clear: 'Put away',
    table: 'Each run',
    measured: 'Measured',
    predicted: 'Predicted',
    error: 'Error',
    rate: (value: string): string => `${value} tokens/s`,
    factor: (factor: string): string => `Your runs take ${factor} times as long as predicted, by their median.`,
    take: 'Use this factor in the plan',
    taken: 'The plan reckons with it.',
  },
  rowProblems,
  tableProblems,
};
