import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimate, nearestPlans } from '../../src/analysis/index.ts';
import { library } from '../../src/provenance/index.ts';
import type { Scenario, Solved, Standing } from '../../src/scenario/index.ts';
import {
  bind,
  canBeSolved,
  compute,
  decide,
  isInfeasible,
  pairOf,
  readLink,
  seekBest,
  solvable,
  solvablePairs,
  togglePin,
  withPair,
  writeLink,
} from '../../src/scenario/index.ts';

const texts: Readonly<Record<Solved, string>> = { budget: '3e6USD', n: '512', t: '40d', p: '13B', d: '300B', mfu: '40%' };
const base: Scenario = { gpu: 'h100-sxm', rate: '2USD', price: '30000USD', ...texts };
const plan = (pair: readonly [Solved, Solved], pins: readonly Solved[] = []): Scenario =>
  withPair(pins.reduce<Scenario>(togglePin, base), pair);
const standing = (scenario: Scenario, edited: readonly string[] = []): Standing => ({ ...bind(scenario, library), edited });
const anyPair = fc.constantFrom(...solvablePairs);
const anyKey = fc.constantFrom(...solvable);

describe('which two are computed', () => {
  test.each(solvablePairs.map((pair) => [pair]))('%s: the link says so and reads back to the same', (pair) => {
    const scenario = plan(pair);
    const reading = readLink(writeLink(scenario));
    expect(reading).toMatchObject({ scenario, issues: [] });
    expect(bind(reading.scenario, library)).toMatchObject({ solved: pair });
  });

  test('what a plan leaves out is what it computes; it says so only where that would be read otherwise', () => {
    expect(plan(['budget', 'd']).solve).toBeUndefined();
    expect(plan(['t', 'd']).solve).toBeUndefined();
    expect(plan(['n', 'd']).solve).toBeUndefined();
    expect(plan(['budget', 'n']).solve).toBe('budget,n');
  });

  test.each(['p,d', 'p,mfu', 'd,mfu', 'n,t', 'n,n', 'budget,d,t', 'speed'])('%s can’t be, and is said', (solve) => {
    const { issues, solved } = bind({ ...base, solve }, library);
    expect(issues.map(({ code }) => code)).toContain('unknown-solve');
    expect(solvablePairs.map(String)).toContain(String(solved));
  });
});

describe('deciding what was computed', () => {
  test('frees one that isn’t pinned and wasn’t edited since any other; the rest stays as it was', () => {
    fc.assert(
      fc.property(anyPair, anyKey, fc.subarray([...solvable]), fc.shuffledSubarray([...solvable]), (pair, key, pins, edited) => {
        const before = plan(pair, pins);
        const after = decide(before, key, texts[key], standing(before, edited));
        if (!pair.includes(key)) {
          expect(after).toMatchObject({ freed: null, isHeld: false });
          expect(bind(after.scenario, library).solved).toEqual(pair);
          return;
        }
        const kept = pair.find((each) => each !== key) ?? key;
        const free = solvable.filter((each) => each !== key && canBeSolved(each, kept) && !pins.includes(each));
        expect(after.isHeld).toBe(free.length === 0);
        if (after.freed === null) {
          expect(after.scenario).toBe(before);
          return;
        }
        expect(free).toContain(after.freed);
        const age = (each: Solved) => (edited.includes(each) ? edited.indexOf(each) : Number.POSITIVE_INFINITY);
        expect(Math.max(...free.map(age))).toBe(age(after.freed));
        expect(bind(after.scenario, library).solved).toEqual(pairOf(kept, after.freed));
        for (const each of solvable.filter((one) => one !== after.freed && one !== kept))
          expect(after.scenario[each], each).toBe(texts[each]);
      }),
      { numRuns: 300 },
    );
  });

  test('with the budget pinned, a duration that was computed frees the count', () => {
    const before = plan(['t', 'd'], ['budget']);
    expect(decide(before, 't', '30d', standing(before, ['budget', 'n'])).freed).toBe('n');
    expect(decide({ ...before, pin: 'budget,n' }, 't', '30d', standing(before, ['budget', 'n']))).toMatchObject({ isHeld: true });
  });
});

describe('the best model', () => {
  test('is no more once its parameters or its tokens are typed, and that is told', () => {
    const { p: _sought, ...rest } = plan(['budget', 'd']);
    const before: Scenario = { ...rest, best: 'yes' };
    const { solved, choices } = bind(before, library);
    expect([solved, choices.best]).toEqual([['budget', 'd'], 'yes']);
    for (const [key, text] of [
      ['p', '7B'],
      ['d', '1T'],
    ] as const) {
      const after = decide(before, key, text, { solved, choices, edited: [] });
      expect(after.endsBest, key).toBe(true);
      expect(after.scenario).toMatchObject({ [key]: text });
      expect(bind(after.scenario, library).choices.best).toBe('no');
    }
    expect(decide(before, 'n', '7', { solved, choices, edited: [] }).endsBest ?? false).toBe(false);
  });
});

describe('a budget without a price', () => {
  const said = (link: string) => bind(readLink(link).scenario, library).issues.map(({ code }) => code);

  test('sets no limit, and that is said', () => {
    expect(said('#v=2&gpu=h100-sxm&n=64&p=7B&budget=1e6USD&rate=0USD')).toEqual(['costs-nothing']);
    expect(said('#v=2&gpu=h100-sxm&n=64&p=7B&budget=1e7USD&pays=cluster&kwh=0USD')).toEqual(['costs-nothing']);
  });

  test('not where there is one, nor where the budget is what is computed', () => {
    expect(said('#v=2&gpu=h100-sxm&n=64&p=7B&budget=1e6USD&rate=1USD')).toEqual([]);
    expect(said('#v=2&gpu=h100-sxm&n=64&p=7B&t=30d&rate=0USD')).toEqual([]);
    expect(said('#v=2&gpu=h100-sxm&t=30d&p=7B&budget=1e7USD&pays=cluster&kwh=0USD&price=30000USD')).toEqual([]);
  });
});

describe('computing what was stated', () => {
  const spell = (scenario: Scenario) => (key: Solved) => {
    const names = {
      budget: 'budget',
      n: 'acceleratorCount',
      t: 'trainingTime',
      p: 'parameters',
      d: 'trainingTokens',
      mfu: 'modelFlopsUtilisation',
    } as const;
    const { value } = estimate(scenario, library).quantity(names[key]);
    return `${value?.toSignificantDigits(12).toFixed()}${key === 'budget' ? 'USD' : key === 't' ? 's' : ''}`;
  };

  test('keeps what was computed in its place: the plan that results is the same, to the digits that are kept', () => {
    fc.assert(
      fc.property(anyPair, anyKey, (pair, key) => {
        const before = plan(pair);
        const made = compute(before, key, standing(before), spell(before));
        expect(made === null).toBe(pair.includes(key));
        if (made === null || pair.includes('n') || key === 'n') return; // a count is whole, so the rest moves a little
        const [was, is] = [estimate(before, library), estimate(made.scenario, library)];
        expect(is.binding.solved).toContain(key);
        for (const name of ['budget', 'trainingTime', 'parameters', 'trainingTokens', 'modelFlopsUtilisation'] as const)
          expect(Number(is.quantity(name).value?.div(was.quantity(name).value ?? 0)), `${String(pair)} → ${key}: ${name}`).toBeCloseTo(
            1,
            9,
          );
      }),
      { numRuns: 100 },
    );
  });

  test('the best model: parameters and tokens follow, by the law, from what the cluster can do; a stated size ends it', () => {
    for (const pair of solvablePairs) {
      const before = plan(pair);
      const best = seekBest(before, standing(before), spell(before));
      const made = estimate(best.scenario, library);
      expect(made.binding.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(made.binding.solved).toContain('d');
      expect(Number(made.quantity('parameters').value?.div(made.quantity('optimalParameters').value ?? 0)), String(pair)).toBeCloseTo(1, 9);
      const after = decide(best.scenario, 'p', '7B', standing(best.scenario));
      expect(bind(after.scenario, library)).toMatchObject({ choices: { best: 'no' } });
      expect(after.scenario.p).toBe('7B');
    }
  });
});

describe('what would do in place of an impossible plan', () => {
  const impossible: readonly Scenario[] = [
    readLink('gpu=a100-40-sxm&n=8&t=10d&d=300B&p=7B').scenario,
    readLink('gpu=a100-40-sxm&budget=100USD&t=30d&p=7B&rate=2USD').scenario,
    readLink('gpu=a100-40-sxm&n=100&price=15000USD&pays=cluster&budget=1000000USD&p=7B').scenario,
    readLink('gpu=h100-sxm&t=1d&d=15T&p=400B&solve=n&failures=200').scenario,
    readLink('gpu=h100-sxm&t=1d&d=15T&p=400B&solve=n&failures=200~300&interval=daly').scenario,
  ];

  test.each(impossible.map((scenario) => [writeLink(scenario), scenario] as const))('%s', (_link, scenario) => {
    const binding = bind(scenario, library);
    expect(binding.issues.some(isInfeasible)).toBe(true);
    const found = nearestPlans(binding, library);
    expect(found.length).toBeGreaterThan(0);
    const numbers = found.map(({ from, to }) => ({ from, to: to.value ?? to.low ?? to.high ?? from }));
    const sizes = numbers.map(({ from, to }) => Number(Math.abs(Math.log(Number(to.div(from)))).toPrecision(8)));
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    for (const { key, scenario: next } of found) {
      const after = bind(next, library);
      expect(after.issues.some(isInfeasible), key).toBe(false);
      expect(after.solved).toContain(key);
    }
  });

  const nearest = (link: string) =>
    nearestPlans(bind(readLink(link).scenario, library), library).map(
      ({ key, from, to }) =>
        `${key} ${from.toSignificantDigits(4).toString()} ${to.operator} ${to.value?.toSignificantDigits(4).toString()}`,
    );

  test('changes what the plan states, not what came of it: more budget, or less time', () => {
    expect(nearest('gpu=a100-40-sxm&budget=100USD&t=30d&p=7B&rate=2USD')).toEqual(['budget 100 = 1440', 't 2592000 = 180000']);
    // A whole count spends 1,440 of the 2,000 that the plan states.
    expect(nearest('gpu=h100-sxm&budget=2000USD&t=30d&d=1T&p=70B&rate=2USD&solve=n,mfu')[0]).toBe('budget 2000 ~ 235800');
  });

  test('of a price that is known by a bound only a bound is offered, and only where something has to change', () => {
    const unpriced = 'gpu=a100-40-sxm&t=30d&p=7B&pays=cluster&kwh=0USD&price=>10000USD&covers=all';
    expect(nearest(`${unpriced}&budget=1000USD`)).toEqual(['budget 1000 > 10000']);
    // With the hardware used at 80% one might be paid for, if it costs hardly more than the bound; at 50% none is.
    const used = 'gpu=a100-40-sxm&t=30d&p=7B&method=straight&price=>20000USD&covers=all&life=5y&use=50%25±30%25p&kwh=0.1USD';
    expect(bind(readLink(`${used}&budget=500USD`).scenario, library).issues.map(({ code }) => code)).toContain('infeasible');
    expect(nearest(`${used}&budget=500USD`)).toEqual([]);
  });

  test('where more accelerators only fail more often, the others change least with the number that gets most done', () => {
    const link = 'gpu=h100-sxm&t=1d&d=15T&p=400B&solve=n&failures=200';
    const [first] = nearestPlans(bind(readLink(link).scenario, library), library);
    const done = (n: number) =>
      estimate({ ...readLink(link).scenario, n: String(n), solve: 'budget,t' }, library).quantity('trainingTime').value;
    expect(first).toMatchObject({ key: 't' });
    const n = Number(first?.scenario.n);
    for (const other of [1, n / 10, n * 0.8, n * 1.25, n * 10].map(Math.round))
      expect(done(n)?.lt(done(other) ?? 0), String(other)).toBe(true);
  });

  test('touches nothing that is pinned', () => {
    const scenario = { ...impossible[0], pin: 'n,t,d' };
    expect(nearestPlans(bind(scenario, library), library).map(({ key }) => key)).toEqual(['p']);
    expect(nearestPlans(bind({ ...scenario, pin: 'n,t,d,p' }, library), library)).toEqual([]);
  });
});
