import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { catalogue } from '../../src/provenance/index.ts';
import { folioOf, openingDecisions, writeLink } from '../../src/scenario/index.ts';
import { commit, draft, followLink, openLink, planOf, startWith, useStore } from '../../src/store/index.ts';

const opening = openingDecisions(catalogue);
const begun = { history: { past: [], present: folioOf(opening), future: [] }, drafts: {}, linkIssues: [] };
const saved = '#v=2&gpu=h100-sxm&n=16&p=7B&t=3d';

let end = (): void => {};
const written: (readonly [how: string, address: string])[] = [];

beforeEach(() => {
  written.length = 0;
  for (const how of ['pushState', 'replaceState'] as const)
    vi.spyOn(window.history, how).mockImplementation((_state, _unused, address) => void written.push([how, String(address)]));
  startWith(begun);
  end = followLink();
});

afterEach(() => {
  end();
  vi.restoreAllMocks();
  startWith(begun);
});

test('opening a saved plan leaves the one before in the address that back leads to, with what was being typed', () => {
  commit('n', '20000');
  draft('t', '45d');
  openLink(saved);
  const left = writeLink({ ...opening, n: '20000', t: '45d' });
  expect(written.map(([how, address]) => [how, address.slice(address.indexOf('#'))])).toEqual([
    ['replaceState', left],
    ['pushState', saved],
  ]);
  expect(writeLink(planOf(useStore.getState()))).toBe(saved);
});

test('what could not be read of a saved plan is said', () => {
  openLink(`${saved}&colour=blue`);
  expect(useStore.getState().linkIssues.map(({ code, key }) => [code, key])).toEqual([['unknown-key', 'colour']]);
});
