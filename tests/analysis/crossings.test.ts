import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Crossing, Known, Meeting, Reading } from '../../src/analysis/crossings.ts';
import { crossingsOf } from '../../src/analysis/crossings.ts';

const line =
  (of: (x: number) => number): Reading =>
  (at) =>
    at.map(of);

const places = (from: number, to: number, steps = 64): Float64Array =>
  Float64Array.from({ length: steps + 1 }, (_, at) => from + ((to - from) * at) / steps);

function meet(first: (x: number) => number, second: (x: number) => number, xs = places(0, 10), whole = false): Meeting {
  const known = (of: (x: number) => number): Known => ({ read: line(of), ys: xs.map(of) });
  return crossingsOf(known(first), known(second), xs, whole);
}

const xsOf = ({ crossings }: Meeting): readonly number[] => crossings.map(({ x }) => x);
const near = (found: number | undefined, wanted: number): boolean => Math.abs((found ?? NaN) - wanted) <= 1e-9 * Math.abs(wanted);

const amounts = fc.double({ min: 1e-6, max: 1e18, noNaN: true });
const shares = fc.double({ min: 0.011, max: 0.989, noNaN: true });

describe('two lines', () => {
  test('straight ones cross where algebra says, whatever their size', () => {
    fc.assert(
      fc.property(amounts, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), shares, (level, steepness, share) => {
        const x = share * 10;
        const found = meet(
          (at) => level * (1 + steepness * (at - x)),
          () => level,
        );
        expect(found).toMatchObject({ order: -1, same: false, crossings: [{ kind: 'crosses', before: -1, after: 1 }] });
        expect(found.crossings).toHaveLength(1);
        expect(near(found.crossings[0]?.x, x)).toBe(true);
        expect(near(found.crossings[0]?.y, level)).toBe(true);
      }),
    );
  });

  test('cross at the same share of the axis when both axes are stretched', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }), (share, up, along) => {
        const [tall, long] = [2 ** up, 2 ** along];
        const at = (x: number): number => tall * (x / long) ** 2;
        const level = tall * (share * 10) ** 2;
        const found = meet(at, () => level, places(0, 10 * long));
        expect(near(found.crossings[0]?.x, share * 10 * long)).toBe(true);
        expect(near(found.crossings[0]?.y, level)).toBe(true);
      }),
    );
  });

  test('exchanged, cross at the same places the other way round', () => {
    fc.assert(
      fc.property(fc.array(shares, { minLength: 1, maxLength: 5 }), (roots) => {
        const product = (x: number): number => 1 + roots.reduce((left, root) => left * (x - root * 10), 1e-3);
        const [one, other] = [meet(product, () => 1), meet(() => 1, product)];
        expect(xsOf(one)).toEqual(xsOf(other));
        expect(one.crossings.map(({ before, after }) => [before, after])).toEqual(
          other.crossings.map(({ before, after }) => [-before, -after]),
        );
        // each one begins in the order in which the one before it ended
        one.crossings.slice(1).forEach(({ before }, index) => expect(before).toBe(one.crossings[index]?.after));
      }),
    );
  });

  test('that cross and cross back between two places are found', () => {
    fc.assert(
      fc.property(shares, fc.double({ min: 1e-4, max: 0.02, noNaN: true }), (share, half) => {
        const [low, high] = [share * 10 - half, share * 10 + half];
        const found = meet(
          (x) => 5 + (x - low) * (x - high),
          () => 5,
        );
        expect(found.crossings.map(({ kind }) => kind)).toEqual(['crosses', 'crosses']);
        expect(Math.abs((found.crossings[0]?.x ?? NaN) - low)).toBeLessThan(1e-8);
        expect(Math.abs((found.crossings[1]?.x ?? NaN) - high)).toBeLessThan(1e-8);
      }),
    );
  });

  test('that touch are told from those that cross', () => {
    for (const x of [1, 3.3, 5, 7.7777]) {
      const { crossings } = meet(
        (at) => 5 + (at - x) ** 2,
        () => 5,
      );
      expect(crossings).toMatchObject([{ kind: 'touches', before: 1, after: 1 }]);
      expect(crossings[0]?.x).toBeCloseTo(x, 5);
    }
    expect(
      meet(
        (at) => 5.001 + (at - 3.3) ** 2,
        () => 5,
      ).crossings,
    ).toEqual([]);
  });

  test('that are the same do not cross, nor do those side by side', () => {
    const one = (x: number): number => 3 + x ** 1.5;
    expect(meet(one, (x) => one(x) * (1 + 1e-15))).toEqual({ order: null, same: true, crossings: [] });
    expect(meet(one, (x) => one(x) * 1.1)).toEqual({ order: -1, same: false, crossings: [] });
  });

  test('that are the same for a while say from where to where', () => {
    const { crossings } = meet(
      (x) => Math.min(x, 4) + Math.max(0, x - 6),
      (x) => (x < 4 ? 4 : 4),
      places(0, 10, 100),
    );
    expect(crossings).toEqual([{ kind: 'crosses', x: 6, y: 4, since: 4, before: -1, after: 1 }]);
  });

  test('with a step change their order without a common value', () => {
    const { crossings } = meet(
      (x) => (x < 3.3 ? 1 : 9),
      () => 5,
    );
    expect(crossings).toMatchObject([{ kind: 'jumps', before: -1, after: 1 }]);
    expect(near(crossings[0]?.x, 3.3)).toBe(true);
  });

  test('do not cross where one of them breaks off', () => {
    const broken = (x: number): number => (x > 4.2 && x < 4.9 ? NaN : x);
    expect(meet(broken, () => 4.5).crossings).toEqual([]);
    const pole = (x: number): number => 1 / Math.max(0, 5 - x);
    expect(meet(pole, () => 1e9).crossings).toEqual([]); // beyond it there is nothing
    expect(xsOf(meet(pole, () => 1))).toHaveLength(1);
    expect(
      meet(
        () => NaN,
        () => 1,
      ),
    ).toEqual({ order: null, same: false, crossings: [] });
  });

  test('of whole numbers change order from one to the next, or meet on one', () => {
    const xs = Float64Array.from(new Set(places(1, 10_000).map(Math.round)));
    const at = (root: number): readonly Crossing[] =>
      meet(
        (x) => x,
        () => root,
        xs,
        true,
      ).crossings;
    expect(at(2048)).toMatchObject([{ kind: 'crosses', x: 2048, since: 2048 }]);
    expect(at(2048.5)).toMatchObject([{ kind: 'crosses', x: 2049, since: 2048 }]);
  });

  test('in steps may change places at each of them: a few are searched, every one is told', () => {
    const searched: number[] = [];
    const stairs: Reading = (at) => {
      searched.push(at.length);
      return at.map((x) => Math.floor(x * 2) / 2);
    };
    const xs = places(0.01, 10);
    const slope = line((x) => x - 0.25);
    const { crossings } = crossingsOf({ read: stairs, ys: stairs(xs) }, { read: slope, ys: slope(xs) }, xs);
    expect(crossings.length).toBeGreaterThan(20);
    expect(searched.length).toBeLessThan(150);
    for (const { since, x } of crossings) expect(since).toBeLessThanOrEqual(x);
    crossings.slice(1).forEach(({ since }, index) => expect(since).toBeGreaterThanOrEqual(crossings[index]?.x ?? Infinity));
  });
});
