import { describe, expect, test } from 'vitest';
import { registry } from '../../src/model/index.ts';
import { library } from '../../src/provenance/index.ts';
import type { NumeralKey, Scenario } from '../../src/scenario/index.ts';
import {
  amountOfCited,
  bind,
  costKeys,
  decisionsOf,
  inputOf,
  numeralKeys,
  openingDecisions,
  planKeys,
  readDecision,
} from '../../src/scenario/index.ts';

const opening = openingDecisions(library);

/** Of each key: whose number it is, and the record it rests on. */
const statuses = (scenario: Scenario, keys: readonly NumeralKey[] = planKeys): Readonly<Record<string, string>> => {
  const { leaves } = bind(scenario, library);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const leaf = leaves.get(inputOf(key));
      return leaf ? [[key, [leaf.status, leaf.figure].filter(Boolean).join(' ')]] : [];
    }),
  );
};

describe('whose number it is', () => {
  const defaults = { mfu: 'default', rate: 'default', pue: 'default', kwh: 'default' };

  test.each([
    ['gpt-3.5-cluster', { n: 'source S002-01', price: 'source D1', p: 'source S002-12', t: 'default', ...defaults }],
    ['china-a100-stock', { n: 'source S002-03', price: 'source D1', p: 'source S003-07', t: 'default', ...defaults }],
    ['a800-plan', { n: 'default', price: 'default', p: 'source S003-07', t: 'default', ...defaults }],
    ['gpt-2', { n: 'default', price: 'source D1', p: 'source S003-06', d: 'source', ...defaults }],
    ['gpt-3', { n: 'source', price: 'source D1', p: 'source S003-07', d: 'source', ...defaults }],
  ])('in the preset %s', (id, expected) => {
    expect(statuses(decisionsOf(library.preset(id)))).toEqual(expected);
  });

  const estimated = { n: 'source', price: 'source', rate: 'source', pue: 'source', kwh: 'source' };

  test.each([
    ['gpt-4', { ...estimated, p: 'default', t: 'source', mfu: 'source' }],
    ['gpt-3.5-run', { ...estimated, n: 'source S002-01', price: 'source D1', p: 'source S002-12', t: 'default', mfu: 'source' }],
    ['gpt-3-v100', { ...estimated, p: 'source S003-07', d: 'source', t: 'source' }],
    ['bloom', { ...estimated, p: 'source', d: 'source', t: 'default', pue: 'default' }],
    ['llama-3.1-405b', { ...estimated, p: 'source', d: 'source', t: 'source' }],
  ])('in the published run %s', (id, expected) => {
    const decisions = decisionsOf(library.preset(id));
    expect(statuses(decisions)).toEqual(expected);
    // Nothing that a published run states is the user’s own.
    expect(Object.entries(statuses(decisions, numeralKeys)).filter(([, status]) => status === 'input')).toEqual([]);
    const stated = statuses(decisions, ['bought', 'start']);
    expect(stated).toEqual({ bought: 'source', start: 'source' });
  });

  test('what a run merely assumes beside its sources is a default', () => {
    const gpt3 = decisionsOf(library.preset('gpt-3-v100'));
    expect(statuses(gpt3, ['tdp', 'server', 'load', 'co2'])).toEqual({ tdp: 'source', server: 'default', load: 'default', co2: 'source' });
    expect(statuses(decisionsOf(library.preset('gpt-3.5-run')), ['worth'])).toEqual({ worth: 'source' });
    expect(statuses(decisionsOf(library.preset('llama-3.1-405b')), ['failures'])).toEqual({ failures: 'source' });
  });

  test('of the four costs what is left alone is a default, or a fact of the accelerator, or left out', () => {
    const left = statuses({}, costKeys);
    expect(Object.entries(left).filter(([, status]) => status !== 'default')).toEqual([
      ['peak', 'source'],
      ['tdp', 'source'],
    ]);
    expect(costKeys.filter((key) => left[key] === undefined)).toEqual(['worth', 'bought', 'start', 'contract', 'water']);
    // What was not read again in a source stands as a default: a bf16 peak from memory.
    expect(statuses({ gpu: 'rtx3090' }, ['peak', 'tdp'])).toEqual({ peak: 'default', tdp: 'source' });
    expect(statuses({ gpu: 'b100' }, ['peak', 'tdp'])).toEqual({ peak: 'default', tdp: 'default' });
  });

  test('what is typed over is the user’s; what was assumed beside it stays our default', () => {
    const changed = statuses({ ...opening, n: '5000' });
    expect(changed).toMatchObject({ n: 'input', price: 'source D1', t: 'default' });
    expect(statuses({ ...opening, rate: '2USD' })).toMatchObject({ n: 'source S002-01', t: 'default', rate: 'input' });
  });

  test('a sourced amount is sourced however it is spelt, and only that amount in that currency', () => {
    expect(statuses({ ...opening, price: '20만 위안' }).price).toBe('source D1');
    expect(statuses({ ...opening, n: '1만' }).n).toBe('source S002-01');
    expect(statuses({ ...opening, price: '200000USD' }).price).toBe('input');
    expect(statuses({ ...opening, n: '>10000' }).n).toBe('input');
    expect(statuses({ ...opening, n: '10000~20000' }).n).toBe('input');
  });

  test('the same amount for another family of accelerators is the user’s', () => {
    expect(statuses({ ...opening, gpu: 'h100-sxm' })).toMatchObject({ n: 'input', price: 'input' });
    expect(statuses({ ...opening, gpu: 'a100-80-sxm' })).toMatchObject({ n: 'source S002-01', price: 'source D1' });
  });

  test('what is left alone is the edition’s: sourced where a claim stands behind it', () => {
    expect(statuses({ gpu: 'h100-sxm' })).toMatchObject({ n: 'default S002-01', price: 'source S003-01', t: 'default', ...defaults });
    const { leaves } = bind({ gpu: 'h100-sxm' }, library);
    expect(leaves.get(registry.unitPrice)?.amount).toMatchObject({ operator: '>', high: null });
    expect(leaves.get(registry.unitPrice)?.spelling).toBeNull();
  });

  test('figures come with their citation, typed numbers without', () => {
    const { leaves } = bind({ ...opening, n: '77' }, library);
    for (const leaf of leaves.values()) expect(leaf.citation === null, leaf.node.symbol).toBe(leaf.status === 'input');
  });
});

describe('what is computed from the rest', () => {
  test.each<[Scenario, string, readonly string[]]>([
    [{}, 'd', []],
    [{ t: '30d' }, 'd', []],
    [{ d: '1T' }, 't', []],
    [{ d: '1T', mfu: '0.4' }, 't', []],
    [{ d: '1T', t: '30d' }, 'mfu', []],
    [{ t: '30d', mfu: '0.4' }, 'd', []],
    [{ d: '1T', t: '30d', mfu: '0.4' }, 'd', ['over-determined']],
    [{ d: '1T', t: '30d', mfu: '0.4', solve: 't' }, 't', ['over-determined']],
    [{ d: '1T', t: '30d', solve: 'budget,mfu' }, 'mfu', []],
    [{ d: '1T', solve: 'mfu' }, 'mfu', []],
    [{ solve: 'd' }, 'd', []],
    [{ solve: 't' }, 'd', ['unknown-solve']],
    [{ solve: 'p' }, 'd', ['unknown-solve']],
    [{ d: '1T', solve: 'p' }, 'p', []],
    [{ d: '1T', t: '30d', solve: 'n' }, 'n', []],
    [{ d: '1T', solve: 't,mfu' }, 't', ['unknown-solve']],
    [{ d: 'junk', t: '30d' }, 'd', ['unreadable-numeral']],
    [{ d: '1T', t: 'junk' }, 't', ['unreadable-numeral']],
  ])('%j: %s', (scenario, solved, codes) => {
    const binding = bind(scenario, library);
    expect(binding.solved).toEqual(['budget', solved]);
    expect(binding.issues.map(({ code }) => code)).toEqual(codes);
    for (const key of binding.solved) expect(binding.leaves.has(inputOf(key))).toBe(false);
  });
});

describe('an amount and its input', () => {
  const amountOf = (key: NumeralKey, text: string) => {
    const amount = bind({ [key]: text }, library).leaves.get(inputOf(key))?.amount;
    return amount && [amount.operator, amount.value?.toFixed() ?? null, amount.low?.toFixed() ?? null, amount.high?.toFixed() ?? null];
  };

  test('an end that nature sets closes a bound; one that says nothing leaves it open', () => {
    expect(amountOf('mfu', '>30%')).toEqual(['range', null, '0.3', '1']);
    expect(amountOf('mfu', '>=100%')).toEqual(['=', '1', '1', '1']);
    expect(amountOf('mfu', '<30%')).toEqual(['<', '0.3', null, '0.3']);
    expect(amountOf('pue', '<1.3')).toEqual(['range', null, '1', '1.3']);
    expect(amountOf('n', '<1024')).toEqual(['<', '1024', null, '1024']);
    expect(amountOf('price', '<1000USD')).toEqual(['<', '1000', null, '1000']);
    expect(amountOf('n', '>1024')).toEqual(['>', '1024', '1024', null]);
  });

  test('a bare amount of money is in dollars where nothing says otherwise', () => {
    expect(bind({ price: '30000' }, library).currencies.purchase).toBe('USD');
    expect(bind({ price: '4천만원' }, library).currencies.purchase).toBe('KRW');
    expect(readDecision('rate', '2', 'CNY')).toMatchObject({ ok: true, numeral: { unit: 'CNY' } });
  });

  test('a cited amount keeps its operator; a range its centre', () => {
    expect(amountOfCited({ operator: '>', value: '3', low: null, high: null })).toMatchObject({ operator: '>', high: null });
    const { low, value, high } = amountOfCited({ operator: 'range', value: '2', low: '1', high: '4' });
    expect([low, value, high].map(String)).toEqual(['1', '2', '4']);
  });
});
