import type { LaneAxis } from './document.ts';

export type Scale = 'log' | 'linear';

/** A position in pixels; `off` where the value lies beyond an end of the axis and is drawn at that end. */
export type Place = { readonly at: number; readonly off: 'before' | 'after' | null };

/** Positions on an axis that starts at pixel `start` (its `from`) and ends at pixel `end` (its `to`). */
export function placesOn(axis: LaneAxis, scale: Scale, start: number, end: number): (value: number) => Place {
  // three lines of arithmetic: the usual library for it would be a tenth of everything a page loads
  const along = scale === 'log' ? Math.log : (value: number) => value;
  const [first, last] = [along(axis.from), along(axis.to)];
  const position = (value: number) => start + ((along(value) - first) / (last - first)) * (end - start);
  return (value) => {
    if (value < axis.from) return { at: start, off: 'before' };
    if (value > axis.to) return { at: end, off: 'after' };
    return { at: position(value), off: null };
  };
}
