import { describe, expect, test } from 'vitest';
import { registry } from '../../src/model/index.ts';
import { library } from '../../src/provenance/index.ts';
import type { NumeralKey, Scenario } from '../../src/scenario/index.ts';
import {
  amountOfCited,
  bind,
  chooseAccelerator,
  convert,
  costKeys,
  decide,
  decisionsOf,
  inputOf,
  numeralKeys,
  openingDecisions,
  planKeys,
  readDecision,
  undecide,
} from '../../src/scenario/index.ts';
import { Decimal } from '../../src/units/index.ts';

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
    expect(costKeys.filter((key) => left[key] === undefined)).toEqual(['worth', 'bought', 'start', 'contract']);
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
    [{ d: '1T', solve: 't,mfu' }, 't', ['unknown-solve']],
    [{ d: 'junk', t: '30d' }, 'd', ['unreadable-numeral']],
    [{ d: '1T', t: 'junk' }, 't', ['unreadable-numeral']],
  ])('%j: %s', (scenario, solved, codes) => {
    const binding = bind(scenario, library);
    expect(binding.solved).toBe(solved);
    expect(binding.issues.map(({ code }) => code)).toEqual(codes);
    expect(binding.leaves.has(inputOf(binding.solved))).toBe(false);
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

describe('exchange rates', () => {
  const wonPer = (fx: string, currency: 'USD' | 'CNY' | 'EUR' | 'JPY') => bind({ fx }, library).exchange.get(currency)?.wonPer.toFixed();

  test('are the articles’ own until a link says otherwise', () => {
    const { exchange } = bind({}, library);
    expect([...exchange.keys()].toSorted()).toEqual(['CNY', 'EUR', 'KRW', 'USD']);
    expect(exchange.get('USD')).toMatchObject({ status: 'source', figure: 'X2' });
    expect(bind({ fx: '1400KRW/USD' }, library).exchange.get('USD')).toMatchObject({ status: 'input', figure: null });
  });

  test('the euro, of which no article speaks, is pinned to a day of the European Central Bank', () => {
    const euro = bind({}, library).exchange.get('EUR');
    expect([euro?.wonPer.toFixed(), euro?.figure, euro?.asOf]).toEqual(['1433.66', null, '2023-12-29']);
    expect(euro?.citation).toMatchObject({ kind: 'source', source: 'ecb-reference-rates' });
    const { leaves, issues } = bind({ price: '20000EUR' }, library);
    expect(issues).toEqual([]);
    expect(leaves.get(registry.wonPerPurchaseCurrency)?.amount.value?.toFixed()).toBe('1433.66');
  });

  test('a rate against the euro says what a euro is, until the plan has said it', () => {
    expect([wonPer('1.5USD/EUR', 'USD'), wonPer('1.5USD/EUR', 'EUR')]).toEqual(['1334', '2001']);
    expect([wonPer('8CNY/EUR', 'CNY'), wonPer('8CNY/EUR', 'EUR')]).toEqual(['191.7', '1533.6']);
    expect([wonPer('0.9EUR/USD', 'USD'), wonPer('0.8EUR/USD', 'EUR')]).toEqual(['1334', '1667.5']);
    expect([wonPer('1500KRW/EUR,1.5USD/EUR', 'USD'), wonPer('1500KRW/EUR,1.5USD/EUR', 'EUR')]).toEqual(['1000', '1500']);
  });

  test('may be stated either way round, against any known currency, grouped or not', () => {
    expect(wonPer('1400KRW/USD', 'USD')).toBe('1400');
    expect(wonPer('0.001USD/KRW', 'USD')).toBe('1000');
    expect(wonPer('7CNY/USD,1400KRW/USD', 'CNY')).toBe(new Decimal(1334).div(7).toFixed());
    expect(wonPer('1400KRW/USD, 7CNY/USD', 'CNY')).toBe('200');
    expect(wonPer('1.5USD/EUR', 'EUR')).toBe('2001');
    expect(wonPer('1,450KRW/EUR,9KRW/JPY', 'EUR')).toBe('1450');
    expect(wonPer('1,450KRW/EUR,9KRW/JPY', 'JPY')).toBe('9');
  });

  test('convert there and back', () => {
    const { exchange } = bind({}, library);
    expect(convert(new Decimal('2e9'), 'CNY', 'KRW', exchange).toFixed()).toBe('383400000000');
    expect(convert(new Decimal(1), 'USD', 'USD', exchange).toFixed()).toBe('1');
    expect(() => convert(new Decimal(1), 'USD', 'JPY', exchange)).toThrow(/no exchange rate/);
  });
});

describe('editing a plan', () => {
  test('deciding what was computed frees another quantity; anything else frees none', () => {
    expect(decide({ t: '30d' }, 'd', '1T', 'd')).toEqual({ scenario: { d: '1T' }, freed: 't' });
    expect(decide({ d: '1T', mfu: '0.4' }, 't', '30d', 't')).toEqual({ scenario: { t: '30d', mfu: '0.4' }, freed: 'd' });
    expect(decide({ d: '1T', t: '30d' }, 'mfu', '40%', 'mfu')).toEqual({ scenario: { t: '30d', mfu: '40%' }, freed: 'd' });
    expect(decide({ t: '30d' }, 'n', '5', 'd')).toEqual({ scenario: { t: '30d', n: '5' }, freed: null });
    expect(decide({ t: '30d' }, 'mfu', '40%', 'd')).toEqual({ scenario: { t: '30d', mfu: '40%' }, freed: null });
  });

  test('what stays computed stays so, also where a link stated it as well', () => {
    const link: Scenario = { d: '1T', t: '30d', mfu: '0.4', solve: 't' };
    const { scenario } = decide(link, 'n', '5', bind(link, library).solved);
    expect(scenario).toEqual({ d: '1T', mfu: '0.4', n: '5' });
    expect(bind(scenario, library)).toMatchObject({ solved: 't', issues: [] });
  });

  test('whatever is edited, the plan that results is determined and has no complaint', () => {
    const texts: Readonly<Record<(typeof planKeys)[number], string>> = {
      n: '7',
      price: '9USD',
      p: '3B',
      d: '4T',
      t: '5d',
      mfu: '6%',
      rate: '7USD',
      pue: '1.1',
      kwh: '0.2USD',
    };
    let scenario: Scenario = opening;
    for (let step = 0; step < 200; step += 1) {
      const key = planKeys[(step * 7 + Math.floor(step / 5)) % planKeys.length] ?? 'n';
      const { solved } = bind(scenario, library);
      const next = decide(scenario, key, texts[key], solved);
      scenario = next.scenario;
      const after = bind(scenario, library);
      expect(after.issues).toEqual([]);
      expect(after.solved).toBe(next.freed ?? solved);
    }
  });

  test('a bare amount takes the currency that stands in its field, and says so in the link', () => {
    expect(decide({}, 'price', '30000', 'd', 'CNY').scenario).toEqual({ price: '30000 CNY' });
    expect(decide({}, 'price', '30000 USD', 'd', 'CNY').scenario).toEqual({ price: '30000 USD' });
    expect(decide({}, 'price', 'junk', 'd', 'CNY').scenario).toEqual({ price: 'junk' });
    for (const text of ['>100', '100+', '1~2', '100 이상', '100 to 200', 'about 5', '30 ± 10%']) {
      const { price = '' } = decide({}, 'price', text, 'd', 'CNY').scenario;
      const reading = readDecision('price', price);
      expect(reading.ok && reading.numeral.unit, `${text} → ${price}`).toBe('CNY');
    }
  });

  test('another accelerator: a sourced price goes, the user’s own stays', () => {
    expect(chooseAccelerator(opening, 'h100-sxm', library)).toEqual({ ...undecide(opening, 'price'), gpu: 'h100-sxm' });
    expect(chooseAccelerator({ ...opening, price: '12345USD', rate: '2USD' }, 'h100-sxm', library)).toEqual({
      ...opening,
      gpu: 'h100-sxm',
      price: '12345USD',
      rate: '2USD',
    });
    const assumed = decisionsOf(library.preset('a800-plan'));
    expect(chooseAccelerator(assumed, 'a100-80-sxm', library).price).toBeUndefined();
    expect(opening.gpu).toBe('a100-40-sxm');
  });
});
