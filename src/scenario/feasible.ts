import type { Amount, Bindings, Node } from '../calculus/index.ts';
import { evaluate } from '../calculus/index.ts';
import type { NodeName } from '../model/index.ts';
import { registry } from '../model/index.ts';
import type { Decimal } from '../units/index.ts';
import type { Solved, SolvedPair } from './decisions.ts';
import type { Issue } from './issue.ts';
import { issue } from './issue.ts';
import { inputOf } from './numerals.ts';

/** What shows each of the six, stated or computed. */
export const solvableNodes = {
  budget: 'budget',
  n: 'acceleratorCount',
  t: 'trainingTime',
  p: 'parameters',
  d: 'trainingTokens',
  mfu: 'modelFlopsUtilisation',
} as const satisfies Record<Solved, NodeName>;

/**
 * Computed quantities that nothing can have: an MFU above 1, not one accelerator, no time left after buying. An error
 * where the plan's own number is impossible, or all that its bounds leave; a warning where an end is, or where it makes
 * no sense.
 */
export function infeasibilities(bindings: Bindings, solved: SolvedPair): readonly Issue[] {
  if (solved[0] === 'budget' && solved[1] === 'd') return []; // products and quotients of what is possible
  const { amount } = evaluate(bindings);
  if (isBeyondReach(amount, bindings)) return [issue('error', 'no-count', 'n', '')];
  if (isWithoutPrice(amount, bindings, solved)) return [issue('warning', 'costs-nothing', 'budget', '')];
  const found = solved
    .filter((key) => key !== 'budget')
    .flatMap((key): readonly Issue[] => {
      const { least, leastIncluded, most, natural } = inputOf(key).domain;
      const made = amount(registry[solvableNodes[key]]);
      const isUnder = (value: Decimal): boolean => (leastIncluded ? value.lt(least) : value.lte(least));
      const isOver = (value: Decimal): boolean => value.gt(most);
      const isOutside = (value: Decimal): boolean => isUnder(value) || isOver(value);
      const said = (code: 'infeasible' | 'perhaps-infeasible' | 'beyond-sense', value: Decimal): Issue => {
        const text = key === 'n' ? (beforeRounding(amount, bindings).find(isOutside) ?? value) : value;
        return issue(code === 'infeasible' ? 'error' : 'warning', code, key, text.toString(), { least, most });
      };
      const centre = centreOf(made) ?? [made.high].find((end) => end && isUnder(end)) ?? [made.low].find((end) => end && isOver(end));
      if (centre && isOutside(centre)) {
        return [said(isUnder(centre) || natural.includes('most') ? 'infeasible' : 'beyond-sense', centre)];
      }
      const end = [made.low, made.high].find((each) => each !== null && isOutside(each));
      return end ? [said('perhaps-infeasible', end)] : [];
    });
  // What rests on the impossible is impossible as well: the first of them is what binds.
  const binding = found.find(({ severity }) => severity === 'error');
  return binding ? [binding] : found;
}

/** The plan's own number, which a bound is not. */
const centreOf = ({ operator, value }: Amount): Decimal | null => (['=', '~', 'range'].includes(operator) ? value : null);

/** Whether no count keeps the deadline, because more of them fail more often: the work is known, and the count is not. */
function isBeyondReach(amount: (node: Node) => Amount, { choices }: Bindings): boolean {
  if (choices.get(registry.acceleratorCount) !== 'deadline' || choices.get(registry.countForDeadline) === 'stated') return false;
  const { low, high } = amount(registry.countForDeadline);
  return low === null && high === null && amount(registry.countWithoutLosses).high !== null;
}

/** Whether a budget that is given buys without end: hours that are free, or electricity once the cluster is bought. */
function isWithoutPrice(amount: (node: Node) => Amount, { choices }: Bindings, solved: SolvedPair): boolean {
  if (solved.includes('budget')) return false;
  const isRun = choices.get(registry.durationForBudget) === 'run';
  if (!isRun && !solved.includes('t')) return false; // so many can be bought, whatever they draw
  return amount(isRun ? registry.runCostPerHour : registry.electricityPerHour).high?.isZero() === true;
}

/** The plan's own count, and its ends. */
function beforeRounding(amount: (node: Node) => Amount, { choices }: Bindings): readonly Decimal[] {
  const { value, low, high } = amount(
    choices.get(registry.acceleratorCount) === 'budget' ? registry.countForBudget : registry.countForDeadline,
  );
  return [value, low, high].filter((each) => each !== null);
}
