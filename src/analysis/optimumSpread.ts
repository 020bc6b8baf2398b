import { sample } from '../calculus/index.ts';
import { registry } from '../model/index.ts';
import { jointNormal } from './jointNormal.ts';
import type { Estimate } from './estimate.ts';

/** A tenth of the refits lie below `low`, half below `middle`, a tenth above `high`. */
export type OptimumSpread = { readonly low: number; readonly middle: number; readonly high: number };

const draws = 2000;

/**
 * How far the best tokens per parameter at the plan’s compute are uncertain, because the fit is.
 * @returns null for a fit whose uncertainty nobody published, and for a compute that is no single number
 */
export function optimumSpread({ binding: { bindings, choices }, library, quantity }: Estimate): OptimumSpread | null {
  const spread = library.scalingLaws?.find(({ id }) => id === choices.law)?.spread;
  const compute = quantity('trainingCompute');
  if (!spread || !compute.value) return null;
  const [a, b, , alpha, beta] = jointNormal(spread.mean, spread.covariance, draws);
  if (!a || !b || !alpha || !beta) return null;
  const fits = new Map([
    [registry.parameterCoefficient, a.map(Math.exp)],
    [registry.tokenCoefficient, b.map(Math.exp)],
    [registry.parameterExponent, alpha],
    [registry.tokenExponent, beta],
  ]);
  const amounts = new Map([...bindings.amounts, [registry.trainingCompute, compute]]);
  const sorted = sample(registry.optimalTokensPerParameter, { ...bindings, amounts }, fits, draws).toSorted();
  const at = (share: number): number => sorted[Math.round(share * (draws - 1))] ?? Number.NaN;
  return { low: at(0.1), middle: at(0.5), high: at(0.9) };
}
