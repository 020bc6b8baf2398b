import { describe, expect, test } from 'vitest';
import { resultNames } from '../../src/analysis/index.ts';
import { hasValue } from '../../src/present/index.ts';
import { registry } from '../../src/model/index.ts';
import { library } from '../../src/provenance/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { bind, chooseAccelerator, inputOf } from '../../src/scenario/index.ts';
import { Decimal } from '../../src/units/index.ts';
import { planned, valueOf } from '../model/plan.ts';

const codes = (scenario: Scenario) => bind(scenario, library).issues.map(({ severity, code, key }) => `${severity} ${code} ${key}`);
const computing: Scenario = { n: '100', p: '7B', t: '100d', mfu: '50%' };

describe('an accelerator of one’s own', () => {
  const link = 'gpu=MyChip&n=100&p=7B&t=100d&mfu=50%25&peak=500T&tdp=600&price=10000USD&rate=1USD&pue=1.2&server=1&load=1';

  test('is what the plan says of it', () => {
    const { accelerator, issues, leaves } = planned(link).binding;
    expect([accelerator.id, accelerator.name, accelerator.family]).toEqual(['MyChip', 'MyChip', 'MyChip']);
    expect(issues).toEqual([]);
    expect(valueOf(link, 'trainingCompute')).toBe(new Decimal('500e12').times(100).times('0.5').times(8_640_000).toFixed());
    expect(valueOf(link, 'trainingEnergy')).toBe(new Decimal(100).times(600).times('1.2').times(8_640_000).toFixed());
    expect(valueOf(link, 'clusterPurchase')).toBe('1000000');
    for (const key of ['peak', 'tdp', 'price', 'rate'] as const) expect(leaves.get(inputOf(key))?.status, key).toBe('input');
  });

  test('for the rest takes what holds of others, as a default', () => {
    const { leaves, choices } = bind({ gpu: 'MyChip', ...computing, peak: '500T', tdp: '600' }, library);
    expect(choices.covers).toBe('all');
    const others = library.overheadsOf('other');
    for (const [key, cited] of [
      ['overhead', others.serverOverhead],
      ['server', others.serverPowerRatio],
      ['load', others.averagePowerFraction],
    ] as const) {
      expect(leaves.get(inputOf(key))).toMatchObject({ status: 'default', citation: cited.citation });
    }
    expect(leaves.get(inputOf('node'))?.amount.value?.toFixed()).toBe('8');
  });

  test('what it does not say is open, and said', () => {
    expect(codes({ gpu: 'MyChip', ...computing, peak: '500T' })).toEqual([
      'warning not-published price',
      'warning not-published rate',
      'warning not-published tdp',
    ]);
    const made = planned('gpu=MyChip&n=100&p=7B&t=100d&mfu=50%25&peak=500T');
    for (const name of ['hardwarePurchase', 'rentedRun', 'trainingEnergy', 'marketRun', 'totalEmissions'] as const) {
      expect(made.quantity(name), name).toMatchObject({ value: null, high: null });
    }
    expect(made.quantity('trainingCompute').value).not.toBeNull();
  });

  test('without a peak there is none: the article’s own stands, and that is said', () => {
    expect(codes({ gpu: 'MyChip', ...computing })).toEqual(['error unknown-accelerator gpu']);
    expect(codes({ gpu: 'MyChip', ...computing, peak: 'fast' })).toEqual([
      'error unknown-accelerator gpu',
      'error unreadable-numeral peak',
    ]);
    expect(bind({ gpu: 'MyChip', ...computing }, library).accelerator.id).toBe('a100-40-sxm');
  });

  test('a known one with another peak stays the known one', () => {
    const { accelerator, leaves } = bind({ gpu: ' H100-SXM ', ...computing, peak: '500T' }, library);
    expect(accelerator.id).toBe('h100-sxm');
    expect(leaves.get(registry.peakThroughput)).toMatchObject({ status: 'input', citation: null });
    expect(leaves.get(registry.boardPower)?.status).toBe('source');
  });

  test('leaves with all that was said of it when another is chosen', () => {
    const mine: Scenario = { gpu: 'MyChip', ...computing, peak: '500T', tdp: '600', node: '4', price: '10000USD' };
    expect(chooseAccelerator(mine, 'h100-sxm', library)).toEqual({ gpu: 'h100-sxm', ...computing, price: '10000USD' });
  });
});

describe('what nobody published', () => {
  test('an L40S has a rent and no price: that is said, and what rests on the price is open', () => {
    const link = 'gpu=l40s&n=100&p=7B&t=100d';
    expect(codes({ gpu: 'l40s', ...computing })).toEqual(['warning not-published price']);
    const made = planned(link);
    for (const name of ['hardwarePurchase', 'clusterPurchase', 'breakEvenTime'] as const) {
      expect(made.quantity(name), name).toMatchObject({ value: null, high: null });
    }
    expect(made.quantity('rentedRun').value?.toFixed()).toBe(new Decimal('0.87').times(100).times(2400).toFixed());
    // Electricity holds a run on own hardware from below, whatever the hardware costs.
    expect(made.quantity('amortisedRun').low?.toFixed()).toBe(made.quantity('electricityCostReported').low?.toFixed());
    expect(made.quantity('amortisedRun').high).toBeNull();
    expect(planned(`${link}&price=8000USD`).binding.issues).toEqual([]);
    expect(valueOf(`${link}&price=8000USD`, 'hardwarePurchase')).toBe('800000');
  });

  test.each(library.accelerators.map(({ id }) => id))('%s: every result is there, and each gap is said', (id) => {
    const made = planned(`v=2&gpu=${id}&n=100&p=7B&t=100d`);
    for (const name of resultNames.filter((each) => hasValue(each, made))) expect(made.quantity(name).operator, name).toBeDefined();
    const { price, rentalRate, boardPower } = library.accelerator(id);
    const gaps = [...(price ? [] : ['price']), ...(rentalRate ? [] : ['rate']), ...(boardPower ? [] : ['tdp'])];
    expect(made.binding.issues.map(({ code, key, severity }) => [code, key, severity])).toEqual(
      gaps.map((key) => ['not-published', key, 'warning']),
    );
    expect(made.quantity('trainingCompute').value).not.toBeNull();
  });
});

describe('a published value that a plan takes', () => {
  const originOf = (scenario: Scenario, key: 'rate' | 'price' | 'worth' | 'co2' | 'kwh' | 'pue') => {
    const leaf = bind({ gpu: 'a100-40-sxm', ...computing, ...scenario }, library).leaves.get(inputOf(key));
    const source = leaf?.citation?.kind === 'source' ? leaf.citation.source : null;
    return [leaf?.status, source, leaf?.asOf ?? null];
  };

  test('is its source’s, with the day that it is of', () => {
    expect(originOf({ rate: '1.36USD' }, 'rate')).toEqual(['source', 'epoch-prices', expect.stringMatching(/^202[12]$/)]);
    expect(originOf({ rate: '1.844 USD' }, 'rate')).toEqual(['source', 'aws-capacity-blocks', '2024-12']);
    expect(originOf({ rate: '$3.05' }, 'rate')[0]).toBe('source');
    expect(originOf({ price: '24875USD' }, 'price')).toEqual(['source', 'epoch-prices', '2020-05-21']);
    expect(originOf({ price: '10000USD' }, 'price')[0]).toBe('source'); // the lower end of a published range
    expect(originOf({ co2: '0.4306' }, 'co2')).toEqual(['source', 'owid-codecarbon', '2023']);
    expect(originOf({ kwh: '153.7원' }, 'kwh')).toEqual(['source', 'kyeongin-2024', '2023']);
    expect(originOf({ pue: '125%' }, 'pue')[0]).toBe('source');
  });

  test('what is said of one accelerator is not said of another: its release, its power', () => {
    const gpt3: Scenario = { gpu: 'v100-32-sxm', ...computing, p: '175B', tdp: '330', bought: '2018-06-25' };
    const statusOf = (scenario: Scenario, key: 'tdp' | 'bought') => bind(scenario, library).leaves.get(inputOf(key))?.status;
    expect([statusOf(gpt3, 'tdp'), statusOf(gpt3, 'bought')]).toEqual(['source', 'source']);
    const other: Scenario = { ...gpt3, gpu: 'h100-sxm' };
    expect([statusOf(other, 'tdp'), statusOf(other, 'bought')]).toEqual(['input', 'input']);
    // 330 W were measured of GPT-3’s run: of another model’s on the same cards they are the user’s.
    expect(statusOf({ ...gpt3, p: '7B' }, 'tdp')).toBe('input');
    expect(chooseAccelerator(gpt3, 'h100-sxm', library)).toEqual({ gpu: 'h100-sxm', ...computing, p: '175B' });
    expect(chooseAccelerator({ ...gpt3, bought: '2018-06-26' }, 'h100-sxm', library).bought).toBe('2018-06-26');
  });

  test('is nobody’s for another card, in another currency, or as a bound', () => {
    const own = ['input', null, null];
    expect(originOf({ rate: '1.37USD' }, 'rate')).toEqual(own);
    expect(originOf({ rate: '1.844CNY' }, 'rate')).toEqual(own);
    expect(originOf({ rate: '>1.844USD' }, 'rate')).toEqual(own);
    expect(originOf({ rate: '~1.844USD' }, 'rate')).toEqual(own);
    expect(originOf({ gpu: 'h100-sxm', rate: '1.844USD' }, 'rate')).toEqual(own);
    expect(originOf({ price: '24876USD' }, 'price')).toEqual(own);
    expect(originOf({ kwh: '153.7USD' }, 'kwh')).toEqual(own);
    expect(originOf({ co2: '0.4307' }, 'co2')).toEqual(own);
  });
});
