import { describe, expect, test } from 'vitest';
import type { BandCase } from '../../src/performance/index.ts';
import { bandFor } from '../../src/performance/index.ts';
import type { NeighbourGroup } from '../../src/provenance/index.ts';
import { machineRecords, neighbourGroups } from '../../src/provenance/index.ts';
import { stacks } from '../../src/performance/index.ts';

const group = (more: Partial<NeighbourGroup>): NeighbourGroup => ({
  generation: 'hopper',
  stack: 'megatronCore',
  experts: false,
  least: 64,
  most: 1024,
  rows: 20,
  sources: ['one'],
  low: 0.9,
  high: 1.1,
  ...more,
});
const asked: BandCase = { generation: 'hopper', stack: 'megatronCore', experts: false, accelerators: 512 };

describe('the band of a prediction', () => {
  const near = group({});
  const elsewhere = [
    group({ least: 1, most: 8, low: 0.7 }),
    group({ stack: 'fsdp', low: 0.6 }),
    group({ experts: true, low: 0.5 }),
    group({ generation: 'ampere', low: 0.4 }),
  ];

  test('is that of its own kind, whatever lies elsewhere', () => {
    expect(bandFor(asked, [...elsewhere, near])).toEqual({
      low: expect.closeTo(0.9),
      high: expect.closeTo(1.1),
      rows: 20,
      sources: ['one'],
      distance: 'near',
    });
  });

  test.each([
    ['scale', { accelerators: 16_384 }, 40],
    ['stack', { stack: 'jax' }, 60],
    ['kind', { experts: true, stack: 'jax', generation: 'ampere' }, 20],
    ['everything', { generation: 'volta' }, 100],
  ] as const)('widens step by step: %s', (distance, more, rows) => {
    expect(bandFor({ ...asked, ...more }, [...elsewhere, near])).toMatchObject({ distance, rows });
  });

  test('rests on enough rows: too few of its own kind are taken together with the next', () => {
    const few = group({ rows: 3, sources: ['few'], low: 0.99 });
    const band = bandFor(asked, [few, group({ least: 1, most: 8, rows: 30, sources: ['many'], low: 0.8 })]);
    expect(band).toMatchObject({ distance: 'scale', rows: 33, sources: ['few', 'many'] });
    expect(band?.low).toBeGreaterThan(0.8);
    expect(band?.low).toBeLessThan(0.85);
  });

  test('where there never are enough, all there are', () => {
    expect(bandFor(asked, [group({ rows: 2 })])).toMatchObject({ rows: 2, distance: 'near' });
    expect(bandFor(asked, [])).toBeNull();
  });

  test('never leaves the prediction out, though all was measured to one side of it', () => {
    expect(bandFor(asked, [group({ low: 1.1, high: 1.3 })])).toMatchObject({ low: 1, high: expect.closeTo(1.3) });
    expect(bandFor(asked, [group({ low: 0.7, high: 0.9 })])).toMatchObject({ low: expect.closeTo(0.7), high: 1 });
  });
});

describe('the groups of measured runs', () => {
  test('are sound', () => {
    const generations = machineRecords.map(({ generation }) => generation);
    expect(neighbourGroups.length).toBeGreaterThan(10);
    for (const each of neighbourGroups) {
      expect(generations).toContain(each.generation);
      expect(Object.keys(stacks)).toContain(each.stack);
      expect(each.rows).toBeGreaterThan(0);
      expect(each.sources.length).toBeGreaterThan(0);
      expect(each.low).toBeGreaterThan(0);
      expect(each.high).toBeGreaterThanOrEqual(each.low);
      expect(each.most).toBeGreaterThanOrEqual(each.least);
    }
  });
});
