import type { MeasuredRun, RunGroup } from '../analysis/index.ts';
import { groupRuns } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { Decimal } from '../units/index.ts';
import { signed } from './machineArchitecture.ts';
import type { Pen } from './pen.ts';
import type { ScatterDocument } from './scatter.ts';
import { axisAround } from './sweepTicks.ts';

export const groupings = ['source', 'machine', 'scale', 'kind'] as const;
export type Grouping = (typeof groupings)[number];

export type GroupLine = {
  readonly id: string;
  readonly name: string;
  /** Where it was published. */
  readonly url: string | null;
  readonly count: string;
  readonly mape: string;
  readonly median: string;
  readonly bias: string;
  readonly constant: string;
  /** Whether one utilisation, chosen in hindsight, would have been nearer. */
  readonly isBeaten: boolean;
};

/** How far predictions are from what was measured. */
export type BacktestDocument = {
  readonly lead: string;
  readonly summary: string;
  readonly fully: string | null;
  readonly groups: Readonly<Record<Grouping, readonly GroupLine[]>>;
  readonly all: GroupLine;
  readonly scatter: ScatterDocument | null;
};

export type BacktestNames = {
  readonly source: (id: string) => { readonly title: string; readonly url: string | null };
  readonly machine: (id: string) => string;
};

export function presentBacktest(runs: readonly MeasuredRun[], names: BacktestNames, messages: Messages, pen: Pen): BacktestDocument {
  const words = messages.machine.backtest;
  const groups = groupRuns(runs);
  const count = (value: number): string => pen.value(new Decimal(value), 'count');
  const line = (name: string, url: string | null = null) => lineOf(name, url, pen);
  const whole = line(words.all)(groups.all);
  const { fullySpecified } = groups;
  const specified = line('')(fullySpecified);
  return {
    lead: words.lead(count(groups.all.count), count(groups.bySource.length)),
    summary: words.summary(whole.mape, whole.median, biasIn(groups.all.bias, messages, pen)),
    fully:
      fullySpecified.count > 0 && fullySpecified.count < groups.all.count
        ? words.fully(specified.count, specified.mape, specified.median)
        : null,
    all: whole,
    groups: {
      source: groups.bySource.map((group) => {
        const { title, url } = names.source(group.name);
        return line(title, url)(group);
      }),
      machine: groups.byMachine.map((group) => line(names.machine(group.name))(group)),
      scale: groups.byScale.map((group) => line(words.scale(count(Number(group.name)), count(Number(group.name) * 10 - 1)))(group)),
      kind: groups.byKind.map((group) => line(group.name === 'moe' ? words.kinds.moe : words.kinds.dense)(group)),
    },
    scatter: scatterOf(runs, whole, messages, pen),
  };
}

const percent = (share: number | null, pen: Pen): string => (share === null ? '' : pen.value(new Decimal(share).toDecimalPlaces(3), '%'));

const lineOf =
  (name: string, url: string | null, pen: Pen) =>
  ({ name: id, count, mape, medianApe, bias, constant }: RunGroup): GroupLine => ({
    id,
    name,
    url,
    count: pen.value(new Decimal(count), 'count'),
    mape: percent(mape, pen),
    median: percent(medianApe, pen),
    bias: bias === null ? '' : signed(bias, pen),
    constant: percent(constant, pen),
    isBeaten: mape !== null && constant !== null && constant < mape,
  });

function biasIn(bias: number | null, { machine: { backtest } }: Messages, pen: Pen): string {
  const share = percent(Math.abs(bias ?? 0), pen);
  return (bias ?? 0) < 0 ? backtest.tooFast(share) : backtest.tooSlow(share);
}

const beside = 0.1;

/** Utilisations, predicted over measured: null for fewer than two runs. */
function scatterOf(runs: readonly MeasuredRun[], all: GroupLine, { machine: { backtest } }: Messages, pen: Pen): ScatterDocument | null {
  const words = backtest.scatter;
  const pointOf = ({ utilisation, predicted, measured }: MeasuredRun) => [utilisation, (utilisation * predicted) / measured] as const;
  const points = runs.map(pointOf);
  if (points.length < 2) return null;
  const values = points.flat();
  const groupOf = (id: 'dense' | 'moe') => ({
    id,
    name: words[id],
    points: runs.filter(({ experts }) => experts === (id === 'moe')).map(pointOf),
  });
  return {
    id: 'backtest',
    title: words.title,
    x: axisAround(values, 'log', '%', words.x, pen),
    y: axisAround(values, 'log', '%', words.y, pen),
    groups: [groupOf('dense'), groupOf('moe')].filter((group) => group.points.length > 0),
    equal: words.equal,
    within: { share: beside, label: words.within },
    table: {
      caption: words.title,
      head: [backtest.columns.name, backtest.columns.count, backtest.columns.mape, backtest.columns.median],
      rows: [[all.name, all.count, all.mape, all.median]],
    },
  };
}
