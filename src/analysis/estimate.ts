import { evaluate } from '../calculus/index.ts';
import type { NodeName } from '../model/index.ts';
import { registry } from '../model/index.ts';
import type { Catalogue, Library } from '../provenance/index.ts';
import type { Binding, Scenario } from '../scenario/index.ts';
import { bind } from '../scenario/index.ts';
import type { Quantity } from './quantity.ts';
import { unitIn } from './quantity.ts';

/** Everything that follows from a plan. Nothing of it is ever stored. */
export type Estimate = {
  readonly binding: Binding;
  readonly library: Catalogue;
  readonly quantity: (name: NodeName) => Quantity;
};

/** An estimate with the words of every claim at hand, for what shows them. */
export type DocumentedEstimate = Omit<Estimate, 'library'> & { readonly library: Library };

export function estimate(scenario: Scenario, library: Library): DocumentedEstimate;
export function estimate(scenario: Scenario, library: Catalogue): Estimate;
export function estimate(scenario: Scenario, library: Catalogue): Estimate {
  const binding = bind(scenario, library);
  const { amount } = evaluate(binding.bindings);
  const quantity = (name: NodeName): Quantity => ({ ...amount(registry[name]), unit: unitIn(registry[name], binding.currencies) });
  return { binding, library, quantity };
}
