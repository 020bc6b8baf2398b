import { placesOn } from './axis.ts';
import type { Place, Scale } from './axis.ts';
import type { LaneDocument, LaneMark } from './document.ts';
import { anchorOf } from './rows.ts';
import { intervalOf, spanOf } from './span.ts';
import type { Span } from './span.ts';
import { stack } from './stack.ts';
import { dagger, labelPadding, lineCount } from './text.ts';
import type { Measure, Surface } from './text.ts';

/** A rung: pixels run downwards, so a span's `from` (its low end) lies below its `to`. */
export type Rung = {
  readonly mark: LaneMark;
  readonly isPlan: boolean;
  readonly isOther: boolean; // a plan beside the one worked on
  readonly span: Span;
  readonly anchor: number; // the pixel its leader starts at
  /** a single value stands beside its words; what covers a stretch of the axis stands in a column along it, at `x` */
  readonly kind: 'point' | 'stretch';
  readonly x: number;
  readonly top: number; // of its words
  readonly lineY: number; // the middle of their first line, where its leader ends
  readonly height: number;
};

/** Everything a ladder draws, in pixels from its upper left corner. */
export type LadderLayout = {
  readonly width: number;
  readonly height: number;
  readonly tickWidth: number;
  readonly railX: number;
  readonly railEnd: number; // right edge of the columns
  readonly glyphX: number; // centre of the points' shapes
  readonly wordsX: number;
  readonly ticks: readonly { readonly at: number; readonly text: string | null }[];
  readonly rungs: readonly Rung[]; // the largest first
};

const columnStep = 15;
const leaderRoom = 26;
const glyphRoom = 14;
const wordsPadding = 4;
const leastForWords = 116;
/** Share of the width that labels of ticks may take; longer ones are left out, since the words hold the amounts anyway. */
const mostForTicks = 0.32;
const openEnd = 24;
const closedEnd = 12;
const stepsOf = { least: 34, most: 260 };
const reach = 8; // half the height of a dot, with air

export function layOutLadder(document: LaneDocument, scale: Scale, { width, sizePx, measure }: Surface): LadderLayout {
  const axis = scale === 'log' ? document.axis : document.linearAxis;
  const line = Math.round(sizePx * 1.45);
  const fits = (label: string): boolean => measure(label, false) <= width * mostForTicks;
  const tickWidth = Math.max(0, ...axis.ticks.filter(({ label }) => fits(label)).map(({ label }) => Math.ceil(measure(label, false))));
  const railX = tickWidth + 16;
  const { others = [] } = document;
  const all = [...(document.plan === null ? [] : [document.plan]), ...others, ...document.marks];
  const sorted = all.toSorted((a, b) => standing(b) - standing(a));

  const top = all.some((mark) => intervalOf(mark).high === null) ? openEnd : closedEnd;
  const bottom = all.some((mark) => intervalOf(mark).low === null) ? openEnd : closedEnd;
  const mostColumns = Math.max(1, Math.floor((width - railX - leaderRoom - glyphRoom - leastForWords - 9) / columnStep));
  const guess = columnsOf(spansOn(sorted, document, scale, top, 200, 200 + bottom), document.plan, sorted, mostColumns);
  const guessedWords = railX + guess.width + leaderRoom + glyphRoom;
  const heights = sorted.map((mark) => wordsHeight(mark, mark === document.plan, width - guessedWords, line, measure));
  const needed = heights.reduce((sum, height) => sum + height, 0);
  const scaled = Math.min(Math.max(axis.ticks.length - 1, 2) * stepsOf.least, stepsOf.most);
  const height = Math.max(needed, scaled + top + bottom);

  const spans = spansOn(sorted, document, scale, top, height - bottom, height);
  const columns = columnsOf(spans, document.plan, sorted, mostColumns);
  const firstLine = wordsPadding + line / 2;
  const tops = stack(
    spans.map((span) => anchorOf(span) - firstLine),
    heights,
    height,
  );
  const railEnd = railX + Math.max(columns.width, guess.width);
  return {
    width,
    height,
    tickWidth,
    railX,
    railEnd,
    glyphX: railEnd + leaderRoom + 2,
    wordsX: railEnd + leaderRoom + glyphRoom,
    ticks: thinned(axis, placesOn(axis, scale, height - bottom, top), line, fits),
    rungs: sorted.flatMap((mark, index) => {
      const span = spans[index];
      if (span === undefined) return [];
      const column = columns.of[index];
      return {
        mark,
        isPlan: mark === document.plan,
        isOther: others.includes(mark),
        span,
        anchor: anchorOf(span),
        kind: column === undefined ? 'point' : 'stretch',
        x: railX + (column ?? 0) * columnStep + (column === undefined ? 0 : columnStep),
        top: tops[index] ?? 0,
        lineY: (tops[index] ?? 0) + firstLine,
        height: heights[index] ?? 0,
      };
    }),
  };
}

function spansOn(marks: readonly LaneMark[], document: LaneDocument, scale: Scale, top: number, bottom: number, height: number) {
  const place = placesOn(scale === 'log' ? document.axis : document.linearAxis, scale, bottom, top);
  return marks.map((mark) => spanOf(mark, place, height, 0));
}

/** What decides a mark's turn: its value, else the middle of its range on a logarithmic scale, else its one bound. */
function standing(mark: LaneMark): number {
  const { low, high } = intervalOf(mark);
  if (mark.value !== null) return mark.value;
  if (low !== null && high !== null) return Math.sqrt(low * high);
  return low ?? high ?? 0;
}

function wordsHeight(mark: LaneMark, isPlan: boolean, width: number, line: number, measure: Measure): number {
  const room = width - 2 * labelPadding;
  const amount = mark.flagged ? mark.amount + dagger : mark.amount;
  return (lineCount(mark.name, room, true, measure) + lineCount(amount, room, isPlan, measure)) * line + 2 * wordsPadding;
}

/** Stretches that would lie on each other stand in columns of their own, beside the axis. The plan lies on the axis. */
function columnsOf(spans: readonly Span[], plan: LaneMark | null, marks: readonly LaneMark[], most: number) {
  const columns: { readonly from: number; readonly to: number }[][] = [];
  const of = spans.map((span, index) => {
    if (marks[index] === plan || !isStretch(span)) return undefined;
    const taken = { from: Math.min(span.from, span.to) - reach, to: Math.max(span.from, span.to) + reach };
    let column = columns.findIndex((others) => others.every((other) => taken.from >= other.to || other.from >= taken.to));
    if (column === -1) column = Math.min(columns.length, most - 1);
    (columns[column] ??= []).push(taken);
    return column;
  });
  return { of, width: columns.length * columnStep + 9 };
}

function isStretch(span: Span): boolean {
  return span.openLow || span.openHigh || Math.abs(span.to - span.from) >= 0.5;
}

function thinned(axis: LaneDocument['axis'], place: (value: number) => Place, line: number, fits: (label: string) => boolean) {
  let last = Infinity;
  return axis.ticks
    .filter((tick) => place(tick.at).off === null)
    .map((tick) => {
      const { at } = place(tick.at);
      const shown = last - at >= line && fits(tick.label);
      if (shown) last = at;
      return { at, text: shown ? tick.label : null };
    });
}
