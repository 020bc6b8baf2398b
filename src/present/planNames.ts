import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { NumeralKey } from '../scenario/index.ts';
import { numeralKeys } from '../scenario/index.ts';
import { presentInput } from './input.ts';
import type { Pen } from './pen.ts';

/** A plan of several: the name that it was given, '' for none, and what follows from it. */
export type PlanBeside = { readonly name: string; readonly estimate: Estimate };

export type PlanName = {
  /** Nameless plans are counted. */
  readonly name: string;
  /** Whether somebody gave it that name. */
  readonly isGiven: boolean;
  /** What it has otherwise than another: `A100, 10,000 accelerators`. */
  readonly detail: string;
};

/** What plans are called where they stand beside each other: on a mark, over a column. */
export const planNames = (plans: readonly { readonly name: string }[], { compare }: Messages): readonly string[] =>
  plans.map(({ name }, index) => (name === '' ? compare.planNumber(String(index + 1)) : name));

const mostTold = 2;
/** What plans are told apart by, where they differ in it. */
const tellingKeys: readonly NumeralKey[] = ['n', 't', 'p', 'd', 'rate', 'price', 'mfu', 'budget'];

/** The names of plans, each with the first few things that not all of them have alike. */
export function presentPlanNames(plans: readonly PlanBeside[], messages: Messages, pen: Pen): readonly PlanName[] {
  const names = planNames(plans, messages);
  const apart = someApart(plans, messages, pen);
  return plans.map((plan, index) => ({
    name: names[index] ?? '',
    isGiven: plan.name !== '',
    detail:
      apart
        .map((texts) => texts[index] ?? '')
        .filter((text) => text !== '')
        .join(', ') || messages.compare.noDifference,
  }));
}

/** The first few things that not all plans say alike, each with what every plan says. */
function someApart(plans: readonly PlanBeside[], messages: Messages, pen: Pen): readonly (readonly string[])[] {
  const tellings = [
    () => plans.map(({ estimate }) => estimate.binding.accelerator.family),
    ...[...tellingKeys, ...numeralKeys.filter((key) => !tellingKeys.includes(key))].map((key) => () => toldOf(key, plans, messages, pen)),
    () => plans.map(({ estimate }) => messages.costs.choices.method[estimate.binding.choices.method].label),
  ];
  const found: (readonly string[])[] = [];
  for (const tell of plans.length > 1 ? tellings : []) {
    const texts = tell();
    if (new Set(texts).size > 1) found.push(texts);
    if (found.length === mostTold) break;
  }
  return found;
}

/** What each plan says of a key; nothing where one computes it, since it then follows from the rest. */
const toldOf = (key: NumeralKey, plans: readonly PlanBeside[], messages: Messages, pen: Pen): readonly string[] =>
  plans.map(({ estimate }) => {
    const { prose, label, badge } = presentInput(key, estimate, messages, pen);
    if (prose === '' || badge === 'computed') return '';
    return messages.compare.told[key]?.(prose) ?? `${label} ${prose}`;
  });
