import { catalogue } from '../provenance/index.ts';
import { decisionsOf, openingDecisions, presetsInOrder, withScenario, writeFolio, writeLink } from '../scenario/index.ts';
import { openLink } from './linkSync.ts';
import { dismissOffer, forgetRecents, keepChoices, keepRecent, keptAuthor, offerRecent, refresh, remember, useMemory } from './memory.ts';
import { namePaper, usePaperNames } from './paperNames.ts';
import type { State } from './store.ts';
import { currentShelf } from './shelf.ts';
import { shownScenario, useStore } from './store.ts';

/** A plan that nothing was changed in for so long is one worth coming back to. */
const settledMs = 3000;

/** The link of the plan as shown, with what is being typed where that can be read: leaving loses nothing. */
const linkOf = (state: State): string => writeFolio(withScenario(state.history.present, shownScenario(state)));

/** What the page offers anyway is nobody’s own plan. */
const isOffered = (link: string): boolean =>
  [openingDecisions(catalogue), ...presetsInOrder(currentShelf()).map(decisionsOf)].some((each) => writeLink(each) === link);

/** Whether another plan was taken up whole, other than by going back or forth in what was done here. */
const isOpened = ({ history, generation }: State, before: State): boolean =>
  generation !== before.generation && ![...before.history.past, ...before.history.future].some((each) => each === history.present);

/**
 * Keeps the plans of this page among the recent ones: when nothing has changed for a while, when another is opened, when
 * the page is left. What grows out of a plan stands in one entry beside it, not in one for every step.
 * @returns a function that ends it
 */
function followPlans(now: () => number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let origin = linkOf(useStore.getState());
  let grown: string | null = null;
  const keep = (link: string): void => {
    clearTimeout(timer);
    if (isOffered(link) || useMemory.getState().forgotten.includes(link)) return;
    keepRecent({ link, at: now() }, link === origin ? null : grown);
    if (link !== origin) grown = link;
  };
  const settle = (): void => keep(linkOf(useStore.getState()));
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(settle, settledMs);
  };
  const hide = (): void => {
    if (document.visibilityState === 'hidden') settle(); // a phone may never say that a page is left
  };
  const unsubscribe = useStore.subscribe((state, before) => {
    if (state.history === before.history && state.drafts === before.drafts) return;
    if (isOpened(state, before)) keep(linkOf(before));
    if (state.generation !== before.generation) [origin, grown] = [linkOf(state), null];
    wait();
  });
  wait();
  document.addEventListener('visibilitychange', hide);
  window.addEventListener('pagehide', settle);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    document.removeEventListener('visibilitychange', hide);
    window.removeEventListener('pagehide', settle);
  };
}

/** Keeps who signs the reports; what a report is called is its own. @returns a function that ends it */
function followAuthor(): () => void {
  const { title, author } = usePaperNames.getState();
  if (author === '') namePaper({ title, author: keptAuthor() });
  return usePaperNames.subscribe((names, before) => {
    if (names.author !== before.author) keepChoices({ author: names.author });
  });
}

const kept = ['language', 'theme', 'scale'] as const satisfies readonly (keyof State)[];

/** Keeps how the page is read. @returns a function that ends it */
const followChoices = (): (() => void) =>
  useStore.subscribe((state, before) => {
    const changed = kept.filter((key) => state[key] !== before[key]);
    if (changed.length > 0) keepChoices(Object.fromEntries(changed.map((key) => [key, state[key]])));
  });

/** Takes over what other tabs keep. @returns a function that ends it */
function followOtherTabs(): () => void {
  const read = ({ key }: StorageEvent): void => {
    if (key === null || key.startsWith('runcost.')) refresh();
  };
  window.addEventListener('storage', read);
  return () => window.removeEventListener('storage', read);
}

/** Who comes back with a bare address is offered the plan that was left; nothing is opened unasked. */
function offerWhereBare({ hash, search }: Pick<Location, 'hash' | 'search'>): void {
  if (hash.length <= 1 && search.length <= 1 && useStore.getState().history.past.length === 0) offerRecent();
}

/** Opens a plan of the list. */
export function openRecent(link: string): void {
  dismissOffer();
  openLink(link);
}

/** Forgets every plan, the one on the page included. */
export const forgetAllPlans = (): void => forgetRecents(linkOf(useStore.getState()));

/** From here on what is done on the page is remembered. @returns a function that ends it */
export function startRemembering(now: () => number): () => void {
  remember();
  offerWhereBare(window.location);
  const ends = [followPlans(now), followChoices(), followAuthor(), followOtherTabs()];
  return () => ends.forEach((end) => end());
}
