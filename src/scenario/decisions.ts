import { coverages } from '../provenance/index.ts';

/** The numerals that the first answer takes. */
export const planKeys = ['budget', 'n', 'price', 'p', 'd', 't', 'mfu', 'rate', 'pue', 'kwh'] as const;

/** The numerals and dates of the four costs; what is left alone is left out or taken from the published methods. */
export const costKeys = [
  'peak',
  'tdp',
  'node',
  'overhead',
  'net',
  'spare',
  'markup',
  'worth',
  'bought',
  'start',
  'decline',
  'life',
  'use',
  'interest',
  'server',
  'load',
  'co2',
  'contract',
  'embodied',
  'water',
  'goodput',
  'failures',
  'save',
  'restart',
  'exp',
  'staff',
  'pay',
  'data',
  'stored',
  'storage',
  'index',
] as const;
export type CostKey = (typeof costKeys)[number];

/** The numerals of how good the model gets. */
export const qualityKeys = ['unique'] as const;

/** The numerals that a predicted utilisation rests on; what is left alone is taken as is usual. */
export const stepKeys = ['seq', 'batch', 'factor'] as const;

/** The keys whose value is a numeral or a date. */
export const numeralKeys = [...planKeys, ...costKeys, ...qualityKeys, ...stepKeys] as const;
export type NumeralKey = (typeof numeralKeys)[number];

/** The keys whose value is one of a few words, the first of them the default where no record says otherwise. */
export const choices = {
  covers: coverages, // what the price buys
  method: ['rent', 'market', 'straight', 'annuity'],
  interval: ['young', 'daly'],
  pays: ['run', 'cluster'], // what the budget is for: the run as it is paid for, or the cluster and its electricity
  best: ['no', 'yes'], // whether the model is the best for its compute
  cur: ['USD', 'KRW', 'CNY', 'EUR'], // the currency that costs are added up in
  law: ['besiroglu', 'besiroglu-mean', 'hoffmann', 'hoffmann-printed', 'muennighoff'], // the fit that losses are predicted with
} as const;
export type ChoiceKey = keyof typeof choices;
export type Choices = { readonly [Key in ChoiceKey]: (typeof choices)[Key][number] };

export const isChoiceKey = (text: string): text is ChoiceKey => Object.hasOwn(choices, text);

const choiceKeys = ['covers', 'method', 'interval', 'cur'] as const satisfies readonly ChoiceKey[];

/** What a plan decides, in the order of a link. `gpu` is an accelerator's id, `refs` those of
 * references put in the lanes; everything else is in the user's own spelling. */
export const decisionKeys = [
  'gpu',
  ...planKeys.filter((key) => key !== 'budget'),
  'fx',
  'solve',
  ...choiceKeys,
  ...costKeys,
  'refs',
  'law',
  ...qualityKeys,
  // Links are written for ever: what is new comes at the end.
  'budget',
  'pin',
  'pays',
  'best',
  'arch', // an id of an architecture, or its sizes
  ...stepKeys,
  'precision',
  'stack',
  'layout',
] as const;
export type DecisionKey = (typeof decisionKeys)[number];

/** A scenario is what the user has decided and nothing that follows. A key that is absent is left to the edition's default. */
export type Scenario = Readonly<Partial<Record<DecisionKey, string>>>;

/** The quantities of which two are determined by the others. */
export const solvable = ['budget', 'n', 't', 'p', 'd', 'mfu'] as const;
export type Solved = (typeof solvable)[number];
/** In the order of `solvable`. */
export type SolvedPair = readonly [Solved, Solved];

export const isCostKey = (text: string): text is CostKey => (costKeys as readonly string[]).includes(text);
export const isNumeralKey = (text: string): text is NumeralKey => (numeralKeys as readonly string[]).includes(text);
export const isDecisionKey = (text: string): text is DecisionKey => (decisionKeys as readonly string[]).includes(text);
export const isSolved = (text: string): text is Solved => (solvable as readonly string[]).includes(text);

/** The words of a value that is a list, as `budget,t`. */
export const wordsIn = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** Whether the plan has its utilisation predicted from its architecture and layout, and states no number. */
export const isPredicted = ({ mfu }: Scenario): boolean => mfu?.trim().toLowerCase() === 'predicted';

/** Whether a plan says anything that the machine room reads. */
export const asksMachineRoom = (scenario: Scenario): boolean =>
  isPredicted(scenario) || [scenario.arch, scenario.layout, scenario.precision, scenario.stack].some((each) => each !== undefined);

/** Takes a decision away: the edition's default stands again. */
export function undecide(scenario: Scenario, key: DecisionKey): Scenario {
  const { [key]: _gone, ...rest } = scenario;
  return rest;
}
