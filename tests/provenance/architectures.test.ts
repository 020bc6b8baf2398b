import { describe, expect, test } from 'vitest';
import { architectureRecord, architectureRecords, type ArchitectureRecord } from '../../src/provenance/architectures.ts';
import { shelves } from '../../src/provenance/shelves.ts';
import { validateArchitectures } from '../../src/provenance/validateArchitectures.ts';

const inWords = (records: readonly unknown[]): string =>
  validateArchitectures(records as readonly ArchitectureRecord[], shelves)
    .map(({ path, text }) => `${path}: ${text}`)
    .join('\n');

test('the architectures are in order', () => {
  expect(inWords(architectureRecords)).toBe('');
  expect(architectureRecords.filter(({ shape }) => shape !== null).length).toBeGreaterThanOrEqual(40);
});

test('every model that the texts name has its shape, or says why it has none', () => {
  const models = shelves.systems.filter(({ kind }) => ['model', 'service', 'architecture'].includes(kind));
  const missing = [...models.map(({ id }) => id), 'copilot', 'naver'].filter(
    (id) => !architectureRecords.some(({ system }) => system === id),
  );
  expect(missing).toEqual([]);
});

test('a record is found by its id, can’t be altered, and an unknown one is refused by name', () => {
  const record = architectureRecord('llama-3.1-405b');
  expect(record.shape?.layers).toBe(126);
  expect(() => Object.assign(record, { shape: null })).toThrow(TypeError);
  expect(() => architectureRecord('gpt-6')).toThrow('There is no architecture “gpt-6”');
});

describe('what is wrong is told', () => {
  const fine = architectureRecord('mixtral-8x7b');
  const { shape } = fine;
  test.each([
    ['a misspelt field', { shape: { ...shape, hiden: 1 } }, 'architectures/mixtral-8x7b.shape.hiden'],
    ['half a layer', { shape: { ...shape, layers: 32.5 } }, 'architectures/mixtral-8x7b.shape.layers: is no whole number'],
    ['no heads', { shape: { ...shape, heads: 0 } }, 'architectures/mixtral-8x7b.shape.heads: is not positive'],
    ['more chosen than there are', { shape: { ...shape, chosen: 9 } }, 'chooses more experts than there are'],
    ['heads that can’t share', { shape: { ...shape, keyValueHeads: 5 } }, 'has heads that don’t share keys evenly'],
    [
      'runs of other layers',
      { shape: { ...shape, runs: [{ count: 31, experts: true, windowed: false }] } },
      'has 31 layers in runs, and 32 in all',
    ],
    ['no shape and no reason', { shape: null, citation: null }, 'architectures/mixtral-8x7b'],
    ['hearsay', { citation: { kind: 'source', source: 'hearsay', locator: 'p. 1' } }, 'cites an unknown source, hearsay'],
    ['a system that no text names', { system: 'mixtral' }, 'is of no system of ours: mixtral'],
  ])('%s', (_, change, problem) => expect(inWords([{ ...fine, ...change }])).toContain(problem));
  test('the same twice', () => expect(inWords([fine, fine])).toBe('architectures/mixtral-8x7b: stands here twice'));
});
