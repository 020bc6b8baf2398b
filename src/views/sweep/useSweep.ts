import { useMemo, useState } from 'react';
import type { ResultName } from '../../analysis/index.ts';
import type { SweepAxisChoice, SweepDocument, SweepEnds, SweepGroupChoice, SweepQuery } from '../../present/index.ts';
import type { NumeralKey } from '../../scenario/index.ts';

export type SweepScale = 'linear' | 'log';
export type SweepTexts = { readonly from: string; readonly to: string };

/** How a sweep is made of what is chosen; new functions where the plans are new. */
export type SweepMaker = {
  readonly choices: readonly SweepAxisChoice[];
  /** what stands in the fields before anybody types; null where the plans give nothing to go by */
  readonly opening: (key: NumeralKey) => SweepTexts | null;
  readonly read: (key: NumeralKey, texts: SweepTexts, isLog: boolean) => SweepEnds;
  readonly draw: (query: SweepQuery) => SweepDocument;
};

/** What somebody has chosen so far; what is absent is left to the plans. */
type Chosen = {
  readonly key?: NumeralKey;
  readonly group?: string;
  readonly results: Readonly<Partial<Record<string, readonly ResultName[]>>>;
  readonly typed: Readonly<Partial<Record<NumeralKey, SweepTexts>>>;
  /** the last that could be read, which the chart keeps while something else is being typed */
  readonly taken: Readonly<Partial<Record<NumeralKey, SweepTexts>>>;
  readonly xScale?: SweepScale;
  readonly yScale: SweepScale;
};

const nothing: Chosen = { results: {}, typed: {}, taken: {}, yScale: 'log' };
const noResults: readonly ResultName[] = [];
const blank: SweepTexts = { from: '', to: '' };
/** From this many times on an axis is logarithmic, unless somebody says otherwise. */
const wide = 10;

export function useSweep({ choices, opening, read, draw }: SweepMaker) {
  const [chosen, setChosen] = useState(nothing);
  const choose = (more: Partial<Chosen>): void => setChosen((before) => ({ ...before, ...more }));
  const offered = choices.filter(({ computed, groups }) => !computed && groups.length > 0);
  const axis = offered.find(({ key }) => key === chosen.key) ?? offered.find(({ inAll }) => inAll) ?? offered[0];
  const group = axis?.groups.find(({ id }) => id === chosen.group) ?? axis?.groups[0];
  const results = (group && chosen.results[group.id]) ?? group?.opening ?? noResults;
  const open = useMemo(() => (axis ? opening(axis.key) : null), [axis, opening]);
  const taken = (axis && chosen.taken[axis.key]) ?? open;
  const texts = (axis && chosen.typed[axis.key]) ?? open ?? blank;

  /** Whether equal steps are equal times: where that is possible, over a wide range, unless it was chosen. */
  const isLogOver = (of: SweepTexts | null): boolean => {
    if (!axis || axis.isDate || chosen.xScale !== undefined) return chosen.xScale === 'log' && axis?.isDate !== true;
    const { from, to } = read(axis.key, of ?? blank, false);
    return from.value !== null && to.value !== null && from.value > 0 && to.value / from.value >= wide;
  };
  const isLog = isLogOver(taken);
  const ends = axis ? read(axis.key, texts, isLog) : null;
  const drawn = axis && taken ? read(axis.key, taken, isLog) : null;
  const from = drawn?.from.value ?? null;
  const to = drawn?.to.value ?? null;
  const isReadable = drawn !== null && drawn.from.error === null && drawn.to.error === null;
  const document = useMemo(
    () =>
      axis && isReadable && from !== null && to !== null && results.length > 0
        ? draw({ key: axis.key, from, to, xScale: isLog ? 'log' : 'linear', yScale: chosen.yScale, results })
        : null,
    [draw, axis, from, to, isReadable, isLog, chosen.yScale, results],
  );

  function type(next: SweepTexts): void {
    if (!axis) return;
    const typed = { ...chosen.typed, [axis.key]: next };
    const reading = read(axis.key, next, isLogOver(next));
    const isRead = reading.from.value !== null && reading.to.value !== null && !reading.from.error && !reading.to.error;
    choose(isRead ? { typed, taken: { ...chosen.taken, [axis.key]: next } } : { typed });
  }

  function surround(): void {
    if (!axis) return;
    const { [axis.key]: _typed, ...typed } = chosen.typed;
    const { [axis.key]: _taken, ...rest } = chosen.taken;
    choose({ typed, taken: rest });
  }

  function toggle(of: SweepGroupChoice, name: ResultName): void {
    const next = of.results.map((each) => each.name).filter((each) => (each === name ? !results.includes(each) : results.includes(each)));
    choose({ results: { ...chosen.results, [of.id]: next } });
  }

  /** Whether what stands in the fields is another range than the chart’s. */
  const isStale = axis !== undefined && chosen.typed[axis.key] !== chosen.taken[axis.key];
  const isMoved = axis !== undefined && open !== null && chosen.typed[axis.key] !== undefined;
  const scales = { x: isLog ? 'log' : 'linear', y: chosen.yScale } as const;
  return {
    axis,
    group,
    results,
    texts,
    ends,
    scales,
    hasOpening: open !== null,
    isMoved,
    isStale,
    document,
    choose,
    type,
    surround,
    toggle,
  };
}
export type SweepState = ReturnType<typeof useSweep>;
