import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Estimate, PlanDifference } from '../../src/analysis/index.ts';
import { differencesFrom, estimate } from '../../src/analysis/index.ts';
import type { NodeName } from '../../src/model/index.ts';
import { library } from '../../src/provenance/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { decisionsOf, openingDecisions, presetsInOrder } from '../../src/scenario/index.ts';
import { Decimal } from '../../src/units/index.ts';

const names = [
  'hardwarePurchase',
  'finalRun',
  'runWithExperiments',
  'programmeCost',
  'acceleratorCount',
  'trainingTime',
  'parameters',
  'trainingTokens',
  'modelFlopsUtilisation',
  'trainingCompute',
  'trainingEnergy',
  'locationEmissions',
] as const satisfies readonly NodeName[];
type Name = (typeof names)[number];

const opening = openingDecisions(library);
const made = (changes: Scenario, from: Scenario = opening): Estimate => estimate({ ...from, ...changes }, library);

function between(base: Estimate, plan: Estimate, name: Name): PlanDifference {
  const found = differencesFrom(base, plan, [name]).get(name);
  if (!found) throw new RangeError(`${name} can’t be compared.`);
  return found;
}

const number = (of: Decimal | null | undefined): number | null => of?.toNumber() ?? null;
const said = ({ more, times }: PlanDifference) => ({
  more: [more.operator, number(more.low), number(more.high)],
  times: [times.operator, number(times.low), number(times.high)],
});

describe('a plan beside another', () => {
  test('twice the accelerators are twice the cost, whatever the MFU that neither knows', () => {
    const [base, plan] = [made({}), made({ n: '20000' })];
    expect(base.quantity('trainingTokens').operator).toBe('range');
    expect(said(between(base, plan, 'hardwarePurchase'))).toEqual({ more: ['=', 2e9, 2e9], times: ['=', 2, 2] });
    expect(between(base, plan, 'hardwarePurchase').more.unit).toBe('CNY');
    expect(said(between(base, plan, 'trainingTokens')).times).toEqual(['=', 2, 2]);
    expect(between(base, plan, 'trainingTokens').more.operator).toBe('range');
  });

  test('what each plan has for itself moves by itself', () => {
    const [base, plan] = [made({ mfu: '20~40%' }), made({ mfu: '20~40 %' })];
    expect(said(between(base, plan, 'trainingTokens')).times).toEqual(['range', 0.5, 2]);
    expect(between(base, plan, 'trainingTokens').more.low?.isNegative()).toBe(true);
    expect(said(between(base, made({ mfu: '20~40%' }), 'trainingTokens')).times).toEqual(['=', 1, 1]);
  });

  test('a difference from a bound is a bound, and where both are open nothing can be said', () => {
    const [base, floor, ceiling] = [made({ n: '1000' }), made({ n: '>3000' }), made({ n: '<=500' })];
    expect(said(between(base, floor, 'acceleratorCount'))).toEqual({ more: ['>', 2000, null], times: ['>', 3, null] });
    expect(said(between(floor, base, 'acceleratorCount'))).toEqual({ more: ['<', null, -2000], times: ['<', null, 1 / 3] });
    expect(said(between(base, ceiling, 'acceleratorCount')).more).toEqual(['range', -1000, -500]); // none is the fewest there can be
    expect(said(between(floor, made({ n: '>9000' }), 'acceleratorCount'))).toEqual({
      more: ['range', null, null],
      times: ['range', null, null],
    });
    expect(said(between(floor, made({ n: '>3000', p: '1B' }), 'acceleratorCount'))).toEqual({ more: ['=', 0, 0], times: ['=', 1, 1] });
  });

  test('about twice is said to one figure, unless what is about a number cancels', () => {
    expect(between(made({ p: '~1B' }), made({ p: '~1B', n: '30000' }), 'parameters').times).toMatchObject({ operator: '=' });
    const [base, plan] = [made({ p: '~1B', mfu: '0.4' }), made({ p: '~1B', mfu: '0.4', n: '30000' })];
    expect(base.quantity('trainingTokens').operator).toBe('~');
    expect(said(between(base, plan, 'trainingTokens'))).toMatchObject({ times: ['=', 3, 3] });
    expect(between(base, plan, 'trainingTokens').more.operator).toBe('~');
    expect(between(made({ n: '1000' }), made({ n: '~2140' }), 'acceleratorCount').times).toMatchObject({
      operator: '~',
      value: new Decimal(2),
    });
  });

  test('money of two currencies meets in that of the base’s costs, each at its own plan’s rate', () => {
    const [base, plan] = [made({ price: '100000CNY' }), made({ price: '30000USD', fx: '1400KRW/USD' })];
    const { more, times } = between(base, plan, 'hardwarePurchase');
    expect(more.unit).toBe('USD');
    const before = new Decimal(1e9).times('191.7').div(1334);
    const after = new Decimal(3e8).times(1400).div(1334); // what those dollars are worth in won there, in the base’s dollars here
    expect(number(more.value)).not.toBeNull();
    expect([after, new Decimal(3e8)].map((each) => number(each.minus(before).toSignificantDigits(20)))).toContain(
      number(more.value?.toSignificantDigits(20)),
    );
    expect(number(times.value)).toBeCloseTo(number(more.value?.plus(before).div(before)) ?? 0, 12);
    expect(between(base, made({ price: '90000CNY' }), 'hardwarePurchase').more.unit).toBe('CNY');
  });

  test('a plan that is paid for otherwise has its own way, and is compared as what it comes to', () => {
    const [rented, owned] = [made({ rate: '2USD' }), made({ method: 'straight' })];
    const { more } = between(rented, owned, 'finalRun');
    const [from, to] = [rented.quantity('finalRun'), owned.quantity('finalRun')];
    expect(more.value?.toSignificantDigits(25)).toEqual(to.value?.minus(from.value ?? 0).toSignificantDigits(25));
    expect(more.low?.gt(to.low?.minus(from.high ?? 0) ?? 0) || more.low?.eq(to.low?.minus(from.high ?? 0) ?? 0)).toBe(true);
  });

  test('nothing over nothing is no multiple', () => {
    const { times, more } = between(made({ co2: '0' }), made({ co2: '0', n: '5' }), 'locationEmissions');
    expect([times.low, times.high]).toEqual([null, null]);
    expect(said({ more, times }).more).toEqual(['=', 0, 0]);
  });
});

const changes = fc.record(
  {
    n: fc.constantFrom('5000', '>3000', '~7000', '4000~9000', '<=20000'),
    price: fc.constantFrom('30000USD', '>20000CNY', '10000~40000USD'),
    t: fc.constantFrom('60d', '10d~20d', '>30d'),
    mfu: fc.constantFrom('0.4', '20~50%'),
    method: fc.constantFrom('rent', 'market', 'straight', 'annuity'),
    gpu: fc.constantFrom('h100-sxm', 'a100-80-sxm'),
    cur: fc.constantFrom('KRW', 'CNY'),
  },
  { requiredKeys: [] },
);
const presets = presetsInOrder(library).map((preset) => decisionsOf(preset));
const scenarios = fc.oneof(
  changes.map((each): Scenario => ({ ...opening, ...each })),
  fc.constantFrom(...presets),
);
const tolerance = new Decimal('1e-30');
const isNear = (one: Decimal | null | undefined, other: Decimal | null | undefined): boolean =>
  one && other ? one.minus(other).abs().lte(other.abs().times(tolerance)) : (one ?? null) === (other ?? null);
const inverse = (of: Decimal | null): Decimal | null => of && new Decimal(1).div(of);

describe('laws', () => {
  test('beside itself a plan is no different', () => {
    fc.assert(
      fc.property(scenarios, fc.constantFrom(...names), (scenario, name) => {
        const plan = estimate(scenario, library);
        const { more, times } = between(plan, estimate({ ...scenario }, library), name);
        const { low, high } = plan.quantity(name);
        if (!low && !high) return; // of what is not known at all nothing can be said
        expect([more.operator, number(more.low), number(more.high)]).toEqual(['=', 0, 0]);
        expect(times.low === null || (times.low.eq(1) && times.high?.eq(1) === true)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('the other way round it is as much less, and the inverse multiple', () => {
    fc.assert(
      fc.property(scenarios, scenarios, fc.constantFrom(...names), (one, other, name) => {
        const [base, plan] = [estimate(one, library), estimate({ ...other, ...(one.cur === undefined ? {} : { cur: one.cur }) }, library)];
        const [there, back] = [between(base, plan, name), between(plan, base, name)];
        if (there.times.operator !== '~') {
          expect(isNear(back.times.low, inverse(there.times.high))).toBe(true);
          expect(isNear(back.times.high, inverse(there.times.low))).toBe(true);
          expect(isNear(back.times.value, inverse(there.times.value)) || there.times.value === null).toBe(true);
        }
        if (there.more.unit !== back.more.unit) return;
        expect(isNear(back.more.low, there.more.high?.neg() ?? null)).toBe(true);
        expect(isNear(back.more.high, there.more.low?.neg() ?? null)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  test('never narrower than each plan by itself allows, at the values that both can have', () => {
    fc.assert(
      fc.property(scenarios, scenarios, fc.constantFrom(...names), (one, other, name) => {
        const [base, plan] = [estimate(one, library), estimate(other, library)];
        const { more } = between(base, plan, name);
        const [from, to] = [base.quantity(name), plan.quantity(name)];
        if (from.unit !== more.unit || to.unit !== more.unit || !from.low || !from.high || !to.low || !to.high) return;
        const most = to.high.minus(from.low);
        const least = to.low.minus(from.high);
        const slack = Decimal.max(to.high.abs(), from.high.abs()).times('1e-25');
        expect(more.low?.gte(least.minus(slack)) && more.high?.lte(most.plus(slack))).toBe(true);
        if (from.value && to.value && more.value) expect(more.value.minus(to.value.minus(from.value)).abs().lte(slack)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});

test('four plans are compared within a few frames', () => {
  const [base, ...others] = presets.slice(2, 6).map((scenario) => estimate(scenario, library));
  if (!base) throw new RangeError('no plans');
  const began = performance.now();
  for (const plan of others) differencesFrom(base, plan, names);
  const tookMs = performance.now() - began;
  expect(tookMs).toBeLessThan(2000);
  console.log(`Three plans beside a fourth: ${tookMs.toFixed(0)} ms`);
});
