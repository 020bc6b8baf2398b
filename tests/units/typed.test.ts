import { describe, expect, test } from 'vitest';
import { parseNumeral } from '../../src/units/index.ts';
import { read } from './brief.ts';

// What the product promises to read, row by row. These values come from the promise, not from the code.
const promised: readonly [field: string, spellings: readonly string[], value: string][] = [
  ['', ['10000', '10,000', '1만', '10k', '10K', '1e4', '１００００', '１０，０００', '１万'], '10000'],
  ['parameters', ['1750억', '175B', '0.175T', '1.75e11'], '175000000000 parameter'],
  ['money', ['20억 위안', 'CNY 2bn', '2B RMB', '20亿元'], '2000000000 CNY'],
  ['money', ['1조 1800억원', '1.18조'], '1180000000000 KRW'],
  ['money', ['3만달러', '$30k', '30,000 USD'], '30000 USD'],
  ['money', ['4천만원', '0.4억'], '40000000 KRW'],
  ['money', ['>$100M'], '>100000000 USD'],
  ['money', ['1억 달러 이상'], '>=100000000 USD'],
  ['', ['100M+'], '>=100000000'],
  ['ratio', ['20~50%', '0.2-0.5'], '[0.2 0.5]'],
  ['ratio', ['30% ± 10%p'], '0.3[0.2 0.4]'],
  ['duration', ['2개월', '60일', '1,440시간', '2 months'], '5184000 s'],
  ['duration', ['8주'], '4838400 s'],
  ['money', ['¥2bn'], '✗ ambiguous-currency'],
  ['duration', ['2M'], '✗ ambiguous-unit'],
  ['', ['1.234,56', '1,23'], '✗ grouping'],
  ['', ['1억2'], '✗ digits-after-unit'],
  ['', ['1억 2조'], '✗ unit-order'],
  ['', ['--5', 'NaN'], '✗ not-a-number'],
  ['', ['1e999'], '✗ too-large'],
  ['count', ['-5'], '-5'],
  ['ratio', ['150%'], '1.5'],
];

describe('what the product promises to read', () => {
  for (const [field, spellings, value] of promised) {
    for (const spelling of spellings)
      test(`${spelling} ${field && `(${field}) `}is ${value}`, () => expect(read(spelling, field)).toBe(value));
  }
});

describe('what has to be asked', () => {
  const suggestionsFor = (typed: string, field: 'money' | 'duration' | 'ratio'): readonly string[] => {
    const reading = parseNumeral(typed, { kind: field });
    return reading.ok ? [] : reading.problem.suggestions;
  };
  test('¥ asks for the currency in the words of the user', () => expect(suggestionsFor('¥2bn', 'money')).toEqual(['CNY 2bn', 'JPY 2bn']));
  test('full-width ￥ too', () => expect(suggestionsFor('￥2bn', 'money')).toEqual(['CNY 2bn', 'JPY 2bn']));
  test('2M asks for months or minutes', () => expect(suggestionsFor('2M', 'duration')).toEqual(['2 months', '2개월', '2 minutes', '2분']));
  test('a bare duration asks for its unit', () =>
    expect(suggestionsFor('30', 'duration')).toEqual(['30 days', '30일', '30 hours', '30시간']));
  test('bare money asks for its currency', () => expect(suggestionsFor('30k', 'money')).toEqual(['30k USD', '30k KRW', '30k CNY']));
  test('a reversed interval is offered turned round', () => expect(suggestionsFor('50~20%', 'ratio')).toEqual(['20~50%']));
});

describe('what was taken for granted is said', () => {
  const assumed = (typed: string, context = {}): readonly string[] => {
    const reading = parseNumeral(typed, context);
    return reading.ok ? reading.numeral.conventions : ['refused'];
  };
  test('a month of 30 days', () => expect(assumed('2개월')).toEqual(['month-is-30-days']));
  test('a year of 365 days and a month', () => expect(assumed('1년 2개월')).toEqual(['year-is-365-days', 'month-is-30-days']));
  test('a week', () => expect(assumed('8주')).toEqual(['week-is-7-days']));
  test('days need no convention', () => expect(assumed('60일')).toEqual([]));
  test('won from a Korean unit', () => expect(assumed('0.4억', { kind: 'money' })).toEqual(['currency-from-korean-unit']));
  test('the field has the first word', () => expect(assumed('20만', { kind: 'money', currency: 'CNY' })).toEqual(['currency-of-field']));
  test('a written currency needs none', () => expect(assumed('20만 위안', { kind: 'money', currency: 'USD' })).toEqual([]));
});
