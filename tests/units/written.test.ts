import { describe, expect, test } from 'vitest';
import {
  echoNumeral,
  formatDuration,
  formatMoney,
  formatNumber,
  formatNumeral,
  formatPercent,
  formatRatio,
  formatWithPrefix,
  parseNumeral,
  type Currency,
  type NumeralContext,
  type WritingLanguage,
  type WritingStyle,
} from '../../src/units/index.ts';

type Value = string | number;
const days = (count: number): number => count * 86_400;

describe('numbers', () => {
  const rows: readonly (readonly [WritingStyle, WritingLanguage, Value, string])[] = [
    ['prose', 'en', 10000, '10,000'],
    ['prose', 'en', 12345, '12,300'],
    ['prose', 'en', '175e9', '175B'],
    ['prose', 'en', '13e9', '13B'],
    ['prose', 'en', 1843200, '1.84M'],
    ['prose', 'en', 999_999, '1M'],
    ['prose', 'en', '1.18e12', '1.18T'],
    ['prose', 'en', '1.05e24', '1.05×10²⁴'],
    ['prose', 'en', '1e16', '1×10¹⁶'],
    ['prose', 'en', '0.00001234', '1.23×10⁻⁵'],
    ['prose', 'en', 0.35, '0.35'],
    ['prose', 'en', 0, '0'],
    ['prose', 'en', -1843200, '-1.84M'],
    ['prose', 'ko', 10000, '1만'],
    ['prose', 'ko', 12345, '1만 2,350'],
    ['prose', 'ko', '175e9', '1,750억'],
    ['prose', 'ko', '383.4e9', '3,834억'],
    ['prose', 'ko', '1.18e12', '1조 1,800억'],
    ['prose', 'ko', 1843200, '184만 3,000'],
    ['prose', 'ko', 99_999, '10만'],
    ['prose', 'ko', '1.05e24', '1.05×10²⁴'],
    ['prose', 'ko', 8000, '8,000'],
    ['prose', 'ko', 191.7, '192'],
    ['prose', 'ko', '-2e9', '-20억'],
    ['prose', 'ko', '123456789012345', '123조 5,000억'],
    ['exact', 'en', 1843200, '1,843,200'],
    ['exact', 'ko', 1843200, '1,843,200'],
    ['exact', 'en', '1.05e24', '1,050,000,000,000,000,000,000,000'],
    ['exact', 'en', '1234.5678', '1,234.5678'],
    ['exact', 'en', '1.5e25', '1.5×10²⁵'],
    ['spelling', 'en', 10000, '10000'],
    ['spelling', 'en', '175e9', '175B'],
    ['spelling', 'en', 1234567, '1234567'],
    ['spelling', 'en', 0.35, '0.35'],
    ['spelling', 'en', '1e24', '1e24'],
    ['spelling', 'ko', 10000, '1만'],
    ['spelling', 'ko', '175e9', '1750억'],
    ['spelling', 'ko', '1.18e12', '1조 1800억'],
    ['spelling', 'ko', 12345, '12345'],
    ['spelling', 'ko', 0.35, '0.35'],
  ];
  for (const [style, language, value, text] of rows)
    test(`${style} ${language} ${value}: ${text}`, () => expect(formatNumber(value, { style, language })).toBe(text));
  test('figures on request', () => expect(formatNumber(191.72, { style: 'prose', language: 'en', figures: 4 })).toBe('191.7'));
});

describe('money', () => {
  const rows: readonly (readonly [WritingStyle, WritingLanguage, Value, Currency, string])[] = [
    ['prose', 'en', 2e9, 'CNY', 'CNY 2.00bn'],
    ['prose', 'en', 14.4e6, 'USD', 'USD 14.4M'],
    ['prose', 'en', 383.4e9, 'KRW', 'KRW 383bn'],
    ['prose', 'en', 1.18e12, 'KRW', 'KRW 1.18tn'],
    ['prose', 'en', 30000, 'USD', 'USD 30,000'],
    ['prose', 'en', 2.5, 'USD', 'USD 2.50'],
    ['prose', 'en', 0.12, 'USD', 'USD 0.12'],
    ['prose', 'en', 0.0725, 'USD', 'USD 0.0725'],
    ['prose', 'en', 999_900, 'USD', 'USD 1.00M'],
    ['prose', 'en', 123.456, 'EUR', 'EUR 123'],
    ['prose', 'ko', 2e9, 'CNY', '20억 위안'],
    ['prose', 'ko', 383.4e9, 'KRW', '3,834억 원'],
    ['prose', 'ko', 14.4e6, 'USD', '1,440만 달러'],
    ['prose', 'ko', 1.18e12, 'KRW', '1조 1,800억 원'],
    ['prose', 'ko', 2.5, 'USD', '2.50달러'],
    ['prose', 'ko', 5e8, 'JPY', '5억 엔'],
    ['prose', 'ko', 5e6, 'EUR', '500만 유로'],
    ['exact', 'en', 2e9, 'CNY', '2,000,000,000 CNY'],
    ['exact', 'ko', 2e9, 'CNY', '2,000,000,000 CNY'],
    ['spelling', 'en', 200000, 'CNY', '200000CNY'],
    ['spelling', 'en', 14.4e6, 'USD', '14.4MUSD'],
    ['spelling', 'ko', 200000, 'CNY', '20만 위안'],
    ['spelling', 'ko', 2.5, 'USD', '2.5달러'],
  ];
  for (const [style, language, value, currency, text] of rows)
    test(`${style} ${language} ${value} ${currency}: ${text}`, () => expect(formatMoney(value, { style, language, currency })).toBe(text));
});

describe('durations', () => {
  const rows: readonly (readonly [WritingStyle, WritingLanguage, number, string])[] = [
    ['prose', 'en', days(30), '30 days'],
    ['prose', 'en', days(101.7), '102 days'],
    ['prose', 'en', days(1), '1 day'],
    ['prose', 'en', days(1.5), '1.5 days'],
    ['prose', 'en', 3600, '1 hour'],
    ['prose', 'en', 90, '1.5 minutes'],
    ['prose', 'en', 0.5, '0.5 seconds'],
    ['prose', 'en', days(1825), '5 years'],
    ['prose', 'en', 3599, '1 hour'],
    ['prose', 'ko', days(30), '30일'],
    ['prose', 'ko', days(101.7), '102일'],
    ['prose', 'ko', 7200, '2시간'],
    ['exact', 'en', days(60), '60 days'],
    ['exact', 'en', 129_600, '36 hours'],
    ['exact', 'en', 5_184_123, '5,184,123 seconds'],
    ['exact', 'ko', 129_600, '36시간'],
    ['spelling', 'en', days(30), '30d'],
    ['spelling', 'en', 129_600, '36h'],
    ['spelling', 'en', 300, '5min'],
    ['spelling', 'ko', days(30), '30일'],
    ['prose', 'en', 0, '0 days'],
  ];
  for (const [style, language, seconds, text] of rows)
    test(`${style} ${language} ${seconds} s: ${text}`, () => expect(formatDuration(seconds, { style, language })).toBe(text));
});

test('ratios and percentages', () => {
  expect([0.144, 288, 0.1436, 12345, 2, '1e-9'].map((value) => formatRatio(value))).toEqual([
    '0.144',
    '288',
    '0.144',
    '12,300',
    '2',
    '1×10⁻⁹',
  ]);
  expect([0.35, 0.12345, 1.5, 0.4, 0.0001].map((value) => formatPercent(value))).toEqual(['35%', '12.3%', '150%', '40%', '0.01%']);
});

test('SI prefixes', () => {
  expect(formatWithPrefix(312e12, 'FLOP/s')).toBe('312 TFLOP/s');
  expect(formatWithPrefix(989.5e12, 'FLOP/s', 4)).toBe('989.5 TFLOP/s');
  expect(formatWithPrefix(1.29e9, 'Wh')).toBe('1.29 GWh');
  expect(formatWithPrefix(400, 'W')).toBe('400 W');
  expect(formatWithPrefix(600e9, 'B/s')).toBe('600 GB/s');
  expect(formatWithPrefix(999.9, 'W')).toBe('1 kW');
  expect(formatWithPrefix(0.0012, 's')).toBe('1.2 ms');
  expect(formatWithPrefix(0, 'W')).toBe('0 W');
  expect(formatWithPrefix('3.14e24', 'FLOP')).toBe('3.14 YFLOP');
  expect(formatWithPrefix(-400, 'W')).toBe('-400 W');
});

describe('numerals as read', () => {
  const rows: readonly (readonly [typed: string, en: string, ko: string, context?: NumeralContext & { unit?: string }])[] = [
    ['>$100M', '> USD 100M', '1억 달러 초과'],
    ['>=$100M', '≥ USD 100M', '1억 달러 이상'],
    ['<2bn CNY', '< CNY 2.00bn', '20억 위안 미만'],
    ['<=5', '≤ 5', '5 이하'],
    ['약 4만', 'about 40,000', '약 4만'],
    ['20~50%', '20–50%', '20~50%', { unit: '%' }],
    ['20~50%', '0.2–0.5', '0.2~0.5'],
    ['30% ± 10%p', '30% ± 10%p', '30% ± 10%p', { unit: '%' }],
    ['1억~2억원', 'KRW 100M–200M', '1억~2억 원'],
    ['$1-2M', 'USD 1.00M–2.00M', '100만~200만 달러'],
    ['30-60 days', '30–60 days', '30~60일'],
    ['1d~2d', '1 day–2 days', '1~2일'],
    ['>60d', '> 60 days', '60일 초과'],
  ];
  for (const [typed, en, ko, context] of rows) {
    test(`${typed}: ${en} / ${ko}`, () => {
      const reading = parseNumeral(typed);
      if (!reading.ok) throw new Error(reading.problem.code);
      const write = (language: WritingLanguage): string =>
        formatNumeral(reading.numeral, { language, style: 'prose', unit: context?.unit });
      expect([write('en'), write('ko')]).toEqual([en, ko]);
    });
  }
  test('spelt for links', () => {
    const spelt = (typed: string): string => {
      const reading = parseNumeral(typed);
      return reading.ok ? formatNumeral(reading.numeral, { language: 'en', style: 'spelling' }) : reading.problem.code;
    };
    expect(['1억 달러 초과', '20~50%', '500K-2M', '30% ± 10%p', '2~3개월', '약 4만', '20억 위안'].map(spelt)).toEqual([
      '>100MUSD',
      '0.2~0.5',
      '500000~2000000',
      '0.3+-0.1',
      '60d~90d',
      '~40000',
      '2BCNY',
    ]);
  });
});

describe('echo', () => {
  const rows: readonly (readonly [typed: string, en: string, ko: string, context?: NumeralContext])[] = [
    ['20억 위안', '20억 위안 = 2,000,000,000 CNY', '20억 위안 = 2,000,000,000 CNY'],
    ['2 months', '2 months = 60 days (1 month = 30 days)', '2 months = 60일 (1개월 = 30일)'],
    ['>$100M', '>$100M = more than 100,000,000 USD', '>$100M = 100,000,000 USD 초과'],
    ['100M+', '100M+ = at least 100,000,000', '100M+ = 100,000,000 이상'],
    ['1750억', '1750억 = 175,000,000,000 parameters', '1750억 = 매개변수 175,000,000,000개', { kind: 'parameters' }],
    ['20~50%', '20~50% = 0.2–0.5', '20~50% = 0.2~0.5'],
    ['30% ± 10%p', '30% ± 10%p = 0.3 (0.2–0.4)', '30% ± 10%p = 0.3 (0.2~0.4)'],
    ['10,000', '10,000', '10,000'],
    [
      '0.4억',
      '0.4억 = 40,000,000 KRW (no currency given, so won, as the Korean unit suggests)',
      '0.4억 = 40,000,000 KRW (통화가 없어 한국어 단위에 따라 원으로 읽음)',
      { kind: 'money' },
    ],
    [
      '30k',
      '30k = 30,000 USD (no currency given, so that of this field)',
      '30k = 30,000 USD (통화가 없어 이 칸의 통화로 읽음)',
      { kind: 'money', currency: 'USD' },
    ],
    ['300B 토큰', '300B 토큰 = 300,000,000,000 tokens', '300B 토큰 = 토큰 300,000,000,000개'],
  ];
  for (const [typed, en, ko, context] of rows) {
    test(typed, () => {
      const reading = parseNumeral(typed, context);
      if (!reading.ok) throw new Error(reading.problem.code);
      expect(echoNumeral(reading.numeral, 'en', typed)).toBe(en);
      expect(echoNumeral(reading.numeral, 'ko', typed)).toBe(ko);
    });
  }
  test('without the text, the reading alone', () => {
    const reading = parseNumeral('20억 위안');
    expect(reading.ok && echoNumeral(reading.numeral, 'en')).toBe('2,000,000,000 CNY');
  });
});
