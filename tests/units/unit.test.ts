import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  baseDimensions,
  Decimal,
  describeDimension,
  dimensionless,
  divideUnits,
  multiplyUnits,
  sameDimension,
  sameUnit,
  unit,
} from '../../src/units/index.ts';

const names = [
  '1',
  'accelerator',
  'token',
  'parameter',
  'FLOP',
  'ZFLOP',
  's',
  'h',
  'd',
  'J',
  'W',
  'kWh',
  'byte',
  'USD',
  'KRW',
  'CNY',
  'EUR',
  'JPY',
  'purchaseCurrency',
  'rentCurrency',
  'electricityCurrency',
];
const any = fc.constantFrom(...names).map((name) => unit(name));

describe('the algebra of units', () => {
  test('multiplication commutes and associates', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(sameUnit(multiplyUnits(a, b), multiplyUnits(b, a))).toBe(true);
        expect(sameUnit(multiplyUnits(multiplyUnits(a, b), c), multiplyUnits(a, multiplyUnits(b, c)))).toBe(true);
      }),
    );
  });
  test('1 changes nothing', () => {
    fc.assert(fc.property(any, (a) => sameUnit(multiplyUnits(a, dimensionless), a) && sameUnit(divideUnits(a, dimensionless), a)));
  });
  test('a unit over itself is 1', () => {
    fc.assert(fc.property(any, (a) => sameUnit(divideUnits(a, a), dimensionless)));
  });
  test('division undoes multiplication', () => {
    fc.assert(fc.property(any, any, (a, b) => sameDimension(divideUnits(multiplyUnits(a, b), b), a)));
  });
  test('exponents add up', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const product = multiplyUnits(a, b).dimension;
        for (const base of baseDimensions) expect(product[base] ?? 0).toBe((a.dimension[base] ?? 0) + (b.dimension[base] ?? 0));
      }),
    );
  });
  test('no exponent of zero is kept', () => {
    fc.assert(fc.property(any, any, (a, b) => !Object.values(divideUnits(a, b).dimension).includes(0)));
  });
});

describe('unit expressions', () => {
  test('are read from left to right', () => {
    const rent = unit('USD/accelerator/h');
    expect(rent.dimension).toEqual({ USD: 1, accelerator: -1, time: -1 });
    expect(rent.scale.eq(new Decimal(1).div(3600))).toBe(true);
    expect(rent.symbol).toBe('USD/accelerator/h');
  });
  test('W·h is a thousandth of kWh', () => {
    const wattHour = unit('W·h');
    expect(sameDimension(wattHour, unit('kWh'))).toBe(true);
    expect(unit('kWh').scale.div(wattHour.scale).toFixed()).toBe('1000');
  });
  test('a day is 24 hours', () => expect(unit('d').scale.div(unit('h').scale).toFixed()).toBe('24'));
  test('the same expression gives the same unit', () => expect(unit('FLOP/s')).toBe(unit('FLOP/s')));
  test('what is counted differently is not the same', () => {
    const counted = [
      '1',
      'accelerator',
      'token',
      'parameter',
      'byte',
      'USD',
      'KRW',
      'CNY',
      'EUR',
      'JPY',
      'purchaseCurrency',
      'rentCurrency',
      'electricityCurrency',
    ];
    for (const one of counted) for (const other of counted) expect(sameDimension(unit(one), unit(other))).toBe(one === other);
  });
  test('leaving out the accelerators is noticed', () => {
    expect(sameDimension(unit('FLOP/s'), unit('FLOP/s/accelerator'))).toBe(false);
    expect(sameUnit(multiplyUnits(unit('FLOP/s/accelerator'), unit('accelerator')), unit('FLOP/s'))).toBe(true);
  });
  test('an unknown name is refused by name', () => {
    expect(() => unit('USD/parsec')).toThrow('There is no unit “parsec” (in “USD/parsec”).');
    expect(() => unit('')).toThrow(RangeError);
    expect(() => unit('toString')).toThrow(RangeError);
  });
  test('same dimension, other scale, is another unit', () => {
    expect(sameUnit(unit('h'), unit('s'))).toBe(false);
    expect(sameDimension(unit('h'), unit('s'))).toBe(true);
  });
  test('are described by their dimension', () => {
    expect(describeDimension(unit('USD/accelerator/h'))).toBe('accelerator^-1 time^-1 USD^1');
    expect(describeDimension(dimensionless)).toBe('none');
  });
});
