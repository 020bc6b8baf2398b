import type { Node } from '../calculus/index.ts';
import { chosenCase, evaluate, leaves, notation, notationText } from '../calculus/index.ts';
import type { NodeName } from '../model/index.ts';
import { nodeName, registry } from '../model/index.ts';
import type { Catalogue, Library } from '../provenance/index.ts';
import type { Binding, Scenario } from '../scenario/index.ts';
import { bind } from '../scenario/index.ts';
import type { Comparison } from './compare.ts';
import { compare } from './compare.ts';
import { comparablesOf } from './comparable.ts';
import type { Quantity } from './quantity.ts';
import { unitIn } from './quantity.ts';

/** Everything that follows from a plan. Nothing of it is ever stored. */
export type Estimate = {
  readonly binding: Binding;
  readonly library: Catalogue;
  readonly quantity: (name: NodeName) => Quantity;
  readonly comparisons: readonly Comparison[];
};

/** What a plan is asked for, in the order of a report. */
export const resultNames = [
  'hardwarePurchase',
  'clusterPurchaseReported',
  'finalRun',
  'runWithExperiments',
  'programmeCost',
  'rentedRun',
  'marketRun',
  'amortisedRun',
  'annuityRun',
  'trainingCompute',
  'trainingTokens',
  'trainingTime',
  'modelFlopsUtilisation',
  'acceleratorHours',
  'trainingEnergy',
  'electricityCost',
  'sustainedThroughput',
  'tokenThroughput',
  'sitePower',
  'tokensPerParameter',
  'rentedRunPerToken',
  'rentedRunPerZettaFlop',
  'hardwarePurchaseInWon',
  'rentedRunInWon',
  'clusterPurchase',
  'acceleratorPurchase',
  'serverPurchase',
  'networkPurchase',
  'hardwareAge',
  'valueAtStart',
  'valueLostPerHour',
  'marketHardware',
  'amortisedHardware',
  'annualCapitalCost',
  'annuityHardware',
  'runAccelerators',
  'runServers',
  'runNetwork',
  'electricityCostReported',
  'electricityShare',
  'finalRunReal',
  'staffCost',
  'dataCost',
  'storageCost',
  'drawnPower',
  'locationEmissions',
  'embodiedEmissions',
  'totalEmissions',
  'goodput',
  'meanTimeBetweenFailures',
  'checkpointInterval',
  'modelledGoodput',
  'electricityPerHour',
  'ownedCostPerHour',
  'breakEvenHours',
  'breakEvenTime',
  'breakEvenUtilisation',
  'rentOverLife',
  'ownOverLife',
] as const satisfies readonly NodeName[];
export type ResultName = (typeof resultNames)[number];

/** An estimate with the words of every claim at hand, for what shows them. */
export type DocumentedEstimate = Omit<Estimate, 'library'> & { readonly library: Library };

export function estimate(scenario: Scenario, library: Library): DocumentedEstimate;
export function estimate(scenario: Scenario, library: Catalogue): Estimate;
export function estimate(scenario: Scenario, library: Catalogue): Estimate {
  const binding = bind(scenario, library);
  const { amount } = evaluate(binding.bindings);
  const quantity = (name: NodeName): Quantity => ({ ...amount(registry[name]), unit: unitIn(registry[name], binding.currencies) });
  const comparisons = comparablesOf(binding).flatMap(([name, kind]) =>
    library.figures
      .filter((figure) => figure.kind === kind && !isTakenFrom(figure.id, name, binding))
      .flatMap((figure) => compare(name, quantity(name), figure, binding.exchange) ?? []),
  );
  return { binding, library, quantity, comparisons };
}

/** A default that is a reference figure is not set beside itself. */
function isTakenFrom(figure: string, name: NodeName, { leaves: bound }: Binding): boolean {
  const leaf = bound.get(registry[name]);
  return leaf?.figure === figure && leaf.spelling === null;
}

/** The node whose equation gives a quantity in this plan: an option stands for its chosen case. */
export function workedNode(node: Node, { bindings }: Pick<Binding, 'bindings'>): Node {
  return node.kind === 'option' && !bindings.amounts.has(node) ? workedNode(chosenCase(node, bindings.choices), { bindings }) : node;
}

/** The equation in symbols, `K = n × P`; empty for a quantity that is stated. */
export function equation(name: NodeName, binding: Binding): string {
  const tokens = notation(workedNode(registry[name], binding));
  return tokens.length === 0 ? '' : `${registry[name].symbol} = ${notationText(tokens, (node) => node.symbol)}`;
}

/** The inputs and figures that a quantity rests on in this plan. */
export const foundations = (name: NodeName, { bindings }: Binding): readonly NodeName[] => leaves(registry[name], bindings).map(nodeName);
