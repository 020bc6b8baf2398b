import { expect, test } from 'vitest';
import { shelves } from '../../src/provenance/shelves.ts';
import { originalsArePresent, readReference, skipped } from './originals.ts';
import { misplaced, misread } from './print.ts';
import { disagreements, otherOperators } from './reference.ts';
import { hardwareDisagreements, rentsLike } from './tables.ts';

test('every printed numeral occurs at its line', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  expect(misplaced(shelves)).toEqual([]);
});

test('every figure says what its printed numeral says', () => {
  expect(misread(shelves.figures)).toEqual([]);
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
});

test('a rent taken from a sibling is an assumption that names it', () => {
  const assumed = shelves.accelerators.filter(({ rentalRate }) => rentalRate.citation.kind === 'assumption').map(({ id }) => id);
  expect(assumed).toEqual(Object.keys(rentsLike));
});
