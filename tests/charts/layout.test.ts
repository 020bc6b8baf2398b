import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placesOn } from '../../src/charts/axis.ts';
import { layOutLadder } from '../../src/charts/ladderLayout.ts';
import { intervalOf } from '../../src/charts/span.ts';
import { stack } from '../../src/charts/stack.ts';
import { besideLabels, layOutStrip } from '../../src/charts/stripLayout.ts';
import type { Box, StripLayout } from '../../src/charts/stripLayout.ts';
import { estimateWith, lineCount } from '../../src/charts/text.ts';
import type { Surface } from '../../src/charts/text.ts';
import { lane, lanes, mark } from './marks.ts';

const measure = estimateWith(13);
const on = (width: number): Surface => ({ width, sizePx: 13, rowPx: 24, measure });
const scales = fc.constantFrom('log' as const, 'linear' as const);
const wide = fc.integer({ min: 560, max: 1400 });
const narrow = fc.integer({ min: 280, max: 559 });

const labelsOf = (layout: StripLayout): readonly Box[] => [
  ...(layout.plan ? [layout.plan.label] : []),
  ...layout.marks.map(({ label }) => label),
];

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('an axis', () => {
  const axis = { from: 1e4, to: 1e8, ticks: [] };

  test('is logarithmic or linear', () => {
    expect(placesOn(axis, 'log', 0, 400)(1e6).at).toBeCloseTo(200);
    expect(placesOn({ ...axis, from: 0 }, 'linear', 0, 400)(5e7).at).toBeCloseTo(200);
  });

  test('says of what lies beyond an end that it does', () => {
    expect(placesOn(axis, 'log', 0, 400)(0)).toEqual({ at: 0, off: 'before' });
    expect(placesOn(axis, 'log', 0, 400)(1e9)).toEqual({ at: 400, off: 'after' });
  });
});

describe('a strip', () => {
  test('no label overlaps another, leaves the lane or is higher than it', () => {
    fc.assert(
      fc.property(lanes, scales, wide, (document, scale, width) => {
        const layout = layOutStrip(document, scale, on(width));
        const labels = labelsOf(layout);
        expect(layout.marks).toHaveLength(document.marks.length + (document.others?.length ?? 0));
        labels.forEach((label, index) => {
          expect(label.x).toBeGreaterThanOrEqual(0);
          expect(label.x + label.width).toBeLessThanOrEqual(width);
          expect(label.y).toBeGreaterThanOrEqual(0);
          expect(label.y + label.height).toBeLessThanOrEqual(layout.axisY);
          for (const other of labels.slice(index + 1)) expect(overlap(label, other)).toBe(false);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('no label lies on another mark, except on the line of its own open side', () => {
    fc.assert(
      fc.property(lanes, scales, wide, (document, scale, width) => {
        const { marks } = layOutStrip(document, scale, on(width));
        for (const one of marks) {
          for (const other of marks) {
            if (one === other) continue;
            const shape = { x: other.span.from, y: other.y - 7, width: other.span.to - other.span.from, height: 14, cut: false };
            expect(overlap(one.label, shape)).toBe(false);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a displaced label stands under the place it points at', () => {
    fc.assert(
      fc.property(lanes, wide, (document, width) => {
        for (const { side, span, label } of layOutStrip(document, 'log', on(width)).marks) {
          if (side !== 'below') continue;
          expect(label.x).toBeLessThanOrEqual(Math.max(span.from, span.to));
          expect(label.x + label.width).toBeGreaterThanOrEqual(Math.min(span.from, span.to));
        }
      }),
    );
  });

  test('labels of ticks keep apart and inside', () => {
    fc.assert(
      fc.property(lanes, scales, wide, (document, scale, width) => {
        let end = 0;
        for (const { label } of layOutStrip(document, scale, on(width)).ticks) {
          if (label === null) continue;
          expect(label.start).toBeGreaterThanOrEqual(end);
          end = label.start + label.width;
        }
        expect(end).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('a plan and two references at one place take no more than 87 pixels', () => {
    const plan = mark('your plan', 'exact', 3.834e11);
    const { height, marks } = layOutStrip(
      lane(plan, [mark('GPT-3.5', 'exact', 3.834e11), mark('other', 'approximate', 4e11)]),
      'log',
      on(900),
    );
    expect(height).toBeLessThanOrEqual(87);
    expect(new Set(marks.map(({ y }) => y)).size).toBe(2);
  });

  test('labels keep off the line of the plan while another row will do', () => {
    const marks = [mark('GPT-4', 'moreThan', 3e11), mark('GPT-2', 'exact', 4e9)];
    const layout = layOutStrip(lane(mark('plan', 'exact', 1e10), marks), 'log', on(760));
    const line = layout.plan?.anchor ?? 0;
    for (const { label } of layout.marks) expect(label.x > line || label.x + label.width < line).toBe(true);
  });

  test('an upright line runs behind no label', () => {
    const box = (y: number): Box => ({ x: 40, y, width: 20, height: 24, cut: false });
    expect(besideLabels(10, 0, 100, [box(24)])).toEqual([{ from: 0, to: 100 }]);
    expect(besideLabels(50, 0, 100, [box(48), box(24)])).toEqual([
      { from: 0, to: 27 },
      { from: 45, to: 51 },
      { from: 69, to: 100 },
    ]);
  });
});

describe('a ladder', () => {
  test('the largest stands on top, and no words overlap or leave it', () => {
    fc.assert(
      fc.property(lanes, scales, narrow, (document, scale, width) => {
        const layout = layOutLadder(document, scale, on(width));
        let end = 0;
        for (const { top, height } of layout.rungs) {
          expect(top).toBeGreaterThanOrEqual(end - 1e-6);
          end = top + height;
        }
        expect(end).toBeLessThanOrEqual(layout.height + 1e-6);
        expect(layout.wordsX).toBeLessThan(width);
        const values = layout.rungs.map(({ mark: { value } }) => value).filter((value) => value !== null);
        expect(values).toEqual(values.toSorted((a, b) => b - a));
      }),
      { numRuns: 100 },
    );
  });

  test('boxes stay where they want to be while there is room', () => {
    expect(stack([10, 60], [20, 20], 100)).toEqual([10, 60]);
    expect(stack([40, 40], [20, 20], 100)).toEqual([30, 50]);
    expect(stack([-50, 200], [20, 20], 100)).toEqual([0, 80]);
  });
});

describe('an interval', () => {
  test('of a value without bounds is the value, of a bound is open to one side', () => {
    expect(intervalOf(mark('a', 'exact', 5))).toEqual({ low: 5, high: 5 });
    expect(intervalOf(mark('a', 'moreThan', 5))).toEqual({ low: 5, high: null });
    expect(intervalOf(mark('a', 'atMost', 5, null, 5))).toEqual({ low: null, high: 5 });
    expect(intervalOf(mark('a', 'exact', 5, 3, null))).toEqual({ low: 3, high: null });
  });
});

test('words are counted into lines', () => {
  const each = (text: string): number => text.length * 10;
  expect(lineCount('one two', 70, false, each)).toBe(1);
  expect(lineCount('one two', 60, false, each)).toBe(2);
  expect(lineCount('unbreakable', 60, false, each)).toBe(2);
});
