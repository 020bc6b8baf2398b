import { describe, expect, test } from 'vitest';
import { Decimal, formatDate, parseDate } from '../../src/units/index.ts';

const dayMs = 86_400_000;
const count = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / dayMs;
const iso = (days: number): string => new Date(days * dayMs).toISOString().slice(0, 10);

const readingOf = (text: string) => {
  const reading = parseDate(text);
  if (!reading.ok) throw new RangeError(`${text} was refused as ${reading.problem.code}.`);
  const { operator, value, low, high, unit } = reading.numeral;
  return {
    operator,
    unit,
    value: iso(value?.toNumber() ?? Number.NaN),
    low: iso(low?.toNumber() ?? Number.NaN),
    high: iso(high?.toNumber() ?? Number.NaN),
  };
};

describe('a day', () => {
  test.each([
    '2022-05-12',
    '2022-5-12',
    '2022.05.12',
    '2022.5.12',
    '2022.5.12.',
    '2022. 5. 12.',
    '2022/05/12',
    '2022/5/12',
    '2022 / 5 / 12',
    '2022년 5월 12일',
    '2022년5월12일',
    '2022년 05월 12일',
    '12 May 2022',
    '12 may 2022',
    'May 12, 2022',
    'May 12 2022',
    ' 2022-05-12 ',
    '２０２２－０５－１２',
    '２０２２년 ５월 １２일',
  ])('%s', (text) => {
    expect(readingOf(text)).toEqual({ operator: '=', unit: 'calendarDay', value: '2022-05-12', low: '2022-05-12', high: '2022-05-12' });
  });

  test.each([
    ['1 January 2023', '2023-01-01'],
    ['Feb. 28, 2023', '2023-02-28'],
    ['29 February 2024', '2024-02-29'],
    ['3 Sept 2021', '2021-09-03'],
    ['September 30, 2021', '2021-09-30'],
    ['31 DEC 2100', '2100-12-31'],
    ['2000-02-29', '2000-02-29'],
    ['2000-01-01', '2000-01-01'],
  ])('%s is %s', (text, day) => {
    expect(readingOf(text)).toMatchObject({ operator: '=', value: day, low: day, high: day });
  });
});

describe('a month is from its first day to its last, a year as well, around the middle', () => {
  test.each(['2022-05', '2022-5', '2022/5', '2022.5', '2022.5.', '2022년 5월', '2022년5월', 'May 2022', 'may 2022'])('%s', (text) => {
    expect(readingOf(text)).toEqual({ operator: 'range', unit: 'calendarDay', low: '2022-05-01', value: '2022-05-16', high: '2022-05-31' });
  });

  test.each([
    ['2022-02', '2022-02-01', '2022-02-14', '2022-02-28'],
    ['2024-02', '2024-02-01', '2024-02-15', '2024-02-29'],
    ['2023-12', '2023-12-01', '2023-12-16', '2023-12-31'],
    ['2022', '2022-01-01', '2022-07-02', '2022-12-31'],
    ['2024', '2024-01-01', '2024-07-01', '2024-12-31'],
    ['2022년', '2022-01-01', '2022-07-02', '2022-12-31'],
    ['2100', '2100-01-01', '2100-07-02', '2100-12-31'],
  ])('%s: %s, %s, %s', (text, low, value, high) => {
    expect(readingOf(text)).toEqual({ operator: 'range', unit: 'calendarDay', low, value, high });
  });
});

describe('refused', () => {
  test.each([
    '2023-02-29',
    '2100-02-29',
    '2022-04-31',
    '2022-13-01',
    '2022-00-10',
    '2022-05-00',
    '2022-05-32',
    '2022-13',
    '2022-0',
    '1999',
    '1999-12-31',
    '2101',
    '2101-01-01',
    'tomorrow',
    'today',
    '12/05/2022',
    '05/12/2022',
    '12.5.2022',
    '5월 12일',
    '12 May',
    'May',
    '12 Mai 2022',
    '32 May 2022',
    '12 May 12 2022',
    '22-05-12',
    '20220512',
    '2022-05-12T00:00',
    '2022-05-12 or so',
    '>2022-05-12',
    '2022-05~2022-06',
    '2022년 5일',
    '-2022-05-12',
    '2022--05',
    `2022-05-12${' '.repeat(60)}x`,
  ])('%s', (text) => {
    expect(parseDate(text)).toMatchObject({ ok: false, problem: { code: 'not-a-date', text } });
  });

  test.each(['Mayor 2022', '12 Marvel 2022', 'Decade 2022', 'Augustus 1, 2022'])('%s', (text) => {
    expect(parseDate(text)).toMatchObject({ ok: false });
  });

  test.each(['', ' ', '\t'])('nothing at all: “%s”', (text) => {
    expect(parseDate(text)).toMatchObject({ ok: false, problem: { code: 'empty' } });
  });
});

test('every day from 2000 to 2100 is written, and read again, as JavaScript has it', () => {
  const wrong: string[] = [];
  for (let day = count('2000-01-01'); day <= count('2100-12-31'); day++) {
    const made = new Date(day * dayMs);
    const korean = `${made.getUTCFullYear()}년 ${made.getUTCMonth() + 1}월 ${made.getUTCDate()}일`;
    const [english, inKorean] = [formatDate(new Decimal(day), 'en'), formatDate(new Decimal(day), 'ko')];
    const again = [english, inKorean].map((text) => {
      const reading = parseDate(text);
      return reading.ok ? reading.numeral.value?.toNumber() : null;
    });
    if (english !== iso(day) || inKorean !== korean || again.some((each) => each !== day))
      wrong.push(`${english} ${inKorean} ${again.join()}`);
  }
  expect(wrong).toEqual([]);
});

test('a middle of a range that is no whole day is written as the nearest', () => {
  expect(formatDate(new Decimal(count('2022-05-12')).plus('0.4'), 'en')).toBe('2022-05-12');
  expect(formatDate(new Decimal(count('2022-05-12')).plus('0.6'), 'ko')).toBe('2022년 5월 13일');
});

test('the days between two dates are their difference', () => {
  const [release, start] = ['2020-08-12', '12 May 2022'].map((text) => count(readingOf(text).value));
  expect((start ?? 0) - (release ?? 0)).toBe(638);
});
