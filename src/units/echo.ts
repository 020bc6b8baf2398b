import { formatNumeral } from './formatNumeral.ts';
import type { WritingLanguage } from './formatNumber.ts';
import type { Convention, Numeral, Operator } from './numeral.ts';

const conventionWords: Readonly<Record<WritingLanguage, Readonly<Record<Convention, string>>>> = {
  en: {
    'month-is-30-days': '1 month = 30 days',
    'year-is-365-days': '1 year = 365 days',
    'week-is-7-days': '1 week = 7 days',
    'currency-from-korean-unit': 'no currency given, so won, as the Korean unit suggests',
    'currency-of-field': 'no currency given, so that of this field',
  },
  ko: {
    'month-is-30-days': '1개월 = 30일',
    'year-is-365-days': '1년 = 365일',
    'week-is-7-days': '1주 = 7일',
    'currency-from-korean-unit': '통화가 없어 한국어 단위에 따라 원으로 읽음',
    'currency-of-field': '통화가 없어 이 칸의 통화로 읽음',
  },
};

/** What was taken for granted, in words. */
export const describeConvention = (convention: Convention, language: WritingLanguage): string => conventionWords[language][convention];

const englishBounds: Readonly<Record<Operator, string>> = {
  '=': '',
  range: '',
  '~': 'about ',
  '>': 'more than ',
  '>=': 'at least ',
  '<': 'less than ',
  '<=': 'at most ',
};

const koreanBounds: Readonly<Record<Operator, readonly [string, string]>> = {
  '=': ['', ''],
  range: ['', ''],
  '~': ['약 ', ''],
  '>': ['', ' 초과'],
  '>=': ['', ' 이상'],
  '<': ['', ' 미만'],
  '<=': ['', ' 이하'],
};

const withNoun = (written: string, unit: string, language: WritingLanguage): string => {
  const parameters = unit === 'parameter';
  if (!parameters && unit !== 'token') return written;
  if (language === 'ko') return `${parameters ? '매개변수' : '토큰'} ${written}개`;
  return `${written} ${parameters ? 'parameters' : 'tokens'}`;
};

const exactly = (numeral: Numeral, language: WritingLanguage): string => {
  const options = { language, style: 'exact' } as const;
  const bound = numeral.operator;
  if (bound === 'range' && numeral.value === null) return withNoun(formatNumeral(numeral, options), numeral.unit, language);
  if (bound === 'range') {
    const ends = formatNumeral({ ...numeral, value: null }, options);
    const centre = formatNumeral({ ...numeral, operator: '=' }, options);
    return `${withNoun(centre, numeral.unit, language)} (${ends})`;
  }
  const bare = withNoun(formatNumeral({ ...numeral, operator: '=' }, options), numeral.unit, language);
  if (language === 'en') return englishBounds[bound] + bare;
  return koreanBounds[bound].join(bare);
};

/**
 * Says how a text was read: `20억 위안 = 2,000,000,000 CNY`, `2 months = 60 days (1 month = 30 days)`.
 * @param typed the text; left out, or the same as the reading, the reading stands alone.
 */
export function echoNumeral(numeral: Numeral, language: WritingLanguage, typed?: string): string {
  const reading = exactly(numeral, language);
  const said = typed?.trim().replace(/\s+/g, ' ') ?? '';
  const assumed = numeral.conventions.map((convention) => describeConvention(convention, language));
  const echo = said === '' || said === reading ? reading : `${said} = ${reading}`;
  return assumed.length > 0 ? `${echo} (${assumed.join('; ')})` : echo;
}
