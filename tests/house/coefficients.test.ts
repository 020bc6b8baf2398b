import { describe, expect, test } from 'vitest';
import { coefficientRecords, type Coefficient } from '../../src/provenance/coefficients.ts';
import { examples } from './example.ts';
import { coefficientsAreUsed, fittedAreFew } from './rules/coefficients.ts';
import { appSources, inWords } from './source.ts';

describe('the house', () => {
  test('every coefficient is in the table, asked for and used', () =>
    expect(inWords(coefficientsAreUsed(coefficientRecords)(appSources()))).toEqual([]));
  test('few of them are fitted', () => expect(inWords(fittedAreFew(coefficientRecords))).toEqual([]));
});

const named = (id: string): Coefficient => ({
  id,
  value: '1',
  unit: '1',
  meaning: { en: 'for the test', ko: '시험용' },
  fit: { on: 'nothing', rows: 1, error: '0' },
});

const found = (text: string, ...ids: readonly string[]): readonly string[] =>
  coefficientsAreUsed(ids.map(named))(examples({ 'src/performance/a.ts': text })).map(({ what }) => what);

describe('the rules have been seen to fail', () => {
  test('on a name that is in no table', () =>
    expect(found(`const { waveLoss } = readCoefficients(['waveLoss']); export const lost = waveLoss;`)).toEqual([
      'waveLoss is in no table',
    ]));
  test('on a name that is read and not used', () =>
    expect(found(`export const c = readCoefficients(['waveLoss']);`, 'waveLoss')).toEqual(['waveLoss is read and not used']));
  test('on one that nobody asks for', () => expect(found('export const waveLoss = 1;', 'waveLoss')).toEqual(['nobody asks for it']));
  test('on a list by name', () =>
    expect(
      found(`export const stepCoefficientIds = ['waveLoss', 'straggler'] as const;\nexport const a = c.waveLoss;`, 'waveLoss'),
    ).toEqual(['straggler is in no table', 'straggler is read and not used']));
  test('on too many that are fitted', () => {
    const many = Array.from({ length: 47 }, (_, index) => named(`coefficient${index}`));
    expect(fittedAreFew(many)).toHaveLength(1);
    expect(fittedAreFew(many.slice(1))).toEqual([]);
  });
});

test('a coefficient that is used by name or looked up is let pass', () => {
  expect(found(`const { waveLoss } = readCoefficients(['waveLoss']); export const lost = 1 - waveLoss;`, 'waveLoss')).toEqual([]);
  expect(found(`const c = readCoefficients(['waveLoss']); export const lost = (c) => c.waveLoss;`, 'waveLoss')).toEqual([]);
  expect(found(`const ofVolta = { volta: 'productVolta' };\nexport const aCoefficientIds = ['productVolta'];`, 'productVolta')).toEqual([]);
});
