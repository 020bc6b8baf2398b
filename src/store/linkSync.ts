import type { Folio } from '../scenario/index.ts';
import { catalogue } from '../provenance/index.ts';
import { folioOf, openingDecisions, readLink, workOn, writeFolio } from '../scenario/index.ts';
import { turnToPlan } from './plans.ts';
import { commitDrafts, openFolio, useStore } from './store.ts';

const idleMs = 300;

const linkIn = ({ hash, search }: Location): string => (hash.length > 1 ? hash : search);

/** The plans of an address, and what could not be read of it; the opening plan where there are none. */
export function plansIn(location: Location) {
  const link = linkIn(location);
  const { folio, issues, isPlan } = readLink(link);
  return { folio: isPlan ? folio : folioOf(openingDecisions(catalogue)), issues };
}

/**
 * Keeps the address a shadow of the plan: written when typing has paused, read when the user goes back or forth or
 * pastes another. Browsers limit how often it may be written; a refusal is of no consequence.
 * @returns a function that ends it
 */
export function followLink(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written: Folio = useStore.getState().history.present;
  const write = (how: 'replaceState' | 'pushState') => {
    clearTimeout(timer);
    written = useStore.getState().history.present;
    const link = writeFolio(written);
    if (link === window.location.hash) return;
    try {
      window.history[how](null, '', `${window.location.pathname}${link}`);
    } catch {
      timer = setTimeout(() => write('replaceState'), idleMs * 10);
    }
  };
  const unsubscribe = useStore.subscribe(({ history: { present } }) => {
    if (present === written) return;
    clearTimeout(timer);
    timer = setTimeout(() => write('replaceState'), idleMs);
  });
  const read = () => {
    const { folio, issues } = plansIn(window.location);
    const { present } = useStore.getState().history;
    if (writeFolio(folio) === writeFolio(workOn(present, folio.at))) turnToPlan(folio.at); // the same plans, all that is being typed in them included
    else openFolio(folio, issues);
    if (issues.length > 0) useStore.setState({ linkIssues: issues });
  };
  const flush = () => {
    commitDrafts(); // what can be read of what is being typed belongs to the plan that is left
    if (useStore.getState().history.present !== written) write('replaceState');
  };
  window.addEventListener('popstate', read);
  window.addEventListener('hashchange', read);
  window.addEventListener('pagehide', flush);
  follow = (change) => {
    flush(); // the plan that is left has to be in the address that back leads to
    change();
    write('pushState');
  };
  return () => {
    clearTimeout(timer);
    unsubscribe();
    window.removeEventListener('popstate', read);
    window.removeEventListener('hashchange', read);
    window.removeEventListener('pagehide', flush);
  };
}

/** Where nothing follows the address, a change is just that. */
let follow = (change: () => void): void => change();

/** Switching to another plan is a step that the back button undoes. */
export const switchPlan = (change: () => void): void => follow(change);

/** Opens the plans of a link that was kept or saved somewhere. Back leads to the one that was left, with all that was typed. */
export function openLink(link: string): void {
  const { folio, issues } = readLink(link);
  switchPlan(() => openFolio(folio, issues));
}

/** Another of the plans is worked on. Back leads to the one before. */
export const workOnPlan = (at: number): void => switchPlan(() => turnToPlan(at));
