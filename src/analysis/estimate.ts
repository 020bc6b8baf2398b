import { evaluate } from '../calculus/index.ts';
import type { NodeName } from '../model/index.ts';
import { registry } from '../model/index.ts';
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
