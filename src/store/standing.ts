import { bound, editedIn } from './proposal.ts';
import { planOf, useStore } from './store.ts';

/** The plan that is worked on, and what is known of it before an edit. */
export const standing = () => {
  const scenario = planOf(useStore.getState());
  const { solved, choices } = bound(scenario);
  return { scenario, standing: { solved, choices, edited: editedIn(scenario) } };
};
