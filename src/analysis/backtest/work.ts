import type { Recompute, Workload } from '../../performance/index.ts';
import { flopsPerToken } from '../../performance/index.ts';
import type { Counting } from './case.ts';

/** The gradient of a weight is a multiplication and an addition; a frozen one has none, so that 4 are left of 6. */
const ofGradient = 2;

/**
 * FLOP that training takes for one token, as a source counts them.
 * @param recompute what is computed again and counted again; `none` gives the model’s work, else it is the hardware’s
 */
export function tokenWork({ architecture, sequence, adapters, flash }: Workload, counting: Counting, recompute: Recompute): number {
  const { matmulParameters, activeParameters } = architecture;
  // Tiles hold no scores: what is selected beside them is hardly any work, and nobody counts it.
  const counted = flash && recompute === 'selective' ? 'none' : recompute;
  const whole =
    counting === 'weights' ? flopsPerToken(architecture, 0, 'nanotron', counted) : flopsPerToken(architecture, sequence, counting, counted);
  return adapters ? whole - ofGradient * (counting === 'sixN' ? activeParameters : matmulParameters) : whole;
}
