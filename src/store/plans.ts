import type { Folio } from '../scenario/index.ts';
import { duplicate, move, remove, renameToFit, workOn } from '../scenario/index.ts';
import type { Drafts } from './store.ts';
import { commitDrafts, stepTo, takeUp, useStore } from './store.ts';

/** Another folio, one step. What is being typed is decided where it can be read; what can't be stays with its plan. */
function change(by: (folio: Folio) => Folio): void {
  commitDrafts();
  const { history, drafts, aside } = useStore.getState();
  const [before, after] = [history.present, by(history.present)];
  const typed: Readonly<Record<number, Drafts>> = { ...aside, [before.at]: drafts };
  const places = after.plans.map((plan) => typed[before.plans.indexOf(plan)] ?? {});
  takeUp((history) => stepTo(history, after), { drafts: places[after.at] ?? {}, aside: { ...places } });
}

export const duplicatePlan = (at: number): void => change((folio) => duplicate(folio, at));
export const removePlan = (at: number): void => change((folio) => remove(folio, at));
export const movePlan = (at: number, by: -1 | 1): void => change((folio) => move(folio, at, by));

/** A name changes no number, so nothing that is being typed is disturbed. */
export const renamePlan = (at: number, name: string): void =>
  useStore.setState(({ history }) => ({ history: stepTo(history, renameToFit(history.present, at, name)) }));

/** Another of the plans is worked on. That is no step to undo, and what can't be read yet waits in its plan. */
export function turnToPlan(at: number): void {
  commitDrafts();
  const { history, drafts, aside } = useStore.getState();
  const folio = workOn(history.present, at);
  if (folio === history.present) return;
  takeUp((before) => ({ ...before, present: folio }), { drafts: aside[at] ?? {}, aside: { ...aside, [history.present.at]: drafts } });
}
