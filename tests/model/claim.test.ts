import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Amount, Node } from '../../src/calculus/index.ts';
import { evaluate } from '../../src/calculus/index.ts';
import type { ClaimNodeName } from '../../src/model/index.ts';
import { claimBook, registry } from '../../src/model/index.ts';
import { library } from '../../src/provenance/index.ts';
import { Decimal } from '../../src/units/index.ts';
import { apart, exactly } from './plan.ts';

const book = claimBook;
const hour = exactly(library.defaults.secondsPerHour?.value ?? '');

/** Everything that the book of claims could rest on, at values that are all different. */
const leaves: readonly (readonly [Node, Amount])[] = [
  [registry.secondsPerHour, hour],
  [registry.wonPerReportCurrency, exactly(1334)],
  [registry.wonPerRentCurrency, exactly('191.7')],
  [registry.wonPerPurchaseCurrency, exactly(1450)],
  [registry.rentalRate, exactly('1.36')],
  [registry.plannedCount, exactly(25_000)],
  [registry.unitPrice, exactly(15_000)],
  [registry.peakThroughput, exactly('312e12')],
  [registry.plannedUtilisation, exactly('0.35')],
  [registry.plannedDuration, exactly(2280 * 3600)],
  [book.publishedCompute, exactly('2.1e25')],
  [book.publishedCost, exactly('37e6')],
  [book.publishedPurchase, exactly('8e8')],
];

const claims = {
  claimedCost: book.claimedCost,
  claimedPurchase: book.claimedPurchase,
  claimedCount: book.claimedCount,
  claimedPrice: book.claimedPrice,
  claimedDuration: book.claimedDuration,
} as const;
type ClaimName = keyof typeof claims;

/** What follows from each claim, and whether it grows with the claim or shrinks. */
const follows = [
  ['claimedCost', 'hoursNeeded', 1],
  ['claimedCost', 'timeNeeded', 1],
  ['claimedCost', 'rateNeeded', 1],
  ['claimedCost', 'costRatio', 1],
  ['claimedCost', 'utilisationOfCost', -1],
  ['claimedPurchase', 'priceNeeded', 1],
  ['claimedPurchase', 'countNeeded', 1],
  ['claimedPurchase', 'purchaseRatio', 1],
  ['claimedCount', 'purchaseOfCount', 1],
  ['claimedCount', 'countRatio', 1],
  ['claimedCount', 'timeForCompute', -1],
  ['claimedCount', 'timeForHours', -1],
  ['claimedCount', 'utilisationOfCount', -1],
  ['claimedPrice', 'purchaseOfPrice', 1],
  ['claimedPrice', 'purchaseOfPriceRatio', 1],
  ['claimedPrice', 'priceRatio', 1],
  ['claimedDuration', 'hoursOfDuration', 1],
  ['claimedDuration', 'costOfDuration', 1],
  ['claimedDuration', 'utilisationOfDuration', -1],
] as const satisfies readonly (readonly [ClaimName, ClaimNodeName, 1 | -1])[];

const worked = (claim: ClaimName, amount: Amount, name: ClaimNodeName, over: readonly (readonly [Node, Amount])[] = []): Amount =>
  evaluate({ amounts: new Map([...leaves, ...over, [claims[claim], amount]]), choices: new Map() }).amount(book[name]);

const operators = ['=', '~', '>', '>=', '<', '<=', 'range'] as const;
const mirrored = { '=': '=', '~': '~', '>': '<', '>=': '<=', '<': '>', '<=': '>=', range: 'range' } as const;

function stated(operator: (typeof operators)[number], of: number | string): Amount {
  const value = new Decimal(of);
  if (operator === '>' || operator === '>=') return { operator, value, low: value, high: null };
  if (operator === '<' || operator === '<=') return { operator, value, low: null, high: value };
  if (operator === 'range') return { operator, value: null, low: value, high: value.times(3) };
  return { operator, value, low: value, high: value };
}

const amount = fc.integer({ min: 1, max: 1_000_000_000 });
const nothing = 1e-30;

test('every formula is worked out from some claim', () => {
  const reached = new Set<string>(follows.map(([, name]) => name));
  const steps = new Set(['costInRentCurrency', 'purchaseInPriceCurrency', 'priceInPriceCurrency', 'publishedHours']);
  const formulas = Object.entries(book).filter(([, node]) => node.kind === 'formula');
  expect(formulas.map(([name]) => name).filter((name) => !reached.has(name) && !steps.has(name))).toEqual([]);
});

describe.each(follows)('%s gives %s', (claim, name, direction) => {
  test.each(operators)('a claim with %s keeps it, or its mirror image', (operator) => {
    fc.assert(
      fc.property(amount, (of) => {
        expect(worked(claim, stated(operator, of), name).operator).toBe(direction === 1 ? operator : mirrored[operator]);
      }),
      { numRuns: 20 },
    );
  });

  test('in proportion to the claim, or to its inverse', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 2, max: 1000 }), (of, factor) => {
        const once = worked(claim, exactly(of), name).value;
        const more = worked(claim, exactly(new Decimal(of).times(factor).toFixed()), name).value;
        expect(more?.gt(once ?? Infinity)).toBe(direction === 1);
        const scaled = direction === 1 ? once?.times(factor) : once?.div(factor);
        expect(apart(more, scaled ?? null)).toBeLessThan(nothing);
      }),
      { numRuns: 20 },
    );
  });
});

describe('there and back', () => {
  const inRents = (of: number): Decimal => new Decimal(of).times(1334).div('191.7');
  const inPrices = (of: number): Decimal => new Decimal(of).times(1334).div(1450);

  test.each([
    ['hours × rent', 'claimedCost', 'hoursNeeded', '1.36', inRents],
    ['rent × hours', 'claimedCost', 'rateNeeded', String(25_000 * 2280), inRents],
    ['price × count', 'claimedPurchase', 'priceNeeded', '25000', inPrices],
    ['count × price', 'claimedPurchase', 'countNeeded', '15000', inPrices],
    ['ratio × published cost', 'claimedCost', 'costRatio', '37e6', inRents],
  ] as const)('%s is the claim', (_, claim, name, by, converted) => {
    fc.assert(
      fc.property(amount, (of) => {
        expect(apart(worked(claim, exactly(of), name).value?.times(by) ?? null, converted(of))).toBeLessThan(nothing);
      }),
      { numRuns: 50 },
    );
  });

  test('a claimed duration’s cost needs that duration’s hours', () => {
    fc.assert(
      fc.property(amount, (of) => {
        const cost = worked('claimedDuration', exactly(of), 'costOfDuration').value ?? new Decimal(NaN);
        const hours = worked('claimedDuration', exactly(of), 'hoursOfDuration').value;
        const needed = worked('claimedCost', exactly(0), 'hoursNeeded', [[book.costInRentCurrency, exactly(cost.toFixed())]]).value;
        expect(apart(needed, hours)).toBeLessThan(nothing);
      }),
      { numRuns: 50 },
    );
  });
});

test('a bound on what it is divided by turns over: 2bn over more than 10,000 is less than 200,000 each', () => {
  const price = worked('claimedPurchase', exactly('2e9'), 'priceNeeded', [
    [registry.plannedCount, stated('>', 10_000)],
    [registry.wonPerPurchaseCurrency, exactly(1334)],
  ]);
  expect([price.operator, price.high?.toFixed()]).toEqual(['<', '200000']);
});

test('a floor over a floor says nothing', () => {
  const time = worked('claimedCost', stated('>', '1e8'), 'timeNeeded', [[registry.plannedCount, stated('>', 10_000)]]);
  expect([time.operator, time.low, time.high]).toEqual(['range', null, null]);
});
