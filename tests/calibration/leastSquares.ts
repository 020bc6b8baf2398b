/** A parameter that is fitted: what it is believed to be, how firmly (spread of the logarithm), its bounds, and where the search begins if not there. */
export type Free = {
  readonly start: number;
  readonly first?: number;
  readonly spread: number;
  readonly low: number;
  readonly high: number;
};

/**
 * Least squares of residuals over positive parameters by Levenberg and Marquardt, in the parameters’ logarithms, with a
 * normal prior about their starts and Huber’s weights, so that a few odd runs do not decide.
 * @param residuals weighted residuals at given parameters, always as many.
 * @param knee residuals beyond this count linearly.
 */
export function leastSquares(
  free: readonly Free[],
  residuals: (values: readonly number[]) => readonly number[],
  knee: number,
  rounds = 40,
): number[] {
  let at = free.map(({ start, first }) => Math.log(first ?? start));
  const bounded = (logs: readonly number[]) =>
    logs.map((log, index) => {
      const { low, high } = free[index] as Free;
      return Math.min(Math.max(log, Math.log(low)), Math.log(high));
    });
  const values = (logs: readonly number[]) => logs.map(Math.exp);
  const prior = (logs: readonly number[]) =>
    logs.map((log, index) => (log - Math.log((free[index] as Free).start)) / (free[index] as Free).spread);
  const loss = (found: readonly number[], logs: readonly number[]) => {
    let sum = 0;
    for (const r of found) sum += Math.abs(r) <= knee ? r * r : 2 * knee * Math.abs(r) - knee * knee;
    for (const p of prior(logs)) sum += p * p;
    return sum;
  };
  let found = residuals(values(at));
  let best = loss(found, at);
  let damping = 1e-2;
  for (let round = 0; round < rounds; round += 1) {
    const step = 1e-3;
    const columns = at.map((log, index) => {
      const direction = log + step > Math.log((free[index] as Free).high) ? -step : step;
      const moved = residuals(values(at.with(index, log + direction)));
      return moved.map((r, row) => (r - (found[row] as number)) / direction);
    });
    const weights = found.map((r) => (Math.abs(r) <= knee ? 1 : knee / Math.abs(r)));
    const size = free.length;
    const matrix = Array.from({ length: size }, () => new Float64Array(size));
    const gradient = new Float64Array(size);
    const pulls = prior(at);
    for (let i = 0; i < size; i += 1) {
      const [one, row] = [columns[i] as number[], matrix[i] as Float64Array];
      for (let j = 0; j <= i; j += 1) {
        const other = columns[j] as number[];
        let sum = 0;
        for (let r = 0; r < one.length; r += 1) sum += (weights[r] as number) * (one[r] as number) * (other[r] as number);
        row[j] = sum;
        (matrix[j] as Float64Array)[i] = sum;
      }
      let slope = 0;
      for (let r = 0; r < one.length; r += 1) slope += (weights[r] as number) * (one[r] as number) * (found[r] as number);
      const { spread } = free[i] as Free;
      gradient[i] = slope + (pulls[i] as number) / spread;
      row[i] = (row[i] as number) + 1 / spread ** 2;
    }
    let improved = false;
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const move = solve(matrix, gradient, damping);
      const next = bounded(at.map((log, index) => log - Math.max(-0.7, Math.min(0.7, move[index] as number))));
      const tried = residuals(values(next));
      const reached = loss(tried, next);
      if (reached < best) {
        improved = best - reached > 1e-6 * best;
        [at, found, best] = [next, tried, reached];
        damping = Math.max(damping / 4, 1e-6);
        break;
      }
      damping *= 4;
    }
    if (!improved) break;
  }
  return values(at);
}

/** Solves (A + λ·diag(A))·x = b by Cholesky’s decomposition. */
function solve(matrix: readonly Float64Array[], right: Float64Array, damping: number): Float64Array {
  const size = right.length;
  const lower = Array.from({ length: size }, () => new Float64Array(size));
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = (matrix[i] as Float64Array)[j] as number;
      if (i === j) sum += damping * sum + 1e-12;
      for (let k = 0; k < j; k += 1) sum -= ((lower[i] as Float64Array)[k] as number) * ((lower[j] as Float64Array)[k] as number);
      (lower[i] as Float64Array)[j] = i === j ? Math.sqrt(Math.max(sum, 1e-18)) : sum / ((lower[j] as Float64Array)[j] as number);
    }
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < i; k += 1) x[i] = (x[i] as number) - ((lower[i] as Float64Array)[k] as number) * (x[k] as number);
    x[i] = (x[i] as number) / ((lower[i] as Float64Array)[i] as number);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) x[i] = (x[i] as number) - ((lower[k] as Float64Array)[i] as number) * (x[k] as number);
    x[i] = (x[i] as number) / ((lower[i] as Float64Array)[i] as number);
  }
  return x;
}
