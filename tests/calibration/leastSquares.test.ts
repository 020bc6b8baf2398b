import { describe, expect, test } from 'vitest';
import { leastSquares, type Free } from './leastSquares.ts';

const loose = (start: number): Free => ({ start, spread: 10, low: start / 100, high: start * 100 });
/** Logarithms of model over measurement, as the fit has them: an error of 6 % is one. */
const usual = 0.06;
const never = Infinity;

/** y = a·x^b at ten places. */
const places = Array.from({ length: 10 }, (_, index) => 1 + index);
const power = ([a = Number.NaN, b = Number.NaN]: readonly number[]): readonly number[] => places.map((x) => a * x ** b);

describe('least squares', () => {
  test('find the parameters that figures were made with, from far away', () => {
    const measured = power([3, 0.5]);
    const [a = 0, b = 0] = leastSquares(
      [loose(20), loose(0.1)],
      (values) => power(values).map((y, index) => Math.log(y / (measured[index] ?? 0)) / usual),
      never,
      100,
    );
    expect(a).toBeCloseTo(3, 3);
    expect(b).toBeCloseTo(0.5, 4);
  });

  test('stop at bounds, and begin where they are told to', () => {
    const seen: number[] = [];
    const pull = ([x = 1]: readonly number[]): readonly number[] => {
      seen.push(x);
      return [Math.log(x / 5) / usual];
    };
    expect(leastSquares([{ start: 1, first: 1.5, spread: 10, low: 0.5, high: 2 }], pull, never)[0]).toBeCloseTo(2, 9);
    expect(seen[0]).toBeCloseTo(1.5, 12);
    expect(leastSquares([{ start: 9, spread: 10, low: 8, high: 10 }], pull, never)[0]).toBeCloseTo(8, 9);
  });

  test('leave what no figure speaks of as it was believed to be', () => {
    const free = [loose(3), { ...loose(7), first: 20, spread: 0.3 }];
    const [known, unknown] = leastSquares(free, ([x = 1]) => [Math.log(x / 4) / usual], never, 100);
    expect(known).toBeCloseTo(4, 2);
    expect(unknown).toBeCloseTo(7, 3);
  });

  test('weigh belief against figures by how firm each is', () => {
    const spread = 0.1;
    const between = (firm: number): number =>
      leastSquares([{ start: 1, spread, low: 0.1, high: 10 }], ([x = 1]) => [Math.log(x / 2) / (firm * spread)], never, 100)[0] ??
      Number.NaN;
    expect(between(1)).toBeCloseTo(Math.SQRT2, 4);
    expect(between(1 / 3)).toBeCloseTo(2 ** 0.9, 4);
    expect(between(100)).toBeCloseTo(1, 3);
  });

  test('are not moved by one odd figure among many', () => {
    const measured = [...places.map(() => 2), ...places.map(() => 2), 200];
    const fitted = (knee: number): number =>
      leastSquares([loose(1)], ([x = 1]) => measured.map((y) => Math.log(x / y) / usual), knee, 100)[0] ?? Number.NaN;
    expect(fitted(2)).toBeCloseTo(2 * Math.exp((2 * usual) / 20), 3); // twenty are as far as the odd one may pull
    expect(fitted(never)).toBeCloseTo(2 * 100 ** (1 / 21), 2);
  });
});
