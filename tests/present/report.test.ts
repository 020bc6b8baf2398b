import { describe, expect, test } from 'vitest';
import { estimate, foundations, runNames } from '../../src/analysis/index.ts';
import { loadMessages } from '../../src/messages/index.ts';
import type { NodeName } from '../../src/model/index.ts';
import { registry } from '../../src/model/index.ts';
import type { ReportDocument } from '../../src/present/index.ts';
import { penFor, presentCosts, presentReport, presentShare } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { choices, decisionsOf, openingDecisions, readLink } from '../../src/scenario/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';

const languages = ['en', 'ko'] as const;
const opening = openingDecisions(library);
const planOf = (link: string): Scenario => readLink(link).scenario;
const address = 'https://example.org/#v=1';

async function report(scenario: Scenario, language: (typeof languages)[number] = 'en'): Promise<ReportDocument> {
  return presentReport(estimate(scenario, library), await loadMessages(language), penFor(language), address);
}

const costNames = ['clusterPurchaseReported', 'finalRun', 'runWithExperiments', 'programmeCost'] as const;

/** Everything in a report that is read, in one text. */
const allText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'object' && value !== null ? Object.values(value).map(allText).join('\n') : '';

describe.each(languages)('the opening plan on paper, in %s', (language) => {
  test('answers, and says what each answer rests on unsourced', async () => {
    const { answers, sentence, link } = await report(opening, language);
    expect(answers.map(({ name }) => name)).toEqual([
      'hardwarePurchase',
      'rentedRun',
      'trainingCompute',
      'trainingTokens',
      'trainingEnergy',
      'locationEmissions',
    ]);
    expect(answers[0]?.value).toBe({ en: 'CNY 2.00bn', ko: '20억 위안' }[language]);
    expect(answers[0]?.unsourced).toEqual([]);
    expect(answers[1]?.unsourced).toHaveLength(2);
    expect(sentence.filter(({ isQuantity }) => isQuantity)).toHaveLength(6);
    expect(link).toBe(address);
  });

  test('lists every input with its value, whose it is and where it comes from', async () => {
    const { inputs, further, unsourced } = await report(opening, language);
    for (const input of inputs) expect(allText([input.label, input.value, input.badgeText, input.source]).split('\n')).not.toContain('');
    const names = inputs.map(({ name }) => name);
    const { binding } = estimate(opening, library);
    const needed = ['rentedRun', 'trainingCompute', 'trainingEnergy', 'locationEmissions', ...costNames] as const;
    const leaves = new Set(needed.flatMap((name) => foundations(name, binding)));
    // Conversions are no assumptions; rates have rows of their own; what counts nothing is listed as left out.
    const elsewhere = new Set<NodeName>([
      ...(['secondsPerHour', 'joulesPerKilowattHour', 'hoursPerMonth'] as const),
      ...(['spareShare', 'markup', 'statedGoodput', 'staffEffort', 'staffPay', 'dataSpending', 'storedData', 'storagePrice'] as const),
    ]);
    const told = [...leaves].filter((name) => !elsewhere.has(name) && !name.startsWith('wonPer'));
    const rates = ['KRW/CNY', 'KRW/USD']; // the euro only where a plan names it
    expect(names.toSorted()).toEqual(['accelerator', 'covers', 'method', 'cur', 'trainingTokens', ...told, ...rates].toSorted());
    // The others bear only on what stands beside the answers, and are told in a line.
    const ofDefaults = inputs.filter(({ badge, name }) => badge === 'default' && told.includes(name as NodeName));
    const besides = ['amortisedRun', 'marketRun', 'annuityRun', 'acceleratorPurchase', 'breakEvenTime'] as const;
    const more = [...new Set(besides.flatMap((name) => foundations(name, binding)))].filter(
      (name) => !leaves.has(name) && !elsewhere.has(name) && binding.leaves.get(registry[name])?.key != null,
    );
    expect(further).toHaveLength(more.length);
    expect(further.length).toBeGreaterThan(4);
    const lacking = more.filter((name) => binding.leaves.get(registry[name])?.status !== 'source');
    expect(ofDefaults.length + lacking.length + 1).toBe(unsourced); // and that the hardware is bought for this run
  });

  test('tells the four costs as the page does: amounts, what they are without, what they consist of', async () => {
    const made = estimate(opening, library);
    const [{ costs }, messages] = [await report(opening, language), await loadMessages(language)];
    const { scopes, parts, ways, breakEven, nominal } = presentCosts(made, messages, penFor(language));
    expect(costs.scopes.map(({ id, title, value, range }) => [id, title, value, range])).toEqual(
      scopes.map(({ id, title, result }) => [id, title, result.value, result.range]),
    );
    expect(costs.scopes.map(({ notes }) => notes)).toEqual(
      scopes.map(({ without, open }) => [without, ...open].filter((note) => note !== null)),
    );
    expect([costs.breakEven, costs.nominal]).toEqual([breakEven.sentence, nominal]);
    for (const { way, result } of ways) expect(costs.ways).toContain(`${way} ${result.value}`);
    expect(costs.parts).toHaveLength(2);
    for (const [index, { total, parts: each }] of parts.entries()) {
      const text = costs.parts[index]?.text ?? '';
      expect(text.endsWith(`= ${total.value}`)).toBe(true);
      for (const { result, shareText } of each) expect(text).toContain(`${result.label} ${result.value} (${shareText})`);
    }
  });

  test('refers only to sources that it lists, each by its own number', async () => {
    const made = await report(opening, language);
    const numbers = [...made.evidenceSources, ...made.sources].map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const cited = [...allText([made.evidence, made.inputs, made.further, made.workings, made.rates]).matchAll(/\[(\d+)\]/g)].map(
      ([, number]) => Number(number),
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
    const { quantity } = estimate(opening, library);
    const symbols = new Set<string>();
    const computed = new Set(workings.map(({ symbol }) => symbol));
    for (const { name, symbol, inSymbols, exact } of workings) {
      for (const used of inSymbols.split(/[ ()]+/)) expect(!computed.has(used) || symbols.has(used), `${symbol} uses ${used}`).toBe(true);
      symbols.add(symbol);
      expect(exact === null, name).toBe(quantity(name).value === null);
    }
    expect(workings.filter(({ exact }) => exact === null).map(({ name }) => name)).toEqual(['runWithExperiments']);
    const worked = workings.filter(({ isAnswer }) => isAnswer).map(({ name }) => name);
    expect(worked.toSorted()).toEqual([...answers.map(({ name }) => name), ...costNames.slice(0, 3)].toSorted());
  });
});

test('what is computed is an answer, whichever of the three it is', async () => {
  const inTime = await report(planOf('#v=1&gpu=h100-sxm&n=1024&p=70B&d=15T'));
  expect(inTime.answers[3]?.name).toBe('trainingTime');
  const atSpeed = await report(planOf('#v=1&gpu=h100-sxm&n=1024&p=70B&d=1T&t=30d&solve=mfu'));
  expect(atSpeed.answers[3]?.name).toBe('modelFlopsUtilisation');
});

test.each(choices.method)('of the ways to pay for the run the chosen one is an answer: %s', async (method) => {
  const { answers, workings, costs } = await report({ ...opening, method });
  expect(answers[1]?.name).toBe(runNames[method]);
  expect(costs.scopes[1]?.value).toBe(answers[1]?.value);
  expect(workings.find(({ isAnswer, name }) => isAnswer && name === runNames[method])?.value).toBe(answers[1]?.value);
});

test('a programme is worked out once it counts more than computing', async () => {
  const steps = async (scenario: Scenario) => (await report(scenario)).workings.map(({ name }) => name);
  expect(await steps(opening)).not.toContain('programmeCost');
  const worked = await steps({ ...opening, staff: '100', data: '10M USD' });
  expect(worked).toEqual(expect.arrayContaining(['programmeCost', 'staffCost', 'dataCost', 'runWithExperiments']));
  const { programme, lanes } = await report({ ...opening, staff: '100' });
  expect([programme, lanes.length]).toEqual([[], 4]);
});

test('energy is of the whole server, at its average load; a link of the first edition keeps the board at its full power', async () => {
  const energy = async (version: number) =>
    (await report(planOf(`#v=${version}&gpu=a100-40-sxm&n=10000&price=200000CNY&p=175B&t=30d`))).answers[4];
  expect(await energy(2)).toMatchObject({ name: 'trainingEnergy', value: '4.83 GWh' });
  expect(await energy(1)).toMatchObject({ name: 'trainingEnergy', value: '3.17 GWh' });
});

test('a bound stays a bound among the signs, and what was typed keeps its digits', async () => {
  const { workings, inputs, rates } = await report(planOf('#v=1&n=12345&price=>30000USD&fx=1467.35KRW/USD'));
  expect(workings[0]?.withNumbers).toMatch(/× \(> USD 30,000\)$/);
  expect(inputs.find(({ name }) => name === 'plannedCount')?.range).toBe('12,345');
  expect(rates).toContain('1,467.35 KRW/USD yours');
});

test('what was set aside is said on paper too', async () => {
  const { issues } = await report(planOf('#v=1&n=abc&pue=9e9'));
  expect(issues).toHaveLength(2);
});

test('any plan can be put on paper', async () => {
  const links = [
    '#v=1&n=1e999&zz=1',
    '#v=1&p=1-2B&n=>10&t=3-4d&mfu=<0.5',
    '#v=1&rate=3EUR&fx=1500KRW/EUR',
    '#v=1&gpu=nothing',
    '#v=2&gpu=ascend910&n=8&failures=3&interval=daly',
    '#v=2&gpu=my-own&peak=1e15&n=8',
  ];
  for (const scenario of [...library.presets.map(decisionsOf), ...links.map(planOf)]) {
    for (const language of languages) {
      const text = allText(await report(scenario, language));
      expect(text).not.toMatch(/undefined|NaN|\[object|Infinity/);
    }
  }
});

test('the text to share says what the run costs as it is paid for', async () => {
  const made = estimate({ ...opening, method: 'market' }, library);
  const pen = penFor('en');
  expect(presentShare(made, await loadMessages('en'), pen, address)).toContain(`one run ${pen.quantity(made.quantity('marketRun'))}.`);
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

describe('the names that somebody gives a report', () => {
  const named = async (title: string, author: string) =>
    presentReport(estimate(opening, library), await loadMessages('en'), penFor('en'), address, { title, author }).names;

  test('stand at its head as they were typed, and nothing stands there where nothing was', async () => {
    expect(await named('Our next model', 'Ada')).toEqual({ title: 'Our next model', author: 'By Ada' });
    expect(await named('', ' \t ')).toEqual({ title: null, author: null });
    expect((await report(opening)).names).toEqual({ title: null, author: null });
    expect(await named('=1+1 <b>', '홍길동 👩🏽‍🔬')).toEqual({ title: '=1+1 <b>', author: 'By 홍길동 👩🏽‍🔬' });
  });

  test('are one line of what can be printed, and no longer than there is room for', async () => {
    const { title, author } = await named('a\u202e\u2066b\n\nc\u0000d\ud800', '💰'.repeat(500));
    expect(title).toBe('a b c d');
    expect([...(author ?? '')]).toHaveLength('By '.length + 120);
    expect(author).not.toMatch(/\p{Surrogate}/u);
  });
});
