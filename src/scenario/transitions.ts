import type { Catalogue } from '../provenance/index.ts';
import type { Choices, DecisionKey, NumeralKey, Scenario, Solved, SolvedPair } from './decisions.ts';
import { isSolved, undecide } from './decisions.ts';
import { bind } from './bind.ts';
import { readDecision } from './numerals.ts';
import { canBeSolved, pairOf, whatIsFreed, withPair } from './solve.ts';

/** What editing a field does to a plan, and which quantity it freed to be computed from now on. */
export type Transition = {
  readonly scenario: Scenario;
  readonly freed: Solved | null;
  /** The best model was asked for, and is no more. */
  readonly endsBest?: boolean;
  /** Everything that could be computed instead is pinned, so the edit can't be made. */
  readonly isHeld: boolean;
};

/** What is known of a plan before an edit. */
export type Standing = {
  readonly solved: SolvedPair;
  readonly choices: Pick<Choices, 'best'>;
  /** What was edited, the last first. */
  readonly edited: readonly string[];
};

/**
 * Decides a key in the user's spelling. Deciding a quantity that was computed frees another: of those that can be
 * computed in its place and aren't pinned, the one that was edited longest ago.
 * @param currency of a bare amount in this field
 */
export function decide(scenario: Scenario, key: NumeralKey, text: string, standing: Standing, currency?: string): Transition {
  const spelled = currency === undefined ? text : withCurrency(key, text, currency);
  const { solved, choices, edited } = standing;
  // Parameters that are stated are not looked for any more: they and the tokens are as before the best was asked for.
  if (key === 'p' && choices.best === 'yes')
    return { ...step({ ...undecide(scenario, 'best'), p: spelled }, solved, null), endsBest: true };
  if (!isSolved(key) || !solved.includes(key)) return step({ ...scenario, [key]: spelled }, solved, null);
  if (key === 'd' && choices.best === 'yes') {
    const kept = solved.find((each) => each !== 'd') ?? key;
    return { ...step({ ...undecide(scenario, 'best'), d: spelled }, pairOf(kept, 'p'), 'p'), endsBest: true };
  }
  const freed = whatIsFreed(key, solved, scenario, edited);
  if (freed === null) return { scenario, freed: null, isHeld: true };
  const kept = solved.find((each) => each !== key) ?? key;
  return step({ ...scenario, [key]: spelled }, pairOf(freed, kept), freed);
}

const step = (scenario: Scenario, pair: SolvedPair, freed: Solved | null): Transition => ({
  scenario: withPair(scenario, pair),
  freed,
  isHeld: false,
});

/**
 * Has a quantity computed that was stated. One of the two that were computed keeps the value it has: not the budget, if
 * the other can as well.
 * @param spell the present value of a computed quantity, as it is to be kept
 * @returns null where it is computed already
 */
export function compute(scenario: Scenario, key: Solved, { solved }: Standing, spell: (key: Solved) => string): Transition | null {
  if (solved.includes(key)) return null;
  const able = solved.filter((each) => canBeSolved(each, key));
  const kept = able.find((each) => each === 'budget') ?? able[0];
  if (kept === undefined) return null;
  const stated = solved.filter((each) => each !== kept);
  const given = Object.fromEntries(stated.map((each) => [each, spell(each)]));
  return step({ ...undecide(scenario, 'best'), ...given }, pairOf(kept, key), key);
}

/** A bare amount typed where another currency stands means that currency; the link has to say so itself. */
function withCurrency(key: NumeralKey, text: string, currency: string): string {
  const reading = readDecision(key, text);
  return reading.ok && reading.numeral.conventions.includes('currency-of-field') ? `${text.trim()} ${currency}` : text;
}

/** Another accelerator. A price or rate that was the former one's sourced value goes with it; the user's own stays. */
export function chooseAccelerator(scenario: Scenario, gpu: string, library: Catalogue): Scenario {
  const { leaves } = bind(scenario, library);
  const sourced = [...leaves.values()].flatMap(({ key, status, spelling }): readonly DecisionKey[] =>
    key !== null && ofTheFormer.has(key) && status !== 'input' && spelling !== null ? [key] : [],
  );
  const stillSaid = sourced.includes('price') || scenario.price === undefined ? (['covers'] as const) : [];
  return [...overridden, ...sourced, ...stillSaid].reduce<Scenario>(undecide, { ...scenario, gpu });
}

/** What is said of one accelerator and not of the next. */
const ofTheFormer: ReadonlySet<NumeralKey> = new Set(['price', 'rate', 'worth', 'bought', 'overhead', 'server', 'load']);
const overridden: readonly DecisionKey[] = ['peak', 'tdp', 'node'];
