import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../src/analysis/index.ts';
import { penFor } from '../../src/present/index.ts';
import { Decimal } from '../../src/units/index.ts';
import { planned } from '../model/plan.ts';

const [en, ko] = [penFor('en'), penFor('ko')];
const exactly = (text: string, unit: string): Quantity => {
  const value = new Decimal(text);
  return { operator: '=', value, low: value, high: value, unit };
};
const range = (low: string, centre: string | null, high: string, unit: string): Quantity => ({
  operator: 'range',
  value: centre === null ? null : new Decimal(centre),
  low: new Decimal(low),
  high: new Decimal(high),
  unit,
});
const over = (text: string, unit: string): Quantity => ({ ...exactly(text, unit), operator: '>', high: null });
const under = (text: string, unit: string): Quantity => ({ ...exactly(text, unit), operator: '<', low: null });

/** Days since 1970: 12 August 2020, the whole of 2020. */
const [day, firstOf2020, middleOf2020, lastOf2020] = ['18486', '18262', '18444.5', '18627'] as const;

describe('the units of the four costs, in English and in Korean', () => {
  test.each<[Quantity, string, string]>([
    [exactly('9.7467', 'month'), '9.75 months', '9.75개월'],
    [exactly('120', 'month'), '120 months', '120개월'],
    [over('23.1', 'month'), '> 23.1 months', '23.1개월 초과'],
    [under('0.5', 'month'), '< 0.5 months', '0.5개월 미만'],
    [range('20.1', null, '40.8', 'month'), '20.1 – 40.8 months', '20.1 ~ 40.8개월'],
    [exactly('9600', 'h'), '9,600 hours', '9,600시간'],
    [exactly(day, 'calendarDay'), '2020-08-12', '2020년 8월 12일'],
    [exactly('0', 'calendarDay'), '1970-01-01', '1970년 1월 1일'],
    [exactly('19782', 'calendarDay'), '2024-02-29', '2024년 2월 29일'],
    [exactly('2292468.75', 'kgCO2e'), '2,290 t CO₂e', '2,292 t CO₂e'],
    [exactly('1000', 'kgCO2e'), '1 t CO₂e', '1 t CO₂e'],
    [exactly('999', 'kgCO2e'), '999 kg CO₂e', '999 kg CO₂e'],
    [exactly('0.42', 'kgCO2e'), '0.42 kg CO₂e', '0.42 kg CO₂e'],
    [exactly('0', 'kgCO2e'), '0 kg CO₂e', '0 kg CO₂e'],
    [exactly('2.5e9', 'kgCO2e'), '2.5M t CO₂e', '250만 t CO₂e'],
    [range('500', null, '2000', 'kgCO2e'), '500 kg CO₂e – 2 t CO₂e', '500 kg CO₂e ~ 2 t CO₂e'],
    [exactly('0.475', 'kgCO2e/kWh'), '0.475 kg CO₂e/kWh', '0.475 kg CO₂e/kWh'],
    [exactly('0.013', 'kgCO2e/accelerator/h'), '0.013 kg CO₂e/h', '0.013 kg CO₂e/시간'],
    [exactly('0.6703', 'kWh/accelerator/h'), '0.67 kWh/h', '0.67 kWh/시간'],
    [exactly('3.7887', '1/knode/d'), '3.79 a day per 1,000 nodes', '3.79건/일(노드 1,000대당)'],
    [exactly('1250', 'node'), '1,250 nodes', '1,250 노드'],
    [exactly('8', 'accelerator/node'), '8', '8 대'],
    [exactly('120', 'personYear'), '120 person-years', '120 인년'],
    [exactly('224000', 'USD/personYear'), 'USD 224,000/person-year', '22만 4,000달러/인년'],
    [range('175000', null, '224000', 'USD/personYear'), 'USD 175,000 – 224,000/person-year', '17만 5,000 ~ 22만 4,000달러/인년'],
    [exactly('5e7', 'KRW/personYear'), 'KRW 50.0M/person-year', '5,000만 원/인년'],
    [exactly('500', 'TB'), '500 TB', '500 TB'],
    [exactly('23', 'USD/TB/month'), 'USD 23/TB/month', '23달러/TB/월'],
    [exactly('4100', 'EUR/month'), 'EUR 4,100/month', '4,100유로/월'],
    [exactly('0.19', '%'), '19%', '19%'],
    [exactly('0.0498', '%'), '4.98%', '4.98%'],
    [exactly('1.1', '%'), '110%', '110%'],
    [over('0.139', '%'), '> 13.9%', '13.9% 초과'],
    [exactly('2.03125', '1'), '2.03', '2.03'],
  ])('%j: %s, %s', (quantity, english, korean) => {
    expect([en.quantity(quantity), ko.quantity(quantity)]).toEqual([english, korean]);
  });

  test.each<[Quantity, string, string]>([
    [range('9.65', '13.1', '34.8', 'month'), '9.65 – 34.8 months', '9.65 ~ 34.8개월'],
    [range('1630000', '2e6', '3890000', 'kgCO2e'), '1,630 – 3,890 t CO₂e', '1,630 ~ 3,890 t CO₂e'],
    [range('2.34', '3.79', '6.5', '1/knode/d'), '2.34 – 6.5 a day per 1,000 nodes', '2.34 ~ 6.5건/일(노드 1,000대당)'],
    [range('0.065', '0.19', '0.242', '%'), '6.5 – 24.2%', '6.5 ~ 24.2%'],
    [range(firstOf2020, middleOf2020, lastOf2020, 'calendarDay'), '2020-01-01 – 2020-12-31', '2020년 1월 1일 ~ 2020년 12월 31일'],
  ])('the range of %j: %s, %s', (quantity, english, korean) => {
    expect([en.range(quantity), ko.range(quantity)]).toEqual([english, korean]);
  });

  test('every digit, where every digit is asked for; a day is a day', () => {
    expect(en.exact(new Decimal('2292468.75'), 'kgCO2e')).toMatch(/^2,292,468\.75 /);
    expect([en, ko].map((pen) => pen.exact(new Decimal(day), 'calendarDay'))).toEqual(['2020-08-12', '2020년 8월 12일']);
    expect(en.exact(new Decimal('0.0872'), '%')).toBe('8.72%');
  });

  test('in a field stand a day as it is typed, money with its currency and all digits, a share in per cent', () => {
    const fields: readonly (readonly [Quantity, string, string])[] = [
      [exactly(day, 'calendarDay'), '2020-08-12', '2020-08-12'],
      [exactly('224000', 'USD/personYear'), 'USD 224,000', '22만 4,000달러'],
      [exactly('23.5', 'USD/TB/month'), 'USD 23.50', '23.50달러'],
      [exactly('2.03125', '1'), '2.03125', '2.03125'],
      [exactly('0.475', 'kgCO2e/kWh'), '0.475', '0.475'],
      [exactly('0.19', '%'), '19%', '19%'],
    ];
    for (const [quantity, english, korean] of fields) expect([en.spelling(quantity), ko.spelling(quantity)]).toEqual([english, korean]);
  });

  test('money for one of something is not told in won', () => {
    const { exchange } = planned('').binding;
    for (const unit of ['USD/personYear', 'USD/TB/month', 'USD/month', 'month', 'kgCO2e'])
      expect([en.converted(exactly('12', unit), exchange), ko.converted(exactly('12', unit), exchange)], unit).toEqual([null, null]);
  });
});
