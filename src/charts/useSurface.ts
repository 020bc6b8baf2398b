import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';
import { estimateWith } from './text.ts';
import type { Measure } from './text.ts';

/** What a chart is drawn on: how wide it is and how wide texts are on it. */
export type Surface = { readonly width: number; readonly sizePx: number; readonly measure: Measure };

const usualSizePx = 13;

/** Follows the element's width; a given width is taken as it is. Null until the first measurement, before anything is painted. */
export function useSurface(ref: RefObject<HTMLElement | null>, givenWidth: number | undefined): Surface | null {
  const [surface, setSurface] = useState<Surface | null>(() =>
    givenWidth === undefined ? null : { width: givenWidth, sizePx: usualSizePx, measure: estimateWith(usualSizePx) },
  );
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const take = (): void => {
      const { fontFamily, fontSize } = getComputedStyle(element);
      const width = givenWidth ?? Math.floor(element.clientWidth);
      const sizePx = Number.parseFloat(fontSize);
      const measure = measureWith(fontFamily, sizePx);
      setSurface((old) => (old?.width === width && old.measure === measure ? old : { width, sizePx, measure }));
    };
    take();
    if (givenWidth !== undefined) return;
    const observer = new ResizeObserver(take);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, givenWidth]);
  return surface;
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
