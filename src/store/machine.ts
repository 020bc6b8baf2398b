import type { Scenario } from '../scenario/index.ts';
import { chooseAccelerator, undecide } from '../scenario/index.ts';
import { bound, propose } from './proposal.ts';
import { currentShelf } from './shelf.ts';
import { planOf, take, useStore } from './store.ts';

/** What the machine room hands to a plan, as a link has it. The count is null where the plan’s own stands. */
export type TakenLayout = Required<Pick<Scenario, 'gpu' | 'arch' | 'seq' | 'batch' | 'precision' | 'stack' | 'layout'>> & {
  readonly n: string | null;
};

/** Architecture, accelerators and layout at once: parameters and MFU are those that follow from them. One step. */
export function takeLayout({ gpu, n, ...decisions }: TakenLayout): void {
  const before = planOf(useStore.getState());
  const chosen = gpu === bound(before).accelerator.id ? before : chooseAccelerator(before, gpu, currentShelf());
  const counted = n === null ? chosen : propose(chosen, 'n', n).scenario;
  take('mfu', propose(undecide({ ...counted, ...decisions }, 'p'), 'mfu', 'predicted'));
}

/** From now on MFU is what is predicted. @param arch of a plan that says nothing of its architecture */
export function predictUtilisation(arch: string): void {
  const before = planOf(useStore.getState());
  take('mfu', propose({ arch, ...before }, 'mfu', 'predicted'));
}

/** The number that the prediction came to, stated: from then on it is the user’s own. */
export const statePrediction = (share: string): void => take('mfu', propose(planOf(useStore.getState()), 'mfu', share));
