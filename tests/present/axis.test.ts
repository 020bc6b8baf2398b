import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decadeAxis, linearAxis } from '../../src/present/axis.ts';

const label = String;
const labels = ({ ticks }: { ticks: readonly { label: string }[] }) => ticks.map((tick) => tick.label);
const values = fc.array(fc.double({ min: 1e-6, max: 1e24, noNaN: true }), { minLength: 1, maxLength: 12 });

describe('a logarithmic axis', () => {
  test('is whole decades with some room, a label at each', () => {
    expect(decadeAxis([50_000, 14_400_000, 1e8], label)).toMatchObject({ from: 1e4, to: 1e9 });
    expect(labels(decadeAxis([50_000, 1e8], label))).toEqual(['10000', '100000', '1000000', '10000000', '100000000', '1000000000']);
    expect(decadeAxis([2e9], label)).toMatchObject({ from: 1e8, to: 1e11 });
    expect(decadeAxis([10_000], label)).toMatchObject({ from: 1e3, to: 1e5 });
  });

  test('leaves out what has no place on it, and is still an axis', () => {
    expect(decadeAxis([0, -5, Number.NaN, Infinity, 100], label)).toEqual(decadeAxis([100], label));
    expect(decadeAxis([], label)).toMatchObject({ ticks: [] });
    expect(decadeAxis([0], label).from).toBeGreaterThan(0);
  });

  test('law: holds every value, has at most seven labels, in order and on it', () => {
    fc.assert(
      fc.property(values, (all) => {
        const { from, to, ticks } = decadeAxis(all, label);
        expect(all.every((value) => from <= value && value <= to)).toBe(true);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(ticks.every(({ at }, index) => at >= from && at <= to && at > (ticks[index - 1]?.at ?? 0))).toBe(true);
      }),
    );
  });
});

describe('a linear axis', () => {
  test('begins at zero and goes in round steps', () => {
    expect(labels(linearAxis([287e6, 300e6], label))).toEqual(['0', '100000000', '200000000', '300000000', '400000000']);
    expect(labels(linearAxis([40_000], label))).toEqual(['0', '10000', '20000', '30000', '40000', '50000']);
    expect(linearAxis([0], label)).toEqual({ from: 0, to: 1, ticks: [] });
  });

  test('law: holds every value, has few labels, none twice', () => {
    fc.assert(
      fc.property(values, (all) => {
        const { from, to, ticks } = linearAxis(all, label);
        expect(from).toBe(0);
        expect(all.every((value) => value <= to)).toBe(true);
        expect(ticks.length).toBeGreaterThan(2);
        expect(ticks.length).toBeLessThanOrEqual(8);
        expect(new Set(labels({ ticks })).size).toBe(ticks.length);
      }),
    );
  });
});
