import type { Place } from './axis.ts';
import type { LaneAxis } from './document.ts';
import type { Measure } from './text.ts';

export type Tick = { readonly at: number; readonly label: TickLabel | null };
export type TickLabel = { readonly text: string; readonly start: number; readonly width: number };

const gap = 14;

/** Ticks with as many labels as fit without touching: all, every second, every third ... none is cut at an edge. */
export function ticksAcross(axis: LaneAxis, place: (value: number) => Place, width: number, measure: Measure): readonly Tick[] {
  const inside = axis.ticks.filter((tick) => place(tick.at).off === null);
  for (let stride = 1; stride < inside.length; stride += 1) {
    const ticks = inside.map((tick, index): Tick => {
      const { at } = place(tick.at);
      if (index % stride !== 0) return { at, label: null };
      const labelWidth = Math.ceil(measure(tick.label, false));
      const start = Math.max(0, Math.min(at - labelWidth / 2, width - labelWidth));
      return { at, label: { text: tick.label, start, width: labelWidth } };
    });
    if (apart(ticks)) return ticks;
  }
  return inside.map((tick) => ({ at: place(tick.at).at, label: null }));
}

function apart(ticks: readonly Tick[]): boolean {
  let end = -Infinity;
  for (const { label } of ticks) {
    if (label === null) continue;
    if (label.start < end + gap) return false;
    end = label.start + label.width;
  }
  return true;
}
