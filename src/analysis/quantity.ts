import type { Amount, Node } from '../calculus/index.ts';
import type { CurrencyRoles } from '../scenario/index.ts';
import { currencyRoles } from '../units/index.ts';

/** An amount in a unit whose currencies are known. */
export type Quantity = Amount & { readonly unit: string };

/** The unit of a node in a plan: each currency role is the currency that the plan uses there. */
export const unitIn = (node: Node, currencies: CurrencyRoles): string =>
  currencyRoles.reduce((unit, role) => unit.replace(`${role}Currency`, currencies[role]), node.unit.symbol);
