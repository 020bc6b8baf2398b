import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Amount, Node } from '../../src/calculus/index.ts';
import type { NodeName } from '../../src/model/index.ts';
import { nodeNames } from '../../src/model/index.ts';
import { library } from '../../src/provenance/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { bind, choices, convert, inputOf } from '../../src/scenario/index.ts';
import { Decimal, formatDate } from '../../src/units/index.ts';
import { doubled, expectSame, methods, nothing, numbered, plans, resultsOf, text, thirty, withMethod } from './costPlan.ts';
import { exactly, isComputable } from './plan.ts';

test('twice the accelerators for the same time: twice the run by every method, and twice the cluster', () => {
  fc.assert(
    fc.property(withMethod, (plan) => {
      const [once, twice] = [resultsOf(plan), resultsOf({ ...plan, n: doubled(plan.n ?? '') })];
      for (const name of ['finalRun', 'clusterPurchase', 'clusterPurchaseReported', 'runWithExperiments', 'totalEmissions'] as const) {
        expectSame(twice.at(name), once.at(name).times(2), `${name}, ${plan.method}`);
      }
    }),
    thirty,
  );
});

describe('no cost falls when a price rises, and it rises where the price bears on it', () => {
  const ofRun = { rent: ['rate'], market: ['worth', 'kwh'], straight: ['price', 'kwh'], annuity: ['price', 'kwh'] } as const;
  const prices = ['price', 'rate', 'kwh', 'worth', 'pay', 'data', 'storage'] as const;

  test.each(prices)('%s', (key) => {
    fc.assert(
      fc.property(withMethod, fc.boolean(), (stated, ownPrice) => {
        const { worth, ...own } = stated;
        const plan: Scenario = ownPrice && key !== 'worth' ? own : { ...own, worth: worth ?? '' };
        const bears: readonly string[] = [...ofRun[stated.method as keyof typeof ofRun], ...(plan.worth === undefined ? ['price'] : [])];
        const onRun = bears.includes(key) && !(key === 'price' && stated.method === 'rent');
        const rises = {
          finalRun: onRun,
          clusterPurchaseReported: key === 'price',
          programmeCost: onRun || key === 'pay' || key === 'data' || key === 'storage',
        };
        const [less, more] = [resultsOf(plan), resultsOf({ ...plan, [key]: doubled(plan[key] ?? '') })];
        for (const name of ['finalRun', 'clusterPurchaseReported', 'programmeCost'] as const) {
          expect(more.at(name).comparedTo(less.at(name)), `${name} with ${key}, ${plan.method}`).toBe(rises[name] ? 1 : 0);
        }
      }),
      thirty,
    );
  });
});

test('scopes hold one another: the run, the run with experiments, the programme; in their values and at both ends', () => {
  const vague = fc.record({
    price: fc.constantFrom('10000-20000USD', '15000USD', '>=15000USD'),
    kwh: fc.constantFrom('0.05-0.15USD', '0.1USD'),
    rate: fc.constantFrom('1-4USD', '2USD', '<=3USD'),
    exp: fc.constantFrom('1.5-10', '1', '3', '1-2'),
    pay: fc.constantFrom('175000-224000USD', '200000USD'),
    t: fc.constantFrom('30-60d', '30d'),
  });
  fc.assert(
    fc.property(withMethod, vague, (plan, ranges) => {
      const { amount } = resultsOf({ ...plan, ...ranges });
      const scopes = (['finalRun', 'runWithExperiments', 'programmeCost'] as const).map(amount);
      for (const [at, wider] of scopes.slice(1).entries()) {
        for (const end of ['value', 'low', 'high'] as const) {
          const [inner, outer] = [scopes[at]?.[end], wider[end]];
          if (inner && outer) expect(inner.lte(outer), `${end}: ${inner.toString()} in ${outer.toString()}`).toBe(true);
        }
        expect(wider.high === null || scopes[at]?.high !== null).toBe(true);
      }
    }),
    thirty,
  );
});

test('a purchase is the same in whichever currency its price is stated, and converts back from any it is reported in', () => {
  const currencies = ['KRW', 'CNY', 'EUR', 'USD'] as const;
  const { exchange } = bind({}, library);
  fc.assert(
    fc.property(plans, (plan) => {
      const inDollars = resultsOf(plan).at('clusterPurchaseReported');
      const price = new Decimal(plan.price.replace('USD', ''));
      for (const currency of currencies) {
        const converted = convert(price, 'USD', currency, exchange).toSignificantDigits(38).toFixed();
        expectSame(
          resultsOf({ ...plan, price: `${converted}${currency}` }).at('clusterPurchaseReported'),
          inDollars,
          `stated in ${currency}`,
        );
        const reported = resultsOf({ ...plan, cur: currency }).at('clusterPurchaseReported');
        expectSame(convert(reported, currency, 'USD', exchange), inDollars, `reported in ${currency}`);
      }
    }),
    thirty,
  );
});

test('a board’s price with its server is a server’s price; with no network that is all', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const price = new Decimal(plan.price.replace('USD', ''));
      const [board, server] = [
        resultsOf({ ...plan, covers: 'board' }),
        resultsOf({ ...plan, covers: 'server', price: `${price.times(plan.overhead).toFixed()}USD` }),
      ];
      const [all, bare] = [resultsOf({ ...plan, covers: 'all' }), resultsOf({ ...plan, covers: 'server', net: '0' })];
      for (const name of ['clusterUnitPrice', 'clusterPurchase', 'amortisedHardware'] as const) {
        expectSame(board.at(name), server.at(name), name);
        expectSame(all.at(name), bare.at(name), name);
      }
    }),
    thirty,
  );
});

test('parts come to the whole: of the cluster and of the run', () => {
  fc.assert(
    fc.property(withMethod, (plan) => {
      const { at } = resultsOf(plan);
      const sum = (...names: readonly NodeName[]) => Decimal.sum(...names.map(at));
      expectSame(sum('acceleratorPurchase', 'serverPurchase', 'networkPurchase'), at('clusterPurchaseReported'));
      expectSame(sum('runAccelerators', 'runServers', 'runNetwork', 'electricityCostReported'), at('ownedRun'));
      expectSame(at('electricityShare').times(at('ownedRun')), at('electricityCostReported'));
      for (const part of ['acceleratorShare', 'serverShare', 'networkShare'] as const) {
        expect(at(part).gte(-nothing) && at(part).lte(1), part).toBe(true);
      }
      if (plan.method !== 'rent') expectSame(at('finalRun'), at('ownedRun'));
    }),
    thirty,
  );
});

describe('failures', () => {
  const failing = fc.record({
    failures: text(1, 500, 10),
    save: text(1, 600).map((seconds) => `${seconds}s`),
    restart: text(0, 3600).map((seconds) => `${seconds}s`),
    interval: fc.constantFrom(...choices.interval),
    node: fc.constantFrom('4', '8', '72'),
  });
  const trained = plans.map(({ t: _computed, ...plan }): Scenario => ({ ...plan, d: '1T', n: String(Math.ceil(Number(plan.n) / 10)) }));

  test('take part of the time, and more of it from more accelerators', () => {
    fc.assert(
      fc.property(trained, failing, (plan, failures) => {
        const [once, twice] = [resultsOf({ ...plan, ...failures }), resultsOf({ ...plan, ...failures, n: doubled(plan.n ?? '') })];
        for (const { at } of [once, twice]) expect(at('modelledGoodput').gt(0) && at('modelledGoodput').lt(1)).toBe(true);
        expect(twice.at('modelledGoodput').lt(once.at('modelledGoodput'))).toBe(true);
        // Twice the accelerators are less than twice as fast at the same work, and their hours are more.
        expect(twice.at('trainingTime').times(2).gt(once.at('trainingTime'))).toBe(true);
        expect(twice.at('acceleratorHours').gt(once.at('acceleratorHours'))).toBe(true);
      }),
      thirty,
    );
  });

  test('make no run cheaper, by any method', () => {
    fc.assert(
      fc.property(trained, failing, fc.constantFrom(...methods), (plan, failures, method) => {
        const [without, counted] = [resultsOf({ ...plan, method }), resultsOf({ ...plan, ...failures, method })];
        expect(without.at('goodput').toNumber()).toBe(1);
        for (const name of ['finalRun', 'programmeCost', 'totalEmissions'] as const) {
          expect(counted.at(name).gte(without.at(name)), name).toBe(true);
        }
      }),
      thirty,
    );
  });
});

test('the later training starts, the less the hardware is worth; before it was priced it is worth its price', () => {
  fc.assert(
    fc.property(plans, fc.integer({ min: 17_000, max: 19_000 }), fc.integer({ min: 0, max: 2000 }), (plan, bought, later) => {
      const starting = (day: number) =>
        resultsOf({ ...plan, bought: formatDate(new Decimal(bought), 'en'), start: formatDate(new Decimal(day), 'en') });
      const [first, second] = [starting(bought + later), starting(bought + later + 1)];
      expect(second.at('valueAtStart').lt(first.at('valueAtStart'))).toBe(true);
      expect(second.at('marketHardware').lt(first.at('marketHardware'))).toBe(true);
      expectSame(starting(bought - later).at('valueAtStart'), first.at('newMarketPrice'));
    }),
    thirty,
  );
});

test('after the hours of breaking even, renting has cost what buying and its electricity have', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const { at } = resultsOf({ ...plan, rate: `${Number(plan.rate.replace('USD', '')) + 5}USD` });
      const hours = at('breakEvenHours');
      expectSame(at('rentPerHour').times(hours), at('purchasePerAccelerator').plus(at('electricityPerHour').times(hours)));
      expectSame(at('breakEvenTime').times('730.5').times(plan.use), hours);
    }),
    thirty,
  );
});

describe('results of ranges hold the results of every point within', () => {
  const vague = ['price', 'rate', 'kwh', 'net', 'overhead', 'load', 'use', 'exp', 'pay'] as const;

  test('any three costs at once', () => {
    const share = fc.integer({ min: 0, max: 100 });
    const some = fc.subarray([...vague], { minLength: 1, maxLength: 3 });
    const inside = fc.record(Object.fromEntries(vague.map((key) => [key, fc.tuple(share, share)])));
    fc.assert(
      fc.property(withMethod, some, inside, (plan, keys, places) => {
        const { bindings } = resultsOf(plan);
        const [wide, points] = [new Map<Node, Amount>(), new Map<Node, Amount>()];
        for (const key of keys) {
          const [width = 0, place = 0] = places[key] ?? [];
          const low = bindings.amounts.get(inputOf(key))?.value ?? new Decimal(Number.NaN);
          const high = low.times(1 + width / 100);
          wide.set(inputOf(key), { operator: 'range', value: null, low, high });
          points.set(inputOf(key), exactly(low.plus(high.minus(low).times(place / 100)).toFixed()));
        }
        const [ends, one] = [resultsOf(plan, wide), resultsOf(plan, points)];
        for (const name of nodeNames.filter((each) => isComputable(each, bindings))) {
          const [{ low, high }, { value }] = [ends.amount(name), one.amount(name)];
          if (!value) {
            expect(high, `${name} without end`).toBeNull(); // where electricity alone costs as much as the rent
            continue;
          }
          const slack = value.abs().times(nothing);
          if (low) expect(value.gte(low.minus(slack)), `${name}: ${value.toString()} below ${low.toString()}`).toBe(true);
          if (high) expect(value.lte(high.plus(slack)), `${name}: ${value.toString()} above ${high.toString()}`).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('a decline that makes the loss rise and fall again is looked at between its ends, to within three percent', () => {
    fc.assert(
      fc.property(plans, numbered(50, 500, 1000), (plan, decline) => {
        const aged: Scenario = { ...plan, bought: '2020-01-01', start: '2023-01-01', method: 'market' };
        const [ends, one] = [resultsOf({ ...aged, decline: '0.05-0.5' }), resultsOf({ ...aged, decline: String(decline) })];
        for (const name of ['valueAtStart', 'valueLostPerHour', 'marketHardware', 'marketRun', 'programmeCost'] as const) {
          const [{ low, high }, value] = [ends.amount(name), one.at(name)];
          expect(low && value.gte(low.times(1 - nothing)), `${name} ${value.toString()} below ${low?.toString()}`).toBe(true);
          expect(high && value.lte(high.times(1.025)), `${name} ${value.toString()} above ${high?.toString()}`).toBe(true);
        }
      }),
      thirty,
    );
  });
});
