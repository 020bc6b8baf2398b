import { layerRatios } from './layers.ts';
import { block, isMixture, predictor, step, type Run } from './runs.ts';
import { blockInto, ratesOf, stacks, stepInto, stepParts, type StepCoefficients } from '../../src/performance/index.ts';

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
export const percents = (...values: readonly number[]): string => values.map((value) => (100 * value).toFixed(1).padStart(6)).join(' ');

/** The mean error of the one MFU that does best for these runs in hindsight. */
function constantError(runs: readonly Run[]): number {
  const ideal = runs.map(({ case: { workload, layout, machine } }) => {
    const { architecture, sequence, batch } = workload;
    return (6 * architecture.matmulParameters * batch * sequence) / layout.accelerators / machine.peak;
  });
  const factors = runs.map(({ seconds }, index) => seconds / (ideal[index] ?? 1));
  return Math.min(...factors.map((k) => mean(runs.map(({ seconds }, index) => Math.abs(((ideal[index] ?? 1) * k) / seconds - 1)))));
}

function grouped(runs: readonly Run[], nameOf: (run: Run) => string): readonly (readonly [string, readonly Run[]])[] {
  const groups = new Map<string, Run[]>();
  for (const run of runs) groups.set(nameOf(run), [...(groups.get(nameOf(run)) ?? []), run]);
  return [...groups].toSorted(([, one], [, other]) => other.length - one.length);
}

function table(runs: readonly Run[], c: StepCoefficients, nameOf: (run: Run) => string): void {
  for (const [name, members] of grouped(runs, nameOf)) {
    const seconds = predictor(members)(c);
    const errors = members.map((run, index) => (seconds[index] ?? 0) / run.seconds - 1);
    const absolute = errors.map(Math.abs);
    console.log(
      name.padEnd(46),
      String(members.length).padStart(4),
      percents(mean(absolute), mean(errors), median(absolute), constantError(members)),
    );
  }
}

export function report(runs: readonly Run[], c: StepCoefficients, title: string): void {
  console.log(`\n${title}${' '.repeat(46 - title.length)}    n   mape   bias median constant`);
  table(runs, c, ({ case: { source } }) => source);
  const errors = predictor(runs)(c).map((value, index) => Math.abs(value / (runs[index]?.seconds ?? 1) - 1));
  console.log('all'.padEnd(46), String(runs.length).padStart(4), percents(mean(errors), Number.NaN, median(errors)));
  console.log();
  table(runs, c, ({ case: each }) => [each.machine.id, each.workload.precision, isMixture(each) ? 'moe' : 'dense', each.stack].join(' '));
  console.log(
    'layers by themselves, forward and backward:',
    layerRatios(c)
      .map((ratio) => percents(ratio - 1))
      .join(' '),
  );
}

/** Every run of a source with its layout, its error and where its time goes. */
export function detail(runs: readonly Run[], c: StepCoefficients, source: string): void {
  for (const { case: each, seconds } of runs.filter((run) => run.case.source === source)) {
    const { workload, layout: l, machine, stack } = each;
    const rates = ratesOf(machine, stacks[stack], workload.precision, c);
    stepInto(step, blockInto(block, workload, l, rates), workload, l, rates);
    const shares = stepParts
      .filter((part) => step[part] > 0.015 * step.total)
      .map((part) => `${part} ${((100 * step[part]) / step.total).toFixed(0)}`);
    const { layers, hidden } = workload.architecture;
    const layout = `t${l.tensor}p${l.pipeline}v${l.virtual}c${l.context}e${l.expert} mb${l.microBatch} B${workload.batch} ${l.recompute} z${l.sharding}${l.sequenceParallel ? ' sp' : ''}`;
    console.log(
      percents(step.total / seconds - 1),
      each.id,
      machine.id,
      stack,
      `n${l.accelerators} L${layers} h${hidden} s${workload.sequence} ${layout} ${workload.precision}${workload.flash ? ' flash' : ''} ${seconds.toPrecision(3)} s |`,
      shares.join(' '),
    );
  }
}
