import type { Estimate } from '../analysis/index.ts';
import type { CostGroup, Messages } from '../messages/index.ts';
import type { ChoiceKey, NumeralKey } from '../scenario/index.ts';
import { choiceOrigin, choices, inputOf } from '../scenario/index.ts';
import { presentGuide } from './guide.ts';
import type { BadgeName, InputDocument } from './input.ts';
import { presentInput } from './input.ts';
import { isOff } from './off.ts';
import type { Pen } from './pen.ts';
import type { QuoteDocument } from './quotes.ts';
import { presentQuotes } from './quotes.ts';

/** One of a few words that a plan chooses. */
export type ChoiceDocument = {
  readonly key: ChoiceKey;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly meaning: string }[];
  readonly badge: BadgeName;
  readonly badgeText: string;
};

/** Fields that belong together, each with the published values that it may take. */
export type CostGroupDocument = {
  readonly id: CostGroup;
  readonly title: string;
  readonly meaning: string;
  /** What stands, in a line: `server overhead 1.66, network share 19%`. */
  readonly summary: string;
  readonly choices: readonly ChoiceDocument[];
  readonly fields: readonly { readonly input: InputDocument; readonly quotes: readonly QuoteDocument[] }[];
};

const groups = [
  { id: 'buy', choices: ['covers'], fields: ['price', 'overhead', 'net', 'spare', 'markup'] },
  { id: 'pay', choices: ['method', 'cur'], fields: ['rate', 'index'] },
  { id: 'own', choices: [], fields: ['worth', 'bought', 'start', 'decline', 'life', 'use', 'interest'] },
  { id: 'energy', choices: [], fields: ['tdp', 'server', 'load', 'pue', 'kwh', 'co2', 'contract', 'embodied', 'water'] },
  { id: 'failures', choices: ['interval'], fields: ['goodput', 'failures', 'node', 'save', 'restart'] },
  { id: 'beyond', choices: [], fields: ['exp', 'staff', 'pay', 'data', 'stored', 'storage'] },
] as const satisfies readonly { readonly id: CostGroup; readonly choices: readonly ChoiceKey[]; readonly fields: readonly NumeralKey[] }[];

/** Everything that the four costs rest on and that can be typed or chosen, by what it bears on. */
export const presentCostFields = (estimate: Estimate, messages: Messages, pen: Pen): readonly CostGroupDocument[] =>
  groups.map(({ id, choices: keys, fields }) => {
    const { label, meaning } = messages.costs.groups[id];
    const inputs = fields.map((key) => presentInput(key, estimate, messages, pen, presentGuide));
    return {
      id,
      title: label,
      meaning,
      summary: inputs
        .filter(({ key, prose }) => prose !== '' && !isLeftOut(key, estimate))
        .map((input) => `${input.label} ${input.prose}`)
        .join(', '),
      choices: keys.map((key) => presentChoice(key, estimate, messages)),
      fields: inputs.map((input) => ({ input, quotes: presentQuotes(input.key, estimate, messages, pen) })),
    };
  });

function isLeftOut(key: NumeralKey, { binding }: Estimate): boolean {
  const leaf = binding.leaves.get(inputOf(key));
  return leaf !== undefined && isOff(leaf, binding.leaves);
}

export function presentChoice(key: ChoiceKey, { binding, library }: Estimate, messages: Messages): ChoiceDocument {
  const words: Readonly<Record<string, { readonly label: string; readonly meaning: string }>> = messages.costs.choices[key];
  const badge = choiceOrigin(key, binding.scenario, library).status;
  return {
    key,
    label: messages.fields[key],
    value: binding.choices[key],
    options: choices[key].map((value) => ({ value, label: words[value]?.label ?? value, meaning: words[value]?.meaning ?? '' })),
    badge,
    badgeText: messages.badgesShort[badge],
  };
}
