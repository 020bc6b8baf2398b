import { unitIn } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { registry } from '../model/index.ts';
import { isInfeasible } from '../scenario/index.ts';
import type { ComparedInputRow } from './comparedInputs.ts';
import { compareInputs } from './comparedInputs.ts';
import type { ComparedResults } from './comparedResults.ts';
import { comparedNames, compareResults } from './comparedResults.ts';
import { writeIssue } from './issue.ts';
import type { Pen } from './pen.ts';
import type { PlanBeside, PlanName } from './planNames.ts';
import { presentPlanNames } from './planNames.ts';

/** Plans side by side: what each of them states, what it comes to, and how that lies to one of them. */
export type CompareDocument = {
  readonly plans: readonly (PlanName & {
    readonly isBase: boolean;
    readonly isWorkedOn: boolean;
    /** That it can’t be carried out, or that something of it could not be taken and its numbers rest on defaults. */
    readonly caution: string | null;
    /** What exactly. */
    readonly issues: readonly string[];
  })[];
  readonly inputs: readonly ComparedInputRow[];
  /** How many inputs are alike in all plans. */
  readonly alike: number;
  readonly results: readonly ComparedResults[];
  readonly notes: readonly string[];
};

/** @param at the place of the plan that is worked on @param base of the one that the others are held against */
export function presentCompare(plans: readonly PlanBeside[], at: number, base: number, messages: Messages, pen: Pen): CompareDocument {
  const inputs = compareInputs(plans, comparedNames(plans), messages, pen);
  const results = compareResults(plans, base, messages, pen);
  return {
    plans: presentPlanNames(plans, messages, pen).map((name, index) => ({
      ...name,
      isBase: index === base,
      isWorkedOn: index === at,
      ...issuesOf(plans[index], messages),
    })),
    inputs,
    alike: inputs.filter(({ isDifferent }) => !isDifferent).length,
    results,
    notes: notesOn(plans, base, results, messages),
  };
}

function issuesOf(plan: PlanBeside | undefined, messages: Messages) {
  const found = (plan?.estimate.binding.issues ?? []).filter(({ severity }) => severity === 'error');
  const issues = [...new Set(found.map((each) => writeIssue(each, messages)))];
  const caution = found.some(isInfeasible)
    ? messages.planning.infeasible
    : issues.length > 0
      ? messages.compare.issues(issues.length)
      : null;
  return { caution, issues };
}

/** What a reader has to know about the differences. */
function notesOn(plans: readonly PlanBeside[], base: number, results: readonly ComparedResults[], messages: Messages): readonly string[] {
  const { compare, costs, report } = messages;
  const bindings = plans.map(({ estimate: { binding } }) => binding);
  const differ = (of: (each: (typeof bindings)[number]) => string): boolean => new Set(bindings.map(of)).size > 1;
  const rows = results.flatMap(({ rows: own }) => own);
  const isConverted = rows.some(({ name }) => differ(({ currencies }) => unitIn(registry[name], currencies)));
  const isOpen = rows.some(({ cells }) => cells.some(({ difference }) => difference?.isOpen));
  const hasBudgets = rows.some(({ name }) => name === 'budget');
  return [
    compare.lead,
    report.costKinds,
    ...(differ(({ choices }) => choices.method) ? [compare.methods] : []),
    ...(hasBudgets && differ(({ choices }) => choices.pays) ? [compare.purposes] : []),
    ...(isConverted ? [compare.converted(costs.choices.cur[bindings[base]?.choices.cur ?? 'USD'].label)] : []),
    ...(isOpen ? [compare.openBecause] : []),
  ];
}
