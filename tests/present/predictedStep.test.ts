import { describe, expect, test } from 'vitest';
import { estimate } from '../../src/analysis/index.ts';
import type { DocumentedEstimate } from '../../src/analysis/index.ts';
import { loadMessages } from '../../src/messages/index.ts';
import {
  penFor,
  presentCompare,
  presentCsv,
  presentExplanation,
  presentInput,
  presentJson,
  presentPredictedStep,
  presentReport,
  presentWorkbook,
} from '../../src/present/index.ts';
import { library as records } from '../../src/provenance/index.ts';
import { readLayout, readLink, withMachineRoom, withPlans } from '../../src/scenario/index.ts';

const library = withMachineRoom(withPlans(records));
const planned = (link: string): DocumentedEstimate => estimate(readLink(link).scenario, library);
const [en, ko] = await Promise.all([loadMessages('en'), loadMessages('ko')]);
const languages = [en, ko] as const;

const layout = 'tp8,pp8,mb1,rc-full,z1,sp';
const stated = `#v=2&gpu=a100-80-sxm&n=1024&arch=gpt-3&d=300B&mfu=predicted&seq=2048&batch=1536&stack=megatronLm&layout=${layout}`;
const open = '#v=2&gpu=h100-sxm&n=2048&arch=40x6144,h48,kv8,f16384,gated,v65536&t=30d&mfu=predicted';

/** Everything in a document that is read, in one text. */
const allText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'object' && value !== null ? Object.values(value).map(allText).join('\n') : '';

describe.each(languages)('a predicted step on paper', (messages) => {
  const pen = penFor(messages.code);

  test(`says what it rests on and whose that is, in ${messages.code}`, () => {
    const document = presentPredictedStep(planned(stated), messages, pen);
    expect(document?.given.map(({ id, badge }) => `${id} ${badge}`)).toEqual([
      'architecture source',
      'layout input',
      'workload input',
      'software input',
    ]);
    expect(document?.given[1]?.value).toBe(layout);
    expect(document?.given[2]?.value).toMatch(/1,536/);
    expect(document?.aside).toBeNull();
    const assumed = presentPredictedStep(planned(open), messages, pen);
    expect(assumed?.given.map(({ id, badge }) => `${id} ${badge}`)).toEqual([
      'architecture input',
      'layout default',
      'workload default',
      'software default',
    ]);
    expect(assumed?.given[0]?.value).toContain('40');
    expect(assumed?.given[1]?.notes).toEqual([messages.prediction.allAssumed]);
    for (const each of [document, assumed]) expect(allText(each)).not.toMatch(/undefined|NaN|\[object/);
  });

  test(`tells its time, its memory, its evidence and the link of its twin, in ${messages.code}`, () => {
    const { machine } = presentPredictedStep(planned(stated), messages, pen) ?? {};
    const sum = (parts: readonly { readonly share: number }[] = []) => parts.reduce((total, { share }) => total + share, 0);
    expect(sum(machine?.breakdown.parts)).toBeCloseTo(1, 4);
    expect(machine?.memory.fits).toBe(true);
    expect(sum(machine?.memory.parts)).toBeGreaterThan(0.1);
    expect(machine?.link?.title).toMatch(/A800/);
    expect(machine?.answers[0]?.notes.length).toBeGreaterThan(1);
  });

  test(`is part of the report, and of the workings of MFU, in ${messages.code}`, () => {
    const made = planned(stated);
    const step = presentPredictedStep(made, messages, pen);
    expect(presentReport(made, messages, pen, '#', undefined, null, step).step).toBe(step);
    const explained = presentExplanation('modelFlopsUtilisation', made, messages, pen);
    expect(explained.symbol).toBe('MFU');
    expect(explained.withNumbers.map((token) => ('sign' in token ? token.sign : token.text)).join(' ')).toMatch(/1,024/);
    expect(explained.step[0]).toMatchObject({ id: 'product', label: messages.machine.steps.product.label });
    expect(explained.step.reduce((total, { share }) => total + share, 0)).toBeGreaterThan(0.99);
    expect(explained.drivers.map(({ name }) => name)).toEqual(['stepError']);
    for (const name of ['stepTime', 'predictedUtilisation', 'stepTokens'] as const) {
      const { inWords, citation } = presentExplanation(name, made, messages, pen);
      expect(inWords.length).toBeGreaterThan(2);
      expect(citation.text).not.toBe('');
    }
    expect(presentExplanation('hardwarePurchase', made, messages, pen).step).toEqual([]);
    const usual = planned(stated.replace('&mfu=predicted', '&mfu=40%25'));
    expect(presentExplanation('modelFlopsUtilisation', usual, messages, pen).step).toEqual([]);
  });

  test(`its field shows it as computed, in ${messages.code}`, () => {
    const input = presentInput('mfu', planned(stated), messages, pen);
    expect(input).toMatchObject({ badge: 'computed', decided: false });
    expect(input.prose).toMatch(/%/);
    expect(input.citation.text).toBe(messages.prediction.predicted);
    expect(presentInput('seq', planned(open), messages, pen)).toMatchObject({ badge: 'default', decided: false });
  });
});

describe('the export of a plan', () => {
  const made = planned(open);
  const exported = presentJson(made, made.binding.issues, true, { en, ko });

  test('has what was taken as inputs, each with whose it is', () => {
    const inputs: Readonly<Record<string, unknown>> = exported.inputs;
    expect(inputs['architecture']).toMatchObject({
      status: 'input',
      key: 'arch',
      unit: null,
      active_parameters: made.binding.prediction?.architecture.architecture.activeParameters,
    });
    const chosen = inputs['layout'];
    expect(chosen).toMatchObject({ status: 'default', key: 'layout', spelling: null });
    const { value } = chosen as { readonly value: string };
    expect(readLayout(value).unread).toEqual([]);
    expect(inputs['stack']).toMatchObject({ value: 'megatronCore', status: 'default' });
    expect(inputs['sequenceLength']).toMatchObject({ value: '4096', status: 'default', key: 'seq' });
    for (const name of ['architecture', 'layout', 'precision', 'stack', 'batchSize'])
      expect(JSON.stringify(inputs[name]), name).toMatch(/"source":/);
  });

  test('has the prediction as results with their ends and what they rest on, and the step by parts', () => {
    const results: Readonly<Record<string, { readonly low: string | null; readonly rests_on: readonly string[] }>> = exported.results;
    for (const name of ['predictedUtilisation', 'stepTime']) {
      expect(results[name]?.low, name).not.toBeNull();
      expect(results[name]?.rests_on).toEqual(expect.arrayContaining(['batchSize', 'sequenceLength', 'stepError', 'plannedCount']));
    }
    const { prediction } = exported as { readonly prediction?: { readonly step_seconds: Readonly<Record<string, number>> } };
    const { total = 0, ...parts } = prediction?.step_seconds ?? {};
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(total, 9);
  });

  test('says nothing of it where nothing is predicted', () => {
    const plain = planned('#v=2&gpu=h100-sxm&n=2048&p=7B&t=30d');
    const without = presentJson(plain, [], true, { en, ko });
    expect(Object.keys(without)).not.toContain('prediction');
    expect(Object.keys(without.inputs)).not.toContain('layout');
    expect(Object.keys(without.results)).not.toContain('predictedUtilisation');
  });
});

test('an algorithm among the workings is a function of what it takes', () => {
  const made = planned(stated);
  const { workings } = presentReport(made, en, penFor('en'), '#');
  const step = workings.find(({ name }) => name === 'modelledStepTime');
  expect(step).toMatchObject({ inSymbols: 'ƒ(nₗ, Bₜ, Lₛ)', withNumbers: expect.stringContaining('1,536') });
  for (const { inSymbols, withNumbers, inWords } of workings)
    for (const text of [inSymbols, withNumbers, inWords]) expect(text).not.toBe('');
});

test('architecture and layout stand among the inputs on paper, in the table, in the workbook and beside other plans', () => {
  const [made, other] = [planned(stated), planned(stated.replace('&mfu=predicted', '&mfu=40%25').replace('&arch=gpt-3', '&p=175B'))];
  const inputs = presentReport(made, en, penFor('en'), '#').inputs.filter(({ name }) =>
    ['arch', 'precision', 'stack', 'layout'].includes(name),
  );
  expect(inputs.map(({ name, badge }) => `${name} ${badge}`)).toEqual(['arch source', 'precision default', 'stack input', 'layout input']);
  expect(inputs[0]?.source).toMatch(/^\[\d+\]/);
  const csv = presentCsv(made, en, penFor('en'));
  expect(csv).toMatch(/plan,layout,Layout,.*"tp8,pp8,mb1,rc-full,z1,sp"/);
  expect(presentCsv(other, en, penFor('en'))).not.toContain('plan,layout');
  const { inputs: compared } = presentCompare(
    [
      { name: '', estimate: made },
      { name: '', estimate: other },
    ],
    0,
    0,
    en,
    penFor('en'),
  );
  const sheets = presentWorkbook(made, en, penFor('en'), { plans: [], at: 0 });
  expect(JSON.stringify(sheets)).toContain(layout);
  const row = compared.find(({ id }) => id === 'arch');
  expect(row).toMatchObject({ isDifferent: true, cells: [{ value: 'GPT-3 175B' }, { value: en.compare.leftOut }] });
});
