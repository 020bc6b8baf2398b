import { openPage, pageOfReference, workOnPlan } from '../../store/index.ts';

/** A plan’s mark in a lane opens its working, and where it isn’t the plan worked on, it is from then on; others open where they come from. */
export function openMark(id: string, quantity: string): void {
  const [, place] = /^plan-(\d)$/.exec(id) ?? [];
  if (place !== undefined) workOnPlan(Number(place) - 1);
  openPage(id === 'plan' || place !== undefined ? { kind: 'working', name: quantity } : pageOfReference(id));
}
