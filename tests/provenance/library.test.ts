import { expect, test } from 'vitest';
import { edition, library } from '../../src/provenance/index.ts';

test('a record is found by its id, and an unknown id is refused by name', () => {
  expect(library.source('S002').date).toBe('2023-06-01');
  expect(library.figure('S002-02').unit).toBe('CNY');
  expect(library.accelerator('a100-40-sxm').family).toBe('A100');
  expect(library.preset('gpt-3.5-cluster').decisions).toMatchObject({ gpu: 'a100-40-sxm', n: '10000' });
  expect(() => library.figure('S009-01')).toThrow('There is no figure “S009-01”');
});

test('nobody can alter a record', () => {
  const figure = library.figure('S002-02');
  expect(() => Object.assign(figure, { value: '1' })).toThrow(TypeError);
  expect(() => (figure.lines as number[]).push(1)).toThrow(TypeError);
  expect(() => Object.assign(library.accelerator('h100-sxm').peak, { value: '1979e12' })).toThrow(TypeError);
});

test('no record was reviewed after the edition', () => {
  const reviews = library.figures.map(({ reviewed }) => reviewed);
  expect(reviews.filter((reviewed) => reviewed > edition.data)).toEqual([]);
  expect(reviews).toContain(edition.data);
});

test('peaks are dense: what is kept as sparse is twice as much', () => {
  const ratios = library.accelerators.flatMap(({ peak, sparsePeak }) => (sparsePeak ? Number(sparsePeak.value) / Number(peak.value) : []));
  expect(ratios).not.toEqual([]);
  for (const ratio of ratios) expect(ratio).toBeCloseTo(2, 3);
});

test('Korean words are Korean', () => {
  const texts = library.figures.flatMap(({ id, paraphrase, conditions, flags }) =>
    [paraphrase, ...conditions, ...flags.map(({ text }) => text)].map(({ en, ko }) => ({ id, en, ko })),
  );
  expect(texts.filter(({ en, ko }) => !/[가-힣]/.test(ko) || /[가-힣]/.test(en))).toEqual([]);
});

test('every source that is no text of the set is cited somewhere or open to the equations', () => {
  const cited = new Set(
    JSON.stringify([library.figures, library.accelerators, library.presets, library.defaults]).match(/"source":"[^"]+"/g),
  );
  const forEquations = new Set(['palm-2022', 'epoch-cost-paper']);
  const idle = library.sources.filter(({ id, file }) => file === null && !cited.has(`"source":"${id}"`) && !forEquations.has(id));
  expect(idle).toEqual([]);
});
