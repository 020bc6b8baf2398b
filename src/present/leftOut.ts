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
  const isOff = (name: NodeName, off: number): boolean => estimate.binding.leaves.get(registry[name])?.amount.value?.eq(off) ?? true;
  const left: Readonly<Record<OmissionName, boolean>> = {
    serversUncounted: choices.covers === 'all',
    spares: isOff('spareShare', 0),
    tax: isOff('markup', 0),
    experiments: estimate.binding.scenario.exp !== undefined && isOff('experimentsMultiplier', 1),
    staff: isOff('staffEffort', 0),
    data: isOff('dataSpending', 0),
    storage: isOff('storedData', 0),
    failures: ways.goodput === 'stated' && isOff('statedGoodput', 1),
    embodied: isOff('embodiedRate', 0),
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
