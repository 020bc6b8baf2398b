import type { Scenario, Solved, SolvedPair } from './decisions.ts';
import { isPredicted, isSolved, solvable, undecide, wordsIn } from './decisions.ts';
import type { Issue } from './issue.ts';
import { issue } from './issue.ts';

/**
 * Two relations bind the six: work = rate × time, and budget = hours × price. So two follow from the other four, but
 * not any two: the model, its data and its utilisation stand in one relation only, and the count and the time stand in
 * both as a product only.
 */
const together: readonly SolvedPair[] = [
  ['p', 'd'],
  ['p', 'mfu'],
  ['d', 'mfu'],
  ['n', 't'],
];

export const canBeSolved = (one: Solved, other: Solved): boolean =>
  one !== other && !together.some((pair) => pair.includes(one) && pair.includes(other));

export const pairOf = (one: Solved, other: Solved): SolvedPair =>
  solvable.indexOf(one) < solvable.indexOf(other) ? [one, other] : [other, one];

/** The eleven. */
export const solvablePairs: readonly SolvedPair[] = solvable.flatMap((one, index) =>
  solvable.slice(index + 1).flatMap((other) => (canBeSolved(one, other) ? [pairOf(one, other)] : [])),
);

/** Nothing stands for these where a plan doesn't state them: they are stated, or computed. */
const withoutDefault: readonly Solved[] = ['budget', 'd'];

/**
 * Which two the others determine. A plan that says so (`solve=budget,t`, or just `t`) is followed where it can be;
 * else it is those that were left out: budget and tokens first, and with a budget duration and tokens.
 */
export function whatIsSolved(scenario: Scenario, issues: Issue[]): SolvedPair {
  const asked = wordsIn(scenario.solve);
  const pair = asked.length === 0 ? null : pairAsked(asked, scenario);
  if (pair) {
    for (const key of pair) if (scenario[key] !== undefined) issues.push(issue('warning', 'over-determined', key, scenario[key]));
    return pair;
  }
  if (asked.length > 0) issues.push(issue('error', 'unknown-solve', 'solve', scenario.solve ?? ''));
  return pairLeftOut(scenario, issues);
}

function pairAsked(asked: readonly string[], scenario: Scenario): SolvedPair | null {
  const [one, other, ...more] = asked;
  if (one === undefined || more.length > 0 || !isSolved(one) || (other !== undefined && !isSolved(other))) return null;
  const found = other ?? partnerOf(one, scenario);
  if (!canBeSolved(one, found)) return null;
  const pair = pairOf(one, found);
  return withoutDefault.every((key) => pair.includes(key) || scenario[key] !== undefined) ? pair : null;
}

/** What goes with the one that a plan names. */
function partnerOf(one: Solved, scenario: Scenario): Solved {
  if (scenario.budget === undefined && one !== 'budget') return 'budget';
  const [first, second] = pairLeftOut(scenario, []);
  return canBeSolved(one, second) ? second : first;
}

function pairLeftOut(scenario: Scenario, issues: Issue[]): SolvedPair {
  const over = (key: Solved): Solved => {
    issues.push(issue('warning', 'over-determined', key, scenario[key] ?? ''));
    return key;
  };
  // An architecture has its own number of parameters.
  const isSaid = (key: Solved): boolean => scenario[key] !== undefined || (key === 'p' && scenario.arch !== undefined);
  const left = (...keys: readonly Solved[]): Solved | undefined => keys.find((key) => !isSaid(key));
  if (scenario.budget === undefined) return ['budget', left('d', 't', 'mfu') ?? over('d')];
  return pairOf(left('t', 'n') ?? over('t'), left('d', 'p', 'mfu') ?? over('d'));
}

/** A plan in which these two are computed: neither is stated, and the link names them where it has to. */
export function withPair(scenario: Scenario, pair: SolvedPair): Scenario {
  const bare = [...pair, 'solve' as const].reduce<Scenario>(undecide, scenario);
  return String(pairLeftOut(bare, [])) === String(pair) ? bare : { ...bare, solve: pair.join(',') };
}

/** What must not be freed. */
export const pinnedIn = ({ pin }: Scenario): readonly Solved[] => wordsIn(pin).filter(isSolved);

export function togglePin(scenario: Scenario, key: Solved): Scenario {
  const pinned = pinnedIn(scenario);
  const after = pinned.includes(key) ? pinned.filter((each) => each !== key) : [...pinned, key];
  return after.length === 0 ? undecide(scenario, 'pin') : { ...scenario, pin: solvable.filter((each) => after.includes(each)).join(',') };
}

/** Of several that nobody has touched, the first of these is freed. */
const freedFirst: readonly Solved[] = ['d', 't', 'n', 'budget', 'p', 'mfu'];

/**
 * What is computed from now on, when a computed quantity is decided: one that leaves a solvable pair, isn't pinned, and
 * was edited longest ago.
 * @param edited what was edited, the last first
 * @returns null where everything that could be freed is pinned
 */
export function whatIsFreed(decided: Solved, pair: SolvedPair, scenario: Scenario, edited: readonly string[]): Solved | null {
  const kept = pair.find((each) => each !== decided) ?? decided;
  const pinned = pinnedIn(scenario);
  const isFree = (key: Solved): boolean => !pinned.includes(key) && !(key === 'mfu' && isPredicted(scenario));
  const candidates = freedFirst.filter((each) => each !== decided && canBeSolved(each, kept) && isFree(each));
  const age = (key: Solved): number => (edited.includes(key) ? edited.indexOf(key) : Number.POSITIVE_INFINITY);
  return candidates.reduce<Solved | null>((oldest, each) => (oldest === null || age(each) > age(oldest) ? each : oldest), null);
}
