import { placesOn } from './axis.ts';
import type { Place } from './axis.ts';
import type { CurveAxis, CurvesDocument } from './document.ts';
import type { BesideMark, BesideName } from './curvesBeside.ts';
import { columnStep, leaderRoom, spansBeside, stackBeside, toMarks } from './curvesBeside.ts';
import { markWords, sizeOf } from './curvesWords.ts';
import type { Words } from './curvesWords.ts';
import { labelPadding } from './text.ts';
import type { Surface } from './text.ts';
import { ticksAcross } from './ticks.ts';
import type { Tick } from './ticks.ts';
import { rowsAbove } from './curvesAbove.ts';
import type { LaidCrossing, Point } from './curvesAbove.ts';

export type { LaidCrossing, Point } from './curvesAbove.ts';
export type { Words } from './curvesWords.ts';

export type LaidCurve = {
  readonly id: string;
  readonly points: readonly Point[];
  /** The points that a new stroke begins at. */
  readonly starts: ReadonlySet<number>;
  readonly own: Point | null;
  readonly label: Words;
  /** From the end of the line to its name, where names had to make room for each other. */
  readonly leader: readonly Point[] | null;
};

/** Everything that lines over one axis draw, in pixels from the upper left corner. */
export type CurvesLayout = {
  readonly width: number;
  readonly height: number;
  readonly line: number; // the height of a line of words
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly across: readonly Tick[];
  readonly tickBase: number; // the foot of the letters under the axis
  readonly upwards: readonly { readonly at: number; readonly text: string }[];
  /** amounts stand before their grid lines, or on them where they would leave the plot too little */
  readonly amounts: 'before' | 'on';
  readonly axisLabel: Words;
  readonly curves: readonly LaidCurve[];
  readonly marks: readonly BesideMark[];
  /** Their words stand above the plot, on the guides, where no lines and no other words can be. */
  readonly crossings: readonly LaidCrossing[];
};

/** Shares of the width that words beside the plot may take: longer names take more lines, longer amounts go inside. */
const mostForTicks = 0.36;
const mostForNames = 0.3;
const leastForPlot = 0.34;
const toTick = 8;
const toName = 6;
const betweenWords = 14;
const plotHeight = { ofWidth: 0.42, least: 150, most: 280 };
/** More lines than these are told apart by leaders to their names. */
const mostWithoutLeaders = 2;

/** Null where an axis has no extent, so that nothing has a place on it. */
export function layOutCurves(document: CurvesDocument, surface: Surface): CurvesLayout | null {
  const { x, y, marks = [] } = document;
  if (!(x.to > x.from && y.to > y.from)) return null;
  const { width, sizePx, measure } = surface;
  const line = Math.round(sizePx * 1.45);
  const drawn = document.curves.flatMap((curve) => {
    const inside = insideOf(curve.points, x, y);
    return inside.points.length === 0 ? [] : [{ ...curve, ...inside, size: sizeOf(curve.name, width * mostForNames, surface) }];
  });
  const told = marks.map((mark) => ({ mark, size: markWords(mark, width * mostForNames, surface) }));
  const met = document.crossings.filter((crossing) => holds(x, crossing.x) && holds(y, crossing.y));

  const beside = [...drawn, ...told].map(({ size }) => size);
  const tickWidth = Math.ceil(Math.max(0, ...y.ticks.map(({ label }) => measure(label, false))));
  const toWords = marks.length > 0 || drawn.length > mostWithoutLeaders ? leaderRoom : toName;
  const wordsX = width - Math.max(0, ...beside.map((size) => size.width));
  const leftOf = (at: number): number => wordsX - toWords - at;
  const isRoomBefore = leftOf(tickWidth + toTick + (marks.length > 0 ? toMarks + columnStep : 0)) >= width * leastForPlot;
  const amounts = tickWidth <= width * mostForTicks && isRoomBefore ? 'before' : 'on';
  const left = amounts === 'before' ? tickWidth + toTick : 0;
  const named = beside.reduce((sum, { height }) => sum + height, 0);
  const wanted = Math.min(Math.max((leftOf(0) - left) * plotHeight.ofWidth, plotHeight.least), plotHeight.most);
  const tall = Math.ceil(Math.max(wanted, named, 4 * line));
  const overTop = Math.ceil(amounts === 'before' ? line / 2 : line); // of the uppermost amount
  const columns = spansBeside(marks, placesOn(y, y.scale ?? 'linear', tall, 0), { top: -overTop, bottom: tall });
  const right = leftOf(columns.width);
  const placeX = placesOn(x, x.scale ?? 'linear', left, right);
  const above = rowsAbove(met, (at) => placeX(at).at, surface);
  const top = above.height + overTop;
  const bottom = top + tall;
  const placeY = placesOn(y, y.scale ?? 'linear', bottom, top);
  const toPoint = (atX: number, atY: number): Point => ({ x: placeX(atX).at, y: placeY(atY).at });
  const across = ticksAcross(x, placeX, width, measure);
  const axisLabel = underAxis(x.label, across, right + columns.width + toWords, bottom, surface);
  const lines = drawn.map(({ id, points, starts, own = null, size }) => ({
    id,
    points: points.map((point) => toPoint(...point)),
    starts,
    own: own && holds(x, own[0]) && holds(y, own[1]) ? toPoint(...own) : null,
    size,
  }));
  const words = stackBeside(
    lines.map(({ points, size }): BesideName => ({ end: points.at(-1)?.y ?? bottom, start: points[0]?.y ?? bottom, size })),
    told.map(({ mark, size }, at) => ({ mark, size, ...columns.of(at, top) })),
    { right, wordsX, top: top - overTop, bottom },
  );
  return {
    width,
    height: axisLabel.y + axisLabel.height,
    line,
    plot: { left, right, top, bottom },
    across,
    tickBase: bottom + Math.round(line * 0.85),
    upwards: ticksUpwards(y, placeY, line),
    amounts,
    axisLabel,
    curves: lines.map(({ size: _size, ...curve }, at) => {
      const label = words.names[at] ?? { text: '', x: wordsX, y: top, width: 0, height: 0 };
      return { ...curve, label, leader: toWords === toName ? null : leaderTo(label, curve.points.at(-1), right + columns.width) };
    }),
    marks: words.marks,
    crossings: above.crossings(met.map((crossing) => toPoint(crossing.x, crossing.y))),
  };
}

const leaderTo = (label: Words, end: Point | undefined, from: number): readonly Point[] | null =>
  end === undefined ? null : [end, { x: from, y: end.y }, { x: label.x + 1, y: label.y + label.height / 2 }];

/** Sums of many small steps miss an end by a hair; what lies further out has no place. */
function holds({ from, to, scale }: CurveAxis, value: number): boolean {
  const hair = (to - from) * 1e-6;
  return value >= from - (scale === 'log' ? from * 1e-6 : hair) && value <= to + hair;
}

/** The points that have a place, and which of them follow one that has none. */
function insideOf(all: readonly (readonly [number, number])[], x: CurveAxis, y: CurveAxis) {
  const points: (readonly [number, number])[] = [];
  const starts = new Set<number>();
  let broken = true;
  for (const point of all) {
    const inside = holds(x, point[0]) && holds(y, point[1]);
    if (inside && broken) starts.add(points.length);
    if (inside) points.push(point);
    broken = !inside;
  }
  return { points, starts };
}

/** As many labels as stand one above the other without touching: all, every second, every third ... and no line without one. */
function ticksUpwards(axis: CurveAxis, place: (value: number) => Place, line: number): readonly { at: number; text: string }[] {
  const inside = axis.ticks.filter((tick) => holds(axis, tick.at)).map((tick) => ({ at: place(tick.at).at, text: tick.label }));
  for (let stride = 1; stride <= inside.length; stride += 1) {
    const kept = inside.filter((_, index) => index % stride === 0);
    if (kept.slice(1).every(({ at }, index) => (kept[index]?.at ?? 0) - at >= line)) return kept;
  }
  return inside;
}

/** On the line of the ticks, after the last of them; on a line below where there is no room. */
function underAxis(text: string, ticks: readonly Tick[], start: number, bottom: number, surface: Surface): Words {
  const size = sizeOf(text, surface.width, surface);
  const row = bottom + 1;
  const lastEnd = Math.max(0, ...ticks.map(({ label }) => (label === null ? 0 : label.start + label.width)));
  if (start + size.width <= surface.width && lastEnd + betweenWords <= start + labelPadding) return { ...size, x: start, y: row };
  const x = Math.max(0, start - toName - size.width);
  return { ...size, x, y: row + Math.round(surface.sizePx * 1.45) };
}
