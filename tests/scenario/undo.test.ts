import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/provenance/index.ts';
import type { NumeralKey, Scenario } from '../../src/scenario/index.ts';
import { folioOf, openingDecisions } from '../../src/scenario/index.ts';
import { advance, begin, redo, undo } from '../../src/store/history.ts';
import { findJump } from '../../src/store/jump.ts';
import {
  applyPreset,
  chooseGpu,
  commit,
  draft,
  duplicatePlan,
  movePlan,
  redoDecision,
  removePlan,
  revert,
  shownScenario,
  startWith,
  undoDecision,
  planOf,
  useStore,
  workOnPlan,
} from '../../src/store/index.ts';

const opening = openingDecisions(catalogue);

describe('history', () => {
  test('law: undo goes back, redo forth, and a new step ends what was ahead', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 30 }), fc.nat(30), (values, back) => {
        const [first = 0, ...rest] = values;
        const whole = rest.reduce(advance<number>, begin(first));
        const steps = Math.min(back, rest.length);
        const before = Array.from({ length: steps }).reduce<typeof whole>(undo, whole);
        expect(before.present).toBe(values.at(-1 - steps));
        expect(Array.from({ length: steps }).reduce<typeof whole>(redo, before)).toEqual(whole);
        const other = advance(before, 1000);
        expect(redo(other)).toBe(other);
        expect(undo(other).present).toBe(before.present);
      }),
    );
  });

  test('the ends are ends, and a hundred steps are kept', () => {
    const start = begin(0);
    expect(undo(start)).toBe(start);
    expect(redo(start)).toBe(start);
    const long = Array.from({ length: 150 }, (_, index) => index + 1).reduce(advance<number>, start);
    expect(long.past.length).toBe(100);
    expect(Array.from({ length: 200 }).reduce<typeof long>(undo, long).present).toBe(50);
  });
});

describe('a slip of the decimal point', () => {
  const jump = (key: NumeralKey, from: string, to: string, before: Scenario = opening): number | null =>
    findJump({ ...before, [key]: from }, { ...before, [key]: to }, key, catalogue)?.power ?? null;

  test.each<[NumeralKey, string, string, number | null]>([
    ['n', '10000', '1000', -1],
    ['n', '1000', '10000', 1],
    ['n', '10000', '9900', null],
    ['n', '10000', '101000', 1],
    ['n', '10000', '103000', null],
    ['n', '10000', '1000000', null],
    ['p', '175B', '175M', -3],
    ['p', '175만', '175억', 4],
    ['price', '2위안', '2억 위안', 8],
    ['price', '200000CNY', '20000CNY', -1],
    ['price', '200000CNY', '20000USD', null],
    ['price', '200000CNY', '20만 위안', null],
    ['t', '30d', '3d', -1],
    ['t', '30d', '1개월', null],
    ['price', '0USD', '100USD', null],
    ['n', '1000~2000', '10000', null],
  ])('%s from %s to %s: %s', (key, from, to, power) => {
    expect(jump(key, from, to)).toBe(power);
  });

  test('none where the quantity was computed before', () => {
    expect(findJump({ t: '30d' }, { d: '1T' }, 'd', catalogue)).toBeNull();
  });
});

describe('the store', () => {
  beforeEach(() => startWith({ history: begin(folioOf(opening)), freed: null, jump: null, linkIssues: [], pages: [] }));
  const present = (): Scenario => planOf(useStore.getState());

  test('a committed value is one step, which one undo takes back', () => {
    commit('n', '1000');
    expect(present()).toEqual({ ...opening, n: '1000' });
    expect(useStore.getState()).toMatchObject({ freed: null, jump: { key: 'n', power: -1 } });
    undoDecision();
    expect(present()).toEqual(opening);
    expect(useStore.getState().jump).toBeNull();
    redoDecision();
    expect(present().n).toBe('1000');
  });

  test('deciding what was computed is one step as well, and says what it freed', () => {
    commit('d', '1조');
    expect(present()).toMatchObject({ d: '1조' });
    expect(present().t).toBeUndefined();
    expect(useStore.getState().freed).toBe('t');
    undoDecision();
    expect(present()).toEqual(opening);
  });

  test('what can’t be read is shown and kept nowhere', () => {
    draft('n', '1만대략');
    expect(shownScenario(useStore.getState())).toEqual(opening);
    commit('n', '1만대략');
    expect(present()).toEqual(opening);
    draft('n', '2만');
    expect(shownScenario(useStore.getState())).toEqual({ ...opening, n: '2만' });
    expect(present()).toEqual(opening);
  });

  test('what can’t be read stays with its plan when plans are added, moved or taken away', () => {
    draft('n', '1만대략');
    duplicatePlan(0);
    expect(useStore.getState().drafts).toEqual({}); // of the copy, which is worked on now
    draft('t', 'soon');
    movePlan(0, 1);
    expect(useStore.getState()).toMatchObject({ history: { present: { at: 0 } }, drafts: { t: 'soon' } });
    workOnPlan(1);
    expect(useStore.getState().drafts).toEqual({ n: '1만대략' });
    removePlan(0);
    expect(useStore.getState()).toMatchObject({ history: { present: { at: 0 } }, drafts: { n: '1만대략' } });
  });

  test('a step that changes nothing is none', () => {
    commit('n', ' 10000');
    applyPreset('gpt-3.5-cluster');
    revert('rate');
    expect(useStore.getState().history.past).toEqual([]);
  });

  test('another accelerator drops the price that a source gave the former one', () => {
    chooseGpu('h100-sxm');
    expect(present()).toMatchObject({ gpu: 'h100-sxm', n: '10000' });
    expect(present().price).toBeUndefined();
    undoDecision();
    expect(present()).toEqual(opening);
  });

  test('an emptied field goes back to the default', () => {
    commit('rate', '2');
    expect(present().rate).toBe('2 USD');
    commit('rate', ' ');
    expect(present().rate).toBeUndefined();
  });
});

describe('what is being typed', () => {
  beforeEach(() => startWith({ history: begin(folioOf(opening)), drafts: {} }));
  const drafts = () => useStore.getState().drafts;
  const shown = () => shownScenario(useStore.getState());

  test('is a draft until it is decided, and then no more', () => {
    draft('n', '20000');
    expect([shown().n, drafts()]).toEqual(['20000', { n: '20000' }]);
    commit('n', '20000');
    expect([shown().n, drafts()]).toEqual(['20000', {}]);
    draft('p', '7B');
    revert('p');
    expect(drafts()).toEqual({});
  });

  test.each([
    ['a preset', () => applyPreset('china-a100-stock')],
    ['undo', undoDecision],
    ['redo', redoDecision],
  ])('does not reach into another plan: %s', (_, takeUp) => {
    commit('n', '20000');
    draft('p', '7B');
    draft('price', '¥2');
    takeUp();
    expect(drafts()).toEqual({});
    expect(shown()).toBe(planOf(useStore.getState()));
  });

  test('stays, where another field of the same plan is decided', () => {
    draft('price', '¥2');
    commit('n', '20000');
    expect(drafts()).toEqual({ price: '¥2' });
  });
});
