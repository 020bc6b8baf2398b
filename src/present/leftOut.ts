import type { Estimate } from '../analysis/index.ts';
import type { Messages, OmissionName } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import { registry } from '../model/index.ts';

/** What a plan does not count, in words. */
export const presentLeftOut = (estimate: Estimate, messages: Messages): readonly string[] =>
  leftOut(estimate).map((name) => messages.costs.omissions[name]);

/** What a plan does not count, each thing for as long as it is off. */
export function leftOut(estimate: Estimate): readonly OmissionName[] {
  const { choices, ways } = estimate.binding;
  const isAt = (name: NodeName, off: number): boolean => {
    const leaf = estimate.binding.leaves.get(registry[name]);
    return !leaf || leaf.amount.value?.eq(off) === true; // a range without a centre counts something
  };
  const left: Readonly<Record<OmissionName, boolean>> = {
    serversUncounted: choices.covers === 'all',
    spares: isAt('spareShare', 0),
    tax: isAt('markup', 0),
    experiments: estimate.binding.scenario.exp !== undefined && isAt('experimentsMultiplier', 1),
    staff: isAt('staffEffort', 0),
    data: isAt('dataSpending', 0),
    storage: isAt('storedData', 0),
    failures: ways.goodput === 'stated' && isAt('statedGoodput', 1),
    embodied: isAt('embodiedRate', 0),
    attention: true,
    building: true,
    discounts: true,
  };
  return omissions.filter((name) => left[name]);
}

const omissions = [
  'serversUncounted',
  'spares',
  'tax',
  'experiments',
  'staff',
  'data',
  'storage',
  'failures',
  'embodied',
  'attention',
  'building',
  'discounts',
] as const satisfies readonly OmissionName[];
