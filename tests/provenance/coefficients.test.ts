import { describe, expect, test } from 'vitest';
import { coefficientRecords, coefficientsFrom, type Coefficient } from '../../src/provenance/coefficients.ts';
import { shelves } from '../../src/provenance/shelves.ts';
import { validateCoefficients } from '../../src/provenance/validateMachines.ts';

const stated: Coefficient = {
  id: 'waveLoss',
  value: '0.25',
  unit: '1',
  meaning: { en: 'for the test', ko: '시험용' },
  citation: { kind: 'assumption', because: { en: 'for the test', ko: '시험용' } },
};
const { citation: _, ...bare } = stated;
const fitted: Coefficient = {
  ...bare,
  id: 'kernelLaunch',
  value: '4e-6',
  unit: 's',
  fit: { on: 'Narayanan 2021', rows: 10, error: '0.061' },
};

const inWords = (records: readonly unknown[]): string =>
  validateCoefficients(records as readonly Coefficient[], shelves)
    .map(({ path, text }) => `${path}: ${text}`)
    .join('\n');

test('the coefficients are in order', () => expect(validateCoefficients(coefficientRecords, shelves)).toEqual([]));

test('those that are asked for are read as numbers, and no others', () => {
  expect(coefficientsFrom([stated, fitted], ['kernelLaunch'])).toEqual({ kernelLaunch: 4e-6 });
  expect(coefficientsFrom([stated, fitted], ['waveLoss', 'kernelLaunch'])).toEqual({ waveLoss: 0.25, kernelLaunch: 4e-6 });
  expect(coefficientsFrom([stated], [])).toEqual({});
});

test('those that the table doesn’t have are named', () => {
  expect(() => coefficientsFrom([stated], ['waveLoss', 'straggler', 'toString'])).toThrow('seeds/coefficients has no straggler, toString.');
});

describe('what is wrong is told', () => {
  test('a fine one is let pass', () => expect(inWords([stated, fitted])).toBe(''));
  test.each([
    ['a number that is a number', { ...stated, value: 0.25 }, 'coefficients/waveLoss.value'],
    ['a number that is none', { ...stated, value: 'a quarter' }, 'coefficients/waveLoss.value: is no decimal number'],
    ['an unknown unit', { ...stated, unit: 'furlong' }, 'coefficients/waveLoss.unit: is no unit'],
    ['one language', { ...stated, meaning: { en: 'a', ko: '' } }, 'coefficients/waveLoss.meaning.ko: is empty'],
    ['nothing it comes from', bare, 'coefficients/waveLoss.citation'],
    ['hearsay', { ...bare, citation: { kind: 'source', source: 'hearsay', locator: 'p. 1' } }, 'cites an unknown source'],
    ['both a source and a fit', { ...fitted, citation: stated.citation }, 'coefficients/kernelLaunch.citation'],
    ['a fit on nothing', { ...fitted, fit: { on: 'nothing', rows: 0, error: '0' } }, 'coefficients/kernelLaunch.fit.rows'],
    ['a name with a blank', { ...stated, id: 'wave loss' }, 'coefficients/wave loss.id: is no name'],
  ])('%s', (_name, record, problem) => expect(inWords([record])).toContain(problem));
  test('two of one name', () => expect(inWords([stated, stated])).toBe('coefficients/waveLoss: stands here twice'));
});
