import { placesOn } from './axis.ts';
import type { Place } from './axis.ts';
import type { CurveAxis, CurvesDocument } from './document.ts';
import { stack } from './stack.ts';
import { labelPadding, lineCount } from './text.ts';
import type { Surface } from './text.ts';
import { ticksAcross } from './ticks.ts';
import type { Tick } from './ticks.ts';

export type Point = { readonly x: number; readonly y: number };
export type Words = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type LaidCurve = { readonly id: string; readonly points: readonly Point[]; readonly label: Words };

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
  /** Its words stand above the plot, on the guide, where no line and no other words can be. */
  readonly crossing: (Point & { readonly label: Words }) | null;
};

/** Shares of the width that words beside the plot may take: longer names take more lines, longer amounts go inside. */
const mostForTicks = 0.36;
const mostForNames = 0.3;
const toTick = 8;
const toName = 6;
const betweenWords = 14;
const plotHeight = { ofWidth: 0.42, least: 150, most: 280 };

/** Null where an axis has no extent, so that nothing has a place on it. */
export function layOutCurves(document: CurvesDocument, surface: Surface): CurvesLayout | null {
  const { x, y } = document;
  if (!(x.to > x.from && y.to > y.from)) return null;
  const { width, sizePx, measure } = surface;
  const line = Math.round(sizePx * 1.45);
  const drawn = document.curves.flatMap(({ id, name, points }) => {
    const inside = points.filter((point) => holds(x, point[0]) && holds(y, point[1]));
    return inside.length === 0 ? [] : [{ id, inside, size: sizeOf(name, width * mostForNames, surface) }];
  });
  const met = document.crossing !== null && holds(x, document.crossing.x) && holds(y, document.crossing.y) ? document.crossing : null;
  const above = met === null ? null : sizeOf(met.label, width, surface);

  const tickWidth = Math.ceil(Math.max(0, ...y.ticks.map(({ label }) => measure(label, false))));
  const amounts = tickWidth <= width * mostForTicks ? 'before' : 'on';
  const left = amounts === 'before' ? tickWidth + toTick : 0;
  const right = width - toName - Math.max(0, ...drawn.map(({ size }) => size.width));
  const named = drawn.reduce((sum, { size }) => sum + size.height, 0);
  const wanted = Math.min(Math.max((right - left) * plotHeight.ofWidth, plotHeight.least), plotHeight.most);
  const overTop = Math.ceil(amounts === 'before' ? line / 2 : line); // of the uppermost amount
  const top = (above?.height ?? 0) + overTop;
  const bottom = top + Math.ceil(Math.max(wanted, named, 4 * line));

  const placeX = placesOn(x, 'linear', left, right);
  const placeY = placesOn(y, 'linear', bottom, top);
  const toPoint = (atX: number, atY: number): Point => ({ x: placeX(atX).at, y: placeY(atY).at });
  const across = ticksAcross(x, placeX, width, measure);
  const axisLabel = underAxis(x.label, across, right + toName, bottom, surface);
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
    curves: besideEnds(
      drawn.map(({ id, inside, size }) => ({ id, points: inside.map((point) => toPoint(...point)), size })),
      right + toName,
      { top: top - overTop, bottom },
    ),
    crossing: met && above && aboveGuide(toPoint(met.x, met.y), above, width),
  };
}

type Size = { readonly text: string; readonly width: number; readonly height: number };

/** How much room words take that may be at most so wide. */
function sizeOf(text: string, most: number, { sizePx, measure }: Surface): Size {
  const width = Math.min(Math.ceil(measure(text, true)) + 2 * labelPadding + 2, Math.floor(most));
  return { text, width, height: lineCount(text, width - 2 * labelPadding, true, measure) * Math.round(sizePx * 1.45) };
}

/** Sums of many small steps miss an end by a hair; what lies further out has no place. */
function holds({ from, to }: CurveAxis, value: number): boolean {
  const hair = (to - from) * 1e-6;
  return value >= from - hair && value <= to + hair;
}

/** As many labels as stand one above the other without touching: all, every second, every third ... and no line without one. */
function ticksUpwards(axis: CurveAxis, place: (value: number) => Place, line: number): readonly { at: number; text: string }[] {
  const inside = axis.ticks.filter((tick) => holds(axis, tick.at)).map((tick) => ({ at: place(tick.at).at, text: tick.label }));
  const least = Math.min(...inside.slice(1).map(({ at }, index) => Math.abs(at - (inside[index]?.at ?? 0))));
  const stride = Math.max(1, Math.ceil(line / least));
  return inside.filter((_, index) => index % stride === 0);
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

type Unnamed = { readonly id: string; readonly points: readonly Point[]; readonly size: Size };

/** Each name at the end of its line; where two ends are close, the names move apart. */
function besideEnds(curves: readonly Unnamed[], x: number, { top, bottom }: { top: number; bottom: number }): readonly LaidCurve[] {
  const endOf = ({ points }: Unnamed): number => points.at(-1)?.y ?? bottom;
  const startOf = ({ points }: Unnamed): number => points[0]?.y ?? bottom;
  const sorted = curves.toSorted((a, b) => endOf(a) - endOf(b) || startOf(a) - startOf(b));
  const tops = stack(
    sorted.map((curve) => endOf(curve) - curve.size.height / 2 - top),
    sorted.map(({ size }) => size.height),
    bottom - top,
  );
  return curves.map((curve) => ({
    id: curve.id,
    points: curve.points,
    label: { ...curve.size, x, y: top + (tops[sorted.indexOf(curve)] ?? 0) },
  }));
}

function aboveGuide(point: Point, size: Size, width: number): CurvesLayout['crossing'] {
  const x = Math.max(0, Math.min(point.x - size.width / 2, width - size.width));
  return { ...point, label: { ...size, x, y: 0 } };
}
