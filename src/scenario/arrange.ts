import type { Folio, NamedPlan } from './folio.ts';
import { mostPlans, nameOf } from './folio.ts';

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
