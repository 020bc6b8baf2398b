import type { LaneMark } from './document.ts';

/** Width of a text in pixels, in the plain or the strong weight. */
export type Measure = (text: string, strong: boolean) => number;

/** What a chart is drawn on: its width, the size of its letters, how wide they are, and the height of a row that holds a line of them. */
export type Surface = { readonly width: number; readonly sizePx: number; readonly rowPx: number; readonly measure: Measure };

/** Where nothing can be measured: widths of a typical sans serif, on the generous side. */
export function estimateWith(sizePx: number): Measure {
  return (text, strong) => {
    let ems = 0;
    for (const character of text) ems += emsOf(character);
    return ems * sizePx * (strong ? 1.06 : 1);
  };
}

function emsOf(character: string): number {
  if (/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/.test(character)) return 1;
  if (/[mwMW%—₩]/.test(character)) return 0.95;
  if (/[A-Z$€¥≈<>+×–]/.test(character)) return 0.7;
  if (/[ .,:;·'|il()]/.test(character)) return 0.36;
  return 0.6;
}

/** Marks a figure about which the sources disagree, as a note mark does in print. */
export const dagger = '†';

/** Space to the left and right of a label's words: the room a focus ring and a pressing finger need. */
export const labelPadding = 4;

/** Width of a mark's label on one line: name, amount, dagger. The plan's amount is strong too. */
export function labelWidth(mark: LaneMark, measure: Measure, isPlan = false): number {
  const words = measure(mark.name, true) + measure(' ', isPlan) + measure(mark.amount, isPlan);
  return Math.ceil(words + (mark.flagged ? measure(dagger, isPlan) : 0) + 2 * labelPadding + 2);
}

/** Number of lines a text takes when broken between words, and inside words only where one is too long. */
export function lineCount(text: string, width: number, strong: boolean, measure: Measure): number {
  if (width <= 0) return text.length;
  const space = measure(' ', strong);
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const wide = measure(word, strong);
    if (used > 0 && used + space + wide > width) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? space : 0) + wide;
    while (used > width) {
      lines += 1;
      used -= width * 0.92; // a broken word rarely fills its line
    }
  }
  return lines;
}
