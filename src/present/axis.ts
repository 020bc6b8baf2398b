import type { LaneAxis } from './lane.ts';

type Label = (at: number) => string;

const mostTicks = 7;

/** Whole decades that hold all the values, with a little room; labels at every decade, or at every other where there are many. */
export function decadeAxis(values: readonly number[], label: Label): LaneAxis {
  const positive = values.filter((value) => value > 0 && Number.isFinite(value));
  const from = Math.floor(Math.log10(Math.min(...positive, 1e300) * 0.8));
  const to = Math.ceil(Math.log10(Math.max(...positive, 1e-300) * 1.25));
  if (positive.length === 0) return { from: 1, to: 10, ticks: [] };
  const [first, last] = to - from < 2 ? [from - 1, to + 1] : [from, to];
  const step = Math.ceil((last - first + 1) / mostTicks);
  const exponents = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (exponent) => (exponent - first) % step === 0,
  );
  return { from: 10 ** first, to: 10 ** last, ticks: exponents.map((exponent) => ({ at: 10 ** exponent, label: label(10 ** exponent) })) };
}

/** From zero, in steps of 1, 2 or 5. */
export function linearAxis(values: readonly number[], label: Label): LaneAxis {
  const most = Math.max(...values.filter((value) => Number.isFinite(value)), 0) * 1.1;
  if (most <= 0) return { from: 0, to: 1, ticks: [] };
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? 10 * power;
  const count = Math.ceil(most / step);
  return {
    from: 0,
    to: count * step,
    ticks: Array.from({ length: count + 1 }, (_, index) => ({ at: index * step, label: label(index * step) })),
  };
}
