import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { catalogue } from '../../src/provenance/index.ts';
import { folioOf, openingDecisions, writeLink } from '../../src/scenario/index.ts';
import {
  chooseScale,
  chooseTheme,
  commit,
  draft,
  startRemembering,
  startWith,
  undoDecision,
  planOf,
  useStore,
} from '../../src/store/index.ts';
import { forgetAllPlans, namePaper, openRecent, usePaperNames } from '../../src/store/index.ts';
import { useMemory } from '../../src/store/memory.ts';
import { openPlan } from '../../src/store/store.ts';

const settledMs = 3000;
const opening = openingDecisions(catalogue);
const plan = (count: string) => ({ ...opening, n: count });
const link = (count: string): string => writeLink(plan(count));
const known = () => useMemory.getState().recents.map((each) => each.link);

let clock = 0;
let end = (): void => {};
const begin = (): void => {
  end = startRemembering(() => (clock += 1));
};

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  useMemory.setState(useMemory.getInitialState(), true);
  startWith({ history: { past: [], present: folioOf(opening), future: [] }, drafts: {}, theme: 'system', scale: 'log' });
});

afterEach(() => {
  end();
  localStorage.clear();
  vi.useRealTimers();
  startWith({ history: { past: [], present: folioOf(opening), future: [] }, drafts: {}, theme: 'system', scale: 'log' });
});

test('a clean first visit leaves nothing behind', () => {
  begin();
  vi.advanceTimersByTime(settledMs);
  window.dispatchEvent(new Event('pagehide'));
  expect(localStorage).toHaveLength(0);
  expect(useMemory.getState()).toMatchObject({ recents: [], troubles: [], offer: null });
});

test('a plan is kept once it has settled, and what grows out of it stands in its place', () => {
  begin();
  commit('n', '20000');
  vi.advanceTimersByTime(settledMs - 1);
  expect(known()).toEqual([]);
  commit('n', '30000');
  vi.advanceTimersByTime(settledMs);
  expect(known()).toEqual([link('30000')]);
  commit('n', '45000');
  vi.advanceTimersByTime(settledMs);
  expect(known()).toEqual([link('45000')]);
});

test('a plan that came whole stays beside what grows out of it', () => {
  startWith({ history: { past: [], present: folioOf(plan('5')), future: [] } });
  begin();
  vi.advanceTimersByTime(settledMs);
  commit('n', '6');
  vi.advanceTimersByTime(settledMs);
  commit('n', '7');
  vi.advanceTimersByTime(settledMs);
  expect(known()).toEqual([link('7'), link('5')]);
});

test('leaving keeps what is being typed, where it can be read', () => {
  begin();
  commit('n', '20000');
  draft('n', '2만5천');
  window.dispatchEvent(new Event('pagehide'));
  expect(known()).toEqual([link('2만5천')]);
  draft('n', '2만5천 대쯤?!');
  window.dispatchEvent(new Event('pagehide'));
  expect(known()[0]).toBe(link('20000'));
});

test('opening another plan keeps the one that is left; undoing it adds nothing at once', () => {
  begin();
  commit('n', '20000');
  openPlan(plan('9'), []);
  expect(known()).toEqual([link('20000')]);
  vi.advanceTimersByTime(settledMs);
  expect(known()).toEqual([link('9'), link('20000')]);
  commit('n', '10');
  undoDecision();
  undoDecision();
  expect(known()).toEqual([link('9'), link('20000')]);
  vi.advanceTimersByTime(settledMs);
  expect(known()).toEqual([link('20000'), link('9')]);
});

test('a plan of the list opens; what is forgotten is not brought back by leaving', () => {
  begin();
  commit('n', '20000');
  openPlan(plan('9'), []);
  openRecent(link('20000'));
  expect(writeLink(planOf(useStore.getState()))).toBe(link('20000'));
  forgetAllPlans();
  window.dispatchEvent(new Event('pagehide'));
  expect(known()).toEqual([]);
  commit('n', '11');
  window.dispatchEvent(new Event('pagehide'));
  expect(known()).toEqual([link('11')]);
});

test('what another tab keeps is taken over', () => {
  begin();
  localStorage.setItem('runcost.recents', JSON.stringify({ version: 1, plans: [{ link: link('3'), at: 1 }] }));
  window.dispatchEvent(new StorageEvent('storage', { key: 'runcost.recents' }));
  expect(known()).toEqual([link('3')]);
});

test('how the page is read is kept, each choice for itself', () => {
  begin();
  chooseTheme('dark');
  expect(JSON.parse(localStorage.getItem('runcost.preferences') ?? '')).toEqual({ theme: 'dark', version: 1 });
  chooseScale('linear');
  expect(JSON.parse(localStorage.getItem('runcost.preferences') ?? '')).toEqual({ theme: 'dark', scale: 'linear', version: 1 });
});

test('who signs the reports is kept, what a report is called is not', () => {
  begin();
  namePaper({ title: 'For the board', author: 'Kim' });
  end();
  namePaper({ title: '', author: '' });
  begin();
  expect(usePaperNames.getState()).toEqual({ title: '', author: 'Kim' });
  namePaper({ title: '', author: '' });
  end();
  begin();
  expect(usePaperNames.getState().author).toBe('');
});
