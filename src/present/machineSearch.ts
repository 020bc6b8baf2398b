import type { MachineSetting } from '../analysis/index.ts';
import { utilisationOf } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Findings, Found, Layout } from '../performance/index.ts';
import { dataRanks, evidence } from '../performance/index.ts';
import { Decimal } from '../units/index.ts';
import type { CurvesDocument } from './curves.ts';
import { writeBytes } from './machineMemory.ts';
import { writeTime } from './machineStep.ts';
import type { Pen } from './pen.ts';
import { axisAround } from './sweepTicks.ts';

/** One of the fastest layouts. Numbers stand beside their texts, to be sorted by. */
export type FoundRow = {
  readonly id: string;
  readonly layout: Layout;
  /** `TP 8 · PP 16 · DP 32 · MB 1` */
  readonly text: string;
  readonly seconds: number;
  readonly secondsText: string;
  readonly utilisation: number;
  readonly utilisationText: string;
  readonly bytes: number;
  readonly bytesText: string;
  readonly accelerators: number;
  readonly acceleratorsText: string;
  /** In what it goes beyond all measured runs; null where in nothing. */
  readonly unseen: string | null;
};

export type FindingsDocument = {
  readonly rows: readonly FoundRow[];
  readonly front: CurvesDocument | null;
  /** Said where there are no rows. */
  readonly none: string | null;
  /** How much better the best is than what stands in the fields. */
  readonly gain: string | null;
};

/** A layout in one line, without what is not used. */
export function writeLayoutLine(layout: Layout, { machine: { search } }: Messages, pen: Pen): string {
  const { parts } = search;
  const { tensor, pipeline, virtual, context, expert, microBatch, sharding, sequenceParallel, recompute, schedule } = layout;
  const part = (name: string, value: number): string => `${name} ${pen.exact(new Decimal(value), '1')}`;
  const more = (name: string, value: number): readonly string[] => (value > 1 ? [part(name, value)] : []);
  return [
    part(parts.tensor, tensor),
    part(parts.pipeline, pipeline),
    ...more(parts.virtual, virtual),
    ...more(parts.context, context),
    ...more(parts.expert, expert),
    part(parts.data, dataRanks(layout)),
    part(parts.microBatch, microBatch),
    ...(sharding > 0 ? [part(parts.sharding, sharding)] : []),
    ...(sequenceParallel ? [parts.sequenceParallel] : []),
    ...(schedule === 'oneForwardOneBackward' ? [] : [parts[schedule]]),
    ...(recompute === 'none' ? [] : [parts.recompute[recompute]]),
  ].join(' · ');
}

/**
 * What a search has found so far.
 * @param of layouts whose like has been measured, or all
 * @param own seconds of the layout that stands in the fields; null where it can’t be worked out
 */
export function presentFindings(
  findings: Findings,
  of: 'seen' | 'all',
  setting: MachineSetting,
  own: { readonly seconds: number; readonly bytes: number } | null,
  messages: Messages,
  pen: Pen,
): FindingsDocument {
  const words = messages.machine.search;
  const { best, front } = scaled(findings[of], setting.factor ?? 1);
  const [first] = best;
  const nothing = findings.fitting === 0 ? words.none : words.noneSeen;
  const saved = first && own ? 1 - first.seconds / own.seconds : null;
  const percent = (share: number): string => pen.value(new Decimal(share), '%');
  const isBetter = saved !== null && saved > worthTelling;
  return {
    rows: best.map((found) => rowOf(found, setting, messages, pen)),
    front: frontOf(front, own, messages, pen),
    none: first ? null : nothing,
    gain: saved === null ? null : isBetter ? words.gain(percent(saved)) : words.already,
  };
}
const worthTelling = 0.0005;

/** Times as the user’s own runs have them: which is best is the same. */
function scaled({ best, front }: Findings['all'], factor: number): Findings['all'] {
  const slower = (found: Found): Found => ({ ...found, seconds: found.seconds * factor });
  return { best: best.map(slower), front: front.map(slower) };
}

function rowOf(found: Found, setting: MachineSetting, messages: Messages, pen: Pen): FoundRow {
  const { index, layout, seconds, bytes, unseen } = found;
  const words = messages.machine.search;
  const utilisation = utilisationOf({ ...setting, layout }, seconds);
  const write = (value: number): string => pen.exact(new Decimal(value), '1');
  return {
    id: `${index}`,
    layout,
    text: writeLayoutLine(layout, messages, pen),
    seconds,
    secondsText: writeTime(seconds, pen),
    utilisation,
    utilisationText: pen.value(new Decimal(utilisation), '%'),
    bytes,
    bytesText: writeBytes(bytes, pen),
    accelerators: layout.accelerators,
    acceleratorsText: write(layout.accelerators),
    unseen: unseen.length > 0 ? unseen.map((id) => words.unseen[id](write(evidence[id]))).join('; ') : null,
  };
}

/** Memory across, time upwards; a diamond where the layout of the fields stands. Null for fewer than two layouts. */
function frontOf(
  front: readonly Found[],
  own: { readonly seconds: number; readonly bytes: number } | null,
  messages: Messages,
  pen: Pen,
): CurvesDocument | null {
  if (front.length < 2) return null;
  const words = messages.machine.search.front;
  const points = front.map(({ bytes, seconds }) => [bytes, seconds] as const);
  const all = own ? [...points, [own.bytes, own.seconds] as const] : points;
  return {
    id: 'front',
    title: words.title,
    x: axisAround(
      all.map(([bytes]) => bytes),
      'log',
      'byte/accelerator',
      words.x,
      pen,
    ),
    y: axisAround(
      all.map(([, seconds]) => seconds),
      'log',
      's',
      words.y,
      pen,
    ),
    curves: [{ id: 'front', name: words.line, points, own: own && [own.bytes, own.seconds] }],
    crossings: [],
    table: {
      caption: words.title,
      head: [words.x, words.y, messages.machine.search.columns.layout],
      rows: front.map(({ bytes, seconds, layout }) => [
        writeBytes(bytes, pen),
        writeTime(seconds, pen),
        writeLayoutLine(layout, messages, pen),
      ]),
    },
  };
}

/** How far a search is. */
export type SearchProgress = {
  readonly state: 'going' | 'ended' | 'stopped' | 'failed';
  readonly findings: Findings | null;
  readonly done: number;
  readonly size: number;
  readonly tookMs: number;
  readonly problem: string | null;
};

export type ProgressDocument = { readonly isGoing: boolean; readonly text: string; readonly share: number };

export function presentSearch(search: SearchProgress, { machine: { search: words } }: Messages, pen: Pen): ProgressDocument {
  const { state, findings, done, size, tookMs, problem } = search;
  const count = (value: number): string => pen.value(new Decimal(value), 'token');
  const said: Readonly<Record<SearchProgress['state'], () => string>> = {
    going: () => (size === 0 ? '' : words.going(count(done), count(size))),
    ended: () => words.ended(count(findings?.considered ?? 0), count(findings?.fitting ?? 0), writeTime(tookMs / msInSecond, pen)),
    stopped: () => words.stopped(count(done)),
    failed: () => words.failed(problem ?? ''),
  };
  return { isGoing: state === 'going', text: said[state](), share: size === 0 ? 0 : done / size };
}
const msInSecond = 1000;
