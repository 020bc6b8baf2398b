import { placesOn } from './axis.ts';
import type { ScatterDocument } from './document.ts';
import type { Surface } from './text.ts';
import { ticksAcross } from './ticks.ts';
import type { Tick } from './ticks.ts';

type Corner = readonly [x: number, y: number];

/** Everything that a scatter draws, in pixels from the upper left corner. */
export type ScatterLayout = {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly across: readonly Tick[];
  readonly tickBase: number;
  readonly upwards: readonly { readonly at: number; readonly text: string }[];
  readonly groups: readonly { readonly id: string; readonly name: string; readonly path: string }[];
  /** From corner to corner: where both are equal, and a share above and below. */
  readonly equal: readonly [Corner, Corner];
  readonly band: readonly Corner[];
};

const most = 520;
const toTick = 8;
const radius = 2.5;

/** Null where an axis has no extent. A square, since both axes are of the same quantity. */
export function layOutScatter({ x, y, groups, within }: ScatterDocument, { width, sizePx, measure }: Surface): ScatterLayout | null {
  if (!(x.to > x.from && y.to > y.from)) return null;
  const line = Math.round(sizePx * 1.45);
  const left = Math.ceil(Math.max(0, ...y.ticks.map(({ label }) => measure(label, false)))) + toTick;
  const side = Math.max(120, Math.min(most, width - left - sizePx));
  const top = Math.ceil(line / 2);
  const plot = { left, right: left + side, top, bottom: top + side };
  const placeX = placesOn(x, x.scale ?? 'log', plot.left, plot.right);
  const placeY = placesOn(y, y.scale ?? 'log', plot.bottom, plot.top);
  const at = (across: number, up: number): Corner => [tenth(placeX(across).at), tenth(placeY(up).at)];
  const [more, less] = [1 + within.share, 1 - within.share];
  const [from, to] = [Math.max(x.from, y.from), Math.min(x.to, y.to)];
  return {
    width,
    height: plot.bottom + 2 * line,
    plot,
    across: ticksAcross(x, placeX, width, measure),
    tickBase: plot.bottom + Math.round(line * 0.85),
    upwards: y.ticks.map(({ at: up, label }) => ({ at: placeY(up).at, text: label })),
    groups: groups.map(({ id, name, points }) => ({
      id,
      name,
      path: points.map(([across, up]) => (id === groups[0]?.id ? dotAt(at(across, up)) : crossAt(at(across, up)))).join(''),
    })),
    equal: [at(from, from), at(to, to)],
    band: [at(from, from * more), at(to / more, to), at(to, to), at(to, to * less), at(from / less, from), at(from, from)],
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A circle as a path, so that a thousand of them are one element. */
const dotAt = ([x, y]: Corner): string =>
  `M${tenth(x - radius)} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;

/** A lying cross: another shape, for whom colours are alike. */
const crossAt = ([x, y]: Corner): string =>
  `M${tenth(x - radius)} ${tenth(y - radius)}l${2 * radius} ${2 * radius}m0 ${-2 * radius}l${-2 * radius} ${2 * radius}`;
