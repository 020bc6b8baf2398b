import fc from 'fast-check';
import type { LaneAxis, LaneDocument, LaneMark, LaneShape } from '../../src/present/index.ts';

const decades = [1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12];
const axis: LaneAxis = { from: 1e6, to: 1e12, ticks: decades.map((at) => ({ at, label: `${at.toLocaleString('en')}원` })) };
const linearAxis: LaneAxis = {
  from: 0,
  to: 1e12,
  ticks: [0, 2e11, 4e11, 6e11, 8e11, 1e12].map((at) => ({ at, label: `₩${at / 1e8}억` })),
};

export function mark(id: string, shape: LaneShape, value: number | null, low: number | null = null, high: number | null = null): LaneMark {
  return { id, name: id, amount: `${value ?? low ?? high ?? ''}`, shape, value, low, high, flagged: false };
}

export function lane(plan: LaneMark | null, marks: readonly LaneMark[], others: readonly LaneMark[] = []): LaneDocument {
  return {
    id: 'quantity',
    title: 'A · Hardware purchase',
    subtitle: 'money spent once',
    axis,
    linearAxis,
    plan,
    others,
    marks,
    sentences: marks.map(({ id, name }) => ({ mark: id, text: `A sentence about ${name}.` })),
    noRatio: ['Some can’t be compared.'],
    legendFor: {
      exact: 'exact',
      approximate: 'approximate',
      atLeast: 'at least',
      moreThan: 'more than',
      atMost: 'at most',
      lessThan: 'less than',
      range: 'range',
    },
    table: { caption: 'The marks', head: ['Name', 'Amount'], rows: marks.map(({ name, amount }) => [name, amount]) },
  };
}

/** Anywhere on the axis, often at the very same place, sometimes beyond its ends. */
const amounts = fc.oneof(
  fc.constantFrom(1e6, 3.834e11, 1e9, 1e12, 1e4, 1e14),
  fc.double({ min: 5, max: 13, noNaN: true }).map((exponent) => 10 ** exponent),
);

const words = fc.constantFrom(
  'GPT-3.5',
  '내 계획',
  'China',
  '소프트웨어정책연구소가 추정한 초거대 인공지능 인프라 구축비',
  'Infrastructure for a very large model as estimated by the institute',
);

const shapes = fc.constantFrom<LaneShape>('exact', 'approximate', 'atLeast', 'moreThan', 'atMost', 'lessThan', 'range');

const ends = fc.tuple(amounts, amounts, amounts).map((three) => three.toSorted((a, b) => a - b));

function shaped(shape: LaneShape, [low = 0, value = 0, high = 0]: readonly number[], openLow: boolean, openHigh: boolean) {
  if (shape === 'range') return { value: openLow ? null : value, low: openLow ? null : low, high: openHigh ? null : high };
  if (shape === 'atLeast' || shape === 'moreThan') return { value, low: value, high: null };
  if (shape === 'atMost' || shape === 'lessThan') return { value, low: null, high: value };
  return openLow ? { value, low: null, high: null } : { value, low, high };
}

const anyMark = fc
  .record({ shape: shapes, ends, openLow: fc.boolean(), openHigh: fc.boolean(), name: words, amount: words, flagged: fc.boolean() })
  .map(({ shape, ends: three, openLow, openHigh, name, amount, flagged }) => ({
    shape,
    name,
    amount,
    flagged,
    ...shaped(shape, three, openLow, openHigh),
  }));

export const lanes = fc
  .record({ plan: fc.option(anyMark), others: fc.array(anyMark, { maxLength: 3 }), marks: fc.array(anyMark, { maxLength: 8 }) })
  .map(({ plan, others, marks }) =>
    lane(
      plan && { ...plan, id: 'plan' },
      marks.map((each, index) => ({ ...each, id: `mark${index}` })),
      others.map((each, index) => ({ ...each, id: `plan-${index + 2}` })),
    ),
  );
