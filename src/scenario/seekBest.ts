import type { Scenario, Solved } from './decisions.ts';
import { undecide } from './decisions.ts';
import { canBeSolved, pairOf, withPair } from './solve.ts';
import type { Standing, Transition } from './transitions.ts';

/** The best model for its compute: parameters and tokens are both computed. */
export function seekBest(scenario: Scenario, { solved }: Standing, spell: (key: Solved) => string): Transition {
  const kept = solved.find((each) => canBeSolved(each, 'd'));
  const pair = pairOf(kept ?? 'budget', 'd');
  const stated = solved.filter((each) => !pair.includes(each) && each !== 'p');
  const given = Object.fromEntries(stated.map((each) => [each, spell(each)]));
  return { scenario: withPair({ ...undecide(scenario, 'p'), ...given, best: 'yes' }, pair), freed: 'p', isHeld: false };
}
