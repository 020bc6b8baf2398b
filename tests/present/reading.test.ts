import { describe, expect, test } from 'vitest';
import { presentReading } from '../../src/present/index.ts';
import type { NumeralKey } from '../../src/scenario/index.ts';
import { currencyRoleOf, numeralKeys } from '../../src/scenario/index.ts';
import { issuesOf } from '../../src/store/index.ts';
import { broken, documented, languages, opening, readers, textsOf } from './readers.ts';

const reading = (key: NumeralKey, text: string, language: 'en' | 'ko' = 'en', link = opening) => {
  const made = documented(link);
  return presentReading(key, text, issuesOf(made.binding.scenario, key, text), made, readers[language].messages, readers[language].pen);
};

describe('what is typed into a field', () => {
  // The opening plan is priced in yuan, and rented, staffed and stored in dollars.
  test.each<[NumeralKey, string]>([
    ['price', 'CNY'],
    ['rate', 'USD'],
    ['kwh', 'USD'],
    ['worth', 'USD'],
    ['pay', 'USD'],
    ['data', 'USD'],
    ['storage', 'USD'],
  ])('a bare amount of %s is echoed in the currency that it is taken in: %s', (key, currency) => {
    const role = currencyRoleOf[key];
    expect(role && documented(opening).binding.currencies[role]).toBe(currency);
    expect(reading(key, '1000').echo).toMatch(new RegExp(`^1000 = 1,000 ${currency} `));
    const won = `${opening.replace(/&price=[^&]*/, '')}&${key}=5000원`;
    expect(reading(key, '7000', 'en', won).echo).toMatch(/^7000 = 7,000 KRW /);
  });

  test('every field of the costs says what it can’t read, in both languages', () => {
    for (const key of numeralKeys) {
      for (const language of languages) {
        const { echo, error } = reading(key, 'nonsense', language);
        expect([key, echo]).toEqual([key, null]);
        expect(error?.length, key).toBeGreaterThan(10);
        expect(textsOf(error).filter((text) => broken.test(text))).toEqual([]);
      }
      expect(reading(key, ' ')).toEqual({ echo: null, error: null, suggestions: [] });
    }
  });

  test.each<[NumeralKey, string, string, string]>([
    ['start', '2024-05', '2024-05-01 – 2024-05-31', '2024년 5월 1일 ~ 2024년 5월 31일'],
    ['bought', '2024', '2024-01-01 – 2024-12-31', '2024년 1월 1일 ~ 2024년 12월 31일'],
    ['start', '2022.5.12', '2022-05-12', '2022년 5월 12일'],
    ['life', '5y', '5y = 1,825 days (1 year = 365 days)', '5y = 1,825일 (1년 = 365일)'],
    ['failures', '3.8', '3.8', '3.8'],
    ['net', '19%', '19% = 0.19', '19% = 0.19'],
    ['data', '1억원', '1억원 = 100,000,000 KRW = USD 74,960 (1,334 KRW/USD)', '1억원 = 100,000,000 KRW = 7만 4,960달러 (1달러 = 1,334원)'],
  ])('%s of “%s” is read as %s, %s', (key, text, english, korean) => {
    expect([reading(key, text).echo, reading(key, text, 'ko').echo]).toEqual([english, korean]);
  });

  test('what lies outside of what makes sense is said', () => {
    for (const [key, text] of [
      ['net', '95%'],
      ['use', '0'],
      ['server', '0.5'],
      ['exp', '0.5'],
    ] as const)
      expect(reading(key, text).error, key).toContain('outside what makes sense');
  });
});
