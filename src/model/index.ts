import type { Node } from '../calculus/index.ts';
import * as amortisation from './amortisation.ts';
import * as budget from './budget.ts';
import * as calendar from './calendar.ts';
import * as carbon from './carbon.ts';
import * as cluster from './cluster.ts';
import * as compute from './compute.ts';
import * as currency from './currency.ts';
import * as deadline from './deadline.ts';
import * as depreciation from './depreciation.ts';
import * as energy from './energy.ts';
import * as failures from './failures.ts';
import * as hourly from './hourly.ts';
import * as ownership from './ownership.ts';
import * as planned from './planned.ts';
import * as power from './power.ts';
import * as price from './price.ts';
import * as programme from './programme.ts';
import * as purchase from './purchase.ts';
import * as quality from './quality.ts';
import * as reliability from './reliability.ts';
import * as rent from './rent.ts';
import * as repetition from './repetition.ts';
import * as scalingLaw from './scalingLaw.ts';
import * as time from './time.ts';
import * as utilisation from './utilisation.ts';

export { claimBook } from './claim.ts';
export { recordBook } from './record.ts';
export type { ClaimNodeName } from './claim.ts';

/** The registry: export name = registry key = message key = report anchor = CSV column. */
export const registry = {
  ...cluster,
  ...planned,
  ...failures,
  ...reliability,
  ...budget,
  ...utilisation,
  ...deadline,
  ...compute,
  ...time,
  ...price,
  ...purchase,
  ...power,
  ...energy,
  ...depreciation,
  ...hourly,
  ...rent,
  ...amortisation,
  ...programme,
  ...ownership,
  ...carbon,
  ...scalingLaw,
  ...quality,
  ...repetition,
  ...currency,
  ...calendar,
} as const;
export type NodeName = keyof typeof registry;

const names = new Map<Node, NodeName>();
for (const name of Object.keys(registry)) if (isNodeName(name)) names.set(registry[name], name);

export const nodeNames: readonly NodeName[] = [...names.values()];

export function isNodeName(text: string): text is NodeName {
  return Object.hasOwn(registry, text);
}

/** @throws RangeError for a node that is not in the registry. */
export function nodeName(node: Node): NodeName {
  const name = names.get(node);
  if (!name) throw new RangeError(`${node.symbol} is not in the registry.`);
  return name;
}
