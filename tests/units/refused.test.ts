import { describe, expect, test } from 'vitest';
import { parseNumeral } from '../../src/units/index.ts';
import { contextOf, read } from './brief.ts';

type Rows = readonly (readonly [typed: string, code: string, concerned?: string, field?: string])[];
const check = (title: string, rows: Rows) =>
  describe(title, () => {
    for (const [typed, code, concerned, field] of rows) {
      test(`${JSON.stringify(typed)}${field ? ` (${field})` : ''}: ${code}`, () => {
        expect(read(typed, field)).toBe(`✗ ${code}`);
        const reading = parseNumeral(typed, contextOf(field ?? ''));
        if (concerned !== undefined && !reading.ok) expect(reading.problem.text).toBe(concerned);
      });
    }
  });

check('grouping', [
  ['1,23', 'grouping', '1,23'],
  ['1,2345', 'grouping'],
  ['12,34,567', 'grouping'],
  ['1.234,56', 'grouping', '1.234,56'],
  ['1.234.567', 'grouping'],
  ['1234,567', 'grouping'],
  ['1,', 'grouping'],
  ['5.', 'grouping'],
  ['1,,000', 'grouping'],
  ['1.2.3', 'grouping'],
  ['0,123', 'grouping'],
  ['10 000', 'grouping', '10 000'],
  ['12\u202f34', 'grouping'],
  ['1,000\u202f000', 'grouping'],
  ['1，23', 'grouping', '1，23'],
  ['$1,23', 'grouping', '1,23'],
  ['1,23만', 'grouping', '1,23'],
]);

check('units out of order', [
  ['1억 2조', 'unit-order', '조'],
  ['1억 2억', 'unit-order'],
  ['1만억', 'unit-order'],
  ['5천천', 'unit-order'],
  ['3백5천', 'unit-order'],
  ['1억 20000만', 'unit-order'],
  ['1.5억 3천만', 'unit-order'],
  ['1억 3.5천만', 'unit-order'],
  ['1.75e11B', 'unit-order', 'B'],
  ['1e4만', 'unit-order'],
  ['10k 만', 'unit-order'],
  ['1만k', 'unit-order'],
  ['2 thousand million', 'unit-order'],
  ['1일 2일', 'unit-order'],
  ['1개월 2년', 'unit-order'],
  ['1.5년 2개월', 'unit-order'],
  ['2일일', 'unit-order'],
]);

check('digits after a unit', [
  ['1억2', 'digits-after-unit', '2'],
  ['1억 2', 'digits-after-unit'],
  ['1만 5', 'digits-after-unit', '5'],
  ['1억 2000', 'digits-after-unit', '2000'],
  ['1조 1800', 'digits-after-unit'],
  ['12만 34567', 'digits-after-unit'],
  ['1천5', 'digits-after-unit'],
  ['1천5만', 'digits-after-unit'],
  ['1만 2.5', 'digits-after-unit'],
  ['10k5', 'digits-after-unit', '5'],
  ['1M 200K', 'digits-after-unit'],
  ['5% 3', 'digits-after-unit'],
  ['$5 6', 'grouping'],
  ['20 params 5 tokens', 'digits-after-unit'],
]);

check('not a number', [
  ['--5', 'not-a-number', '--'],
  ['++5', 'not-a-number'],
  ['-+5', 'not-a-number'],
  ['+-5', 'not-a-number'],
  ['-', 'not-a-number'],
  ['$', 'not-a-number', '$'],
  ['만', 'not-a-number'],
  ['만원', 'not-a-number'],
  ['억', 'not-a-number'],
  ['k', 'not-a-number'],
  ['%', 'not-a-number'],
  ['NaN', 'not-a-number', 'NaN'],
  ['nan', 'not-a-number'],
  ['Infinity', 'not-a-number', 'Infinity'],
  ['-Infinity', 'not-a-number'],
  ['∞', 'not-a-number'],
  ['5~', 'not-a-number'],
  ['10-', 'not-a-number'],
  ['±5', 'not-a-number'],
  ['1e4.5', 'not-a-number'],
  ['1--2', 'not-a-number', '--'],
  ['약', 'not-a-number'],
  ['days', 'not-a-number'],
  ['30 ± -2', 'not-a-number'],
]);

check('unknown', [
  ['abc', 'unknown-character', 'abc'],
  ['A100', 'unknown-character', 'A'],
  ['5 apples', 'unknown-character', 'apples'],
  ['HK$5', 'unknown-character', 'HK'],
  ['A$5', 'unknown-character', 'A'],
  ['홍콩달러 5', 'unknown-character', '홍콩'],
  ['£5', 'unknown-character', '£'],
  ['5mm', 'unknown-character', 'mm'],
  ['5G', 'unknown-character', 'G'],
  ['두 달', 'unknown-character', '두'],
  ['2월', 'unknown-character', '월'],
  ['two billion', 'unknown-character', 'two'],
  ['1e', 'unknown-character', 'e'],
  ['0x10', 'unknown-character'],
  ['1/3', 'unknown-character'],
  ['(5)', 'unknown-character'],
  ['5!', 'unknown-character'],
  ['5²', 'unknown-character'],
  [',5', 'unknown-character'],
  ['1_000', 'unknown-character', '_'],
  ["1'000", 'unknown-character'],
  ['2024-01-02', 'unknown-character'],
  ['1~2~3', 'unknown-character'],
  ['5+3', 'unknown-character', '+'],
  ['5%%', 'unknown-character'],
  ['5개개', 'unknown-character'],
  ['5 and 6', 'unknown-character', 'and'],
  ['from 5', 'unknown-character', 'from'],
  ['약 20~50%', 'unknown-character', '약'],
  ['>5 이하', 'unknown-character', '이하'],
  ['5 약', 'unknown-character'],
  ['=5', 'unknown-character'],
  ['5 > 3', 'unknown-character'],
]);

check('hostile', [
  ['', 'empty'],
  ['   ', 'empty'],
  ['\n\t', 'empty'],
  ['\u0000', 'unknown-character', '\u0000'],
  ['1\u00000', 'unknown-character'],
  ['1\t000', 'unknown-character', '\t'],
  ['\u200e10000', 'unknown-character', '\u200e'],
  ['10\u202e00', 'unknown-character'],
  ['10\u200b00', 'unknown-character'],
  ['😀', 'unknown-character', '😀'],
  ['5😀', 'unknown-character', '😀'],
  ['\ud83d', 'unknown-character'],
  ['__proto__', 'unknown-character', '__proto__'],
  ['constructor', 'unknown-character', 'constructor'],
  ['<script>', 'unknown-character', 'script'],
  ['٣', 'unknown-character'],
  ['1'.repeat(101), 'too-long', '1'],
  ['9'.repeat(10240), 'too-long'],
  ['=HYPERLINK("x")', 'unknown-character'],
  ['%s%n', 'not-a-number'],
]);

check('size', [
  ['1e999', 'too-large', '1e999'],
  ['1e61', 'too-large'],
  ['1'.repeat(62), 'too-large'],
  ['1e99999999999999999999', 'too-large'],
  ['-1e61', 'too-large'],
  ['1e60~1e61', 'too-large'],
  ['1e-31', 'too-small'],
  ['1e-999999', 'too-small'],
]);

check('the wrong unit', [
  ['30d ± 10% d', 'wrong-unit', 'd'],
  ['5% days', 'wrong-unit', 'days'],
  ['30 days', 'wrong-unit', 'days', 'money'],
  ['35%', 'wrong-unit', '%', 'money'],
  ['$5', 'wrong-unit', '$', 'count'],
  ['$5', 'wrong-unit', '$', 'ratio'],
  ['5h', 'wrong-unit', 'h', 'count'],
  ['5 tokens', 'wrong-unit', 'tokens', 'parameters'],
  ['5대', 'wrong-unit', '대', 'tokens'],
  ['30 USD', 'wrong-unit', 'USD', 'duration'],
  ['2.5/h', 'wrong-unit', '/h'],
  ['$5 days', 'wrong-unit'],
  ['50%p', 'wrong-unit', '%p'],
  ['1M ± 10%p', 'wrong-unit', '%p'],
  ['20~50%p', 'wrong-unit'],
  ['5 params 5', 'digits-after-unit'],
  ['5 params tokens', 'wrong-unit', 'tokens'],
  ['5%', 'wrong-unit', '%', 'tokens'],
]);

check('currencies', [
  ['$5 KRW', 'two-currencies', 'KRW'],
  ['100만달러~200만위안', 'two-currencies', '위안'],
  ['¥5 USD', 'two-currencies', '¥'],
  ['¥5', 'ambiguous-currency', '¥'],
  ['5억￥', 'ambiguous-currency', '￥'],
  ['¥5', 'ambiguous-currency', '¥', 'money CNY'],
  ['30000', 'missing-currency', '30000', 'money'],
  ['20亿', 'missing-currency', '20亿', 'money'],
  ['>30k', 'missing-currency', '30k', 'money'],
]);

check('durations', [
  ['2M', 'ambiguous-unit', 'M', 'duration'],
  ['5m', 'ambiguous-unit', 'm', 'duration'],
  ['2h 30m', 'ambiguous-unit', 'm'],
  ['2-3m', 'ambiguous-unit', 'm', 'duration'],
  ['30', 'missing-unit', '30', 'duration'],
  ['2B', 'missing-unit', '2B', 'duration'],
  ['1년 6', 'missing-unit', '6'],
  ['30d~60', 'missing-unit', '60'],
  ['2~3', 'missing-unit', '3', 'duration'],
]);

check('intervals', [
  ['50~20%', 'reversed-range', '50~20%'],
  ['2M-500K', 'reversed-range'],
  ['500-2M', 'reversed-range'],
  ['5,000~1만', 'reversed-range'],
  ['2개월~30일', 'reversed-range'],
  ['20%~50', 'missing-unit', '50'],
  ['30% ± 10', 'missing-unit'],
  ['0.3 ± 10%', 'ambiguous-unit'],
  ['1~2억 5천만', 'ambiguous-unit', '1'],
  ['1천~2천만', 'ambiguous-unit', '1천'],
  ['5천~2억', 'ambiguous-unit', '5천'],
]);

describe('suggestions', () => {
  const rows: readonly (readonly [typed: string, suggestions: readonly string[], field?: string])[] = [
    ['1,23', ['1.23', '123']],
    ['1.234,56', ['1234.56']],
    ['12,34,567', ['1234567']],
    ['1.2.3', []],
    ['10 000 000원', ['10,000,000원']],
    ['1_000_000', ['1,000,000']],
    ['1억2', ['1억 2천만', '1.2억', '100000002']],
    ['1억 2000', ['1억 2000만', '100002000']],
    ['1.5억 3천만', ['1억 8000만']],
    ['1억 2조', ['2조 1억', '1억~2조']],
    ['1M 200K', ['1.2M']],
    ['1.75e11B', ['1.75e11']],
    ['--5', ['-5']],
    ['두 달', ['2 달']],
    ['2월', ['2개월']],
    ['5mm', ['5M']],
    ['A100', []],
    ['HK$5', []],
    ['10\u200b00', ['1000']],
    ['500-2M', ['500-2000000']],
    ['2M-500K', ['500K-2M']],
    ['1천~2천만', ['1000만~2000만', '1000~20000000']],
    ['$5 KRW', ['$5', '5 KRW']],
    ['>$100M 이하', ['>$100M', '$100M 이하']],
    ['0.3 ± 10%', ['30% ± 10%', '0.3 ± 0.03']],
    ['100M~', ['100M+']],
    ['>30k', ['>30k USD', '>30k KRW', '>30k CNY'], 'money'],
    ['1~2', ['1~2 USD', '1~2 KRW', '1~2 CNY'], 'money'],
    ['¥2억', ['JPY 2억', 'CNY 2억'], 'money JPY'],
    ['¥1-2M', ['CNY 1-2M', 'JPY 1-2M']],
    ['2h 30m', ['2h 30 minutes', '2h 30분']],
  ];
  for (const [typed, suggestions, field] of rows) {
    test(`${typed}: ${suggestions.join(' | ') || 'none'}`, () => {
      const reading = parseNumeral(typed, contextOf(field ?? ''));
      expect(reading.ok ? [] : reading.problem.suggestions).toEqual(suggestions);
    });
  }
});

test('positions are those of the text as typed', () => {
  const reading = parseNumeral('  ＄５ KRW');
  expect(reading).toMatchObject({ ok: false, problem: { code: 'two-currencies', at: 5, length: 3, text: 'KRW' } });
});
