/** What kind of quantity a figure is. Figures of different kinds are never put in one ranking. */
export const quantityKinds = [
  'hardwarePurchase', // buying the cluster
  'trainingRun', // the final run
  'programme', // staff, data, experiments, product: everything up to the market
  'cloudBill', // a year's bill for everything
  'investment', // money raised or put in: not a cost
  'acceleratorCount',
  'unitPrice', // one accelerator
  'rentalRate', // one accelerator for one hour
  'acceleratorHours',
  'duration', // of a run
  'parameters',
  'trainingData', // tokens or words
  'compute',
  'energy',
  'ratio',
  'exchangeRate',
  'relation', // a qualitative statement, no number
  'background', // numbers with no bearing on cost
] as const;
export type QuantityKind = (typeof quantityKinds)[number];
