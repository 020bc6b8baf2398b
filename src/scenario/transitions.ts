import type { Catalogue } from '../provenance/index.ts';
import type { DecisionKey, NumeralKey, Scenario, Solved } from './decisions.ts';
import { undecide } from './decisions.ts';
import { bind } from './bind.ts';
import { readDecision } from './numerals.ts';

/** What editing a field does to a plan, and which quantity it freed to be computed from now on. */
export type Transition = { readonly scenario: Scenario; readonly freed: Solved | null };

/**
 * Decides a key in the user's spelling. Deciding a quantity that was computed frees another: tokens and duration
 * free each other, utilisation frees tokens.
 */
export function decide(scenario: Scenario, key: NumeralKey, text: string, solvedBefore: Solved, currency?: string): Transition {
  const spelled = currency === undefined ? text : withCurrency(key, text, currency);
  const decided: Scenario = { ...undecide(scenario, 'solve'), [key]: spelled };
  if (key !== solvedBefore) return { scenario: keepSolved(decided, solvedBefore), freed: null };
  const freed: Solved = key === 'd' ? 't' : 'd';
  return { scenario: undecide(decided, freed), freed };
}

/** Leaves out what is computed, so that leaving out says it. */
const keepSolved = (scenario: Scenario, solved: Solved): Scenario => undecide(scenario, solved);

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
