import type { Messages } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import { nodeName } from '../model/index.ts';
import type { DecisionKey } from '../scenario/index.ts';
import { inputOf, isCostKey } from '../scenario/index.ts';

/** What a quantity is called. Whether it was stated or computed stands in its badge, not in its name. */
export const plainName = (name: NodeName, messages: Messages): string => messages.nodes[name].name.replace(/ \(.*\)$/, '');

/** What a field is called: those of the four costs are called as their quantity is. */
export const fieldLabel = (key: DecisionKey, messages: Messages): string =>
  isCostKey(key) ? plainName(nodeName(inputOf(key)), messages) : messages.fields[key];

/** A text with its units in the reader’s language: one, or several as they are counted. */
export const namedUnits = (text: string, names: Messages['unitNames']): string =>
  text.replaceAll(/accelerator|parameter|token/g, (unit) =>
    unit === 'accelerator' || unit === 'parameter' || unit === 'token' ? names[unit] : unit,
  );
