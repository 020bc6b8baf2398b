import type { Backtest, CasesReading, RowProblem, TableProblem, UnreadCase } from '../analysis/index.ts';
import { caseColumns, measuredRun, stackFactorOf } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { Decimal } from '../units/index.ts';
import { signed } from './machineArchitecture.ts';
import type { BacktestDocument, BacktestNames } from './machineBacktest.ts';
import { presentBacktest } from './machineBacktest.ts';
import type { Pen } from './pen.ts';

/** What somebody’s own table of measured runs comes to. */
export type OwnRunsDocument = {
  /** What is wrong with the table as a whole. */
  readonly problems: readonly string[];
  readonly read: string;
  readonly columns: readonly string[];
  /** Null where no run could be evaluated. */
  readonly backtest: BacktestDocument | null;
  readonly runs: readonly { readonly id: string; readonly measured: string; readonly predicted: string; readonly error: string }[];
  readonly unread: readonly { readonly line: string; readonly id: string; readonly why: string }[];
  /** Said where there are more than are shown. */
  readonly more: string | null;
  /** By how much longer the runs take than predicted, as a link has it, and in a sentence; null without a run. */
  readonly factor: { readonly spelling: string; readonly text: string } | null;
};

const mostShown = 50;
/** A factor finer than that would say more than a few runs can. */
const figures = 3;

export function presentOwnRuns(
  { problems }: Pick<CasesReading, 'problems'>,
  { runs, unread }: Pick<Backtest, 'runs' | 'unread'>,
  names: BacktestNames,
  messages: Messages,
  pen: Pen,
): OwnRunsDocument {
  const { backtest } = messages.machine;
  const words = backtest.own;
  const own = runs.map(measuredRun);
  const count = (value: number): string => pen.value(new Decimal(value), 'count');
  const rate = (value: number): string => words.rate(pen.value(new Decimal(value), 'token'));
  const factor = stackFactorOf(own);
  const spelling = factor === null ? null : new Decimal(factor).toSignificantDigits(figures).toString();
  return {
    problems: problems.map((problem) => writeTableProblem(problem, messages, pen)),
    read: words.read(count(runs.length), count(runs.length + unread.length)),
    columns: caseColumns,
    backtest: own.length > 0 ? presentBacktest(own, names, messages, pen) : null,
    runs: runs.slice(0, mostShown).map(({ run, error }, index) => ({
      id: run.id === '' ? `${run.line}` : run.id,
      measured: rate(own[index]?.measured ?? 0),
      predicted: rate(own[index]?.predicted ?? 0),
      error: signed(error, pen),
    })),
    unread: unread
      .slice(0, mostShown)
      .map((each: UnreadCase) => ({ line: count(each.line), id: each.id, why: writeRowProblem(each.problem, messages) })),
    more: unread.length > mostShown ? words.more(count(unread.length - mostShown)) : null,
    factor: spelling === null ? null : { spelling, text: words.factor(spelling) },
  };
}

const writeRowProblem = ({ reason, field, value }: RowProblem, { machine }: Messages): string =>
  machine.backtest.rowProblems[reason]({ field, value });

/** What is wrong with a table of measured runs, in a sentence. */
function writeTableProblem(problem: TableProblem, { machine }: Messages, pen: Pen): string {
  const count = (value: number): string => pen.value(new Decimal(value), 'count');
  return machine.backtest.tableProblems[problem.code]({
    line: 'line' in problem ? count(problem.line) : '',
    column: 'column' in problem ? problem.column : '',
    found: 'found' in problem ? problem.found.join(', ') : '',
    size: 'characters' in problem ? count(problem.characters) : '',
    most: 'most' in problem ? count(problem.most) : '',
  });
}
