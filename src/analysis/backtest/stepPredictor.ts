import type { Rates } from '../../performance/index.ts';
import { bandNear, blockInto, emptyBlock, emptyStep, ratesFor, stepInto } from '../../performance/index.ts';
import type { BandOf, Predict } from './backtest.ts';

/** The step model as a predictor. What doesn’t hang on a layout is worked out once for each machine, stack and precision. */
export function stepPredictor(): Predict {
  const known = new Map<string, Rates>();
  const [block, step] = [emptyBlock(), emptyStep()];
  return (workload, machine, layout, stack) => {
    const key = [machine.id, machine.domain, machine.networkRate, stack, workload.precision].join(' ');
    const rates = known.get(key) ?? ratesFor(machine, stack, workload);
    known.set(key, rates);
    blockInto(block, workload, layout, rates);
    return stepInto(step, block, workload, layout, rates).total;
  };
}

/** The band of the step model: as far as measured runs like this one, which the fit had not seen, were from it. */
export const stepBand: BandOf = (run, seconds) => {
  const band = bandNear(run);
  return band && { low: seconds * band.low, high: seconds * band.high };
};
