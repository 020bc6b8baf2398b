import type { Scenario, Solved } from './decisions.ts';
import { isSolved } from './decisions.ts';
import type { Issue } from './issue.ts';
import { issue } from './issue.ts';

/**
 * Which of tokens, duration and utilisation the others determine. A plan that says (`solve=budget,t`, or just `t`)
 * is followed where it can be; else it is the one that was left out, tokens first.
 */
export function whatIsSolved(scenario: Scenario, issues: Issue[]): Solved {
  const asked =
    scenario.solve
      ?.split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '' && each !== 'budget') ?? [];
  const [first] = asked;
  if (first !== undefined && (asked.length > 1 || !isSolved(first)))
    issues.push(issue('error', 'unknown-solve', 'solve', scenario.solve ?? ''));
  else if (first !== undefined && isSolved(first) && (first === 'd' || scenario.d !== undefined)) {
    if (scenario[first] !== undefined) issues.push(issue('warning', 'over-determined', first, scenario[first]));
    return first;
  } else if (first !== undefined) issues.push(issue('error', 'unknown-solve', 'solve', scenario.solve ?? ''));
  if (scenario.d === undefined) return 'd';
  if (scenario.t === undefined) return 't';
  if (scenario.mfu === undefined) return 'mfu';
  issues.push(issue('warning', 'over-determined', 'd', scenario.d));
  return 'd';
}
