import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ResultName, SweepAsk } from '../../src/analysis/index.ts';
import { endInUnit, sweep, sweepAxes, sweepGroupNames, sweepGroups, sweepRange } from '../../src/analysis/index.ts';
import type { NumeralKey } from '../../src/scenario/index.ts';
import { inputOf, isDecisionKey } from '../../src/scenario/index.ts';
import { Decimal } from '../../src/units/index.ts';
import { numberOf, planned } from '../model/plan.ts';

const opening = 'gpu=a100-40-sxm&n=10000&price=200000CNY&p=175B&t=30d&rate=1USD';
const plan = (link: string, name = link) => ({ id: name, name, estimate: planned(link) });
const over = (link: string, key: NumeralKey, from: number, to: number, results: readonly ResultName[], more: Partial<SweepAsk> = {}) =>
  sweep({ plans: [plan(link)], key, from, to, scale: 'linear', steps: 32, results, ...more });

/** The same plan, with another value for one key. */
const withKey = (link: string, key: string, value: string): string =>
  [...link.split('&').filter((part) => !part.startsWith(`${key}=`)), `${key}=${value}`].join('&');

describe('a line', () => {
  const asked = [
    ['rate', 0.1, 10, (x: number) => `${x}USD`, ['rentedRun', 'runWithExperiments']],
    ['n', 1000, 50_000, (x: number) => `${x}`, ['trainingTokens', 'hardwarePurchase', 'amortisedRun']],
    ['t', 86_400, 8_640_000, (x: number) => `${x}s`, ['annuityRun', 'marketRun', 'trainingEnergy']],
    ['mfu', 0.1, 1, (x: number) => `${x}`, ['trainingTokens', 'tokensPerParameter']],
    ['pue', 1, 2, (x: number) => `${x}`, ['locationEmissions', 'amortisedRun']],
    ['kwh', 0.01, 1, (x: number) => `${x}USD`, ['electricityCost', 'amortisedRun']],
  ] as const;
  test.each(asked)('over %s is what the plan would give there', (key, from, to, spelling, results) => {
    for (const { result, points } of over(opening, key, from, to, results, { scale: 'log', steps: 8 }).lines) {
      expect(points.length).toBe(9);
      for (const { x, y } of points) {
        const there = numberOf(withKey(opening, key, spelling(x)), result);
        expect(Math.abs((y ?? NaN) / there - 1), `${result} at ${x}`).toBeLessThan(1e-12);
      }
    }
  });

  test('begins and ends where it is asked to, in equal steps or equal times', () => {
    const xs = (scale: 'linear' | 'log') =>
      over(opening, 'rate', 0.5, 8, ['rentedRun'], { scale, steps: 4 }).lines[0]?.points.map(({ x }) => x);
    expect(xs('linear')).toEqual([0.5, 2.375, 4.25, 6.125, 8]);
    expect(xs('log')?.map((x) => Math.round(x * 1e9) / 1e9)).toEqual([0.5, 1, 2, 4, 8]);
  });

  test('steps on whole numbers where only those make sense', () => {
    const { whole, lines } = over(opening, 'n', 1, 9, ['hardwarePurchase'], { steps: 32 });
    expect(whole).toBe(true);
    expect(lines[0]?.points.map(({ x }) => x)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('goes through the plan itself', () => {
    const { lines } = over(opening, 'rate', 0.1, 10, sweepGroups.run);
    for (const { result, own } of lines) {
      expect(own?.x).toBe(1);
      expect(Math.abs((own?.y ?? NaN) / numberOf(opening, result) - 1)).toBeLessThan(1e-12);
    }
    expect(over(opening, 'rate', 2, 10, ['rentedRun']).lines[0]?.own).toBeNull();
  });

  test('rises with what makes more of it, and is level where nothing rests on the input', () => {
    const rising: readonly (readonly [NumeralKey, number, number, ResultName])[] = [
      ['rate', 0.1, 9, 'rentedRun'],
      ['n', 10, 1e5, 'hardwarePurchase'],
      ['kwh', 0.01, 1, 'amortisedRun'],
      ['pue', 1, 3, 'trainingEnergy'],
      ['mfu', 0.05, 1, 'trainingTokens'],
    ];
    for (const [key, from, to, result] of rising) {
      const ys = over(opening, key, from, to, [result]).lines[0]?.points.map(({ y }) => y ?? NaN) ?? [];
      ys.slice(1).forEach((y, index) => expect(y, `${result} over ${key}`).toBeGreaterThan(ys[index] ?? NaN));
    }
    const [level] = over(opening, 'rate', 0.1, 9, ['amortisedRun']).lines;
    expect(level?.constant).toBe(true);
    expect(new Set(level?.points.map(({ y }) => y)).size).toBe(1);
  });

  test('breaks off where the plan is impossible: no utilisation lies above one', () => {
    const link = 'gpu=a100-40-sxm&n=1000&p=175B&d=300B&t=60d';
    const least = numberOf(link, 'modelFlopsUtilisation') * 60 * 86_400; // at all of the peak it takes this long
    const { lines } = over(link, 't', 86_400, 86_400 * 60, ['modelFlopsUtilisation', 'rentedRun'], { steps: 60 });
    expect(lines).toHaveLength(2);
    for (const { points } of lines) {
      expect(points.some(({ y }) => y === null)).toBe(true);
      for (const { x, y } of points) expect(y === null, `${x} of ${least}`).toBe(x < least);
    }
  });

  test('of what a budget pays for is made whole as the plan makes it, and ends where it pays for none', () => {
    const link = 'gpu=a100-40-sxm&budget=100000USD&rate=1.5USD&p=1B&mfu=0.4&t=60d&solve=n,d';
    const { lines } = over(link, 'budget', 500, 500_000, ['acceleratorCount', 'rentedRun'], { scale: 'log', steps: 40 });
    const [counts, costs] = lines.map(({ points }) => points);
    for (const [index, { x, y }] of (counts ?? []).entries()) {
      const whole = Math.floor(x / (1.5 * 24 * 60) + 1e-9);
      expect(y, `${x} USD`).toBe(whole === 0 ? null : whole);
      const cost = costs?.[index]?.y ?? null;
      expect(cost === null ? null : cost <= x * (1 + 1e-12), `${x} USD`).toBe(whole === 0 ? null : true);
    }
    expect(over(link, 'n', 10, 100, ['rentedRun']).refused).toMatchObject([{ reason: 'computed' }]);
  });

  test('has no point where the result is no number', () => {
    const { lines } = over(`${opening}&pue=1.1`, 'rate', 0.001, 1, ['breakEvenTime'], { steps: 100 });
    const hourly = numberOf(`${opening}&pue=1.1`, 'electricityPerHour');
    for (const { x, y } of lines[0]?.points ?? []) expect(y === null).toBe(x <= hourly);
  });

  test('says which inputs stand at the centres of their ranges', () => {
    expect(over(opening, 'rate', 0.1, 9, ['amortisedRun']).lines[0]?.centred).toContain('electricityPrice');
    expect(over(opening, 'kwh', 0.1, 9, ['electricityCost']).lines[0]?.centred).not.toContain('electricityPrice');
  });
});

describe('no line', () => {
  test('is drawn along what a plan computes', () => {
    expect(over(opening, 'd', 1e9, 1e13, ['rentedRun', 'trainingCompute'])).toMatchObject({
      lines: [],
      refused: [
        { result: 'rentedRun', reason: 'computed' },
        { result: 'trainingCompute', reason: 'computed' },
      ],
    });
    const stated = over('n=1000&p=70B&d=1T&mfu=0.4', 'd', 1e9, 1e13, ['trainingTime']);
    expect(stated.refused).toEqual([]);
    expect(stated.lines).toHaveLength(1);
  });

  test('is drawn of what is only bounded, unless it is what is swept', () => {
    const bounded = withKey(opening, 'rate', '>1USD');
    expect(over(bounded, 'n', 10, 100, ['rentedRun']).refused).toMatchObject([{ reason: 'open', because: 'rentalRate' }]);
    const [swept] = over(bounded, 'rate', 1, 5, ['rentedRun']).lines;
    expect(swept?.points.every(({ y }) => y !== null)).toBe(true);
    expect(swept?.own).toBeNull();
  });

  test('stands for a range that has no extent', () => {
    expect(() => over(opening, 'rate', 5, 5, ['rentedRun'])).toThrow(RangeError);
    expect(() => over(opening, 'rate', 0, 5, ['rentedRun'], { scale: 'log' })).toThrow(RangeError);
  });
});

describe('crossings', () => {
  const apart = (found: number | undefined, wanted: number): number => Math.abs((found ?? NaN) / wanted - 1);

  test('of renting and owning lie at the owned run over its hours', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 1e5 }),
        fc.integer({ min: 3, max: 300 }),
        fc.constantFrom('linear', 'log'),
        (n, days, scale) => {
          const link = `gpu=a100-40-sxm&n=${n}&price=200000CNY&p=175B&t=${days}d&rate=1USD`;
          const { lines, pairs } = over(link, 'rate', 0.01, 100, sweepGroups.run, { scale });
          const hours = numberOf(link, 'acceleratorHours');
          expect(pairs).toHaveLength(6);
          for (const { first, second, crossings } of pairs) {
            const [one, other] = [lines[first]?.result, lines[second]?.result];
            if (one !== 'rentedRun') expect(crossings).toEqual([]);
            else {
              expect(crossings).toMatchObject([{ kind: 'crosses', before: -1, after: 1 }]);
              expect(apart(crossings[0]?.x, numberOf(link, other ?? one) / hours)).toBeLessThan(1e-9);
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  test('of renting and buying lie at the break-even time', () => {
    for (const more of ['rate=4.10USD', 'rate=1USD', 'rate=2USD&use=50%25', 'rate=2USD&cur=KRW']) {
      const link = `${opening.replace('&rate=1USD', '')}&${more}`;
      const { pairs } = over(link, 'life', 86_400, 86_400 * 3650, sweepGroups.overLife);
      const month = numberOf(link, 'hoursPerMonth') * 3600;
      expect(pairs[0]?.crossings).toHaveLength(1);
      expect(apart(pairs[0]?.crossings[0]?.x, numberOf(link, 'breakEvenTime') * month), more).toBeLessThan(1e-9);
    }
  });

  test('of two plans are looked for in one result, of one plan among results of one kind, and nowhere else', () => {
    const plans = [plan(opening), plan(withKey(opening, 'n', '4000'))];
    const { lines, pairs } = over(opening, 'rate', 0.1, 9, ['rentedRun', 'amortisedRun', 'trainingTokens'], { plans });
    expect(lines).toHaveLength(6);
    for (const { first, second } of pairs) {
      const [one, other] = [lines[first], lines[second]];
      expect(one?.result === other?.result || one?.plan === other?.plan).toBe(true);
      expect([one?.result, other?.result].filter((result) => result === 'trainingTokens').length).not.toBe(1);
    }
    expect(pairs).toHaveLength(5);
  });

  test('of two plans in whole numbers change sides from one count to the next', () => {
    // a price for each of n, against a purchase that is level in n where it is swept: the rent of one is the other’s
    const plans = [plan(opening), plan(withKey(withKey(opening, 'rate', '0.5USD'), 't', '45d'))];
    const { pairs } = over(opening, 'n', 10, 10_000, ['rentedRun'], { plans });
    expect(pairs[0]).toMatchObject({ order: 1, crossings: [] }); // both grow with the count
    const half = [plan(opening), plan(withKey(opening, 'rate', '1USD'), 'the same')];
    expect(over(opening, 'n', 10, 10_000, ['rentedRun'], { plans: half }).pairs[0]).toMatchObject({ same: true, crossings: [] });
  });

  test('hold whatever the currencies of the plans are', () => {
    const rates = planned(opening).binding.exchange;
    const won = Number(endInUnit(new Decimal(1), 'USD', 'KRW', rates));
    const plans = [plan(opening), plan(withKey(opening, 'rate', `${won}KRW`), 'in won')];
    const { unit, lines, pairs } = over(opening, 'rate', 0.5, 2, ['rentedRun'], { plans });
    expect(unit).toBe('USD/accelerator/h');
    expect(lines.map((line) => line.unit)).toEqual(['USD', 'USD']);
    expect(pairs[0]?.same).toBe(true);
    expect(lines[1]?.own?.x).toBeCloseTo(1, 12);
  });
});

describe('what may be swept', () => {
  const link = `${opening}&failures=5&exp=2&staff=100&pay=300000USD&start=2024-05&water=1`;
  const made = planned(link);

  test('results of a group are of one dimension', () => {
    for (const group of sweepGroupNames) {
      const [first, ...others] = sweepGroups[group].map((name) => made.quantity(name).unit);
      for (const unit of others) expect(endInUnit(new Decimal(1), unit, first ?? '', made.binding.exchange), group).not.toBeNull();
    }
  });

  test('no result stands in two groups', () => {
    const all: readonly ResultName[] = sweepGroupNames.flatMap((group) => sweepGroups[group]);
    expect(new Set(all).size).toBe(all.length);
  });

  test('the axes are inputs that a result rests on; what a plan computes is told apart', () => {
    const axes = sweepAxes([made]);
    expect(axes.map(({ key }) => key)).toEqual(expect.arrayContaining(['n', 'rate', 'start', 'failures', 'staff']));
    expect(axes.find(({ key }) => key === 'd')?.computed).toBe(true);
    expect(axes.find(({ key }) => key === 'price')?.groups).not.toContain('tokens');
    expect(sweepAxes([made, planned('n=8&p=1B&d=1T&mfu=0.4')]).find(({ key }) => key === 'd')?.computed).toBe(false);
  });

  test('a range lies around the plan, within what makes sense, and every axis with one has lines', () => {
    for (const { key, computed, groups } of sweepAxes([made])) {
      const range = sweepRange(key, [made]);
      if (computed || !range) continue;
      const { least, most, whole } = inputOf(key).domain;
      const { value, low, high } = made.binding.bindings.amounts.get(inputOf(key)) ?? {};
      expect(range.from.gte(least) && range.to.lte(most), key).toBe(true);
      for (const each of value ? [value] : [low, high]) expect(each && range.from.lte(each) && range.to.gte(each), key).toBe(true);
      if (whole) expect(range.from.isInteger() && range.to.isInteger(), key).toBe(true);
      expect(isDecisionKey(key)).toBe(true);
      const [group] = groups;
      if (!group) throw new RangeError(`Nothing rests on ${key}.`);
      const { lines, refused } = over(link, key, range.from.toNumber(), range.to.toNumber(), sweepGroups[group]);
      expect(refused, key).toEqual([]);
      expect(lines.flatMap(({ points }) => points.filter(({ y }) => y !== null)).length, key).toBeGreaterThan(8);
    }
  });

  test('a range is a fifth to five times; a share ends at one; several plans are all inside', () => {
    const range = (key: NumeralKey, ...links: readonly string[]) => {
      const found = sweepRange(key, links.map(planned));
      return found && [found.from.toNumber(), found.to.toNumber()];
    };
    expect(range('n', opening)).toEqual([2000, 50_000]);
    expect(range('exp', opening)).toEqual([1, 50]); // of a range without a centre both ends
    expect(range('mfu', 'n=8&p=1B&d=1T&mfu=0.4')).toEqual([0.08, 1]);
    expect(range('n', opening, 'n=8&p=1B&d=1T&mfu=0.4')).toEqual([2, 50_000]);
    expect(range('t', opening)).toEqual([6 * 86_400, 150 * 86_400]);
    expect(range('staff', opening)).toBeNull(); // nothing is stated to go by
  });
});
