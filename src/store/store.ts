import { create } from 'zustand';
import type { Language } from '../messages/index.ts';
import { catalogue } from '../provenance/index.ts';
import type { DecisionKey, Folio, Issue, NumeralKey, Scenario, Solved, Transition } from '../scenario/index.ts';
import {
  chooseAccelerator,
  decisionsOf,
  folioOf,
  numeralKeys,
  openingDecisions,
  scenarioIn,
  toggleReference,
  withScenario,
  writeFolio,
} from '../scenario/index.ts';
import type { History } from './history.ts';
import { advance, begin, redo, undo } from './history.ts';
import type { Jump } from './jump.ts';
import { findJump } from './jump.ts';
import type { Theme } from './preferences.ts';
import { propose, rememberEdit, withoutDecision } from './proposal.ts';
import { currentShelf } from './shelf.ts';

/** What a sheet shows. Sheets lie on one another: a working opens a source, and back leads to the working. */
export type Page =
  | { readonly kind: 'working'; readonly name: string }
  | { readonly kind: 'figure'; readonly id: string }
  | { readonly kind: 'run'; readonly id: string }
  | { readonly kind: 'hardware' }
  | { readonly kind: 'share' };

export type Drafts = Readonly<Partial<Record<NumeralKey, string>>>;

export type State = {
  readonly history: History<Folio>;
  /** What is typed and not decided yet, or can't be: shown at once where it can be read, kept nowhere. */
  readonly drafts: Drafts;
  /** What was being typed in the other plans, by their place. */
  readonly aside: Readonly<Record<number, Drafts>>;
  /** Counts the plans taken up whole: fields of another plan begin afresh, whatever was left in them. */
  readonly generation: number;
  readonly linkIssues: readonly Issue[];
  /** The plan whose issues have been read and put away. */
  readonly acknowledged: Scenario | null;
  /** What an edit has computed from now on, or that it ended the search for the best model. */
  readonly freed: Solved | 'best' | null;
  readonly jump: Jump | null;
  readonly pages: readonly Page[];
  /** The claim that is to be checked, and how often somebody has asked for one: the same may be asked for again. */
  readonly claim: { readonly id: string; readonly asked: number };
  readonly language: Language;
  readonly theme: Theme;
  readonly scale: 'log' | 'linear';
  readonly onlyUnsourced: boolean;
};

/** The one that people ask about most: GPT-4 for more than 100 million dollars. */
const firstClaim = 'S003-04';

export const useStore = create<State>(() => ({
  history: begin(folioOf(openingDecisions(catalogue))),
  drafts: {},
  aside: {},
  generation: 0,
  linkIssues: [],
  acknowledged: null,
  freed: null,
  jump: null,
  pages: [],
  claim: { id: firstClaim, asked: 0 },
  language: 'ko',
  theme: 'system',
  scale: 'log',
  onlyUnsourced: false,
}));

const set = useStore.setState;
const get = useStore.getState;

/** A decision that changes nothing is no step to undo. */
export const stepTo = (history: History<Folio>, next: Folio): History<Folio> =>
  writeFolio(next) === writeFolio(history.present) ? history : advance(history, next);

/** The plan that is worked on, as decided. */
export const planOf = ({ history }: Pick<State, 'history'>): Scenario => scenarioIn(history.present);

const step = (history: History<Folio>, next: Scenario): History<Folio> => stepTo(history, withScenario(history.present, next));

const settled = { freed: null, jump: null } as const;
const without = (drafts: Drafts, key: DecisionKey): Drafts => Object.fromEntries(Object.entries(drafts).filter(([each]) => each !== key));

/** The issues that a text would raise as this decision; none means that it would be taken. */
export const issuesOf = (scenario: Scenario, key: NumeralKey, text: string): readonly Issue[] => propose(scenario, key, text).issues;

/** Whether a draft stands in the way: it can't be read, or not as this decision. */
export const isRefused = (scenario: Scenario, key: NumeralKey, text: string): boolean =>
  text.trim() !== '' && issuesOf(scenario, key, text).length > 0;

/** The plan as it would be with what is being typed, where that can be read; else as decided. */
export function shownScenario({ history, drafts }: Pick<State, 'history' | 'drafts'>): Scenario {
  const present = planOf({ history });
  return numeralKeys.reduce((plan, key) => {
    const text = drafts[key];
    return text === undefined || text.trim() === '' || isRefused(present, key, text) ? plan : propose(plan, key, text).scenario;
  }, present);
}

export const draft = (key: NumeralKey, text: string): void => set(({ drafts }) => ({ drafts: { ...drafts, [key]: text } }));
export const dropDraft = (key: NumeralKey): void => set(({ drafts }) => ({ drafts: without(drafts, key) }));

/** Takes a typed value over, if it can be read. What can't stays in its field, and the plan stays as it was. */
export function commit(key: NumeralKey, text: string): void {
  if (text.trim() === '') return revert(key);
  const before = planOf(get());
  if (issuesOf(before, key, text).length > 0) return;
  const transition = propose(before, key, text);
  take(key, transition, findJump(before, transition.scenario, key, currentShelf()));
}

/** A decision and what it freed: one step. */
export const take = (key: DecisionKey, { scenario, freed, endsBest = false }: Transition, jump: Jump | null = null): void =>
  set(({ drafts, history }) => ({
    ...settled,
    drafts: without(drafts, key),
    history: step(history, scenario),
    freed: endsBest ? 'best' : freed,
    jump,
    linkIssues: withoutKey(key),
  }));

/** Takes over everything typed that can be read. */
export const commitDrafts = (): void =>
  numeralKeys.forEach((key) => {
    const text = get().drafts[key];
    if (text !== undefined && text.trim() !== '') commit(key, text);
  });

/** Exchange rates in the spelling of a link. What can't be read is kept and reported, and the pinned rate stands. */
export function commitExchange(text: string): void {
  if (text.trim() === '') return revert('fx');
  decideWith('fx', (scenario) => ({ ...scenario, fx: text.trim() }));
}

/** Back to the edition's default. */
export function revert(key: DecisionKey): void {
  take(key, withoutDecision(planOf(get()), key));
}

const withoutKey = (key: DecisionKey): readonly Issue[] => get().linkIssues.filter((each) => each.key !== key);

export const chooseGpu = (gpu: string): void => decideWith('gpu', (scenario) => chooseAccelerator(scenario, gpu, currentShelf()));

/** A decision that is no numeral: one step, and what was wrong with the one before is no longer said. */
export function decideWith(key: DecisionKey, change: (scenario: Scenario) => Scenario): void {
  const { history } = get();
  const before = planOf({ history });
  const after = change(before);
  rememberEdit(before, after, key);
  set({ ...settled, history: step(history, after), linkIssues: withoutKey(key) });
}

/** Another plan, whole: nothing that was being typed for the one before reaches into it. */
export const takeUp = (change: (history: History<Folio>) => History<Folio>, more: Partial<State> = {}): void =>
  set(({ history, generation }) => ({
    ...settled,
    drafts: {},
    aside: {},
    ...more,
    generation: generation + 1,
    history: change(history),
  }));

export const openPlan = (scenario: Scenario, linkIssues: readonly Issue[]): void =>
  takeUp((history) => step(history, scenario), { linkIssues });

/** All the plans of a link. */
export const openFolio = (folio: Folio, linkIssues: readonly Issue[]): void => takeUp((history) => stepTo(history, folio), { linkIssues });

export const applyPreset = (id: string): void => openPlan(decisionsOf(currentShelf().preset(id)), []);

export const startWith = (state: Partial<State>): void => set(state);
export const undoDecision = (): void => takeUp(undo);
export const redoDecision = (): void => takeUp(redo);
export const dismissIssues = (): void => set(({ history }) => ({ linkIssues: [], acknowledged: planOf({ history }) }));
export const dismissFreed = (): void => set({ freed: null });
export const dismissJump = (): void => set({ jump: null });

/** What tells where a reference comes from: its own card, or that of the run that it is a value of. */
export function pageOfReference(id: string): Page {
  const dot = id.lastIndexOf('.');
  return dot < 0 ? { kind: 'figure', id } : { kind: 'run', id: id.slice(0, dot) };
}

/** Puts a reference in its lane, or takes it out. */
export const toggleLane = (id: string): void => decideWith('refs', (scenario) => toggleReference(scenario, id));

/** Has a claim of the texts checked. */
export const checkClaim = (id: string): void => set(({ claim }) => ({ claim: { id, asked: claim.asked + 1 }, pages: [] }));

export const openPage = (page: Page): void => set(({ pages }) => ({ pages: [...pages, page] }));
export const backPage = (): void => set(({ pages }) => ({ pages: pages.slice(0, -1) }));
export const closePages = (): void => set({ pages: [] });

export const chooseLanguage = (language: Language): void => set({ language });
export const chooseTheme = (theme: Theme): void => set({ theme });
export const chooseScale = (scale: State['scale']): void => set({ scale });
export const showOnlyUnsourced = (onlyUnsourced: boolean): void => set({ onlyUnsourced });
