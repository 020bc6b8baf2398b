import { hasExperts } from '../../performance/index.ts';
import type { MeasuredSource } from '../../provenance/index.ts';
import type { Backtested } from './backtest.ts';
import { idealSeconds } from './convert.ts';
import { bestConstant, median, scoreOf, type Score } from './score.ts';

/** A run as it was measured beside what the step model says of it. Rates are tokens a second and accelerator. */
export type MeasuredRun = {
  readonly source: string;
  readonly machine: string; // in seeds/machines
  readonly experts: boolean;
  readonly accelerators: number;
  readonly fullySpecified: boolean;
  readonly measured: number;
  readonly predicted: number;
  /** Measured, as its source counts it; a share of one. */
  readonly utilisation: number;
};

/** Runs with something in common: how far we are from them, and how far the best single utilisation would have been, found in hindsight. */
export type RunGroup = Score & { readonly name: string; readonly constant: number | null };

export type RunGroups = {
  readonly all: RunGroup;
  readonly fullySpecified: RunGroup;
  readonly bySource: readonly RunGroup[];
  readonly byMachine: readonly RunGroup[];
  readonly byScale: readonly RunGroup[];
  readonly byKind: readonly RunGroup[];
};

/** The runs of our records. */
export const recordedRuns = (sources: readonly MeasuredSource[]): readonly MeasuredRun[] =>
  sources.flatMap(({ source, runs }) =>
    runs.map(([machine, , experts, accelerators, fullySpecified, measured, predicted, utilisation]) => ({
      source,
      machine,
      experts: experts === 1,
      accelerators,
      fullySpecified: fullySpecified === 1,
      measured,
      predicted,
      utilisation,
    })),
  );

/** A run of somebody’s own table. */
export function measuredRun({ run, predicted, measured }: Backtested): MeasuredRun {
  const { source, machine, workload, layout, fullySpecified } = run;
  const tokens = (workload.batch * workload.sequence) / layout.accelerators;
  return {
    source,
    machine: machine.id,
    experts: hasExperts(workload.architecture),
    accelerators: layout.accelerators,
    fullySpecified,
    measured: tokens / measured,
    predicted: tokens / predicted,
    utilisation: idealSeconds(run) / measured,
  };
}

/** Errors are predicted over measured time, less one. */
function groupOf(name: string, runs: readonly MeasuredRun[]): RunGroup {
  const constant = bestConstant(
    runs.map(({ utilisation }) => utilisation),
    runs.map(() => 1),
  );
  return { name, ...scoreOf(runs.map(({ measured, predicted }) => measured / predicted - 1)), constant: constant && constant.mape };
}

/** Least count of a decade of accelerators: 1, 10, 100 and so on. */
const decadeOf = ({ accelerators }: MeasuredRun): string => `${10 ** Math.floor(Math.log10(accelerators))}`;

export function groupRuns(runs: readonly MeasuredRun[]): RunGroups {
  const by = (nameOf: (run: MeasuredRun) => string): readonly RunGroup[] => {
    const members = new Map<string, MeasuredRun[]>();
    for (const run of runs) {
      const others = members.get(nameOf(run));
      if (others) others.push(run);
      else members.set(nameOf(run), [run]);
    }
    return [...members].map(([name, group]) => groupOf(name, group)).toSorted((one, other) => other.count - one.count);
  };
  return {
    all: groupOf('', runs),
    fullySpecified: groupOf(
      '',
      runs.filter((run) => run.fullySpecified),
    ),
    bySource: by(({ source }) => source),
    byMachine: by(({ machine }) => machine),
    byScale: by(decadeOf).toSorted((one, other) => Number(one.name) - Number(other.name)),
    byKind: by(({ experts }) => (experts ? 'moe' : 'dense')),
  };
}

/** What measured runs take over what is predicted of them: the median, so that a few strange ones don’t count. Null without a run. */
export const stackFactorOf = (runs: readonly MeasuredRun[]): number | null =>
  median(runs.map(({ measured, predicted }) => predicted / measured));
