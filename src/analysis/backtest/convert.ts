import type { Citation } from '../../provenance/index.ts';
import { assumed, byDefinition } from '../../provenance/index.ts';
import type { Case, Metric } from './case.ts';
import { tokenWork } from './work.ts';

const hour = { seconds: 3600, citation: byDefinition('sixty minutes of sixty seconds', '60초씩 60분') };
const tera = 1e12;

type Timed = Pick<Case, 'workload' | 'layout' | 'machine' | 'convention' | 'tokens'>;

/** Tokens a step. */
const tokensOf = ({ workload }: Timed): number => workload.batch * workload.sequence;

/** Peaks of 16 bits that sources divide by, in FLOP/s, where they are not those of today’s data sheets. Of 8 bits it is twice as much. */
const printedPeaks: Readonly<Record<string, { readonly peak: number; readonly citation: Citation }>> = {
  gb200: {
    peak: 2450e12,
    citation: assumed(
      'NVIDIA’s tables of training rates divide by it: their rates and utilisations together say so',
      '엔비디아의 훈련 속도표가 이것으로 나눈다. 표의 속도와 이용률을 함께 보면 그렇다',
    ),
  },
};

/** FLOP/s that the source divides by, for one accelerator. */
function peakOf({ machine, convention }: Timed): number {
  const printed = printedPeaks[machine.id]?.peak;
  if (convention.peak === 16 || machine.peak8 === null) return printed ?? machine.peak;
  return printed === undefined ? machine.peak8 : 2 * printed;
}

/** What of a metric is right in the step’s time: `value` = rate / seconds, or rate · seconds where a longer step gives more of it. */
function rateOf(metric: Metric, timed: Timed): { readonly rate: number; readonly grows: boolean } {
  const { workload, layout, convention, tokens } = timed;
  const perAccelerator = tokensOf(timed) / layout.accelerators;
  const model = tokenWork(workload, convention.counting, 'none') * perAccelerator;
  const hardware = tokenWork(workload, convention.counting, layout.recompute) * perAccelerator;
  const falls = (rate: number) => ({ rate, grows: false });
  switch (metric) {
    case 'iteration_s':
      return { rate: 1, grows: true };
    case 'tokens_per_s_per_gpu':
      return falls(perAccelerator);
    case 'mfu':
      return falls(model / peakOf(timed));
    case 'hfu':
      return falls(hardware / peakOf(timed));
    case 'tflops_per_gpu_model':
      return falls(model / tera);
    case 'tflops_per_gpu_hw':
      return falls(hardware / tera);
    case 'gpu_hours_total':
      return { rate: ((tokens ?? Number.NaN) / tokensOf(timed)) * (layout.accelerators / hour.seconds), grows: true };
  }
}

/** A step’s time in seconds, in the metric of a case and by the figures of its source. */
export function fromSeconds(seconds: number, { metric, ...timed }: Timed & Pick<Case, 'metric'>): number {
  const { rate, grows } = rateOf(metric, timed);
  return grows ? rate * seconds : rate / seconds;
}

/** The inverse: seconds a step that a value of the metric means. */
export function toSeconds(value: number, { metric, ...timed }: Timed & Pick<Case, 'metric'>): number {
  const { rate, grows } = rateOf(metric, timed);
  return grows ? value / rate : rate / value;
}

/**
 * Seconds that a step would take if nothing but counted work were done, at full peak of its precision: what a constant utilisation is applied
 * to. Where a source counts what is computed again, so does this.
 */
export function idealSeconds({ metric, ...timed }: Case): number {
  const { workload, layout, machine, convention } = timed;
  const isHardware = metric === 'hfu' || metric === 'tflops_per_gpu_hw';
  const work = tokenWork(workload, convention.counting, isHardware ? layout.recompute : 'none') * tokensOf(timed);
  const peak = workload.precision === 'fp8' ? (machine.peak8 ?? machine.peak) : machine.peak;
  return work / (peak * layout.accelerators);
}

/** Seconds that a step took, as measured. */
export const measuredSeconds = (each: Case): number => toSeconds(each.measured, each);
