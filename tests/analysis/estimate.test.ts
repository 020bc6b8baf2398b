import { describe, expect, test } from 'vitest';
import { hasValue } from '../../src/present/index.ts';
import { comparisonsOf, drivers, equation, foundations, kindOf, resultNames, unitIn, workedNode } from '../../src/analysis/index.ts';
import { registry } from '../../src/model/index.ts';
import { library } from '../../src/provenance/index.ts';
import { planned } from '../model/plan.ts';

const opening = 'gpu=a100-40-sxm&n=10000&price=200000CNY&p=175B&t=30d';

describe('an estimate', () => {
  test('gives every result of every kind of plan, in a unit whose currencies are known', () => {
    for (const link of [opening, 'd=1T&mfu=0.4', 'd=1T&t=30d', '', 'n=>5&price=<9KRW&rate=~4CNY&kwh=1~2EUR&fx=1450KRW/EUR']) {
      for (const name of resultNames.filter((each) => hasValue(each, planned(link))))
        expect(planned(link).quantity(name).unit, name).not.toMatch(/Currency/);
    }
  });

  test('each currency stands where the plan names it', () => {
    const { binding } = planned('price=1CNY&rate=1USD&kwh=1KRW');
    expect(unitIn(registry.unitPrice, binding.currencies)).toBe('CNY/accelerator');
    expect(unitIn(registry.rentedRunPerToken, binding.currencies)).toBe('USD/token');
    expect(unitIn(registry.electricityPrice, binding.currencies)).toBe('KRW/kWh');
    expect(unitIn(registry.clusterPurchase, binding.currencies)).toBe('CNY');
    const more = planned('worth=1EUR&pay=1KRW&data=1CNY&storage=1EUR&cur=KRW').binding.currencies;
    expect([registry.serverMarketPrice, registry.staffPay, registry.dataSpending].map((node) => unitIn(node, more))).toEqual([
      'EUR/accelerator',
      'KRW/personYear',
      'CNY',
    ]);
    expect(unitIn(registry.storagePrice, more)).toBe('EUR/TB/month');
  });

  test('costs that are added up are in the currency of the report', () => {
    const reported = ['clusterPurchaseReported', 'finalRun', 'amortisedRun', 'marketRun', 'annuityRun', 'programmeCost'] as const;
    for (const name of reported) {
      expect(planned('price=1CNY&rate=1KRW&kwh=1KRW').quantity(name).unit, name).toBe('USD');
      expect(planned('price=1CNY&rate=1USD&kwh=1KRW&cur=CNY').quantity(name).unit, name).toBe('CNY');
    }
  });

  test('the run on own hardware is its share of the purchase and its electricity, whatever the currencies', () => {
    const link = 'gpu=a100-40-sxm&n=100&price=20000CNY&p=1B&t=30d&kwh=100KRW&pue=1';
    const life = 4 * 8766 * 3600; // seeds/constants: four years of 8,766 hours, all of them used
    const hardware = (100 * 20000 * 30 * 86400) / life; // yuan; the price of an A100 covers the whole cluster
    const drawn = 0.4 * 2.03125 * 0.75; // kW with its share of the server, three quarters of it on average (Epoch AI)
    const electricity = 100 * drawn * 720 * 100; // won
    const won = hardware * 191.7 + electricity;
    expect(Number(planned(link).quantity('amortisedRun').value) / (won / 1334)).toBeCloseTo(1, 12);
    expect(Number(planned(`${link}&cur=CNY`).quantity('amortisedRun').value) / (won / 191.7)).toBeCloseTo(1, 12);
    expect(Number(planned(`${link}&cur=KRW`).quantity('amortisedRun').value) / won).toBeCloseTo(1, 12);
  });

  test('equations and foundations are those of the plan, not of the book', () => {
    const [tokens, time, use] = [planned(opening), planned('d=1T&mfu=0.4'), planned('d=1T&t=30d')];
    expect(equation('trainingTokens', tokens.binding)).toBe('D = d × Tₐ');
    expect(equation('trainingTokens', time.binding)).toBe('');
    expect(workedNode(registry.trainingTime, time.binding)).toBe(registry.impliedDuration);
    expect(workedNode(registry.trainingTime, tokens.binding)).toBe(registry.plannedDuration);
    expect(foundations('modelFlopsUtilisation', use.binding).toSorted()).toEqual([
      'flopPerParameterToken',
      'peakThroughput',
      'plannedCount',
      'plannedDuration',
      'plannedParameters',
      'plannedTokens',
      'statedGoodput',
    ]);
    expect(foundations('modelFlopsUtilisation', tokens.binding)).toEqual(['plannedUtilisation']);
  });
});

describe('comparisons', () => {
  test('are of one kind each, and of every figure of that kind that has a number', () => {
    const comparisons = comparisonsOf(planned(opening));
    for (const { quantity, kind, reference } of comparisons) {
      expect(kindOf(quantity)).toBe(kind);
      expect(library.figure(reference).kind).toBe(kind);
    }
    const kinds = new Set<string>(['hardwarePurchase', 'trainingRun', 'acceleratorCount', 'unitPrice', 'parameters']);
    const expected = library.figures
      .filter(({ kind, value, low }) => kinds.has(kind) && (value !== null || low !== null))
      .map(({ id }) => id);
    expect(comparisons.map(({ reference }) => reference).toSorted()).toEqual(expected.toSorted());
  });

  test.each([
    ['', 'rentedRun'],
    ['&method=rent', 'rentedRun'],
    ['&method=market', 'marketRun'],
    ['&method=straight', 'amortisedRun'],
    ['&method=annuity', 'annuityRun'],
  ])('the run beside published ones is the one that the plan pays for: %s', (method, run) => {
    const runs = comparisonsOf(planned(opening + method)).filter(({ kind }) => kind === 'trainingRun');
    expect(runs.length).toBe(library.figures.filter(({ kind, value }) => kind === 'trainingRun' && value !== null).length);
    expect(new Set(runs.map(({ quantity }) => quantity))).toEqual(new Set([run]));
  });

  test('a plan is set beside whole programmes only where it counts people or data', () => {
    const programmes = (link: string) => comparisonsOf(planned(opening + link)).filter(({ quantity }) => quantity === 'programmeCost');
    const published = library.figures.filter(({ kind, value }) => kind === 'programme' && value !== null);
    expect(published.length).toBeGreaterThan(0);
    expect(programmes('')).toEqual([]);
    expect(programmes('&exp=2&stored=5')).toEqual([]);
    for (const link of ['&staff=20&exp=2', '&data=1000USD']) {
      expect(programmes(link).map(({ reference }) => reference)).toEqual(published.map(({ id }) => id));
      expect(new Set(programmes(link).map(({ kind }) => kind))).toEqual(new Set(['programme']));
    }
  });

  test('a default taken from a figure is not set beside itself', () => {
    const byDefault = comparisonsOf(planned('gpu=h100-sxm&n=10&p=1B&t=1d')).map(({ reference }) => reference);
    expect(byDefault).not.toContain('S003-01');
    expect(comparisonsOf(planned('gpu=h100-sxm&n=10&p=1B&t=1d&price=40000USD')).map(({ reference }) => reference)).toContain('S003-01');
  });
});

describe('drivers', () => {
  test('are the uncertain numbers below a result, the one that moves it most first', () => {
    const names = (link: string, name: 'rentedRun' | 'amortisedRun' | 'trainingTokens') =>
      drivers(name, planned(link)).map(({ leaf }) => leaf);
    expect(names(opening, 'rentedRun')).toEqual(['rentalRate']);
    expect(names(opening, 'trainingTokens')).toEqual(['plannedUtilisation']);
    expect(names(opening, 'amortisedRun')[0]).toBe('serviceLife');
    expect(names(`${opening}&rate=2USD`, 'rentedRun')).toEqual([]);
  });

  test('each alone: what another range does is not laid to it', () => {
    const found = drivers('rentedRun', planned('n=1000~3000&rate=1~2USD&p=1B&t=100h'));
    expect(found.map(({ leaf, low, high }) => [leaf, low.toFixed(), high.toFixed()])).toEqual([
      ['plannedCount', '100000', '300000'],
      ['rentalRate', '100000', '200000'],
    ]);
  });

  test('move the result between ends that lie within its own', () => {
    const made = planned('gpu=h100-sxm&n=1000&p=70B&d=2T&rate=2USD');
    const run = made.quantity('rentedRun');
    const [first] = drivers('rentedRun', made);
    expect([first?.leaf, first?.low.toFixed(), first?.high.toFixed()]).toEqual([
      'plannedUtilisation',
      run.low?.toFixed(),
      run.high?.toFixed(),
    ]);
  });
});
