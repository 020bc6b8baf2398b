import type { PlanDifference } from '../analysis/index.ts';
import { differencesFrom, isProgramme } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import { hasValue } from './explanation.ts';
import { plainName } from './name.ts';
import type { Pen } from './pen.ts';
import type { DifferenceDocument } from './planDifference.ts';
import { writePlanDifference } from './planDifference.ts';
import type { PlanBeside } from './planNames.ts';
import { readable } from './quantity.ts';

/** What one plan comes to. */
export type ComparedResult = {
  readonly value: string;
  readonly range: string | null;
  /** How the plan comes by it, where that may differ: `Rented`. */
  readonly how: string | null;
  /** null for the base, and for a plan that can’t be held against it. */
  readonly difference: DifferenceDocument | null;
  /** Why it isn’t compared, or can’t be told. */
  readonly note: string | null;
};

export type ComparedResultRow = { readonly name: NodeName; readonly label: string; readonly cells: readonly ComparedResult[] };
export type ComparedResults = { readonly id: string; readonly title: string | null; readonly rows: readonly ComparedResultRow[] };

type GroupId = 'costs' | 'run' | 'experiments' | 'programme' | 'cluster' | 'model' | 'energy';

/** Each kind of cost by itself: none of them is compared with another. */
const groups: readonly { readonly id: GroupId; readonly names: readonly NodeName[] }[] = [
  { id: 'costs', names: ['budget', 'hardwarePurchase'] },
  { id: 'run', names: ['finalRun'] },
  { id: 'experiments', names: ['runWithExperiments'] },
  { id: 'programme', names: ['programmeCost'] },
  { id: 'cluster', names: ['acceleratorCount', 'trainingTime', 'modelFlopsUtilisation'] },
  { id: 'model', names: ['parameters', 'trainingTokens', 'trainingCompute'] },
  { id: 'energy', names: ['trainingEnergy', 'locationEmissions'] },
];

/** Whether a plan counts a result for itself; of the rest, what it comes to is another row’s. */
function counts(name: NodeName, { estimate }: PlanBeside): boolean {
  const { binding } = estimate;
  if (!hasValue(name, estimate)) return false;
  if (name === 'budget') return !binding.solved.includes('budget') || binding.choices.pays === 'cluster';
  if (name === 'runWithExperiments') return binding.scenario.exp !== undefined;
  return name !== 'programmeCost' || isProgramme(binding);
}

/** The results that are told of some plans: those that at least one of them counts. */
export const comparedNames = (plans: readonly PlanBeside[]): readonly NodeName[] =>
  groups.flatMap(({ names }) => names.filter((name) => plans.some((plan) => counts(name, plan))));

/** @param base the place of the plan that the others are held against */
export function compareResults(plans: readonly PlanBeside[], base: number, messages: Messages, pen: Pen): readonly ComparedResults[] {
  const names = comparedNames(plans);
  const standard = plans[base];
  const differences = plans.map((plan) =>
    standard === undefined || plan === standard ? null : differencesFrom(standard.estimate, plan.estimate, names),
  );
  return groups.flatMap(({ id, names: own }) => {
    const rows = own
      .filter((name) => names.includes(name))
      .map((name) => ({
        name,
        label: plainName(name, messages),
        cells: plans.map((plan, index) => cellOf(name, plan, standard ?? plan, differences[index]?.get(name), messages, pen)),
      }));
    return rows.length === 0 ? [] : [{ id, title: titleOf(id, messages), rows }];
  });
}

function titleOf(id: GroupId, { compare }: Messages): string | null {
  return id === 'costs' || id === 'cluster' || id === 'model' || id === 'energy' ? compare[id] : null; // one row that says itself what it is
}

function cellOf(
  name: NodeName,
  plan: PlanBeside,
  base: PlanBeside,
  difference: PlanDifference | null | undefined,
  messages: Messages,
  pen: Pen,
): ComparedResult {
  const { compare } = messages;
  const shown = { range: null, how: null, difference: null, note: null };
  if (!counts(name, plan)) return { ...shown, value: compare.notCounted };
  const quantity = readable(name, plan.estimate);
  const stated = { value: pen.quantity(quantity), range: pen.range(quantity), how: howOf(name, plan, messages), difference: null };
  if (difference === undefined || !counts(name, base)) return { ...stated, note: null };
  if (name === 'budget' && purposeOf(plan) !== purposeOf(base)) return { ...stated, note: compare.otherPurpose };
  if (difference === null) return { ...stated, note: compare.noUnit };
  const said = writePlanDifference(difference, messages, pen);
  return { ...stated, difference: said, note: said.more === null && said.times === null ? compare.open : null };
}

const purposeOf = ({ estimate: { binding } }: PlanBeside): string => binding.choices.pays;

/** The way of paying, and what a budget is for. */
function howOf(name: NodeName, { estimate: { binding } }: PlanBeside, { costs }: Messages): string | null {
  const { method, pays } = binding.choices;
  if (name === 'finalRun' || name === 'runWithExperiments') return costs.choices.method[method].label;
  if (name !== 'budget') return null;
  return pays === 'cluster' ? costs.choices.pays.cluster.label : costs.choices.method[method].label;
}
