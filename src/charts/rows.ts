import type { Span } from './span.ts';

/** One mark to place: what it covers along the axis and how wide its label is. */
export type Item = { readonly span: Span; readonly labelWidth: number };

export type Side = 'after' | 'before' | 'below';

/** Row of the mark, row of its label (the next one where it had to be displaced), and the label's left edge. */
export type Placed = { readonly row: number; readonly labelRow: number; readonly start: number; readonly side: Side };

export type RowPlan = { readonly rows: number; readonly placed: readonly Placed[] };

/** Half a dot, and the space between a mark and its label. */
export const markRadius = 6;
const toLabel = 4;
const betweenItems = 10;
/** What must stay visible of an open side's line beyond its label, arrow included. */
const arrowRoom = 18;
/** How far a displaced label that stands to one side reaches over the place it points at. */
const overhang = 10;
const costOfRow = 100;
/** A line that labels run across can't be followed any more: rather one row more. */
const costOfCrossing = 120;

type Occupied = { readonly from: number; readonly to: number };
type Candidate = Placed & { readonly taken: readonly { readonly row: number; readonly at: Occupied }[]; readonly cost: number };

/**
 * Puts each mark and its label on a row such that nothing on a row touches. Labels stand beside their mark, before it
 * where there is no room after it, and on the row below, with a leader, where there is room on neither side.
 * `avoid` is the pixel of a line (the plan's) that labels had better not cross.
 */
export function placeRows(items: readonly Item[], width: number, avoid: number | null): RowPlan {
  let best: { readonly cost: number; readonly plan: RowPlan } | null = null;
  for (const order of ordersOf(items)) {
    const found = placeInOrder(items, order, width, avoid);
    if (best === null || found.cost < best.cost) best = found;
  }
  return best?.plan ?? { rows: 0, placed: [] };
}

function placeInOrder(items: readonly Item[], order: readonly number[], width: number, avoid: number | null) {
  const rows: Occupied[][] = [];
  const placed: Placed[] = [];
  let cost = 0;
  for (const index of order) {
    const item = items[index];
    if (item === undefined) continue;
    const chosen = cheapest(item, rows, width, avoid);
    for (const { row, at } of chosen.taken) (rows[row] ??= []).push(at);
    placed[index] = { row: chosen.row, labelRow: chosen.labelRow, start: chosen.start, side: chosen.side };
    cost += chosen.cost;
  }
  return { cost: cost + rows.length * costOfRow, plan: { rows: rows.length, placed } };
}

function cheapest(item: Item, rows: readonly Occupied[][], width: number, avoid: number | null): Candidate {
  let best: Candidate | null = null;
  let least = Infinity;
  for (let row = 0; row <= rows.length; row += 1) {
    for (const candidate of candidates(item, row, width, avoid)) {
      const free = candidate.taken.every(({ row: at, at: span }) => (rows[at] ?? []).every((other) => clear(span, other)));
      const cost = candidate.cost + Math.max(0, candidate.labelRow + 1 - rows.length) * costOfRow;
      if (free && cost < least) [best, least] = [candidate, cost];
    }
  }
  if (best === null) throw new Error('an empty row always has room: its label may stand below');
  return best;
}

function candidates(item: Item, row: number, width: number, avoid: number | null): readonly Candidate[] {
  const { span } = item;
  const labelWidth = Math.min(item.labelWidth, width);
  const mark = { from: Math.max(0, span.from - markRadius), to: Math.min(width, span.to + markRadius) };
  const crossing = (start: number): number => (avoid !== null && start < avoid + 3 && start + labelWidth > avoid - 3 ? costOfCrossing : 0);
  const found: Candidate[] = [];
  const beside = (side: Side, start: number, cost: number): void => {
    const end = start + labelWidth;
    if (start < 0 || end > width) return;
    const at = { from: Math.min(mark.from, start), to: Math.max(mark.to, end) };
    found.push({ row, labelRow: row, start, side, cost: cost + crossing(start) + row * 0.1, taken: [{ row, at }] });
  };
  const below = (wanted: number, cost: number): void => {
    const start = Math.max(0, Math.min(wanted, width - labelWidth));
    const taken = [
      { row, at: mark },
      { row: row + 1, at: { from: start, to: start + labelWidth } },
    ];
    found.push({ row, labelRow: row + 1, start, side: 'below', cost: cost + crossing(start) + row * 0.1, taken });
  };

  // on the line of an open side a label may stand too, if enough of the line is seen beyond it
  const after = span.openHigh ? span.from + markRadius + toLabel : span.to + markRadius + toLabel;
  if (!span.openHigh || (!span.openLow && after + labelWidth + arrowRoom <= width)) beside('after', after, 0);
  const before = (span.openLow ? span.to : span.from) - markRadius - toLabel - labelWidth;
  if (!span.openLow || (!span.openHigh && before >= arrowRoom)) beside('before', before, 1);
  const anchor = anchorOf(span);
  below(anchor - labelWidth / 2, 8);
  below(anchor - overhang, 9);
  below(anchor + overhang - labelWidth, 9);
  return found;
}

/** The pixel a displaced label points at. */
export function anchorOf(span: Span): number {
  if (span.openHigh && !span.openLow) return span.from;
  if (span.openLow && !span.openHigh) return span.to;
  return span.at ?? (span.from + span.to) / 2;
}

function clear(one: Occupied, other: Occupied): boolean {
  return one.from >= other.to + betweenItems || other.from >= one.to + betweenItems;
}

/** All orders for a handful of marks, a few promising ones for more. */
function ordersOf(items: readonly Item[]): readonly (readonly number[])[] {
  const indices = items.map((_, index) => index);
  if (items.length <= 4) return permutations(indices);
  const by = (key: (item: Item) => number) => indices.toSorted((a, b) => keyAt(items, a, key) - keyAt(items, b, key));
  const left = by((item) => item.span.from);
  const wide = by((item) => item.span.from - item.span.to);
  return [left, left.toReversed(), wide, wide.toReversed()];
}

function keyAt(items: readonly Item[], index: number, key: (item: Item) => number): number {
  const item = items[index];
  return item === undefined ? 0 : key(item);
}

function permutations(indices: readonly number[]): readonly (readonly number[])[] {
  if (indices.length === 0) return [[]];
  return indices.flatMap((first) => permutations(indices.filter((other) => other !== first)).map((rest) => [first, ...rest]));
}
