import type { Scenario } from './decisions.ts';

/** One of the plans that are compared, by the name that its maker gave it; '' where it has none. */
export type NamedPlan = { readonly name: string; readonly scenario: Scenario };

/** One to four plans side by side, and which of them is worked on. */
export type Folio = { readonly plans: readonly NamedPlan[]; readonly at: number };

export const mostPlans = 4;
/** A name is to tell plans apart, in a link and in the head of a column as well: letters of Hangul count twice. */
export const longestName = 40;

/** A name as it is kept: one line, no longer than that. */
export function nameOf(text: string): string {
  let room = longestName;
  const line = text
    .replaceAll(/\p{Surrogate}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return [...line]
    .filter((each) => (room -= isWide(each) ? 2 : 1) >= 0)
    .join('')
    .trim();
}

/** Whether a letter takes the room of two: those after the Greek and Cyrillic ones. */
export const isWide = (letter: string): boolean => letter > '\u04ff';

export const folioOf = (scenario: Scenario): Folio => ({ plans: [{ name: '', scenario }], at: 0 });

/** @throws RangeError for a folio without plans, which nothing makes */
export function planAt({ plans, at }: Folio): NamedPlan {
  const plan = plans[at] ?? plans[0];
  if (!plan) throw new RangeError('A folio has at least one plan.');
  return plan;
}

export const scenarioIn = (folio: Folio): Scenario => planAt(folio).scenario;

/** The plan that is worked on, changed. */
export function withScenario(folio: Folio, scenario: Scenario): Folio {
  return scenario === scenarioIn(folio)
    ? folio
    : { ...folio, plans: folio.plans.map((each, index) => (index === folio.at ? { ...each, scenario } : each)) };
}
