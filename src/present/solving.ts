import type { Estimate } from '../analysis/index.ts';
import { nearestPlans } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Scenario, Solved } from '../scenario/index.ts';
import { canBeSolved, isComputed, solvable, solvableNodes } from '../scenario/index.ts';
import { presentChoice } from './costFields.ts';
import type { ChoiceDocument } from './costFields.ts';
import { presentInput, presentRounding } from './input.ts';
import type { Pen } from './pen.ts';
import { readable } from './quantity.ts';

/** The six quantities that give one another: which two are computed, which are held. */
export type SolvingDocument = {
  readonly rows: readonly {
    readonly key: Solved;
    readonly label: string;
    readonly value: string;
    readonly isComputed: boolean;
    readonly isPinned: boolean;
    /** Whether it can be computed instead of one of the two that are. */
    readonly canBeComputed: boolean;
  }[];
  readonly pays: ChoiceDocument;
  readonly isBest: boolean;
  readonly rounding: string | null;
};

export function presentSolving(estimate: Estimate, messages: Messages, pen: Pen): SolvingDocument {
  const { solved, pinned, choices } = estimate.binding;
  return {
    rows: solvable.map((key) => ({
      key,
      label: messages.fields[key],
      value: presentInput(key, estimate, messages, pen).prose, // as the sentence has it
      isComputed: isComputed(key, estimate.binding),
      isPinned: pinned.includes(key),
      canBeComputed: solved.some((each) => canBeSolved(each, key)),
    })),
    pays: presentChoice('pays', estimate, messages),
    isBest: choices.best === 'yes',
    rounding: presentRounding(estimate, messages, pen),
  };
}

/** Why a plan can’t be carried out is among its issues; this is what would do instead. */
export type NearestDocument = readonly { readonly key: Solved; readonly text: string; readonly scenario: Scenario }[];

export const presentNearest = (estimate: Estimate, messages: Messages, pen: Pen): NearestDocument =>
  nearestPlans(estimate.binding, estimate.library).map(({ key, from, to, scenario }) => {
    const { unit } = readable(solvableNodes[key], estimate);
    const was = pen.quantity({ operator: '=', value: from, low: from, high: from, unit });
    return { key, scenario, text: messages.planning.nearestOf(messages.fields[key], was, pen.quantity({ ...to, unit })) };
  });
