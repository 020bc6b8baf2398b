import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutCurves } from '../../src/charts/curvesLayout.ts';
import type { CurvesLayout, Words } from '../../src/charts/curvesLayout.ts';
import { estimateWith } from '../../src/charts/text.ts';
import type { CurvesDocument } from '../../src/present/index.ts';
import { curves, someCurves } from './curvesDocument.ts';

function layOut(document: CurvesDocument, width: number, sizePx = 13): CurvesLayout {
  const layout = layOutCurves(document, { width, sizePx, rowPx: 24, measure: estimateWith(sizePx) });
  if (layout === null) throw new Error('its axes have an extent');
  return layout;
}

const widths = fc.integer({ min: 280, max: 1400 });
const sizes = fc.constantFrom(10, 13, 26);

const wordsOf = ({ curves, crossings, marks, axisLabel }: CurvesLayout): readonly Words[] => [
  ...curves.map(({ label }) => label),
  axisLabel,
  ...crossings.map(({ label }) => label),
  ...marks.map(({ label }) => label),
];

/** The letters under the axis, as boxes. */
const tickBoxes = ({ across, plot, tickBase }: CurvesLayout) =>
  across.flatMap(({ label }) =>
    label === null ? [] : [{ x: label.start, y: plot.bottom + 2, width: label.width, height: tickBase - plot.bottom - 2 }],
  );

type Box = Pick<Words, 'x' | 'y' | 'width' | 'height'>;

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 1e-6 && b.x < a.x + a.width - 1e-6 && a.y < b.y + b.height - 1e-6 && b.y < a.y + a.height - 1e-6;

describe('whatever is drawn', () => {
  test('no words overlap others, or leave the drawing', () => {
    fc.assert(
      fc.property(someCurves, widths, sizes, (document, width, sizePx) => {
        const layout = layOut(document, width, sizePx);
        const all = wordsOf(layout);
        all.forEach((one, index) => {
          expect(one.x).toBeGreaterThanOrEqual(0);
          expect(one.y).toBeGreaterThanOrEqual(-1e-6);
          expect(one.x + one.width).toBeLessThanOrEqual(width + 1e-6);
          expect(one.y + one.height).toBeLessThanOrEqual(layout.height + 1e-6);
          for (const other of all.slice(index + 1)) expect(overlap(one, other)).toBe(false);
          for (const tick of tickBoxes(layout)) expect(overlap(one, tick)).toBe(false);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('no words lie on a line or a dot', () => {
    fc.assert(
      fc.property(someCurves, widths, (document, width) => {
        const layout = layOut(document, width);
        const { plot } = layout;
        const box = { x: plot.left, y: plot.top, width: plot.right - plot.left, height: plot.bottom - plot.top };
        for (const words of wordsOf(layout)) expect(overlap(words, box)).toBe(false);
        for (const { x, y } of layout.curves.flatMap(({ points }) => points)) {
          expect(x).toBeGreaterThanOrEqual(plot.left - 1e-6);
          expect(x).toBeLessThanOrEqual(plot.right + 1e-6);
          expect(y).toBeGreaterThanOrEqual(plot.top - 1e-6);
          expect(y).toBeLessThanOrEqual(plot.bottom + 1e-6);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('what is later lies further right, what is more lies higher', () => {
    fc.assert(
      fc.property(someCurves, widths, (document, width) => {
        const { curves, upwards, plot } = layOut(document, width);
        expect(plot.right - plot.left).toBeGreaterThan(width / 6);
        for (const { points } of curves) {
          points.slice(1).forEach(({ x }, index) => expect(x).toBeGreaterThanOrEqual(points[index]?.x ?? 0));
        }
        upwards.slice(1).forEach(({ at }, index) => expect(at).toBeLessThan(upwards[index]?.at ?? 0));
      }),
    );
  });

  test('grid lines are a line of words apart', () => {
    fc.assert(
      fc.property(someCurves, widths, sizes, (document, width, sizePx) => {
        const { upwards, line } = layOut(document, width, sizePx);
        upwards.slice(1).forEach(({ at }, index) => expect((upwards[index]?.at ?? 0) - at).toBeGreaterThanOrEqual(line - 1e-6));
      }),
    );
  });

  test('the words of a crossing stand over its dot', () => {
    fc.assert(
      fc.property(someCurves, widths, (document, width) => {
        for (const { x, y, label } of layOut(document, width).crossings) {
          expect(label.x).toBeLessThanOrEqual(x);
          expect(label.x + label.width).toBeGreaterThanOrEqual(x - 1e-6);
          expect(label.y + label.height).toBeLessThan(y);
        }
      }),
    );
  });
});

describe('renting and buying', () => {
  test('a name stands at the end of its line while there is room', () => {
    for (const { points, label } of layOut(curves(), 700).curves) {
      expect(label.y + label.height / 2).toBeCloseTo(points.at(-1)?.y ?? 0);
    }
  });

  test('names of lines that end together stand in the order of the lines', () => {
    const [rent, own] = layOut(curves({ at: 47.9 }), 700).curves;
    expect(rent!.label.y + rent!.label.height).toBeLessThanOrEqual(own!.label.y + 1e-6);
    const [above, below] = layOut(curves({ at: 48 }), 700).curves.toReversed();
    expect(above!.label.y).toBeLessThan(below!.label.y);
  });

  test('the axis is named after its last tick, or below where there is no room', () => {
    const document = curves();
    const roomy = layOut({ ...document, x: { ...document.x, ticks: document.x.ticks.slice(0, 4) } }, 700);
    expect(roomy.axisLabel.y).toBeLessThan(roomy.tickBase);
    const long = layOut({ ...document, x: { ...document.x, label: 'Months of 730.5 hours each' } }, 288);
    expect(long.axisLabel.y).toBeGreaterThan(long.tickBase);
  });

  test('amounts that would leave the plot too little stand on their grid lines', () => {
    const document = curves();
    const ticks = document.y.ticks.map(({ at }) => ({ at, label: `KRW ${(at * 1400).toLocaleString('en')}` }));
    expect(layOut(document, 288).amounts).toBe('before');
    const inside = layOut({ ...document, y: { ...document.y, ticks } }, 288);
    expect(inside).toMatchObject({ amounts: 'on', plot: { left: 0 } });
  });

  test('what sums of small steps miss an end by is drawn, what lies beyond is not', () => {
    const document = curves();
    const ends = (last: number) => ({ ...document, curves: [{ id: 'a', name: 'a', points: [[0, 0] as const, [last, 1] as const] }] });
    expect(layOut(ends(48 + 1e-9), 700).curves[0]?.points).toHaveLength(2);
    expect(layOut(ends(49), 700).curves[0]?.points).toHaveLength(1);
    expect(layOut({ ...document, crossings: [{ x: 49, y: 0, label: 'later' }] }, 700).crossings).toEqual([]);
  });

  test('an axis without extent has no drawing', () => {
    const document = curves();
    const surface = { width: 700, sizePx: 13, rowPx: 24, measure: estimateWith(13) };
    expect(layOutCurves({ ...document, x: { ...document.x, to: 0 } }, surface)).toBeNull();
    expect(layOutCurves({ ...document, y: { ...document.y, to: Number.NaN } }, surface)).toBeNull();
  });
});
