import type { Binding, DecisionKey, Issue, NumeralKey, Scenario, Transition } from '../scenario/index.ts';
import { bind, compute, currencyRoleOf, decide, isSolved, issue, undecide } from '../scenario/index.ts';
import { currentShelf, watchShelf } from './shelf.ts';
import { spellIn } from './spell.ts';

/** What typing a text into a field would make of a plan, and what stands in its way. */
export type Proposal = Transition & { readonly issues: readonly Issue[] };

// A keystroke asks the same questions of the same plan several times over. Plans are values, so the answers keep.
let bindings = new WeakMap<Scenario, Binding>();
let proposals = new WeakMap<Scenario, Map<string, Proposal>>();
watchShelf(() => {
  bindings = new WeakMap();
  proposals = new WeakMap();
});

/** What was edited on the way to a plan, the last first. Plans are values, so each keeps its own. */
const edits = new WeakMap<Scenario, readonly string[]>();

export const editedIn = (scenario: Scenario): readonly string[] => edits.get(scenario) ?? [];

export function rememberEdit(before: Scenario, after: Scenario, key: string): void {
  if (after !== before) edits.set(after, [key, ...editedIn(before).filter((each) => each !== key)]);
}

export function bound(scenario: Scenario): Binding {
  const known = bindings.get(scenario);
  if (known) return known;
  const binding = bind(scenario, currentShelf());
  bindings.set(scenario, binding);
  return binding;
}

/** A decision taken back: the default stands again, and what has none is computed once more, with the value that it would have. */
export function withoutDecision(scenario: Scenario, key: DecisionKey): Transition {
  const { solved, choices } = bound(scenario);
  const made =
    isSolved(key) && (key === 'budget' || key === 'd')
      ? compute(scenario, key, { solved, choices, edited: editedIn(scenario) }, spellIn(scenario))
      : null;
  const transition = made ?? { scenario: undecide(scenario, key), freed: null, isHeld: false };
  rememberEdit(scenario, transition.scenario, key);
  return transition;
}

export function propose(scenario: Scenario, key: NumeralKey, text: string): Proposal {
  const ofPlan = proposals.get(scenario) ?? new Map<string, Proposal>();
  proposals.set(scenario, ofPlan);
  const asked = `${key} ${text}`;
  const known = ofPlan.get(asked);
  if (known) return known;
  const { solved, choices, currencies } = bound(scenario);
  const role = currencyRoleOf[key];
  const currency = role && currencies[role]; // what a bare amount means here
  const transition = decide(scenario, key, text, { solved, choices, edited: editedIn(scenario) }, currency);
  rememberEdit(scenario, transition.scenario, key);
  const held = transition.isHeld ? [issue('error', 'all-pinned', key, text)] : [];
  const issues = bound(transition.scenario).issues.filter((each) => each.key === key && each.severity === 'error');
  const proposal = { ...transition, issues: [...held, ...issues] };
  ofPlan.set(asked, proposal);
  return proposal;
}
