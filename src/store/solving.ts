import type { Scenario, Solved } from '../scenario/index.ts';
import { compute, seekBest, togglePin, undecide } from '../scenario/index.ts';
import { propose, rememberEdit } from './proposal.ts';
import { spellIn } from './spell.ts';
import { standing } from './standing.ts';
import { decideWith, planOf, take, useStore } from './store.ts';

/** Has a stated quantity computed; what was computed in its place keeps its value. */
export function computeInstead(key: Solved): void {
  const now = standing();
  const made = compute(now.scenario, key, now.standing, spellIn(now.scenario));
  if (!made) return;
  rememberEdit(now.scenario, made.scenario, key);
  take(key, made);
}

export const pin = (key: Solved): void => decideWith('pin', (scenario) => togglePin(scenario, key));

/** The best model for the compute, or the one that it came to, stated. */
export function seekBestModel(isSought: boolean): void {
  const now = standing();
  if (isSought) take('best', seekBest(now.scenario, now.standing, spellIn(now.scenario)));
  else decideWith('best', (scenario) => ({ ...undecide(scenario, 'best'), p: spellIn(scenario)('p') }));
}

/** A model size and its tokens, one step. @param d null where the tokens follow from the rest */
export function takeModel({ p, d }: { readonly p: string; readonly d: string | null }): void {
  const sized = propose(planOf(useStore.getState()), 'p', p);
  take('p', d === null ? sized : propose(sized.scenario, 'd', d));
}

/** A plan that can be carried out, in place of one that can’t. One step. */
export const takeNearest = (scenario: Scenario): void => decideWith('solve', () => scenario);
