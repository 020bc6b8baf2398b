import { readFileSync } from 'node:fs';
import { readCases, surroundings, type Case } from '../../src/analysis/index.ts';
import { measuredSeconds } from '../../src/analysis/backtest/convert.ts';
import {
  blockInto,
  emptyBlock,
  emptyStep,
  ratesOf,
  stacks,
  fittedCoefficientIds,
  hasExperts,
  stepCoefficients,
  stepInto,
  type Rates,
  type StepCoefficients,
} from '../../src/performance/index.ts';

/** A measured run, in seconds a step, and how much it counts in the fit. */
export type Run = { readonly case: Case; readonly seconds: number; readonly weight: number };

const table = '../shared/data/throughput.csv';
/** A source’s rows together weigh as twice the square root of their number: many rows of one cluster are not as much news as few of many. */
const mostRows = 50;

/** What decides a step and can’t be taken as usual: a row that leaves it open is predicted, and not fitted to. */
const decisive: ReadonlySet<string> = new Set(['tp', 'pp', 'global_batch_seqs', 'offload']);
const isSettled = ({ assumed, stack }: Case): boolean =>
  !assumed.some(
    ({ field, value }) =>
      decisive.has(field) ||
      (field === 'recompute' && value !== 'none') ||
      // Megatron’s papers chose the fastest micro-batch, and say so; of others it isn’t known.
      (field === 'micro_batch' && stack !== 'megatronLm'),
  );

/** The runs that are fitted to, and those that never are. */
export function measuredRuns(): { readonly fitted: readonly Run[]; readonly others: readonly Run[] } {
  const cases = readCases(readFileSync(table, 'utf8'), surroundings()).cases.filter(({ metric }) => metric !== 'gpu_hours_total');
  const chosen = new Set(cases.filter((each) => isSettled(each) && each.quality !== 'low_quality'));
  const sizes = new Map<string, number>();
  for (const { source } of chosen) sizes.set(source, (sizes.get(source) ?? 0) + 1);
  const runOf = (each: Case): Run => {
    const size = sizes.get(each.source) ?? 1;
    return { case: each, seconds: measuredSeconds(each), weight: Math.sqrt(Math.min(2 * Math.sqrt(size), mostRows) / size) };
  };
  return { fitted: [...chosen].map(runOf), others: cases.filter((each) => !chosen.has(each)).map(runOf) };
}

export const isMixture = ({ workload }: Case): boolean => hasExperts(workload.architecture);

export const block = emptyBlock();
export const step = emptyStep();

/** Predicted seconds of each run at given coefficients. */
export function predictor(runs: readonly Run[]): (c: StepCoefficients) => number[] {
  return (c) => {
    const known = new Map<string, Rates>();
    return runs.map(({ case: each }) => {
      const { machine, workload, stack } = each;
      const key = [machine.id, machine.domain, machine.networkRate, stack, workload.precision].join(' ');
      const rates = known.get(key) ?? ratesOf(machine, stacks[stack], workload.precision, c);
      known.set(key, rates);
      return stepInto(step, blockInto(block, workload, each.layout, rates), workload, each.layout, rates).total;
    });
  };
}

export const named = (values: readonly number[]): StepCoefficients => ({
  ...stepCoefficients,
  ...Object.fromEntries(fittedCoefficientIds.map((id, index) => [id, values[index]])),
});
