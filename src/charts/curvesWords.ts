import type { LaneMark } from './document.ts';
import { dagger, labelPadding, lineCount } from './text.ts';
import type { Surface } from './text.ts';

export type Words = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Size = { readonly text: string; readonly width: number; readonly height: number };

/** Above and below the words of a mark that can be pressed. */
const wordsPadding = 4;

/** How much room words take that may be at most so wide. */
export function sizeOf(text: string, most: number, { sizePx, measure }: Surface): Size {
  const width = Math.min(Math.ceil(measure(text, true)) + 2 * labelPadding + 2, Math.floor(most));
  return { text, width, height: lineCount(text, width - 2 * labelPadding, true, measure) * Math.round(sizePx * 1.45) };
}

/** A mark has its name and its amount one below the other. */
export function markWords(mark: LaneMark, most: number, { sizePx, measure }: Surface): Size {
  const amount = mark.flagged ? mark.amount + dagger : mark.amount;
  const wide = Math.max(measure(mark.name, true), measure(amount, false));
  const width = Math.min(Math.ceil(wide) + 2 * labelPadding + 2, Math.floor(most));
  const room = width - 2 * labelPadding;
  const lines = lineCount(mark.name, room, true, measure) + lineCount(amount, room, false, measure);
  return { text: `${mark.name} ${amount}`, width, height: lines * Math.round(sizePx * 1.45) + 2 * wordsPadding };
}
