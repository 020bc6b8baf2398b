import { decide, togglePin } from '../scenario/index.ts';
import { rememberEdit } from './proposal.ts';
import { spellIn } from './spell.ts';
import { standing } from './standing.ts';
import { take } from './store.ts';

/** A budget to begin with: what the plan costs as it stands, and held, so that the rest follows from it. One step. */
export function startFromBudget(): void {
  const now = standing();
  if (!now.standing.solved.includes('budget')) return;
  const made = decide(now.scenario, 'budget', spellIn(now.scenario)('budget'), now.standing);
  if (made.isHeld) return;
  const scenario = made.scenario.pin?.includes('budget') === true ? made.scenario : togglePin(made.scenario, 'budget');
  rememberEdit(now.scenario, scenario, 'budget');
  take('budget', { ...made, scenario });
}
