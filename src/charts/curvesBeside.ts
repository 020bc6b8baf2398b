import type { Place } from './axis.ts';
import type { LaneMark } from './document.ts';
import type { Size, Words } from './curvesWords.ts';
import { anchorOf } from './rows.ts';
import type { Span } from './span.ts';
import { spanOf } from './span.ts';
import { stack } from './stack.ts';

/** A reference beside the plot: its shape stands upright at `x`, its words further right. Pixels run downwards. */
export type BesideMark = {
  readonly mark: LaneMark;
  readonly x: number;
  readonly span: Span;
  readonly anchor: number;
  readonly label: Words;
};

/** The end of a line, and how it came there: of lines that end together the name of the upper stands above. */
export type BesideName = { readonly end: number; readonly start: number; readonly size: Size };

export const columnStep = 15;
export const leaderRoom = 22;
/** From the plot to the first column of shapes. */
export const toMarks = 12;
const mostColumns = 4;
const reach = 8; // half the height of a shape, with air

type Extent = { readonly top: number; readonly bottom: number };

/** The shapes in columns beside the plot, such that none lies on another. @param place on a plot that starts at 0 */
export function spansBeside(marks: readonly LaneMark[], place: (value: number) => Place, { top, bottom }: Extent) {
  const columns: { readonly from: number; readonly to: number }[][] = [];
  const laid = marks.map((mark) => {
    const span = spanOf(mark, place, bottom, top);
    const taken = { from: Math.min(span.from, span.to) - reach, to: Math.max(span.from, span.to) + reach };
    const free = columns.findIndex((others) => others.every((other) => taken.from >= other.to || other.from >= taken.to));
    const column = free === -1 ? Math.min(columns.length, mostColumns - 1) : free;
    (columns[column] ??= []).push(taken);
    return { span, column };
  });
  return {
    width: columns.length === 0 ? 0 : toMarks + (columns.length - 1) * columnStep + columnStep / 2,
    /** @param down where the plot starts after all */
    of: (index: number, down: number): { readonly span: Span; readonly column: number } => {
      const found = laid[index];
      if (found === undefined) throw new RangeError(`There is no mark ${index}.`);
      const { at, from, to } = found.span;
      return { ...found, span: { ...found.span, at: at === null ? null : at + down, from: from + down, to: to + down } };
    },
  };
}

type Standing = { readonly mark: LaneMark; readonly size: Size; readonly span: Span; readonly column: number };

/** Names at the ends of their lines and words beside their marks, moved apart where they are close. */
export function stackBeside(
  names: readonly BesideName[],
  marks: readonly Standing[],
  { right, wordsX, top, bottom }: Extent & { readonly right: number; readonly wordsX: number },
): { readonly names: readonly Words[]; readonly marks: readonly BesideMark[] } {
  const anchors = marks.map(({ span }) => (span.off === null ? anchorOf(span) : span.from));
  const all = [
    ...names.map(({ end, start, size }) => ({ want: end, before: start, size })),
    ...marks.map(({ size }, at) => ({ want: anchors[at] ?? bottom, before: anchors[at] ?? bottom, size })),
  ];
  const sorted = all.toSorted((a, b) => a.want - b.want || a.before - b.before);
  const tops = stack(
    sorted.map(({ want, size }) => want - size.height / 2 - top),
    sorted.map(({ size }) => size.height),
    bottom - top,
  );
  const words = all.map((each): Words => ({ ...each.size, x: wordsX, y: top + (tops[sorted.indexOf(each)] ?? 0) }));
  return {
    names: words.slice(0, names.length),
    marks: marks.flatMap(({ mark, span, column }, at) => {
      const label = words[names.length + at];
      return label ? [{ mark, span, x: right + toMarks + column * columnStep, anchor: anchors[at] ?? bottom, label }] : [];
    }),
  };
}
