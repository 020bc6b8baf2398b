import { describe, expect, test } from 'vitest';
import { loadMessages } from '../../src/messages/index.ts';
import { runNames } from '../../src/analysis/index.ts';
import type { NodeName } from '../../src/model/index.ts';
import { headlinesOf, penFor, presentResult } from '../../src/present/index.ts';
import { choices } from '../../src/scenario/index.ts';
import { planned } from '../model/plan.ts';

const messages = { en: await loadMessages('en'), ko: await loadMessages('ko') };
const opening = 'gpu=a100-40-sxm&n=10000&price=200000CNY&p=175B&t=30d';
const result = (name: NodeName, link: string, language: 'en' | 'ko' = 'en') =>
  presentResult(name, planned(link), messages[language], penFor(language));

describe('a result', () => {
  test('says its value, its range, the same in won with the rate, and what it rests on unsourced', () => {
    expect(result('hardwarePurchase', opening)).toMatchObject({
      value: 'CNY 2.00bn',
      range: null,
      converted: '= KRW 383.4bn (191.7 KRW/CNY)',
      unsourced: [],
    });
    expect(result('rentedRun', opening)).toMatchObject({
      value: 'USD 22.0M',
      range: 'USD 9.29M – 29.5M',
      unsourced: ['Duration', messages.en.nodes.rentalRate.name],
    });
    expect(result('rentedRun', opening, 'ko')).toMatchObject({
      value: '2,196만 달러',
      range: '928만 8,000 ~ 2,952만 달러',
      unsourced: ['기간', messages.ko.nodes.rentalRate.name],
    });
    expect(result('trainingTokens', opening)).toMatchObject({ value: '2.7T', range: '1.31T – 4.24T', converted: null });
  });

  test('is a bound where its inputs are, and has no second number then', () => {
    expect(result('hardwarePurchase', 'gpu=h100-sxm&n=1000&p=1B&t=1d')).toMatchObject({
      value: '> USD 30.0M',
      range: null,
      converted: '> KRW 40.02bn (1,334 KRW/USD)',
    });
    expect(result('hardwarePurchase', 'n=1000-2000&price=10USD&p=1B&t=1d')).toMatchObject({
      value: 'USD 10,000 – 20,000',
      range: null,
      converted: 'KRW 13.34M – 26.68M (1,334 KRW/USD)',
    });
    expect(result('hardwarePurchase', 'n=>1000&price=<10USD&p=1B&t=1d')).toMatchObject({
      value: 'any amount',
      range: null,
      converted: null,
    });
  });

  test.each(choices.method)('%s: the run stands as it is paid for, beside it another way', (method) => {
    const [purchase, run, compute] = headlinesOf(planned(`${opening}&method=${method}`));
    expect(purchase).toEqual({ name: 'hardwarePurchase', beside: [] });
    expect(run).toEqual({ name: runNames[method], beside: [method === 'rent' ? 'amortisedRun' : 'rentedRun'] });
    expect(compute).toEqual({ name: 'trainingCompute', beside: ['trainingTokens', 'trainingEnergy'] });
  });

  const shown = choices.method.flatMap((method) =>
    headlinesOf(planned(`${opening}&method=${method}`)).flatMap(({ name, beside }) => [name, ...beside]),
  );
  test.each([...new Set(shown)])('%s can be said in both languages, of any plan', (name) => {
    for (const link of [
      opening,
      'gpu=h20&n=5&p=1B&t=1d',
      'n=>5&p=>1B',
      'price=<5USD&d=1&t=1s',
      'rate=0USD&price=0USD',
      'price=~5만원&n=2~3&p=1e18',
    ]) {
      for (const language of ['en', 'ko'] as const) {
        expect(JSON.stringify(Object.values(result(name, link, language)).filter(Boolean))).toMatch(
          /^(?!.*(undefined|NaN|null|\?|Infinity)).+$/,
        );
      }
    }
  });
});
