import type { NodeName } from '../model/index.ts';
import type { Binding } from '../scenario/index.ts';

/** The run by the way that a plan pays for it; a rented one in the currency of its rate. */
export const runNames = {
  rent: 'rentedRun',
  market: 'marketRun',
  straight: 'amortisedRun',
  annuity: 'annuityRun',
} as const satisfies Record<Binding['choices']['method'], NodeName>;
