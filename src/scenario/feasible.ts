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

/** What the laws of the thing forbid: other ends only bound what makes sense. */
const impossible: Readonly<Record<Solved, 'least' | 'most'>> = {
  budget: 'least',
  n: 'least',
  t: 'least',
  p: 'least',
  d: 'least',
  mfu: 'most',
};

/**
 * Computed quantities that nothing can have: an MFU above 1, not one accelerator, no time left after buying. An error
 * where the plan's own number is impossible, a warning where an end of its range is, or where it makes no sense.
 */
export function infeasibilities(bindings: Bindings, solved: SolvedPair): readonly Issue[] {
  if (solved[0] === 'budget' && solved[1] === 'd') return []; // products and quotients of what is possible
  const { amount } = evaluate(bindings);
  if (isBeyondReach(amount, bindings)) return [issue('error', 'no-count', 'n', '')];
  const found = solved
    .filter((key) => key !== 'budget')
    .flatMap((key): readonly Issue[] => {
      const { domain } = inputOf(key);
      const made = amount(registry[solvableNodes[key]]);
      const isOutside = (value: Decimal): boolean =>
        value.gt(domain.most) || (domain.leastIncluded ? value.lt(domain.least) : value.lte(domain.least));
      const said = (code: 'infeasible' | 'perhaps-infeasible' | 'beyond-sense', value: Decimal): Issue =>
        issue(
          code === 'infeasible' ? 'error' : 'warning',
          code,
          key,
          (key === 'n' ? beforeRounding(value, amount, bindings) : value).toString(),
          {
            least: domain.least,
            most: domain.most,
          },
        );
      const centre = made.value ?? (made.low && made.high && isOutside(made.low) && isOutside(made.high) ? made.high : null);
      if (centre && isOutside(centre)) {
        return [said((centre.gt(domain.most) ? 'most' : 'least') === impossible[key] ? 'infeasible' : 'beyond-sense', centre)];
      }
      const end = [made.low, made.high].find((each) => each !== null && isOutside(each));
      return end ? [said('perhaps-infeasible', end)] : [];
    });
  // What rests on the impossible is impossible as well: the first of them is what binds.
  const binding = found.find(({ severity }) => severity === 'error');
  return binding ? [binding] : found;
}

/** Whether no count keeps the deadline, because more of them fail more often: the work is known, and the count is not. */
function isBeyondReach(amount: (node: Node) => Amount, { choices }: Bindings): boolean {
  if (choices.get(registry.acceleratorCount) !== 'deadline' || choices.get(registry.countForDeadline) === 'stated') return false;
  const { low, high } = amount(registry.countForDeadline);
  return low === null && high === null && amount(registry.countWithoutLosses).high !== null;
}

function beforeRounding(value: Decimal, amount: (node: Node) => Amount, { choices }: Bindings): Decimal {
  const exact = choices.get(registry.acceleratorCount) === 'budget' ? registry.countForBudget : registry.countForDeadline;
  return amount(exact).value ?? value;
}
