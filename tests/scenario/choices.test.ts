import { describe, expect, test } from 'vitest';
import { estimate } from '../../src/analysis/index.ts';
import { registry } from '../../src/model/index.ts';
import { hasValue } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { bind, choices, choose, currentVersion, openingDecisions, readLink, writeLink } from '../../src/scenario/index.ts';
import { parseDate } from '../../src/units/index.ts';
import { apart, planned, valueOf } from '../model/plan.ts';

const opening = openingDecisions(library);
const plan = 'v=2&gpu=h100-sxm&n=1000&price=30000USD&p=70B&t=30d&rate=2USD';
const codes = (scenario: Scenario) => bind(scenario, library).issues.map(({ code, key }) => `${code} ${key}`);
const dayOf = (text: string): string => {
  const date = parseDate(text);
  return (date.ok && date.numeral.value?.toFixed()) || text;
};

describe('one of a few words', () => {
  test('is what a plan says, in any case, and else the first, or what the accelerator’s price covers', () => {
    expect(bind({}, library).choices).toEqual({
      covers: 'all',
      method: 'rent',
      interval: 'young',
      cur: 'USD',
      law: 'besiroglu',
      pays: 'run',
      best: 'no',
    });
    expect(bind({ gpu: 'h100-sxm' }, library).choices.covers).toBe('board');
    expect(bind({ gpu: 'b200-sxm' }, library).choices.covers).toBe('server');
    const said: Scenario = { covers: ' Server', method: 'ANNUITY', interval: 'daly', cur: 'krw', law: 'Hoffmann' };
    expect(bind(said, library)).toMatchObject({
      choices: { covers: 'server', method: 'annuity', interval: 'daly', cur: 'KRW', law: 'hoffmann' },
      issues: [],
    });
  });

  test('an unknown word is said, with those that there are, and leaves what stood there', () => {
    const { issues, choices: made } = bind(
      { gpu: 'h100-sxm', covers: 'chip', method: 'lease', interval: 'weekly', cur: 'GBP', law: 'moore' },
      library,
    );
    expect(made).toMatchObject({ covers: 'board', method: 'rent', interval: 'young', cur: 'USD', law: 'besiroglu' });
    const told = issues.map(({ severity, code, key, text, least }) => [severity, code, key, text, least]);
    expect(told).toEqual([
      ['error', 'unknown-choice', 'cur', 'GBP', 'USD, KRW, CNY, EUR'],
      ['error', 'unknown-choice', 'covers', 'chip', 'board, server, all'],
      ['error', 'unknown-choice', 'method', 'lease', 'rent, market, straight, annuity'],
      ['error', 'unknown-choice', 'interval', 'weekly', 'young, daly'],
      ['error', 'unknown-choice', 'law', 'moore', 'besiroglu, besiroglu-mean, hoffmann, hoffmann-printed, muennighoff'],
    ]);
  });

  test.each([
    ['all', 30e6],
    ['server', 30e6 / 0.81],
    ['board', (30e6 * 1.64) / 0.81],
  ])('covers=%s: what is bought beside what is paid for', (covers, total) => {
    expect(Number(valueOf(`${plan}&covers=${covers}`, 'clusterPurchase')) / total).toBeCloseTo(1, 12);
    expect(valueOf(`${plan}&covers=${covers}`, 'hardwarePurchase')).toBe('30000000');
  });

  test.each([
    ['rent', 'rentedRunReported'],
    ['market', 'marketRun'],
    ['straight', 'amortisedRun'],
    ['annuity', 'annuityRun'],
  ] as const)('method=%s: the final run is %s', (method, run) => {
    const made = planned(`${plan}&method=${method}&cur=KRW`);
    expect(made.quantity('finalRun').unit).toBe('KRW');
    expect(made.quantity('finalRun').value?.toFixed()).toBe(made.quantity(run).value?.toFixed());
    const others = (['rentedRunReported', 'marketRun', 'amortisedRun', 'annuityRun'] as const).filter((name) => name !== run);
    for (const other of others) expect(made.quantity(other).value?.toFixed(), other).not.toBe(made.quantity(run).value?.toFixed());
  });

  test('interval=daly: Daly’s instead of Young’s', () => {
    for (const [word, name] of [
      ['young', 'youngInterval'],
      ['daly', 'dalyInterval'],
    ] as const) {
      const link = `${plan}&failures=6.5&interval=${word}`;
      expect(valueOf(link, 'checkpointInterval')).toBe(valueOf(link, name));
    }
    expect(valueOf(`${plan}&failures=6.5`, 'youngInterval')).not.toBe(valueOf(`${plan}&failures=6.5`, 'dalyInterval'));
  });

  test('cur: one total in four currencies, at the plan’s own rates', () => {
    const totals = (more: string) => choices.cur.map((cur) => planned(`${plan}&cur=${cur}${more}`).quantity('finalRun').value);
    const [dollars, won, yuan, euros] = totals('');
    expect([dollars, won].map((total) => total?.toFixed())).toEqual(['1440000', String(1_440_000 * 1334)]);
    expect(apart(yuan?.times('191.7') ?? null, won ?? null)).toBeLessThan(1e-30);
    expect(apart(euros?.times('1433.66') ?? null, won ?? null)).toBeLessThan(1e-30);
    expect(totals('&fx=1400KRW/USD')[1]?.toFixed()).toBe(String(1_440_000 * 1400));
  });

  test('choosing is a decision like any other', () => {
    expect(choose(opening, 'method', 'market')).toEqual({ ...opening, method: 'market' });
    expect(opening.method).toBeUndefined();
  });
});

describe('which of two ways a plan takes, by what it states', () => {
  const ways = (scenario: Scenario) => bind(scenario, library).ways;

  test('goodput is as stated unless only failures are', () => {
    expect(ways({}).goodput).toBe('stated');
    expect(ways({ failures: '6.5' }).goodput).toBe('modelled');
    expect(ways({ failures: '6.5', goodput: '90%' }).goodput).toBe('stated');
    expect(ways({ failures: 'many' }).goodput).toBe('stated');
    expect(valueOf(`${plan}&failures=6.5&goodput=90%25`, 'goodput')).toBe('0.9');
    expect(valueOf(plan, 'goodput')).toBe('1');
  });

  test('the market’s price is the plan’s unless another is stated', () => {
    expect(ways({}).market).toBe('own');
    expect(ways({ worth: '20000USD' }).market).toBe('stated');
    expect(valueOf(`${plan}&worth=16200USD`, 'newMarketPrice')).toBe('20000');
  });
});

describe('dates', () => {
  const dated = (scenario: Scenario) => {
    const made = estimate({ ...opening, ...scenario }, library);
    const { ways, issues } = made.binding;
    const bought = hasValue('priceDate', made) ? (made.quantity('priceDate').value?.toFixed() ?? null) : null;
    return { age: ways.age, taken: ways.priceDate, bought, issues };
  };

  test('both stated: the years between them, however they are written', () => {
    expect(dated({ bought: '2020-08-13', start: '2022-05-12' })).toEqual({
      age: 'stated',
      bought: dayOf('2020-08-13'),
      taken: 'stated',
      issues: [],
    });
    const years = (link: string) => Number(valueOf(`${plan}${link}`, 'hardwareAge'));
    expect(years('&bought=2020-08-12&start=2022-05-12')).toBeCloseTo(638 / 365.25, 12);
    expect(years('&bought=2020.8.12&start=12+May+2022')).toBeCloseTo(638 / 365.25, 12);
    expect(years('&bought=2023-01-01&start=2022-05-12')).toBe(0);
    expect(years('&bought=2020-08-12')).toBe(0);
    const month = planned(`${plan}&bought=2020-08-12&start=2022-05`).quantity('hardwareAge');
    expect([month.low, month.high].map((end) => Math.round((end?.toNumber() ?? 0) * 365.25))).toEqual([627, 657]);
  });

  test('the start alone: from the date of the price, and no sooner than 90 days after the release', () => {
    // The A100 (2020-05-14) at the article’s price of April 2023; at Epoch AI’s of 2020-05-21, before it could be had.
    expect(dated({ start: '2024-01-01' })).toMatchObject({ age: 'stated', taken: 'implied', bought: dayOf('2023-04-15') });
    expect(dated({ start: '2024-01-01', price: '24875USD' })).toMatchObject({ age: 'stated', bought: dayOf('2020-08-12') });
    expect(dated({ start: '2024-01-01', price: '12500USD' })).toMatchObject({ age: 'stated', bought: dayOf('2022-07-16') });
    // The market’s price comes before the plan’s own.
    expect(dated({ start: '2024-01-01', worth: '24875USD' })).toMatchObject({ age: 'stated', bought: dayOf('2020-08-12') });
  });

  test('a month that a price is of is all of its days; the days to the market are Epoch AI’s', () => {
    const { quantity, binding } = estimate({ ...opening, start: '2024-01-01' }, library);
    expect([quantity('priceDate').low, quantity('priceDate').high].map(String)).toEqual([dayOf('2023-04-01'), dayOf('2023-04-30')]);
    expect(binding.leaves.get(registry.marketDelay)?.citation).toMatchObject({ kind: 'source', source: 'epoch-cost-code' });
  });

  test('the start alone beside a price of one’s own, which has no date: new hardware', () => {
    expect(dated({ start: '2024-01-01', price: '9999USD' })).toMatchObject({ age: 'bought', bought: null, issues: [] });
  });

  test('the purchase alone asks nothing: nothing ages', () => {
    expect(dated({ bought: '2021-01-01' })).toMatchObject({ age: 'bought', taken: 'stated', issues: [] });
    expect(dated({})).toMatchObject({ age: 'bought', taken: 'implied', bought: dayOf('2023-04-15') });
  });

  test('what is no day is said, and stands for nothing', () => {
    expect(codes({ ...opening, start: '2022-02-30', bought: 'spring' })).toEqual(['unreadable-numeral bought', 'unreadable-numeral start']);
    expect(dated({ start: '2022-02-30' }).age).toBe('bought');
  });
});

describe('links of before', () => {
  test('version 1 had energy at the power of the board, and everything in the price', () => {
    expect(currentVersion).toBe(2);
    expect(readLink('v=1&gpu=h100-sxm&n=8&p=1B&t=1d').scenario).toEqual({
      gpu: 'h100-sxm',
      n: '8',
      p: '1B',
      t: '1d',
      covers: 'all',
      server: '1',
      load: '1',
    });
    const [old, now] = ['v=1', 'v=2'].map((version) => plan.replace('v=2', version));
    const energy = 1000 * 770 * 30 * 86400; // 700 W at a PUE of 1.1
    expect(valueOf(old ?? '', 'trainingEnergy')).toBe(String(energy));
    expect(Number(valueOf(now ?? '', 'trainingEnergy')) / (energy * (10.2 / 8 / 0.7) * 0.75)).toBeCloseTo(1, 12);
    expect(valueOf(old ?? '', 'clusterPurchase')).toBe('30000000');
    for (const name of ['hardwarePurchase', 'rentedRun', 'trainingCompute', 'trainingTokens', 'trainingTime'] as const) {
      expect(valueOf(old ?? '', name), name).toBe(valueOf(now ?? '', name));
    }
  });

  test('what they say themselves stands, and the plan of today is written with its own version', () => {
    const { scenario } = readLink('v=1&gpu=h100-sxm&n=8&p=1B&t=1d&load=50%25&covers=board');
    expect(scenario).toMatchObject({ load: '50%', covers: 'board', server: '1' });
    expect(writeLink(scenario)).toBe('#v=2&gpu=h100-sxm&n=8&p=1B&t=1d&covers=board&server=1&load=50%25');
    expect(readLink('v=2&gpu=h100-sxm&n=8&p=1B&t=1d').scenario).toEqual({ gpu: 'h100-sxm', n: '8', p: '1B', t: '1d' });
    expect(readLink('gpu=h100-sxm&n=8&p=1B&t=1d').scenario).toEqual({ gpu: 'h100-sxm', n: '8', p: '1B', t: '1d' });
  });
});
