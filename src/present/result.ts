import type { Estimate } from '../analysis/index.ts';
import { foundations, runNames } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import { unsourcedBelow } from './input.ts';
import type { Pen } from './pen.ts';
import { readable } from './quantity.ts';

/** One answer: its value in prose, how far it reaches, the same in another currency, and what it rests on unsourced. */
export type ResultDocument = {
  readonly name: NodeName;
  readonly label: string;
  readonly value: string;
  readonly range: string | null;
  readonly converted: string | null;
  readonly unsourced: readonly string[];
};

export function presentResult(name: NodeName, estimate: Estimate, messages: Messages, pen: Pen): ResultDocument {
  const quantity = readable(name, estimate);
  const converted = pen.converted(quantity, estimate.binding.exchange);
  return {
    name,
    label: messages.nodes[name].name,
    value: pen.quantity(quantity),
    range: pen.range(quantity),
    converted: converted && quantity.operator === '=' ? `= ${converted}` : converted,
    unsourced: unsourcedBelow(foundations(name, estimate.binding), estimate, messages),
  };
}

/** The three answers of the first screen, each with its companions: the run as it is paid for, beside it another way. */
export const headlinesOf = ({
  binding: { choices },
}: Estimate): readonly { readonly name: NodeName; readonly beside: readonly NodeName[] }[] => [
  { name: 'hardwarePurchase', beside: [] },
  { name: runNames[choices.method], beside: [choices.method === 'rent' ? 'amortisedRun' : 'rentedRun'] },
  { name: 'trainingCompute', beside: ['trainingTokens', 'trainingEnergy'] },
];
