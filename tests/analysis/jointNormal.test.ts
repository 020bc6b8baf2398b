import { expect, test } from 'vitest';
import { jointNormal } from '../../src/analysis/jointNormal.ts';

const count = 4000;
const averageOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

test('draws have the mean and the covariance that was asked for, and are the same each time', () => {
  const mean = [6, -2, 0.35];
  const covariance = [
    [4, 1.8, -0.3],
    [1.8, 1, -0.2],
    [-0.3, -0.2, 0.09],
  ];
  const drawn = jointNormal(mean, covariance, count);
  drawn.forEach((values, row) => {
    expect(averageOf(values)).toBeCloseTo(mean[row] ?? Number.NaN, 2);
    drawn.forEach((others, column) => {
      const shared = values.map((value, draw) => (value - (mean[row] ?? 0)) * ((others[draw] ?? 0) - (mean[column] ?? 0)));
      const expected = covariance[row]?.[column] ?? Number.NaN;
      expect(Math.abs(averageOf(shared) - expected)).toBeLessThan(
        0.02 * Math.sqrt((covariance[row]?.[row] ?? 0) * (covariance[column]?.[column] ?? 0)),
      );
    });
  });
  expect(jointNormal(mean, covariance, count)).toEqual(drawn);
});

test('draws are normal: so many within one and two deviations', () => {
  const [drawn = new Float64Array()] = jointNormal([0], [[1]], count);
  const within = (far: number) => drawn.filter((value) => Math.abs(value) < far).length / count;
  expect(within(1)).toBeCloseTo(0.6827, 2);
  expect(within(2)).toBeCloseTo(0.9545, 2);
});

test('what is no covariance is refused', () => {
  const impossible = [
    [1, 2],
    [2, 1],
  ];
  expect(() => jointNormal([0, 0], impossible, 10)).toThrow(RangeError);
});
