import { describe, expect, test } from 'vitest';
import type { NumeralKey } from '../../src/scenario/index.ts';
import { readDecision } from '../../src/scenario/index.ts';

describe('a unit behind the number of a field', () => {
  test.each<readonly [NumeralKey, string, string]>([
    ['tdp', '400 W', '400'],
    ['tdp', '400W', '400'],
    ['tdp', '0.4 kW', '400'],
    ['peak', '500 TFLOP/s', '500000000000000'],
    ['peak', '2 PFLOPS', '2000000000000000'],
    ['peak', '500T', '500000000000000'],
    ['stored', '500 TB', '500'],
    ['stored', '2PB', '2000'],
    ['staff', '100명', '100'],
    ['staff', '30 person-years', '30'],
    ['exp', '2배', '2'],
    ['exp', '3x', '3'],
    ['co2', '0.43 kg CO₂e/kWh', '0.43'],
    ['co2', '430 g/kWh', '0.43'],
    ['water', '1.29 litres/kWh', '1.29'],
  ])('%s: %s', (key, text, value) => {
    const reading = readDecision(key, text);
    expect(reading.ok && reading.numeral.value?.toFixed()).toBe(value);
  });

  test('scales both ends of a range', () => {
    const reading = readDecision('tdp', '0.3-0.4 kW');
    expect(reading.ok && [reading.numeral.low?.toFixed(), reading.numeral.high?.toFixed()]).toEqual(['300', '400']);
  });

  test.each<readonly [NumeralKey, string]>([
    ['tdp', 'W'],
    ['tdp', '400 J'],
    ['n', '400 W'],
    ['co2', '430 kWh'],
    ['exp', 'x'],
  ])('of something else, or with no number, is refused: %s %s', (key, text) => {
    expect(readDecision(key, text).ok).toBe(false);
  });
});
