import { originalsArePresent, readData } from '../provenance/originals.ts';

/** Figures of the field on the time of a step, published or worked out from published equations (data/domain_oracles.json). */
export type StepOracle = {
  readonly id: string;
  readonly topic: 'communication' | 'pipeline' | 'duration' | 'step_time';
  readonly inputs: Readonly<Record<string, number | string | boolean>>;
  readonly expected: number | Figures;
  readonly tolerance: number;
};

export type Figures = Readonly<Record<string, number>>;

/** Those of some topics; none where the table is absent. */
export const stepOracles = (...topics: readonly StepOracle['topic'][]): readonly StepOracle[] =>
  originalsArePresent ? readData<readonly StepOracle[]>('domain_oracles.json').filter(({ topic }) => topics.includes(topic)) : [];

export const number = ({ id, inputs }: StepOracle, name: string): number => {
  const value = inputs[name];
  if (typeof value !== 'number') throw new RangeError(`${name} of ${id} is no number.`);
  return value;
};

/** Ours and the field’s, by the name that a figure has; a single one is called by nothing. */
export const inPairs = (
  { expected }: StepOracle,
  found: number | Figures,
): readonly (readonly [name: string, ours: number, theirs: number])[] =>
  typeof expected === 'number'
    ? [['', Number(found), expected]]
    : Object.entries(expected).map(([name, value]) => [name, typeof found === 'number' ? Number.NaN : (found[name] ?? Number.NaN), value]);

type Rule = readonly [beginning: string, rule: (oracle: StepOracle) => number | Figures];

/** What the rule for an oracle gives. @throws RangeError where there is none */
export function ruled(rules: readonly Rule[], oracle: StepOracle): number | Figures {
  const rule = rules.find(([beginning]) => oracle.id.startsWith(beginning));
  if (!rule) throw new RangeError(`No rule for ${oracle.id}.`);
  return rule[1](oracle);
}
