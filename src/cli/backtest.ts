import { readFileSync } from 'node:fs';
import type { Backtest, Backtested, Group, RowProblem, TableProblem, UnreadCase } from '../analysis/index.ts';
import { backtest, inMetric, readCases, surroundings, stepBand, stepPredictor } from '../analysis/index.ts';

const usage = 'Usage: npm run --silent backtest -- <cases.csv> [--json]';

const reasons: Readonly<Record<RowProblem['reason'], (problem: RowProblem) => string>> = {
  missing: ({ field }) => `The row doesn't state ${field}.`,
  unreadable: ({ field, value }) => `“${value}” in ${field} is not what can stand there.`,
  unsupported: ({ field, value }) => `The model doesn't know ${field} “${value}”.`,
};

function describeTable(problem: TableProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'The file is empty.';
    case 'notText':
      return 'The file is not text.';
    case 'tooLarge':
      return `The file has ${problem.characters} characters; ${problem.most} are read at most.`;
    case 'noColumns':
      return `The file has no column that is known: its first line says ${problem.found.map((head) => `“${head}”`).join(', ')}.`;
    case 'missingColumn':
      return `There is no column ${problem.column}.`;
    case 'repeatedColumn':
      return `The column ${problem.column} stands twice; the first counts.`;
    case 'openQuote':
      return `A quotation mark that is opened on line ${problem.line} is never closed.`;
    case 'tooFewCells':
      return `Line ${problem.line} has fewer cells than the first line.`;
    case 'tooManyCells':
      return `Line ${problem.line} has more cells than the first line.`;
  }
}

/** null where the file can’t be read. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/**
 * `npm run --silent backtest -- <cases.csv> [--json]`: our error on measured runs. Exit 0 where any row could be predicted, else 2.
 * An error is predicted over measured time, less one: above zero the prediction is too slow.
 */
export function run(args: readonly string[]): number {
  const file = args.find((arg) => !arg.startsWith('--'));
  const isJson = args.includes('--json');
  const fail = (code: string, message: string): number => {
    if (isJson) console.log(JSON.stringify({ rows: [], summary: null, problems: [{ code, message }] }));
    console.error(message);
    return 2;
  };
  if (file === undefined) return fail('usage', usage);
  const text = textOf(file);
  if (text === null) return fail('noFile', `There is no file “${file}” that could be read.`);
  const reading = readCases(text, surroundings());
  const made = backtest(reading, stepPredictor(), stepBand);
  if (isJson) console.log(JSON.stringify(documentOf(made, reading.problems)));
  else console.log([...reading.problems.slice(0, mostShown).map((problem) => `! ${describeTable(problem)}`), ...tableOf(made)].join('\n'));
  if (made.runs.length > 0) return 0;
  const [problem] = reading.problems;
  console.error(problem ? describeTable(problem) : 'No row could be predicted.');
  return 2;
}

/** Of the table’s own problems, in text. */
const mostShown = 20;

const documentOf = (made: Backtest, problems: readonly TableProblem[]) => ({
  rows: [
    ...made.runs.map((each) => ({ line: each.run.line, row: rowOf(each) })),
    ...made.unread.map((each) => ({ line: each.line, row: unreadRow(each) })),
  ]
    .toSorted((one, other) => one.line - other.line)
    .map(({ row }) => row),
  summary: {
    n: made.runs.length + made.unread.length,
    supported: made.runs.length,
    ...figuresOf(made.all),
    fully_specified: { n: made.fullySpecified.count, ...figuresOf(made.fullySpecified) },
    by_source: named(made.bySource),
    by_accelerator: named(made.byAccelerator),
    by_scale: named(made.byScale),
    by_kind: named(made.byKind),
  },
  problems: problems.map((problem) => ({ ...problem, message: describeTable(problem) })),
});

const figuresOf = ({ mape, medianApe, bias, constant }: Group) => ({
  mape,
  median_ape: medianApe,
  bias,
  constant_mfu: constant?.utilisation ?? null,
  constant_mape: constant?.mape ?? null,
});

const named = (groups: readonly Group[]) =>
  Object.fromEntries(groups.map((group) => [group.name, { n: group.count, ...figuresOf(group) }]));

function rowOf(each: Backtested) {
  const { run, error } = each;
  return {
    id: run.id,
    metric: run.metric,
    measured: run.measured,
    ...inMetric(each),
    error,
    supported: true,
    problem: null,
    assumed: run.assumed.map(({ field, value }) => `${field}=${value}`),
    fully_specified: run.fullySpecified,
  };
}

const unreadRow = ({ id, metric, measured, problem }: UnreadCase) => ({
  id,
  metric,
  measured,
  predicted: null,
  low: null,
  high: null,
  error: null,
  supported: false,
  problem: { ...problem, message: reasons[problem.reason](problem) },
  assumed: [],
  fully_specified: false,
});

const percent = (share: number | null): string => (share === null ? '–' : (100 * share).toFixed(1)).padStart(8);
const heads = ['runs', 'MAPE', 'median', 'bias', 'constant'];

function tableOf(made: Backtest): readonly string[] {
  const groups: readonly (readonly [string, readonly Group[]])[] = [
    ['source', made.bySource],
    ['accelerator', made.byAccelerator],
    ['accelerators', made.byScale],
    ['model', made.byKind],
  ];
  const unread = new Map<string, number>();
  for (const { problem } of made.unread) {
    const what = `${problem.reason} ${problem.field}`;
    unread.set(what, (unread.get(what) ?? 0) + 1);
  }
  return [
    `${made.runs.length} of ${made.runs.length + made.unread.length} rows predicted. Errors of time in %; above zero: predicted too slow.`,
    'Constant: the error of the best single utilisation, fitted to the same rows in hindsight.',
    '',
    lineOf({ ...made.all, name: 'all' }, heads),
    lineOf({ ...made.all, name: 'all' }),
    lineOf({ ...made.fullySpecified, name: 'fully specified' }),
    ...groups.flatMap(([title, members]) => ['', `by ${title}`, ...members.map((group) => lineOf(group))]),
    ...(unread.size > 0
      ? ['', 'rows not predicted', ...[...unread].map(([what, count]) => `${what.padEnd(nameWidth)}${String(count).padStart(8)}`)]
      : []),
  ];
}

const nameWidth = 30;

const lineOf = ({ name, count, mape, medianApe, bias, constant }: Group, words?: readonly string[]): string =>
  words
    ? ''.padEnd(nameWidth) + words.map((word) => word.padStart(8)).join('')
    : [name.padEnd(nameWidth), String(count).padStart(8), ...[mape, medianApe, bias, constant?.mape ?? null].map(percent)].join('');
