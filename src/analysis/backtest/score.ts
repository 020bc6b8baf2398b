/** How far predictions are from what was measured. An error is predicted over measured time, less one: above zero we are too slow. */
export type Score = {
  /** Runs that were predicted. */
  readonly count: number;
  /** Mean and median of the errors’ sizes, and the mean of the errors; null without a run. */
  readonly mape: number | null;
  readonly medianApe: number | null;
  readonly bias: number | null;
};

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const [below, above] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return below === undefined || above === undefined ? null : (below + above) / 2;
}

export function scoreOf(errors: readonly number[]): Score {
  const sizes = errors.map(Math.abs);
  return { count: errors.length, mape: mean(sizes), medianApe: median(sizes), bias: mean(errors) };
}

/** A utilisation that is the same for all runs, and how far from the measured times it is. */
export type ConstantFit = { readonly utilisation: number; readonly mape: number };

/**
 * The honest baseline: of all constant utilisations the one whose times are nearest to those measured, found in hindsight. Times at
 * utilisation u are times at full peak over u, so the mean of |x/u − 1| over x = ideal/measured is least where 1/u is the median of 1/x, each
 * weighing x.
 * @param ideal seconds a step at full peak, run by run; @param measured seconds
 * @returns null without a run
 */
export function bestConstant(ideal: readonly number[], measured: readonly number[]): ConstantFit | null {
  const reached = ideal.flatMap((seconds, index) => {
    const took = measured[index];
    return took === undefined ? [] : [seconds / took];
  });
  const half = reached.reduce((sum, share) => sum + share, 0) / 2;
  let weight = 0;
  // From the highest utilisation on, 1/x rises.
  for (const utilisation of reached.toSorted((one, other) => other - one)) {
    weight += utilisation;
    if (weight >= half) {
      const sizes = reached.map((share) => Math.abs(share / utilisation - 1));
      return { utilisation, mape: mean(sizes) ?? 0 };
    }
  }
  return null;
}
