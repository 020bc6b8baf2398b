import type { CurvesDocument } from './document.ts';
import type { Size, Words } from './curvesWords.ts';
import { sizeOf } from './curvesWords.ts';
import type { Surface } from './text.ts';

export type Point = { readonly x: number; readonly y: number };
export type LaidCrossing = Point & { readonly label: Words };

const betweenWords = 8;

type Row = { height: number; readonly taken: { readonly from: number; readonly to: number }[] };
type Placed = { readonly size: Size; readonly start: number; readonly row: number };

/**
 * The words of crossings above the plot, each over its place: beside each other, and on a row further up where there
 * is no room. Guides run down behind the words of lower rows.
 */
export function rowsAbove(crossings: CurvesDocument['crossings'], place: (x: number) => number, surface: Surface) {
  const rows: Row[] = [];
  const placed = crossings.map(({ x, label }): Placed => {
    const size = sizeOf(label, surface.width, surface);
    const start = Math.max(0, Math.min(place(x) - size.width / 2, surface.width - size.width));
    const span = { from: start - betweenWords, to: start + size.width };
    const free = rows.findIndex(({ taken }) => taken.every(({ from, to }) => span.to <= from || to <= span.from));
    const row = free === -1 ? rows.length : free;
    const on = (rows[row] ??= { height: 0, taken: [] });
    on.height = Math.max(on.height, size.height);
    on.taken.push(span);
    return { size, start, row };
  });
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const topOf = (row: number): number => height - rows.slice(0, row + 1).reduce((sum, each) => sum + each.height, 0);
  return {
    height,
    crossings: (points: readonly Point[]): readonly LaidCrossing[] =>
      placed.flatMap(({ size, start, row }, at) => {
        const point = points[at];
        return point ? [{ ...point, label: { ...size, x: start, y: topOf(row) } }] : [];
      }),
  };
}
