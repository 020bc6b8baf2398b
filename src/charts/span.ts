import type { Place } from './axis.ts';
import type { LaneMark } from './document.ts';

/** What a mark covers on its axis, in pixels along it. `at` is null for a range without a centre. */
export type Span = {
  readonly at: number | null;
  readonly from: number; // the pixel of the low end, or of the end of the axis where the mark is open
  readonly to: number;
  readonly openLow: boolean;
  readonly openHigh: boolean;
  readonly off: Place['off']; // the whole mark lies beyond an end of the axis
};

type Interval = { readonly low: number | null; readonly high: number | null };

/** The interval a mark stands for; null means open. An exact or approximate value without one is its own interval. */
export function intervalOf(mark: LaneMark): Interval {
  const { shape, value, low, high } = mark;
  switch (shape) {
    case 'exact':
    case 'approximate':
      return low === null && high === null ? { low: value, high: value } : { low, high };
    case 'atLeast':
    case 'moreThan':
      return { low: low ?? value, high };
    case 'atMost':
    case 'lessThan':
      return { low, high: high ?? value };
    case 'range':
      return { low, high };
  }
}

/** `lowEnd` and `highEnd`: the pixels at which the open sides stop, outside of the axis proper. */
export function spanOf(mark: LaneMark, place: (value: number) => Place, lowEnd: number, highEnd: number): Span {
  const { low, high } = intervalOf(mark);
  const lowPlace = low === null ? null : place(low);
  const highPlace = high === null ? null : place(high);
  const valuePlace = mark.value === null ? null : place(mark.value);
  return {
    at: valuePlace?.at ?? null,
    from: lowPlace?.at ?? lowEnd,
    to: highPlace?.at ?? highEnd,
    openLow: lowPlace === null || (lowPlace.off === 'before' && highPlace?.off !== 'before'),
    openHigh: highPlace === null || (highPlace.off === 'after' && lowPlace?.off !== 'after'),
    off: lowPlace?.off === 'after' ? 'after' : highPlace?.off === 'before' ? 'before' : null,
  };
}
