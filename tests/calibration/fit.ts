import { readFileSync, writeFileSync } from 'node:fs';
import type { Case } from '../../src/analysis/backtest/case.ts';
import { measuredSeconds as secondsOf } from '../../src/analysis/backtest/convert.ts';
import { readCases } from '../../src/analysis/backtest/readCases.ts';
import { surroundings } from '../../src/analysis/index.ts';
import {
  blockInto,
  emptyBlock,
  emptyStep,
  findMachine,
  formArchitecture,
  ratesOf,
  stacks,
  stepCoefficientIds,
  stepInto,
  type Rates,
  type StepCoefficient,
  type StepCoefficients,
  type Workload,
} from '../../src/performance/index.ts';
import { leastSquares } from './leastSquares.ts';
import { priors } from './priors.ts';

const measuredSeconds = (each: Case): number | null => (each.metric === 'gpu_hours_total' ? null : secondsOf(each));

const table = '../shared/data/throughput.csv';
const coefficientsFile = 'seeds/coefficients/step.json';
/** A row whose error is typical weighs as one; its source’s rows together weigh as the square root of their number, and no more than 50. */
const typicalError = 0.06;
const mostRows = 50;
const knee = 2;
/** Layers were timed by themselves: nothing of a cluster blurs them. */
const layerWeight = 2;

/** What decides a step and can’t be taken as usual: a row that leaves it open is predicted, and not fitted to. */
const decisive = new Set(['micro_batch', 'tp', 'pp', 'global_batch_seqs', 'offload']);
const isSettled = ({ assumed }: Case): boolean =>
  !assumed.some(({ field, value }) => decisive.has(field) || (field === 'recompute' && value !== 'none'));

/** Korthikanti et al., Table 4: seconds of one layer of the 22-billion model on eight A100s, forward and backward with what is computed again. */
const layerTimes = [
  { recompute: 'none', sequenceParallel: false, forward: 7.7e-3, backward: 11.9e-3 },
  { recompute: 'full', sequenceParallel: false, forward: 7.7e-3, backward: 19.5e-3 },
  { recompute: 'selective', sequenceParallel: false, forward: 7.7e-3, backward: 13.2e-3 },
  { recompute: 'selective', sequenceParallel: true, forward: 7.2e-3, backward: 13.1e-3 },
] as const;
const layerWorkload: Workload = {
  architecture: formArchitecture({ layers: 1, hidden: 6144, heads: 64, gated: false, vocabulary: 51200 }),
  sequence: 2048,
  batch: 4,
  precision: 'fp16',
  flash: false,
  adapters: false,
};

function layerResiduals(c: StepCoefficients): number[] {
  const rates = ratesOf(findMachine('a100-80-sxm'), stacks.megatronLm, 'fp16', c);
  return layerTimes.flatMap(({ recompute, sequenceParallel, forward, backward }) => {
    blockInto(block, layerWorkload, { tensor: 8, context: 1, expert: 1, microBatch: 4, recompute, sequenceParallel }, rates);
    const there = block.productForward + block.attentionForward + block.elementForward + block.tensorForward;
    const back = block.productBackward + block.attentionBackward + block.elementBackward + block.tensorBackward + block.recompute;
    return [there / forward, back / backward].map((ratio) => (layerWeight * Math.log(ratio)) / typicalError);
  });
}

type Run = { readonly case: Case; readonly seconds: number; readonly weight: number };

const block = emptyBlock();
const step = emptyStep();

/** Predicted seconds of each run at given coefficients. */
function predictor(runs: readonly Run[]): (c: StepCoefficients) => number[] {
  return (c) => {
    const known = new Map<string, Rates>();
    return runs.map(({ case: each }) => {
      const { machine } = each;
      const key = `${machine.id} ${machine.domain} ${machine.networkRate} ${each.stack} ${each.workload.precision}`;
      let rates = known.get(key);
      if (!rates) known.set(key, (rates = ratesOf(machine, stacks[each.stack], each.workload.precision, c)));
      blockInto(block, each.workload, each.layout, rates);
      return stepInto(step, block, each.workload, each.layout, rates).total;
    });
  };
}

const named = (values: readonly number[]): StepCoefficients =>
  Object.fromEntries(stepCoefficientIds.map((id, index) => [id, values[index]])) as Record<StepCoefficient, number>;

function fit(runs: readonly Run[], start: readonly number[] | null, rounds: number): number[] {
  const predict = predictor(runs);
  const free = stepCoefficientIds.map((id) => priors[id]);
  const from = start ? free.map((each, index) => ({ ...each, first: start[index] })) : free;
  return leastSquares(
    from,
    (values) => {
      const seconds = predict(named(values));
      return [
        ...runs.map((run, index) => (run.weight * Math.log((seconds[index] as number) / run.seconds)) / typicalError),
        ...layerResiduals(named(values)),
      ];
    },
    knee,
    rounds,
  );
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Errors of the best constant MFU in hindsight: the constant that makes the mean absolute error least. */
function constantError(runs: readonly Run[], ideal: readonly number[]): number {
  const factors = runs.map(({ seconds }, index) => seconds / (ideal[index] as number));
  return Math.min(...factors.map((k) => mean(runs.map((run, index) => Math.abs(((ideal[index] as number) * k) / run.seconds - 1)))));
}

function report(runs: readonly Run[], c: StepCoefficients, title: string): void {
  const seconds = predictor(runs)(c);
  const ideal = runs.map(({ case: each }) => {
    const { architecture, sequence, batch } = each.workload;
    return (6 * architecture.matmulParameters * batch * sequence) / each.layout.accelerators / each.machine.peak;
  });
  console.log(`\n${title}\nsource                    n  mape   bias  median  constant`);
  const sources = [...new Set(runs.map((run) => run.case.source))];
  const size = (source: string) => runs.filter((run) => run.case.source === source).length;
  for (const source of sources.toSorted((a, b) => size(b) - size(a))) {
    const at = runs.flatMap((run, index) => (run.case.source === source ? [index] : []));
    const errors = at.map((index) => (seconds[index] as number) / (runs[index] as Run).seconds - 1);
    const constant = constantError(
      at.map((index) => runs[index] as Run),
      at.map((index) => ideal[index] as number),
    );
    const absolute = errors.map(Math.abs);
    console.log(
      [source.padEnd(22), String(at.length).padStart(4), ...[mean(absolute), mean(errors), median(absolute), constant].map((x) => (100 * x).toFixed(1).padStart(6))].join(' '),
    );
  }
  const all = seconds.map((value, index) => Math.abs(value / (runs[index] as Run).seconds - 1));
  console.log(`all ${runs.length}: median ${(100 * median(all)).toFixed(2)} %, mean ${(100 * mean(all)).toFixed(2)} %`);
}

function detail(runs: readonly Run[], c: StepCoefficients, source: string): void {
  for (const { case: each, seconds } of runs) {
    if (each.source !== source) continue;
    const rates = ratesOf(each.machine, stacks[each.stack], each.workload.precision, c);
    blockInto(block, each.workload, each.layout, rates);
    stepInto(step, block, each.workload, each.layout, rates);
    const { total } = step;
    const l = each.layout;
    const a = each.workload.architecture;
    const parts = Object.entries(step).filter(([name, value]) => name !== 'total' && value > 0.015 * total).map(([name, value]) => `${name} ${((100 * value) / total).toFixed(0)}`);
    console.log(
      `${(100 * (total / seconds - 1)).toFixed(1).padStart(6)}% ${each.id.slice(-6)} ${each.machine.id} ${each.stack} n${l.accelerators} L${a.layers} h${a.hidden} s${each.workload.sequence} t${l.tensor}p${l.pipeline}v${l.virtual}c${l.context}e${l.expert} mb${l.microBatch} B${each.workload.batch} ${l.recompute[0]} z${l.sharding} ${l.sequenceParallel ? 'sp' : ''} ${each.workload.precision} ${each.workload.flash ? 'fl' : ''} ${seconds.toPrecision(3)}s | ${parts.join(' ')}`,
    );
  }
}

/** Errors by accelerator, precision, kind of layers and stack. */
function byKind(runs: readonly Run[], c: StepCoefficients): void {
  const seconds = predictor(runs)(c);
  const groups = new Map<string, number[]>();
  for (const [index, { case: each, seconds: measured }] of runs.entries()) {
    const moe = each.workload.architecture.groups.some(({ feedForward }) => feedForward.kind === 'experts');
    const key = [each.machine.id.padEnd(12), each.workload.precision, moe ? 'moe  ' : 'dense', each.stack].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), (seconds[index] as number) / measured - 1]);
  }
  for (const [key, errors] of [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1)))
    if (errors.length > 2) console.log(key.padEnd(48), String(errors.length).padStart(4), (100 * mean(errors.map(Math.abs))).toFixed(1).padStart(6), (100 * mean(errors)).toFixed(1).padStart(6));
}

export function run(args: readonly string[]): number {
  const { cases } = readCases(readFileSync(table, 'utf8'), surroundings());
  const chosen = cases.filter((each) => isSettled(each) && each.quality !== 'low_quality');
  const sizes = new Map<string, number>();
  for (const { source } of chosen) sizes.set(source, (sizes.get(source) ?? 0) + 1);
  const runs = chosen.flatMap((each): readonly Run[] => {
    const seconds = measuredSeconds(each);
    const size = sizes.get(each.source) ?? 1;
    const weight = Math.sqrt(Math.min(Math.sqrt(size) * 2, mostRows) / size);
    return seconds === null ? [] : [{ case: each, seconds, weight }];
  });
  const start = stepCoefficientIds.map((id) => priors[id].start);
  if (args.includes('--before')) report(runs, named(start), 'Before fitting');
  const fitted = fit(runs, null, 40);
  const c = named(fitted);
  report(runs, c, 'Fitted on all');
  console.log('layers', layerResiduals(c).map((r) => (100 * (Math.exp((r * typicalError) / layerWeight) - 1)).toFixed(1)).join(' '));
  byKind(runs, c);
  const others = cases.filter((each) => !chosen.includes(each)).flatMap((each): readonly Run[] => {
    const seconds = measuredSeconds(each);
    return seconds === null ? [] : [{ case: each, seconds, weight: 1 }];
  });
  report(others, c, 'Not fitted to');
  for (const source of args.filter((each) => !each.startsWith('--'))) detail(others, c, source);
  for (const [index, id] of stepCoefficientIds.entries()) console.log(id.padEnd(24), (start[index] as number).toPrecision(3), (fitted[index] as number).toPrecision(3));
  for (const source of args.filter((each) => !each.startsWith('--'))) detail(runs, c, source);
  if (args.includes('--write')) {
    const records = JSON.parse(readFileSync(coefficientsFile, 'utf8')) as { id: StepCoefficient; value: string }[];
    for (const record of records) record.value = c[record.id].toPrecision(3);
    writeFileSync(coefficientsFile, `${JSON.stringify(records, null, 2)}\n`);
  }
  return 0;
}
