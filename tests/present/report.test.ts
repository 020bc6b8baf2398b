import { describe, expect, test } from 'vitest';
import { estimate, foundations } from '../../src/analysis/index.ts';
import { loadMessages } from '../../src/messages/index.ts';
import type { ReportDocument } from '../../src/present/index.ts';
import { penFor, presentReport, presentShare } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { decisionsOf, openingDecisions, readLink } from '../../src/scenario/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';

const languages = ['en', 'ko'] as const;
const opening = openingDecisions(library);
const planOf = (link: string): Scenario => readLink(link).scenario;
const address = 'https://example.org/#v=1';

async function report(scenario: Scenario, language: (typeof languages)[number] = 'en'): Promise<ReportDocument> {
  return presentReport(estimate(scenario, library), await loadMessages(language), penFor(language), address);
}

/** Everything in a report that is read, in one text. */
const allText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'object' && value !== null ? Object.values(value).map(allText).join('\n') : '';

describe.each(languages)('the opening plan on paper, in %s', (language) => {
  test('answers, and says what each answer rests on unsourced', async () => {
    const { answers, sentence, link } = await report(opening, language);
    expect(answers.map(({ name }) => name)).toEqual([
      'hardwarePurchase',
      'rentedRun',
      'amortisedRun',
      'trainingCompute',
      'trainingTokens',
      'trainingEnergy',
    ]);
    expect(answers[0]?.value).toBe({ en: 'CNY 2.00bn', ko: '20억 위안' }[language]);
    expect(answers[0]?.unsourced).toEqual([]);
    expect(answers[1]?.unsourced).toHaveLength(2);
    expect(sentence.filter(({ isQuantity }) => isQuantity)).toHaveLength(6);
    expect(link).toBe(address);
  });

  test('lists every input with its value, whose it is and where it comes from', async () => {
    const { inputs } = await report(opening, language);
    for (const input of inputs) expect(allText([input.label, input.value, input.badgeText, input.source]).split('\n')).not.toContain('');
    const names = inputs.map(({ name }) => name);
    const needed = ['rentedRun', 'amortisedRun', 'trainingCompute', 'trainingEnergy'] as const;
    const leaves = needed.flatMap((name) => foundations(name, estimate(opening, library).binding));
    const conversions = new Set<string>(['secondsPerHour', 'joulesPerKilowattHour', 'wonPerElectricityCurrency', 'wonPerPurchaseCurrency']);
    expect(names).toEqual(expect.arrayContaining(leaves.filter((name) => !conversions.has(name))));
    expect(names).toEqual(expect.arrayContaining(['accelerator', 'KRW/CNY', 'KRW/USD']));
  });

  test('refers only to sources that it lists, each by its own number', async () => {
    const made = await report(opening, language);
    const numbers = [...made.evidenceSources, ...made.sources].map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const cited = [...allText([made.evidence, made.inputs, made.workings, made.rates]).matchAll(/\[(\d+)\]/g)].map(([, number]) =>
      Number(number),
    );
    expect(new Set(cited)).toEqual(new Set(numbers));
  });

  test('brings evidence for every mark of its lanes, as printed', async () => {
    const { lanes, evidence, programme } = await report(opening, language);
    const marks = lanes.flatMap((lane) => lane.marks.map(({ id }) => id));
    expect(lanes).toHaveLength(3);
    expect(programme).toHaveLength(1);
    expect(evidence.map(({ id }) => id)).toEqual([...marks, 'S002-06']);
    expect(evidence.every(({ printed, speaker, source }) => printed.length > 0 && speaker !== '' && source !== '')).toBe(true);
  });

  test('works every answer out, step after step', async () => {
    const { workings, answers } = await report(opening, language);
    const symbols = new Set<string>();
    const computed = new Set(workings.map(({ symbol }) => symbol));
    for (const { symbol, inSymbols, exact } of workings) {
      for (const used of inSymbols.split(/[ ()]+/)) expect(!computed.has(used) || symbols.has(used), `${symbol} uses ${used}`).toBe(true);
      symbols.add(symbol);
      expect(exact).not.toBeNull();
    }
    expect(workings.filter(({ isAnswer }) => isAnswer)).toHaveLength(answers.length);
  });
});

test('what is computed is an answer, whichever of the three it is', async () => {
  const inTime = await report(planOf('#v=1&gpu=h100-sxm&n=1024&p=70B&d=15T'));
  expect(inTime.answers[4]?.name).toBe('trainingTime');
  const atSpeed = await report(planOf('#v=1&gpu=h100-sxm&n=1024&p=70B&d=1T&t=30d&solve=mfu'));
  expect(atSpeed.answers[4]?.name).toBe('modelFlopsUtilisation');
});

test('a bound stays a bound among the signs, and what was typed keeps its digits', async () => {
  const { workings, inputs, rates } = await report(planOf('#v=1&n=12345&price=>30000USD&fx=1467.35KRW/USD'));
  expect(workings[0]?.withNumbers).toMatch(/× \(> USD 30,000\)$/);
  expect(inputs.find(({ name }) => name === 'acceleratorCount')?.range).toBe('12,345');
  expect(rates).toContain('1,467.35 KRW/USD yours');
});

test('what was set aside is said on paper too', async () => {
  const { issues } = await report(planOf('#v=1&n=abc&pue=9e9'));
  expect(issues).toHaveLength(2);
});

test('any plan can be put on paper', async () => {
  const links = ['#v=1&n=1e999&zz=1', '#v=1&p=1-2B&n=>10&t=3-4d&mfu=<0.5', '#v=1&rate=3EUR&fx=1500KRW/EUR', '#v=1&gpu=nothing'];
  for (const scenario of [...library.presets.map(decisionsOf), ...links.map(planOf)]) {
    for (const language of languages) {
      const text = allText(await report(scenario, language));
      expect(text).not.toMatch(/undefined|NaN|\[object|Infinity/);
    }
  }
});

test('the text to share names the plan, its costs and the link', async () => {
  const made = estimate(opening, library);
  expect(presentShare(made, await loadMessages('en'), penFor('en'), address)).toBe(
    `A100 10,000 × 30 days: hardware CNY 2.00bn, one run USD 22.0M.\nSources: ${address}`,
  );
  expect(presentShare(made, await loadMessages('ko'), penFor('ko'), address)).toBe(
    `A100 1만 대 × 30일: 하드웨어 20억 위안, 훈련 1회 2,196만 달러.\n출처와 풀이: ${address}`,
  );
});
