import type { Estimate, Quantity } from '../analysis/index.ts';
import type { NodeName } from '../model/index.ts';

/** Shares of one that people know as percentages. */
const shares: ReadonlySet<NodeName> = new Set([
  'plannedUtilisation',
  'impliedUtilisation',
  'modelFlopsUtilisation',
  'predictedUtilisation',
  'givenUtilisation',
  'networkShare',
  'spareShare',
  'markup',
  'acceleratorShare',
  'serverShare',
  'ownedUtilisation',
  'interestRate',
  'annuityFactor',
  'averagePowerFraction',
  'statedGoodput',
  'modelledGoodput',
  'goodput',
  'electricityShare',
  'breakEvenUtilisation',
]);

/** The unit that a quantity is written in: a share in per cent. */
export const unitToRead = (name: NodeName, unit: string): string => (shares.has(name) ? '%' : unit);

/** A quantity as it is written: a share in per cent, everything else in its unit. */
export function readable(name: NodeName, estimate: Estimate): Quantity {
  const quantity = estimate.quantity(name);
  return { ...quantity, unit: unitToRead(name, quantity.unit) };
}
