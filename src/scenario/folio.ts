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
    .filter((each) => (room -= each > lastNarrow ? 2 : 1) >= 0)
    .join('')
    .trim();
}

const lastNarrow = '\u04ff';

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

/** A copy beside the plan it is of, and from then on worked on; the same folio where there is no room for one more. */
export function duplicate({ plans, at }: Folio, of: number): Folio {
  const plan = plans[of];
  if (!plan || plans.length >= mostPlans) return { plans, at };
  return { plans: plans.toSpliced(of + 1, 0, { ...plan, name: '' }), at: of + 1 };
}

/** Another plan beside the others. */
export const append = ({ plans, at }: Folio, plan: NamedPlan): Folio =>
  plans.length >= mostPlans ? { plans, at } : { plans: [...plans, plan], at: plans.length };

/** The last plan can't be taken away. */
export function remove({ plans, at }: Folio, which: number): Folio {
  if (plans.length < 2 || !plans[which]) return { plans, at };
  return { plans: plans.toSpliced(which, 1), at: Math.max(0, at > which || at === plans.length - 1 ? at - 1 : at) };
}

/** One place to the left (-1) or to the right (1). What is worked on stays so. */
export function move({ plans, at }: Folio, which: number, by: -1 | 1): Folio {
  const [plan, other] = [plans[which], plans[which + by]];
  if (!plan || !other) return { plans, at };
  const moved = plans.with(which, other).with(which + by, plan);
  return { plans: moved, at: at === which ? which + by : at === which + by ? which : at };
}

export const rename = ({ plans, at }: Folio, which: number, name: string): Folio => ({
  plans: plans.map((each, index) => (index === which ? { ...each, name: nameOf(name) } : each)),
  at,
});

export const workOn = (folio: Folio, at: number): Folio => (folio.plans[at] && at !== folio.at ? { ...folio, at } : folio);
