import type { DocumentedEstimate, Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import { registry } from '../model/index.ts';
import type { BreakEvenDocument } from './breakEven.ts';
import { presentBreakEven } from './breakEven.ts';
import type { CostGroupDocument } from './costFields.ts';
import { presentCostFields } from './costFields.ts';
import type { PartsDocument } from './costParts.ts';
import { presentPurchaseParts, presentRunParts } from './costParts.ts';
import type { ScopeDocument } from './costScopes.ts';
import { presentScopes, presentWays } from './costScopes.ts';
import { hasValue } from './explanation.ts';
import type { PlansBeside } from './lanes.ts';
import type { Pen } from './pen.ts';
import type { ResultDocument } from './result.ts';
import { presentResult } from './result.ts';

/** The four costs of a plan, what they consist of, and what they rest on. */
export type CostsDocument = {
  readonly scopes: readonly ScopeDocument[];
  readonly ways: ReturnType<typeof presentWays>;
  /** In other years’ money, where the plan states a price level. */
  readonly real: ResultDocument | null;
  readonly parts: readonly PartsDocument[];
  readonly breakEven: BreakEvenDocument;
  readonly energy: readonly ResultDocument[];
  /** The second account, by contracts, where the plan states it. */
  readonly contract: ResultDocument | null;
  readonly reliability: readonly ResultDocument[];
  readonly reliabilityNote: string;
  readonly groups: readonly CostGroupDocument[];
  /** That amounts are nominal, and of which days. */
  readonly nominal: string;
};

const energy = [
  'drawnPower',
  'sitePower',
  'trainingEnergy',
  'electricityCostReported',
  'electricityShare',
  'locationEmissions',
  'embodiedEmissions',
  'totalEmissions',
  'waterUse',
] as const;
const reliability = ['nodeCount', 'meanTimeBetweenFailures', 'checkpointInterval', 'modelledGoodput'] as const;

/** @param beside other plans, whose marks stand in the lanes as well */
export function presentCosts(estimate: DocumentedEstimate, messages: Messages, pen: Pen, beside: PlansBeside | null = null): CostsDocument {
  const results = (names: readonly NodeName[]) =>
    names.filter((name) => hasValue(name, estimate)).map((name) => presentResult(name, estimate, messages, pen));
  return {
    scopes: presentScopes(estimate, messages, pen, beside),
    ways: presentWays(estimate, messages, pen),
    real: estimate.binding.scenario.index === undefined ? null : (results(['finalRunReal'])[0] ?? null),
    parts: [presentPurchaseParts(estimate, messages, pen), presentRunParts(estimate, messages, pen)],
    breakEven: presentBreakEven(estimate, messages, pen),
    energy: results(energy),
    contract: results(['marketEmissions'])[0] ?? null,
    reliability: results(reliability),
    reliabilityNote: estimate.binding.ways.goodput === 'modelled' ? messages.costs.modelledOn : messages.costs.modelledOff,
    groups: presentCostFields(estimate, messages, pen),
    nominal: nominalOf(estimate, messages),
  };
}

/** Of which day the price, the rent and the electricity are. */
export function nominalOf({ binding }: Estimate, { costs }: Messages): string {
  const dateOf = (name: 'unitPrice' | 'rentalRate' | 'electricityPrice'): string => {
    const leaf = binding.leaves.get(registry[name]);
    return leaf?.asOf ?? (leaf?.status === 'input' ? costs.undatedInput : costs.datedInSource);
  };
  return costs.nominal(
    [costs.priceOf(dateOf('unitPrice')), costs.rentOf(dateOf('rentalRate')), costs.electricityOf(dateOf('electricityPrice'))].join(', '),
  );
}
