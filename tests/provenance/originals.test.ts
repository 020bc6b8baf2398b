import { expect, test } from 'vitest';
import { shelves } from '../../src/provenance/shelves.ts';
import { originalsArePresent, readReference, readTable, skipped } from './originals.ts';
import { misplaced, misread } from './print.ts';
import { disagreements, otherOperators } from './reference.ts';
import { quotesAstray, quotesMissing } from './quotes.ts';
import { idleExceptions, oneOfAYear, rentsAstray, rentsLike, rentsMissing } from './rents.ts';
import { hardwareDisagreements, otherNumbers } from './tables.ts';

test('every printed numeral occurs at its line', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  expect(misplaced(shelves)).toEqual([]);
});

test('every figure says what its printed numeral says', () => {
  expect(misread(shelves)).toEqual([]);
});

test('the figures agree with the list they were taken from', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  expect(disagreements(shelves.figures, readReference())).toEqual([]);
});

test('a figure with another operator than the list says why in words', () => {
  const operators = Object.keys(otherOperators).map((id) => [id, shelves.figures.find((figure) => figure.id === id)?.operator]);
  expect(operators).toEqual(Object.entries(otherOperators).map(([id, { ours }]) => [id, ours]));
  expect(Object.values(otherOperators).filter(({ because, listed, ours }) => because === '' || listed === ours)).toEqual([]);
});

test('the texts are those of the list', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  const files = new Set(readReference().figures.map(({ file }) => file));
  expect(new Set(shelves.sources.flatMap(({ file }) => file ?? []))).toEqual(files);
});

test('the hardware agrees with its tables, unit by unit', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  expect(hardwareDisagreements(shelves.accelerators)).toEqual([]);
  expect(new Set(shelves.accelerators.map(({ id }) => id))).toEqual(new Set(readTable('hardware.csv').map(({ id }) => id)));
  expect(shelves.accelerators.length).toBe(44);
});

test('an exception from the tables is one, and says why', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  const differing = Object.keys(otherNumbers).filter((name) => {
    const record = shelves.accelerators.filter(({ id }) => id === name.split('.')[0]);
    return hardwareDisagreements(record, {}).some((said) => said.startsWith(`${name}:`));
  });
  expect(differing).toEqual(Object.keys(otherNumbers));
  expect(Object.values(otherNumbers).every(({ because }) => because !== '')).toBe(true);
  expect(idleExceptions(shelves.quotes)).toEqual([]);
  expect(Object.keys(oneOfAYear).filter((id) => shelves.quotes.every((quote) => quote.id !== id))).toEqual([]);
});

test('a rent taken from a sibling is an assumption that names it', () => {
  const assumed = shelves.accelerators.filter(({ rentalRate }) => rentalRate?.citation.kind === 'assumption').map(({ id }) => id);
  expect(assumed).toEqual(Object.keys(rentsLike));
});

test('every quoted rent is in the table of cloud prices, and every row of it is quoted', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  expect(rentsAstray(shelves.quotes)).toEqual([]);
  expect(rentsMissing(shelves.quotes)).toEqual([]);
});

test('every other published value is what its source says', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  expect(quotesAstray(shelves.quotes)).toEqual([]);
  expect(quotesMissing(shelves.quotes)).toEqual([]);
});
