import type { Layout, Machine, StackId, Workload } from '../../performance/index.ts';
import { hasExperts } from '../../performance/index.ts';
import type { Case, CasesReading, UnreadCase } from './case.ts';
import { fromSeconds, idealSeconds, measuredSeconds } from './convert.ts';
import type { ConstantFit, Score } from './score.ts';
import { bestConstant, scoreOf } from './score.ts';

/** Seconds a step. */
export type Predict = (workload: Workload, machine: Machine, layout: Layout, stack: StackId) => number;

/** Between which seconds a step of such a run lies, by its nearest measured neighbours; null where there are none. */
export type BandOf = (each: Case, seconds: number) => { readonly low: number; readonly high: number } | null;

/** A run, as predicted and as measured. */
export type Backtested = {
  readonly run: Case;
  /** Seconds a step. */
  readonly predicted: number;
  readonly measured: number;
  /** Predicted over measured time, less one, in whatever metric the run was stated: above zero we are too slow. */
  readonly error: number;
  readonly band: { readonly low: number; readonly high: number } | null;
};

/** Runs that have something in common, with the best that one constant could have done for them. */
export type Group = Score & { readonly name: string; readonly constant: ConstantFit | null };

export type Backtest = {
  readonly runs: readonly Backtested[];
  readonly unread: readonly UnreadCase[];
  readonly all: Group;
  /** Those whose table leaves nothing open. */
  readonly fullySpecified: Group;
  readonly bySource: readonly Group[];
  readonly byAccelerator: readonly Group[];
  readonly byScale: readonly Group[];
  readonly byKind: readonly Group[];
};

/** Predicts every run that could be read, and says how well. */
export function backtest(
  { cases, unread }: Pick<CasesReading, 'cases' | 'unread'>,
  predict: Predict,
  bandOf: BandOf = () => null,
): Backtest {
  const runs: Backtested[] = [];
  const failed: UnreadCase[] = [];
  for (const run of cases) {
    const predicted = predict(run.workload, run.machine, run.layout, run.stack);
    const measured = measuredSeconds(run);
    if (predicted > 0 && Number.isFinite(predicted)) {
      runs.push({ run, predicted, measured, error: predicted / measured - 1, band: bandOf(run, predicted) });
    } else failed.push({ ...run, problem: { reason: 'unsupported', field: 'model_name', value: run.model } });
  }
  const by = (nameOf: (run: Case) => string): readonly Group[] => groupsBy(runs, nameOf);
  return {
    runs,
    unread: [...unread, ...failed].toSorted((one, other) => one.line - other.line),
    all: groupOf('', runs),
    fullySpecified: groupOf(
      '',
      runs.filter(({ run }) => run.fullySpecified),
    ),
    bySource: by(({ source }) => source),
    byAccelerator: by(({ machine }) => machine.id),
    byScale: by(({ layout }) => scaleOf(layout.accelerators)).toSorted(
      (one, other) => Number.parseInt(one.name, 10) - Number.parseInt(other.name, 10),
    ),
    byKind: by(({ workload }) => (hasExperts(workload.architecture) ? 'moe' : 'dense')),
  };
}

/** Decades of accelerators: `1–9`, `10–99` and so on. */
function scaleOf(accelerators: number): string {
  const least = 10 ** Math.floor(Math.log10(accelerators));
  return `${least}–${least * 10 - 1}`;
}

function groupsBy(runs: readonly Backtested[], nameOf: (run: Case) => string): readonly Group[] {
  const groups = new Map<string, Backtested[]>();
  for (const each of runs) {
    const name = nameOf(each.run);
    const group = groups.get(name);
    if (group) group.push(each);
    else groups.set(name, [each]);
  }
  return [...groups].map(([name, members]) => groupOf(name, members)).toSorted((one, other) => other.count - one.count);
}

const groupOf = (name: string, runs: readonly Backtested[]): Group => ({
  name,
  ...scoreOf(runs.map(({ error }) => error)),
  constant: bestConstant(
    runs.map(({ run }) => idealSeconds(run)),
    runs.map(({ measured }) => measured),
  ),
});

/** A value of seconds a step in the metric of the run, and the ends of its band in the same, the lower first. */
export function inMetric({ run, predicted, band }: Backtested): {
  readonly predicted: number;
  readonly low: number | null;
  readonly high: number | null;
} {
  const ends = band && [fromSeconds(band.low, run), fromSeconds(band.high, run)];
  return { predicted: fromSeconds(predicted, run), low: ends && Math.min(...ends), high: ends && Math.max(...ends) };
}
