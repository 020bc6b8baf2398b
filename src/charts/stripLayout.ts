import { placesOn } from './axis.ts';
import type { Scale } from './axis.ts';
import type { LaneDocument, LaneMark } from './document.ts';
import { anchorOf, placeRows } from './rows.ts';
import type { Side } from './rows.ts';
import { intervalOf, spanOf } from './span.ts';
import type { Span } from './span.ts';
import { labelWidth } from './text.ts';
import type { Surface } from './text.ts';
import { ticksAcross } from './ticks.ts';
import type { Tick } from './ticks.ts';

/** `cut`: the words are wider than the whole strip. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly cut: boolean };

export type StripMark = {
  readonly mark: LaneMark;
  readonly span: Span;
  readonly y: number; // the centre of the mark's row
  readonly label: Box;
  readonly side: Side;
  /** a plan beside the one worked on */
  readonly isOther: boolean;
};

export type StripPlan = { readonly mark: LaneMark; readonly span: Span; readonly anchor: number; readonly label: Box };

/** Everything a strip draws, in pixels from its upper left corner. */
export type StripLayout = {
  readonly width: number;
  readonly height: number;
  readonly top: number; // where the rows of the reference marks begin
  readonly axisY: number;
  readonly ticks: readonly Tick[];
  readonly plan: StripPlan | null;
  readonly marks: readonly StripMark[];
};

const emptyRow = 14;
const edge = 10;
const openEdge = 28; // room for an arrow beyond the last decade

export function layOutStrip(document: LaneDocument, scale: Scale, surface: Surface): StripLayout {
  const { width, sizePx, rowPx, measure } = surface;
  const tickRow = Math.ceil(sizePx * 1.15);
  const axis = scale === 'log' ? document.axis : document.linearAxis;
  const { others = [] } = document;
  const beside = [...others, ...document.marks];
  const all = document.plan === null ? beside : [document.plan, ...beside];
  const openLow = document.onSharedAxis === true || all.some((mark) => intervalOf(mark).low === null);
  const openHigh = document.onSharedAxis === true || all.some((mark) => intervalOf(mark).high === null);
  const place = placesOn(axis, scale, openLow ? openEdge : edge, width - (openHigh ? openEdge : edge));
  const toSpan = (mark: LaneMark) => spanOf(mark, place, 0, width);

  const planSpan = document.plan === null ? null : toSpan(document.plan);
  const items = beside.map((mark) => ({ span: toSpan(mark), labelWidth: labelWidth(mark, measure) }));
  const rowPlan = placeRows(items, width, planSpan?.at ?? null);

  const top = document.plan === null ? 0 : rowPx;
  const axisY = top + (rowPlan.rows === 0 ? emptyRow : rowPlan.rows * rowPx);
  return {
    width,
    height: axisY + tickRow,
    top,
    axisY,
    ticks: ticksAcross(axis, place, width, measure),
    plan: document.plan === null || planSpan === null ? null : planAbove(document.plan, planSpan, surface),
    marks: beside.flatMap((mark, index) => {
      const item = items[index];
      const placed = rowPlan.placed[index];
      if (item === undefined || placed === undefined) return [];
      return {
        mark,
        span: item.span,
        y: top + placed.row * rowPx + rowPx / 2,
        label: {
          x: placed.start,
          y: top + placed.labelRow * rowPx,
          width: Math.min(item.labelWidth, width),
          height: rowPx,
          cut: item.labelWidth > width,
        },
        side: placed.side,
        isOther: others.includes(mark),
      };
    }),
  };
}

function planAbove(mark: LaneMark, span: Span, { width, rowPx, measure }: Surface): StripPlan {
  const anchor = span.at ?? anchorOf(span);
  const words = labelWidth(mark, measure, true);
  const wide = Math.min(words, width);
  const x = Math.max(0, Math.min(anchor - wide / 2, width - wide));
  return { mark, span, anchor, label: { x, y: 0, width: wide, height: rowPx, cut: words > width } };
}

export type Segment = { readonly from: number; readonly to: number };

/** The parts of an upright line at `x`, from `from` to `to`, that run behind no label. */
export function besideLabels(x: number, from: number, to: number, labels: readonly Box[]): readonly Segment[] {
  const covering = labels.filter((box) => box.x - 2 < x && x < box.x + box.width + 2).toSorted((a, b) => a.y - b.y);
  const segments: Segment[] = [];
  let start = from;
  for (const box of covering) {
    const stop = box.y + 3;
    if (stop > start) segments.push({ from: start, to: Math.min(stop, to) });
    start = Math.max(start, box.y + box.height - 3);
  }
  if (start < to) segments.push({ from: start, to });
  return segments;
}
