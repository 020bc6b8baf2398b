import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';
import { estimateWith } from './text.ts';
import type { Measure, Surface } from './text.ts';

const usualSizePx = 13;
const leastToPress = 24;

/**
 * Follows the element's width; on paper the width is given, and as nothing is pressed there, rows are lower.
 * Null until the first measurement, which comes before anything is painted.
 */
export function useSurface(ref: RefObject<HTMLElement | null>, paperWidth: number | undefined): Surface | null {
  const [surface, setSurface] = useState<Surface | null>(() =>
    paperWidth === undefined ? null : surfaceOf(paperWidth, usualSizePx, estimateWith(usualSizePx), true),
  );
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const take = (): void => {
      const { fontFamily, fontSize } = getComputedStyle(element);
      const width = paperWidth ?? Math.floor(element.clientWidth);
      const sizePx = Number.parseFloat(fontSize);
      const next = surfaceOf(width, sizePx, measureWith(fontFamily, sizePx), paperWidth !== undefined);
      setSurface((old) => (old?.width === width && old.measure === next.measure ? old : next));
    };
    take();
    if (paperWidth !== undefined) return;
    const observer = new ResizeObserver(take);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, paperWidth]);
  return surface;
}

function surfaceOf(width: number, sizePx: number, measure: Measure, onPaper: boolean): Surface {
  const line = Math.ceil(sizePx * 1.55);
  return { width, sizePx, rowPx: onPaper ? line : Math.max(leastToPress, line), measure };
}

const measures = new Map<string, Measure>();

/** Measures with the page's own letters; one measure, with its memory, for each face and size. */
function measureWith(face: string, sizePx: number): Measure {
  const key = `${sizePx}px ${face}`;
  const known = measures.get(key);
  if (known !== undefined) return known;
  const made = canvasMeasure(key, sizePx) ?? estimateWith(sizePx);
  measures.set(key, made);
  return made;
}

/** A canvas takes a space from a narrower face than the page does where the first face lacks it: hence the allowance. */
function canvasMeasure(font: string, sizePx: number): Measure | null {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return null;
  const widths = new Map<string, number>();
  return (text, strong) => {
    const key = `${strong ? '650 ' : ''}${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      if (widths.size > 2000) widths.clear(); // a new amount comes with each keystroke
      context.font = `${strong ? '650 ' : ''}${font}`;
      width = context.measureText(text).width + (text.split(' ').length - 1) * sizePx * 0.08;
      widths.set(key, width);
    }
    return width;
  };
}
