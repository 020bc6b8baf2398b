/** What a plan decides, in the order of a link. `gpu` is an accelerator's id; everything else is in the user's own spelling. */
export const decisionKeys = ['gpu', 'n', 'price', 'p', 'd', 't', 'mfu', 'rate', 'pue', 'kwh', 'fx', 'solve'] as const;
export type DecisionKey = (typeof decisionKeys)[number];

/** The keys whose value is a numeral. */
export const numeralKeys = ['n', 'price', 'p', 'd', 't', 'mfu', 'rate', 'pue', 'kwh'] as const;
export type NumeralKey = (typeof numeralKeys)[number];

/** A scenario is what the user has decided and nothing that follows. A key that is absent is left to the edition's default. */
export type Scenario = Readonly<Partial<Record<DecisionKey, string>>>;

/** The quantity that the others determine. The cost of the run is computed as well, always, in this edition. */
export const solvable = ['d', 't', 'mfu'] as const;
export type Solved = (typeof solvable)[number];

export const isDecisionKey = (text: string): text is DecisionKey => (decisionKeys as readonly string[]).includes(text);
export const isSolved = (text: string): text is Solved => (solvable as readonly string[]).includes(text);

/** Takes a decision away: the edition's default stands again. */
export function undecide(scenario: Scenario, key: DecisionKey): Scenario {
  const { [key]: _gone, ...rest } = scenario;
  return rest;
}
