import { expect, test } from 'vitest';
import type { Node } from '../../src/calculus/index.ts';
import { nodeNames, registry } from '../../src/model/index.ts';
import type { Words } from '../../src/provenance/index.ts';
import { coefficientRecords } from '../../src/provenance/coefficients.ts';
import { architectureRecords, edition, library, machineRecords } from '../../src/provenance/index.ts';

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
  const texts = library.figures.flatMap(({ id, quantity, speaker, paraphrase, conditions, flags }) =>
    [quantity, speaker, paraphrase, ...conditions, ...flags.map(({ text }) => text)].map(({ en, ko }) => ({ id, en, ko })),
  );
  expect(texts.filter(({ en, ko }) => !/[가-힣]/.test(ko) || /[가-힣]/.test(en))).toEqual([]);
  const names = library.figures.flatMap(({ subject, also }) => [subject, ...also.map(({ note }) => note)]);
  expect(names.filter(({ en }) => /[가-힣]/.test(en))).toEqual([]);
  // GPT-3.5 is GPT-3.5; a word is another word.
  expect(names.filter(({ en, ko }) => !/[가-힣]/.test(ko) && (ko !== en || /[a-z]{3}/.test(en)))).toEqual([]);
});

test('every source that is no text of the set is cited somewhere, by a record or by an equation', () => {
  const { sources, figures, accelerators, overheads, quotes, presets, defaults, conventions, runs, typical, scalingLaws } = library;
  const equations = nodeNames.flatMap((name) => {
    const node: Node = registry[name];
    return node.kind === 'formula' ? [node.citation] : [];
  });
  const shelved = [figures, accelerators, overheads, quotes, presets, defaults, conventions, runs, typical, scalingLaws];
  const records = [...shelved, architectureRecords, machineRecords, coefficientRecords, equations];
  const cited = new Set([...JSON.stringify(records).matchAll(/"source":"([^"]+)"/g)].map(([, source]) => source));
  expect(sources.filter(({ id, file }) => file === null && !cited.has(id)).map(({ id }) => id)).toEqual([]);
  expect(cited.has('kaplan-2020')).toBe(true);
});

test('Korean words of hardware, machines, architectures, coefficients, quotes and presets are Korean as well', () => {
  const isWords = (value: object): value is Words => 'en' in value && 'ko' in value;
  const wordsIn = (value: unknown): readonly Words[] => {
    if (typeof value !== 'object' || value === null) return [];
    return isWords(value) ? [value] : Object.values(value).flatMap(wordsIn);
  };
  const { accelerators, overheads, presets, defaults, typical } = library;
  const words = wordsIn([accelerators, overheads, presets, defaults, typical, architectureRecords, machineRecords, coefficientRecords]);
  expect(words.length).toBeGreaterThan(150);
  // Names are the same in both; a sentence is not.
  expect(words.filter(({ en, ko }) => /[가-힣]/.test(en) || (/ [a-z]+ [a-z]+ /.test(en) && !/[가-힣]/.test(ko)))).toEqual([]);
});
