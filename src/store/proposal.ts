import type { Binding, Issue, NumeralKey, Scenario, Transition } from '../scenario/index.ts';
import { bind, currencyRoleOf, decide } from '../scenario/index.ts';
import { currentShelf, watchShelf } from './shelf.ts';

/** What typing a text into a field would make of a plan, and what stands in its way. */
export type Proposal = Transition & { readonly issues: readonly Issue[] };

// A keystroke asks the same questions of the same plan several times over. Plans are values, so the answers keep.
let bindings = new WeakMap<Scenario, Binding>();
let proposals = new WeakMap<Scenario, Map<string, Proposal>>();
watchShelf(() => {
  bindings = new WeakMap();
  proposals = new WeakMap();
});

export function bound(scenario: Scenario): Binding {
  const known = bindings.get(scenario);
  if (known) return known;
  const binding = bind(scenario, currentShelf());
  bindings.set(scenario, binding);
  return binding;
}

export function propose(scenario: Scenario, key: NumeralKey, text: string): Proposal {
  const ofPlan = proposals.get(scenario) ?? new Map<string, Proposal>();
  proposals.set(scenario, ofPlan);
  const asked = `${key} ${text}`;
  const known = ofPlan.get(asked);
  if (known) return known;
  const { solved, currencies } = bound(scenario);
  const role = currencyRoleOf[key];
  const currency = role && currencies[role]; // what a bare amount means here
  const transition = decide(scenario, key, text, solved, currency);
  const issues = bound(transition.scenario).issues.filter((each) => each.key === key && each.severity === 'error');
  const proposal = { ...transition, issues };
  ofPlan.set(asked, proposal);
  return proposal;
}
