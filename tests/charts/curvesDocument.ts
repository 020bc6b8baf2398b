import fc from 'fast-check';
import type { CurveAxis, CurvesDocument, LaneMark, LaneShape } from '../../src/present/index.ts';

type Given = { readonly at?: number; readonly names?: readonly string[]; readonly label?: string };

/** Two straight lines that meet in the month `at` of 48: renting from nothing, buying almost level. */
export function curves({ at = 20, names = ['Renting', 'Buying'], label }: Given = {}): CurvesDocument {
  const months = Array.from({ length: 49 }, (_, month) => month);
  const rent = (month: number): number => month * 15e6;
  const own = (month: number): number => at * 15e6 + (month - at) * 0.4e6;
  const lines = [rent, own];
  return {
    id: 'rent-or-buy',
    title: 'Renting and buying over time',
    x: { label: 'Months', from: 0, to: 48, ticks: [0, 12, 24, 36, 48, 60].map((at) => ({ at, label: `${at}` })) },
    y: { label: 'USD', from: 0, to: 8e8, ticks: [0, 2e8, 4e8, 6e8, 8e8].map((at) => ({ at, label: `USD ${at / 1e6}M` })) },
    curves: lines.map((line, index) => ({ id: `${index}`, name: names[index] ?? '', points: months.map((month) => [month, line(month)]) })),
    crossings: [{ x: at, y: rent(at), label: label ?? `even after ${at} months` }],
    table: {
      caption: 'Renting and buying, month by month',
      head: ['Months', 'Renting', 'Buying'],
      rows: [0, 24, 48].map((month) => [month, ...lines.map((line) => line(month))].map((each) => `${each}`)),
    },
  };
}

const words = fc.constantFrom(
  'Renting',
  '구매',
  'even after 20.2 months',
  '소프트웨어정책연구소가 추정한 초거대 인공지능 인프라 구축비',
  'Buying at the price of the market, with the electricity and the room that it takes',
);

function axes(label: string): fc.Arbitrary<CurveAxis> {
  const logarithmic = fc.tuple(fc.integer({ min: -3, max: 9 }), fc.integer({ min: 1, max: 6 })).map(([first, decades]): CurveAxis => {
    const ticks = Array.from({ length: decades + 2 }, (_, index) => ({ at: 10 ** (first + index), label: `${10 ** (first + index)}` }));
    return { label, from: 10 ** first, to: 10 ** (first + decades), scale: 'log', ticks };
  });
  const sizes = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -3, max: 12 }), fc.integer({ min: 1, max: 24 }));
  const write = fc.constantFrom(
    (at: number) => `${at}`,
    (at: number) => `KRW ${at.toLocaleString('en')}`,
    () => '0',
  );
  const linear = fc.tuple(sizes, write, fc.boolean()).map(([[lead, exponent, steps], write, below]) => {
    const step = lead * 10 ** exponent;
    const from = below ? -step : 0;
    const ticks = Array.from({ length: steps + 2 }, (_, index) => ({ at: from + index * step, label: write(from + index * step) }));
    return { label, from, to: from + steps * step, ticks }; // the last tick lies beyond the end
  });
  return fc.oneof(linear, logarithmic);
}

/** Anything between the ends, often the ends themselves, now and then beyond them. */
const shares = fc.oneof(fc.constantFrom(0, 1, 0.5), fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(-0.2, 1.3));
const along = ({ from, to, scale }: CurveAxis, share: number): number =>
  scale === 'log' ? from * (to / from) ** share : from + (to - from) * share;

const shapes = fc.constantFrom<LaneShape>('exact', 'approximate', 'atLeast', 'moreThan', 'atMost', 'lessThan', 'range');

/** A reference somewhere along the y axis, or beyond its ends. */
const marksOn = fc
  .tuple(shapes, shares, shares, words, fc.boolean())
  .map(([shape, one, other, name, flagged]) => (y: CurveAxis): LaneMark => {
    const [low, high] = [along(y, Math.min(one, other)), along(y, Math.max(one, other))];
    const ends: Readonly<Record<LaneShape, Pick<LaneMark, 'value' | 'low' | 'high'>>> = {
      exact: { value: low, low, high: low },
      approximate: { value: low, low, high: low },
      atLeast: { value: low, low, high: null },
      moreThan: { value: low, low, high: null },
      atMost: { value: high, low: null, high },
      lessThan: { value: high, low: null, high },
      range: { value: null, low, high },
    };
    return { id: '', name, amount: '> USD 100M', shape, flagged, ...ends[shape] };
  });

export const someCurves: fc.Arbitrary<CurvesDocument> = fc
  .record({
    x: words.chain(axes),
    y: axes('USD'),
    lines: fc.array(fc.tuple(words, fc.array(fc.tuple(shares, shares), { minLength: 1, maxLength: 6 })), { maxLength: 4 }),
    crossings: fc.array(fc.tuple(shares, shares, words), { maxLength: 4 }),
    marks: fc.array(marksOn, { maxLength: 4 }),
  })
  .map(({ x, y, lines, crossings, marks }) => ({
    ...curves(),
    x,
    y,
    curves: lines.map(([name, points], index) => ({
      id: `${index}`,
      name,
      points: points.map(([atX, atY]) => [along(x, atX), along(y, atY)] as const).toSorted(([a], [b]) => a - b),
      own: points[0] ? ([along(x, points[0][0]), along(y, points[0][1])] as const) : null,
    })),
    crossings: crossings.map(([atX, atY, label]) => ({ x: along(x, atX), y: along(y, atY), label })),
    marks: marks.map((mark, index) => ({ ...mark(y), id: `${index}` })),
  }));
