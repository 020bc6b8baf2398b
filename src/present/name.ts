import type { Messages } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';

/** What a quantity is called. Whether it was stated or computed stands in its badge, not in its name. */
export const plainName = (name: NodeName, messages: Messages): string => messages.nodes[name].name.replace(/ \(.*\)$/, '');
