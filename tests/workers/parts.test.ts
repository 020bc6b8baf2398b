import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dealParts, type Part } from '../../src/workers/parts.ts';

const allOf = (size: number, grain: number): readonly Part[] => {
  const deal = dealParts(size, grain);
  const parts: Part[] = [];
  for (let part = deal.next(); part; part = deal.next()) parts.push(part);
  return parts;
};

test('every candidate is dealt once, the first ones first', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.integer({ min: 1, max: 700 }), (size, grain) => {
      const parts = allOf(size, grain);
      const indices = parts.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, offset) => from + offset));
      expect(indices.toSorted((one, other) => one - other)).toEqual(Array.from({ length: size }, (_, index) => index));
      expect(parts.every(({ from, to }) => to > from && to - from <= grain)).toBe(true);
      if (size > 0) expect(parts[0]?.from).toBe(0);
    }),
  );
});

test('those dealt early lie all over the space', () => {
  for (const count of [97, 1000, 2442, 4096]) {
    for (const early of [8, 30]) {
      const from = allOf(count, 1)
        .slice(0, early)
        .map((part) => part.from);
      const sorted = [...from, count].toSorted((one, other) => one - other);
      const widest = Math.max(...sorted.slice(1).map((each, at) => each - (sorted[at] ?? 0)));
      expect(widest / (count / early), `${early} of ${count}`).toBeLessThan(3);
    }
  }
});

test('what is given back is dealt again', () => {
  const deal = dealParts(10, 5);
  const [first, second] = [deal.next(), deal.next()];
  expect(deal.next()).toBeNull();
  if (first) deal.giveBack(first);
  expect(deal.next()).toEqual(first);
  expect(deal.next()).toBeNull();
  expect(second).toEqual({ from: 5, to: 10 });
});
