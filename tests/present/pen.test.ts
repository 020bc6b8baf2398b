import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../src/analysis/index.ts';
import { penFor } from '../../src/present/index.ts';
import type { NumeralKey } from '../../src/scenario/index.ts';
import { readDecision } from '../../src/scenario/index.ts';
import { Decimal } from '../../src/units/index.ts';
import { planned } from '../model/plan.ts';

const languages = ['en', 'ko'] as const;
const dec = (value: string | null): Decimal | null => (value === null ? null : new Decimal(value));
const exactly = (value: string, unit: string): Quantity => ({ operator: '=', value: dec(value), low: dec(value), high: dec(value), unit });
const range = (low: string, centre: string | null, high: string, unit: string): Quantity => ({
  operator: 'range',
  value: dec(centre),
  low: dec(low),
  high: dec(high),
  unit,
});
const over = (value: string, unit: string, operator: '>' | '>=' = '>'): Quantity => ({
  operator,
  value: dec(value),
  low: dec(value),
  high: null,
  unit,
});
const under = (value: string, unit: string, operator: '<' | '<=' = '<'): Quantity => ({
  operator,
  value: dec(value),
  low: null,
  high: dec(value),
  unit,
});
const open = (unit: string): Quantity => ({ operator: 'range', value: null, low: null, high: null, unit });

const [en, ko] = [penFor('en'), penFor('ko')];

describe('a quantity, in English and in Korean', () => {
  test.each<[Quantity, string, string]>([
    [exactly('2e9', 'CNY'), 'CNY 2.00bn', '20억 위안'],
    [exactly('14400000', 'USD'), 'USD 14.4M', '1,440만 달러'],
    [exactly('383.4e9', 'KRW'), 'KRW 383bn', '3,834억 원'],
    [exactly('2e5', 'CNY/accelerator'), 'CNY 200,000', '20만 위안'],
    [exactly('2', 'USD/accelerator/h'), 'USD 2/h', '2달러/시간'],
    [exactly('12.29', 'USD/accelerator/h'), 'USD 12.29/h', '12.29달러/시간'],
    [exactly('0.0826', 'USD/kWh'), 'USD 0.0826/kWh', '0.0826달러/kWh'],
    [exactly('0.00001097', 'USD/token'), 'USD 10.97/1M tokens', '10.97달러/100만 토큰'],
    [exactly('5090', 'USD/ZFLOP'), 'USD 5,090/10²¹ FLOP', '5,090달러/10²¹ FLOP'],
    [exactly('191.7', 'KRW/CNY'), '191.7 KRW/CNY', '191.7 원/위안'],
    [exactly('10000', 'accelerator'), '10,000', '1만 대'],
    [exactly('1024', 'accelerator'), '1,024', '1,024 대'],
    [exactly('16384', 'accelerator'), '16,384', '1만 6,384 대'],
    [exactly('175e9', 'parameter'), '175B', '1,750억'],
    [exactly('2695680000000', 'token'), '2.7T', '2조 6,960억'],
    [exactly('2.83e24', 'FLOP'), '2.83×10²⁴ FLOP', '2.83×10²⁴ FLOP'],
    [exactly('1.0404e6', 'token/s'), '1.04M tokens/s', '104만 토큰/초'],
    [exactly('737280', 'accelerator·h'), '737,000 accelerator-hours', '73만 7,300 가속기-시간'],
    [exactly('15.4', 'token/parameter'), '15.4', '15.4'],
    [exactly('1.092e18', 'FLOP/s'), '1.09 EFLOP/s', '1.09 EFLOP/s'],
    [exactly('989.4e12', 'FLOP/s/accelerator'), '989.4 TFLOP/s', '989.4 TFLOP/s'],
    [exactly('4.4e6', 'W'), '4.4 MW', '4.4 MW'],
    [exactly('400', 'W/accelerator'), '400 W', '400 W'],
    [exactly('1.14e13', 'J'), '3.17 GWh', '3.17 GWh'],
    [exactly('2592000', 's'), '30 days', '30일'],
    [exactly('0.35', '%'), '35%', '35%'],
    [exactly('1.1', '1'), '1.1', '1.1'],
    [over('100e6', 'USD'), '> USD 100M', '1억 달러 초과'],
    [over('200e6', 'USD', '>='), '≥ USD 200M', '2억 달러 이상'],
    [under('200000', 'CNY/accelerator'), '< CNY 200,000', '20만 위안 미만'],
    [under('2', '1', '<='), '≤ 2', '2 이하'],
    [{ ...exactly('40000', 'accelerator'), operator: '~' }, 'about 40,000', '약 4만 대'],
    [range('1000', null, '25000', 'accelerator'), '1,000 – 25,000', '1,000 ~ 2만 5,000 대'],
    [range('233', null, '44590000', 'USD'), 'USD 233 – USD 44.6M', '233달러 ~ 4,459만 달러'],
    [range('6', null, '20000', 'accelerator'), '6 – 20,000', '6 대 ~ 2만 대'],
    [range('9288000', '2e7', '29520000', 'USD'), 'USD 20.0M', '2,000만 달러'],
    [open('USD'), 'any amount', '정해지지 않음'],
  ])('%j: %s, %s', (quantity, english, korean) => {
    expect([en.quantity(quantity), ko.quantity(quantity)]).toEqual([english, korean]);
  });

  test.each<[Quantity, string | null, string | null]>([
    [range('9288000', '2e7', '29520000', 'USD'), 'USD 9.29M – 29.5M', '928만 8,000 ~ 2,952만 달러'],
    [range('0.17', '0.35', '0.55', '%'), '17 – 55%', '17 ~ 55%'],
    [range('1.37e24', '2e24', '4.45e24', 'FLOP'), '1.37×10²⁴ – 4.45×10²⁴ FLOP', '1.37×10²⁴ ~ 4.45×10²⁴ FLOP'],
    [range('5.3e17', '1e18', '1.72e18', 'FLOP/s'), '530 PFLOP/s – 1.72 EFLOP/s', '530 PFLOP/s ~ 1.72 EFLOP/s'],
    [range('1.2e12', '2e12', '4.2e12', 'token'), '1.2T – 4.2T', '1조 2,000억 ~ 4조 2,000억'],
    [range('0.0000034', '0.000005', '0.00001097', 'USD/token'), 'USD 3.40 – 10.97/1M tokens', '3.40 ~ 10.97달러/100만 토큰'],
    [range('505000', '1e6', '1630000', 'token/s'), '505,000 – 1.63M tokens/s', '50만 5,000 ~ 163만 토큰/초'],
    [range('1e13', '2e13', '3e13', 'J'), '2.78 – 8.33 GWh', '2.78 ~ 8.33 GWh'],
    [range('2592000', '3e6', '5184000', 's'), '30 – 60 days', '30 ~ 60일'],
    [exactly('1', 'USD'), null, null],
    [range('1', null, '2', 'USD'), null, null],
    [over('1', 'USD'), null, null],
  ])('the range of %j: %s, %s', (quantity, english, korean) => {
    expect([en.range(quantity), ko.range(quantity)]).toEqual([english, korean]);
  });

  test('in the other currency a bound stays a bound, and a range a range', () => {
    const { exchange } = planned('').binding;
    const both = (quantity: Quantity) => [en.converted(quantity, exchange), ko.converted(quantity, exchange)];
    expect(both(exactly('2e9', 'CNY'))).toEqual(['KRW 383.4bn (191.7 KRW/CNY)', '3,834억 원 (1위안 = 191.7원)']);
    expect(both(over('100e6', 'USD'))).toEqual(['> KRW 133.4bn (1,334 KRW/USD)', '1,334억 원 초과 (1달러 = 1,334원)']);
    expect(both(range('1e6', null, '2e6', 'USD'))).toEqual([
      'KRW 1.334bn – 2.668bn (1,334 KRW/USD)',
      '13억 3,400만 ~ 26억 6,800만 원 (1달러 = 1,334원)',
    ]);
    expect(both(exactly('1334e6', 'KRW'))).toEqual(['USD 1.000M (1,334 KRW/USD)', '100만 달러 (1달러 = 1,334원)']);
    expect(both(open('USD'))).toEqual([null, null]);
    expect(both(exactly('1', 'FLOP'))).toEqual([null, null]);
  });

  test('every digit, where every digit is asked for', () => {
    expect(en.exact(new Decimal('1843200'), 'USD')).toBe('1,843,200 USD');
    expect(ko.exact(new Decimal('1843200'), 'USD')).toBe('1,843,200 USD');
    expect(en.exact(new Decimal('0.35'), '%')).toBe('35%');
  });

  test('ticks keep as many figures as they need and no more', () => {
    expect([0, 5e6, 1.5e7, 2.5e8, 1e9, 1.5e12, 0.5, 0.001].map((at) => en.tick(at, 'USD'))).toEqual([
      'USD 0',
      'USD 5M',
      'USD 15M',
      'USD 250M',
      'USD 1bn',
      'USD 1.5tn',
      'USD 0.5',
      'USD 0.001',
    ]);
    expect([0, 5e6, 1.5e7, 1e11].map((at) => ko.tick(at, 'KRW'))).toEqual(['0원', '500만 원', '1,500만 원', '1,000억 원']);
    expect([1000, 15_000].map((at) => ko.tick(at, 'accelerator'))).toEqual(['1,000', '1만 5,000']);
  });
});

/** Amounts as people type them: a few figures, or all of them. */
const amounts = fc
  .tuple(
    fc.integer({ min: 1, max: 9_999_999 }),
    fc.integer({ min: -4, max: 9 }),
    fc.integer({ min: 1, max: 9_999_999 }),
    fc.constantFrom('=', '~', '>', '>=', '<', '<=', 'range', 'tolerance'),
  )
  .map(([digits, power, more, operator]) => ({
    value: new Decimal(digits).times(new Decimal(10).pow(power)),
    more: new Decimal(more).times(new Decimal(10).pow(power)),
    operator,
  }));

function quantityOf({ value, more, operator }: { value: Decimal; more: Decimal; operator: string }, unit: string): Quantity {
  if (operator === 'tolerance') {
    const tolerance = Decimal.min(value, more).div(2);
    return { operator: 'range', value, low: value.minus(tolerance), high: value.plus(tolerance), unit };
  }
  if (operator === 'range') return { operator, value: null, low: value, high: value.plus(more), unit };
  if (operator === '>' || operator === '>=') return { operator, value, low: value, high: null, unit };
  if (operator === '<' || operator === '<=') return { operator, value, low: null, high: value, unit };
  return { operator: operator === '~' ? '~' : '=', value, low: value, high: value, unit };
}

describe('what stands in a field', () => {
  test.each<[Quantity, string, string]>([
    [exactly('10000', 'accelerator'), '10,000', '1만'],
    [exactly('2e6', 'USD/accelerator'), 'USD 2.00M', '200만 달러'],
    [exactly('2000001', 'USD/accelerator'), 'USD 2.000001M', '2000001달러'],
    [exactly('3.05', 'USD/accelerator/h'), 'USD 3.05', '3.05달러'],
    [exactly('175e9', 'parameter'), '175B', '1,750억'],
    [exactly('2592000', 's'), '30 days', '30일'],
    [exactly('0.35', '%'), '35%', '35%'],
    [over('1024', 'accelerator'), '> 1,024', '1,024 초과'],
  ])('%j: %s, %s', (quantity, english, korean) => {
    expect([en.spelling(quantity), ko.spelling(quantity)]).toEqual([english, korean]);
  });

  test('a computed quantity is rounded, and a bound stands as a bound', () => {
    const shown = [
      exactly('2695680000000', 'token'),
      over('2695680000000', 'token'),
      range('1e12', null, '2e12', 'token'),
      range('1e12', '1.5e12', '2e12', 'token'),
      under('2072752', 's'),
      open('token'),
    ];
    expect(shown.map((quantity) => en.rounded(quantity))).toEqual(['2.7T', '> 2.7T', '1T–2T', '1.5T', '< 24 days', 'any amount']);
    expect(shown.map((quantity) => ko.rounded(quantity))).toEqual([
      '2조 6,960억',
      '2조 6,960억 초과',
      '1조~2조',
      '1조 5,000억',
      '24일 미만',
      '정해지지 않음',
    ]);
  });
});

/** Read back through the field that it stands in. */
const keys: Readonly<Record<string, NumeralKey>> = {
  accelerator: 'n',
  'USD/accelerator': 'price',
  'CNY/accelerator': 'price',
  'KRW/accelerator': 'price',
  parameter: 'p',
  token: 'd',
  s: 't',
  '%': 'mfu',
  'USD/accelerator/h': 'rate',
  '1': 'pue',
  'EUR/kWh': 'kwh',
  'USD/personYear': 'pay',
  'KRW/TB/month': 'storage',
  personYear: 'staff',
  TB: 'stored',
  '1/knode/d': 'failures',
  'kgCO2e/kWh': 'co2',
  'W/accelerator': 'tdp',
  'FLOP/s/accelerator': 'peak',
};

test.each(languages)('law: what stands in a field reads back to the same amount, in %s', (language) => {
  const pen = penFor(language);
  fc.assert(
    fc.property(amounts, fc.constantFrom(...Object.keys(keys)), (amount, unit) => {
      const whole = unit === 'accelerator' || unit === 'parameter' || unit === 'token' || unit === 's';
      const quantity = quantityOf(whole ? { ...amount, value: amount.value.ceil(), more: amount.more.ceil() } : amount, unit);
      const spelling = pen.spelling(quantity);
      const reading = readDecision(keys[unit] ?? 'n', spelling);
      expect(reading.ok, `${spelling} of ${JSON.stringify(quantity)}`).toBe(true);
      if (!reading.ok) return;
      const { operator, value, low, high } = reading.numeral;
      expect(
        [operator, value, low, high].map((each) => each?.toString() ?? null),
        spelling,
      ).toEqual([quantity.operator, quantity.value, quantity.low, quantity.high].map((each) => each?.toString() ?? null));
    }),
    { numRuns: 400 },
  );
});
