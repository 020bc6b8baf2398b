import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slipBetween, slipTolerances } from '../../src/analysis/index.ts';
import { Decimal } from '../../src/units/index.ts';

const digitsOf = (ratio: number | string, tolerance?: Decimal): number | null => slipBetween(new Decimal(ratio), tolerance)?.digits ?? null;

describe('a slip of a digit', () => {
  const kinds = fc.constantFrom(...Object.values(slipTolerances));
  /** As a share of the tolerance; the very end is left out, which the division can’t hit. */
  const far = fc.double({ min: -0.9999, max: 0.9999, noNaN: true });
  const size = fc.double({ min: 1e-6, max: 1e15, noNaN: true });
  const digits = fc.integer({ min: 1, max: 9 });

  test('is found between a number and its multiple by any power of ten, within the tolerance, either way round', () => {
    fc.assert(
      fc.property(kinds, far, size, digits, (tolerance, share, value, n) => {
        const other = new Decimal(value).times(new Decimal(10).pow(n)).times(tolerance.times(share).plus(1));
        expect(slipBetween(other.div(value), tolerance)?.digits).toBe(n);
        expect(slipBetween(new Decimal(value).div(other), tolerance)?.digits).toBe(n);
      }),
      { numRuns: 1000 },
    );
  });

  test('is never found in a ratio of 1 to 5', () => {
    fc.assert(
      fc.property(kinds, fc.double({ min: 1, max: 5, noNaN: true }), (tolerance, ratio) => {
        expect(digitsOf(String(ratio), tolerance)).toBeNull();
        expect(slipBetween(new Decimal(1).div(ratio), tolerance)).toBeNull();
      }),
    );
  });

  test.each([
    [7.5, 1, null],
    [8.85, 1, 1],
    [6.9, null, null],
    [10, 1, 1],
    [14, 1, null],
    [15, null, null],
    [50, null, null],
    [99, 2, 2],
    [10_000, 4, 4],
    [0.1, 1, 1],
    [0, null, null],
    [-10, null, null],
    [Infinity, null, null],
  ])('%f', (ratio, exchanged, sameUnit) => {
    expect(digitsOf(ratio)).toBe(exchanged);
    expect(digitsOf(ratio, slipTolerances.sameUnit)).toBe(sameUnit);
  });
});
