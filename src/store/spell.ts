import { estimate } from '../analysis/index.ts';
import { penFor } from '../present/index.ts';
import type { Scenario, Solved } from '../scenario/index.ts';
import { solvableNodes } from '../scenario/index.ts';
import { currentShelf } from './shelf.ts';

/** Digits that a computed value keeps when it becomes a stated one: nobody wants thirty. */
const kept = 6;

/** A computed quantity as it would be typed, to be kept when something else is computed. */
export function spellIn(scenario: Scenario): (key: Solved) => string {
  const made = estimate(scenario, currentShelf());
  const pen = penFor('en');
  return (key) => {
    const { value, low, high, unit } = made.quantity(solvableNodes[key]);
    const about = (value ?? low ?? high)?.toSignificantDigits(kept) ?? null;
    return about === null ? '' : pen.spelling({ operator: '=', value: about, low: about, high: about, unit });
  };
}
