import type { ResultName } from './results.ts';

/**
 * Results that may stand on one axis: of one kind of quantity, and of one kind of cost. Nothing else ever shares one,
 * whatever its unit: a run beside a purchase would look like a comparison.
 */
export const sweepGroups = {
  run: ['rentedRun', 'marketRun', 'amortisedRun', 'annuityRun'],
  overLife: ['rentOverLife', 'ownOverLife'],
  budget: ['budget'],
  purchase: ['hardwarePurchase'],
  cluster: ['clusterPurchase', 'acceleratorPurchase', 'serverPurchase', 'networkPurchase'],
  experiments: ['runWithExperiments'],
  programme: ['programmeCost'],
  electricity: ['electricityCost'],
  hour: ['ownedCostPerHour', 'electricityPerHour'],
  breakEven: ['breakEvenTime'],
  count: ['acceleratorCount'],
  duration: ['trainingTime'],
  parameters: ['parameters'],
  tokens: ['trainingTokens'],
  utilisation: ['modelFlopsUtilisation'],
  compute: ['trainingCompute'],
  throughput: ['tokenThroughput'],
  hours: ['acceleratorHours'],
  energy: ['trainingEnergy'],
  power: ['sitePower'],
  emissions: ['locationEmissions', 'embodiedEmissions', 'totalEmissions'],
  perToken: ['rentedRunPerToken'],
  perParameter: ['tokensPerParameter'],
  loss: ['predictedLoss', 'optimalLoss'],
  lossAbove: ['lossAboveOptimum'],
  goodput: ['goodput'],
  failures: ['meanTimeBetweenFailures', 'checkpointInterval'],
} as const satisfies Readonly<Record<string, readonly ResultName[]>>;
export type SweepGroup = keyof typeof sweepGroups;

export const sweepGroupNames = Object.keys(sweepGroups) as readonly SweepGroup[];

/** @returns null for a result that is never swept: the same as another, or a step to one */
export const sweepGroupOf = (result: ResultName): SweepGroup | null =>
  sweepGroupNames.find((group) => (sweepGroups[group] as readonly ResultName[]).includes(result)) ?? null;
