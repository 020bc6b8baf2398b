import { fittedCoefficientIds, type StepCoefficients } from '../../src/performance/index.ts';
import { layerRatios } from './layers.ts';
import { leastSquares } from './leastSquares.ts';
import { priors } from './priors.ts';
import { named, predictor, type Run } from './runs.ts';

/** An error that is usual: a row with it weighs as one. */
const typicalError = 0.06;
/** Errors beyond so many usual ones count linearly. */
const knee = 2;
/** Layers were timed by themselves: nothing of a cluster blurs them. */
const layerWeight = 3;

/** The coefficients under which the runs, and layers by themselves, are least surprising. @param first where the search begins, if not at the priors */
export function fit(runs: readonly Run[], rounds: number, first: StepCoefficients | null = null): StepCoefficients {
  const predict = predictor(runs);
  const free = fittedCoefficientIds.map((id) => (first ? { ...priors[id], first: first[id] } : priors[id]));
  const residuals = (values: readonly number[]): number[] => {
    const c = named(values);
    const seconds = predict(c);
    return [
      ...runs.map((run, index) => (run.weight * Math.log((seconds[index] ?? 0) / run.seconds)) / typicalError),
      ...layerRatios(c).map((ratio) => (layerWeight * Math.log(ratio)) / typicalError),
    ];
  };
  return named(leastSquares(free, residuals, knee, rounds));
}
