import { leaves } from '../calculus/index.ts';
import type { NodeName } from '../model/index.ts';
import { nodeName, registry } from '../model/index.ts';
import type { Binding } from '../scenario/index.ts';

/** The inputs and figures that a quantity rests on in this plan. */
export const foundations = (name: NodeName, { bindings }: Binding): readonly NodeName[] => leaves(registry[name], bindings).map(nodeName);
