import type { ScalingLaw } from '../provenance/index.ts';
import { Decimal } from '../units/index.ts';
import type { Estimate } from './estimate.ts';

/** The fit that the plan chose; null until the library is there. */
export const lawOf = ({ binding: { choices }, library }: Estimate): ScalingLaw | null =>
  library.scalingLaws?.find(({ id }) => id === choices.law) ?? null;

/** What of a plan lies outside the runs that its law was fitted to, or may. */
export function outsideLaw(estimate: Estimate): readonly ('parameters' | 'tokens')[] {
  const law = lawOf(estimate);
  return (['parameters', 'tokens'] as const).filter((of) => {
    const { low, high } = estimate.quantity(of === 'tokens' ? 'trainingTokens' : 'parameters');
    const reach = law?.valid[of];
    const isWithin = low && high && (reach?.low == null || low.gte(reach.low)) && high.lte(reach?.high ?? new Decimal(Infinity));
    return reach !== undefined && !(isWithin ?? false);
  });
}
