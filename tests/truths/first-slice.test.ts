import { comparisonsOf } from '../../src/analysis/index.ts';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/analysis/index.ts';
import { loadMessages } from '../../src/messages/index.ts';
import { nodeName } from '../../src/model/index.ts';
import { headlinesOf, penFor, presentLanes, presentResult, presentSentence, unsourced, writeComparison } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { openingDecisions, writeLink } from '../../src/scenario/index.ts';
import { Decimal } from '../../src/units/index.ts';
import { numberOf, planned, valueOf } from '../model/plan.ts';

const opening = writeLink(openingDecisions(library));
const [en, ko] = await Promise.all([loadMessages('en'), loadMessages('ko')]);

const besides = (link: string, reference: string): Comparison => {
  const found = comparisonsOf(planned(link)).find((each) => each.reference === reference);
  if (!found) throw new RangeError(`${link} is not compared with ${reference}.`);
  return found;
};
const said = (link: string, reference: string) => ({
  en: writeComparison(besides(link, reference), library, en, penFor('en')),
  ko: writeComparison(besides(link, reference), library, ko, penFor('ko')),
});

/** Everything that a page would say of a plan, in one language. */
function everyWord(link: string, language: 'en' | 'ko'): string {
  const made = planned(link);
  const [messages, pen] = language === 'en' ? [en, penFor('en')] : [ko, penFor('ko')];
  const results = headlinesOf(made)
    .flatMap(({ name, beside }) => [name, ...beside])
    .map((name) => presentResult(name, made, messages, pen));
  const comparisons = comparisonsOf(made).map((each) => writeComparison(each, library, messages, pen));
  return JSON.stringify([presentSentence(made, messages, pen).text, results, presentLanes(made, messages, pen), comparisons]);
}

describe('the article’s case: 10,000 A100s for two billion yuan (S002, line 43; 191.7 won a yuan is its own rate)', () => {
  test('comes to the article’s purchase, to the yuan and to the won', () => {
    expect(valueOf(opening, 'hardwarePurchase')).toBe('2000000000');
    expect(planned(opening).quantity('hardwarePurchase').unit).toBe('CNY');
    expect(valueOf(opening, 'hardwarePurchaseInWon')).toBe('383400000000');
    expect(valueOf(opening, 'wonPerPurchaseCurrency')).toBe('191.7');
  });

  test('is equal to the reference, though that one’s count is “more than”', () => {
    expect(besides(opening, 'S002-02')).toMatchObject({ relation: 'ratio', operator: '=', kind: 'hardwarePurchase' });
    expect(besides(opening, 'S002-02').ratio?.toString()).toBe('1');
    expect(besides(opening, 'S002-01')).toMatchObject({ relation: 'below', operator: '>', strict: true, ratio: null });
    expect(said(opening, 'S002-02').en).toMatch(/: equal\.$/);
    expect(said(opening, 'S002-02').ko).toMatch(/과 같다\.$/);
  });

  test('says which of its numbers have no source', () => {
    const made = planned(opening);
    const answers = headlinesOf(made).flatMap(({ name, beside }) => [name, ...beside]);
    expect(answers).toEqual(['hardwarePurchase', 'rentedRun', 'amortisedRun', 'trainingCompute', 'trainingTokens', 'trainingEnergy']);
    // What the article does not say of its cluster: how long, how well, at what rent, and how it is used up and powered.
    expect(unsourced(made, answers).map(({ key, node }) => key ?? nodeName(node))).toEqual([
      't',
      'mfu',
      'rate',
      'pue',
      'kwh',
      'life',
      'use',
      'server',
      'load',
    ]);
    expect(presentSentence(planned(opening), ko, penFor('ko')).text).toMatch(
      /^A100 1만 대를 대당 20만 위안에 사서 매개변수 1,750억 모형을 30일 동안 훈련하면 토큰 /,
    );
  });

  test('converts at the rate it was printed with, and says so', () => {
    const words = everyWord(opening, 'ko');
    expect(words).toContain('3,834억 원 (1위안 = 191.7원)');
  });
});

describe('10,000 A100s for 30 days at USD 2 an hour, beside GPT-4 (“more than” USD 100M: S003, line 47) and GPT-2 (USD 50,000)', () => {
  const plan = `${opening}&rate=2USD`;

  test('is 14.4 million exactly', () => {
    expect(valueOf(plan, 'rentedRun')).toBe('14400000');
    expect(valueOf(plan, 'acceleratorHours')).toBe('7200000');
  });

  test('is less than 0.144 times the one and 288 times the other', () => {
    const floor = besides(plan, 'S003-04');
    expect([floor.relation, floor.operator, floor.ratioBelow?.toString(), floor.ratio, floor.ratioAbove]).toEqual([
      'below',
      '>',
      '0.144',
      null,
      null,
    ]);
    expect(besides(plan, 'S003-05').ratio?.toString()).toBe('288');
    expect(said(plan, 'S003-04').en).toMatch(/less than 0\.144 times/i);
    expect(said(plan, 'S003-04').ko).toContain('0.144배 미만');
    expect(said(plan, 'S003-05').en).toContain('288 times');
    expect(said(plan, 'S003-05').ko).toContain('288배');
  });

  test('is nowhere said to be a percentage of a floor', () => {
    expect(everyWord(plan, 'en')).not.toMatch(/14\.4\s*(%|percent)/);
    expect(everyWord(plan, 'ko')).not.toMatch(/14\.4\s*(%|퍼센트|프로)/);
  });

  test('at USD 120M the floor is passed, and nothing is known of the true value', () => {
    const dear = `${opening}&rate=16.6666666666666666666666666666666666666667USD`;
    const round = 'gpu=a100-40-sxm&n=10000&p=175B&t=25d&rate=20USD';
    expect(valueOf(round, 'rentedRun')).toBe('120000000');
    for (const link of [dear, round]) {
      const passed = besides(link, 'S003-04');
      expect([passed.relation, passed.ratio, passed.ratioBelow, passed.ratioAbove]).toEqual(['passes-floor', null, null, null]);
      expect(said(link, 'S003-04').en).toMatch(/passes the reported floor.*whether it exceeds the true value is unknown/i);
      expect(said(link, 'S003-04').ko).toMatch(/보도 하한.*넘는다.*실제 값을 넘는지는 알 수 없다/);
      expect(said(link, 'S003-04').en).not.toMatch(/times/);
      expect(said(link, 'S003-04').ko).not.toMatch(/배/);
    }
  });
});

describe('1,024 H100s for 30 days, 70B parameters, MFU 40 % (dense bf16 peak: NVIDIA’s 1,979 TFLOP/s with sparsity, halved)', () => {
  const plan = 'gpu=h100-sxm&n=1024&p=70B&t=30d&mfu=40%25&rate=2.50USD';

  test('1.05e24 operations, 2.50e12 tokens', () => {
    expect(numberOf(plan, 'trainingCompute') / 1.05e24 - 1).toBeCloseTo(0, 3);
    expect(numberOf(plan, 'trainingTokens') / 2.5e12 - 1).toBeCloseTo(0, 3);
  });

  test('737,280 accelerator-hours and USD 1,843,200, to the last digit', () => {
    expect(valueOf(plan, 'acceleratorHours')).toBe('737280');
    expect(valueOf(plan, 'rentedRun')).toBe('1843200');
  });
});

// ../shared/domain/training.md, section 3: each is 6·N·D of its own paper.
test.each([
  ['GPT-3 (Brown et al. 2020, appendix D)', 'p=174.6B&d=300B', 3.143e23, 0.002],
  ['PaLM 540B without attention (Chowdhery et al. 2022)', 'p=540.35B&d=780B', 2.529e24, 0.001],
  ['Llama 3.1 405B (3.8e25, Grattafiori et al. 2024)', 'p=405853388800&d=15.6T', 3.8e25, 0.002],
  ['Falcon 180B (43,500 PF-days, Almazrouei et al. 2023)', 'p=179.5B&d=3.5T', 3.77e24, 0.002],
  ['Chinchilla (6ND; the paper prints 5.76e23)', 'p=70B&d=1.4T', 5.88e23, 1e-9],
  ['Gopher (6ND; the paper prints 5.76e23)', 'p=280B&d=300B', 5.04e23, 1e-9],
])('training compute of %s', (_model, link, flop, tolerance) => {
  expect(Math.abs(numberOf(link, 'trainingCompute') / flop - 1)).toBeLessThanOrEqual(tolerance);
});

test('the GPT-3 preset takes the 34 days of Narayanan et al. 2021, section 5.1', () => {
  const gpt3 = writeLink(library.preset('gpt-3').decisions);
  expect(numberOf(gpt3, 'trainingTime') / 86400).toBeCloseTo(34, 0);
});

describe('the A800 plan (S002, line 47; Reuters, 2022-11-08)', () => {
  const preset = writeLink(library.preset('a800-plan').decisions);
  const [a800, a100] = [library.accelerator('a800-80-sxm'), library.accelerator('a100-80-sxm')];

  test('computes like an A100', () => {
    expect(a800.peak.value).toBe(a100.peak.value);
    const onA100 = preset.replace('a800-80-sxm', 'a100-80-sxm');
    expect(valueOf(preset, 'trainingTokens')).toBe(valueOf(onA100, 'trainingTokens'));
  });

  test('links at 400 of an A100’s 600 GB/s, two thirds (S002-04)', () => {
    const rates = [a800.linkRate, a100.linkRate].map((rate) => new Decimal(rate?.value ?? Number.NaN));
    expect(rates.map((rate) => rate.toFixed())).toEqual(['400000000000', '600000000000']);
    expect(new Decimal(2).div(3).eq(library.figure('S002-04').value ?? 0)).toBe(true);
  });

  test('costs up to twice its base price (S002-05), and each of the three says where it comes from', () => {
    const { low = null, high = null, value = null } = a800.price ?? {};
    expect(new Decimal(high ?? 0).div(low ?? 1).eq(library.figure('S002-05').value ?? 0)).toBe(true);
    expect(valueOf(preset, 'hardwarePurchase')).toBe(new Decimal(high ?? 0).times(10000).toFixed());
    expect(new Decimal(value ?? 0).gte(low ?? Infinity)).toBe(true);
    const remarks = a800.remarks.map(({ text, citation }) => `${text.en} ${citation.kind}`).join(' ');
    expect(remarks).toMatch(/A100.*S002-04.*S002-05/);
  });

  test('its default price is a range: so is the purchase', () => {
    const { operator, low, high } = planned('gpu=a800-80-sxm&n=10000&p=175B&t=30d').quantity('hardwarePurchase');
    expect([operator, low?.toFixed(), high?.toFixed()]).toEqual(['range', '175000000', '350000000']);
  });
});
