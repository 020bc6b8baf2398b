import type { Layout } from '../layout.ts';
import type { LimitId } from './evidence.ts';

/** A layout that fits in memory. */
export type Found = {
  /** Its place in the space: decides between layouts that are alike in time and memory. */
  readonly index: number;
  readonly layout: Layout;
  /** Of one step. */
  readonly seconds: number;
  /** On the fullest accelerator. */
  readonly bytes: number;
  /** In what it goes beyond all measured runs: a prediction there rests on the equations alone. */
  readonly unseen: readonly LimitId[];
};

/** The fastest layouts, best first; and those that no other beats in both time and memory, by rising memory. */
export type Selection = { readonly best: readonly Found[]; readonly front: readonly Found[] };

export type Findings = {
  /** Layouts gone through, and those among them that fit in memory. */
  readonly considered: number;
  readonly fitting: number;
  readonly all: Selection;
  /** Of layouts alone whose like has been measured. */
  readonly seen: Selection;
};

const nothing: Selection = { best: [], front: [] };
export const noFindings: Findings = { considered: 0, fitting: 0, all: nothing, seen: nothing };

const comesBefore = (seconds: number, bytes: number, index: number, other: Found): boolean =>
  seconds !== other.seconds ? seconds < other.seconds : bytes !== other.bytes ? bytes < other.bytes : index < other.index;

/** Gathers a selection, one layout after another. `admits` costs little and allocates nothing; most layouts go no further. */
export type Gathering = {
  readonly admits: (seconds: number, bytes: number, index: number) => boolean;
  readonly add: (found: Found) => void;
  readonly selection: () => Selection;
};

/** Of those in `front`, which rises in memory and falls in time, how many take no more memory. */
function countWithin(front: readonly Found[], bytes: number): number {
  let [low, high] = [0, front.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((front[middle]?.bytes ?? Infinity) <= bytes) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @param most how many of the fastest are kept */
export function gather(most: number): Gathering {
  const best: Found[] = [];
  const front: Found[] = [];

  const isAmongBest = (seconds: number, bytes: number, index: number): boolean => {
    const last = best[most - 1];
    return last === undefined || comesBefore(seconds, bytes, index, last);
  };

  const isOnFront = (seconds: number, bytes: number, index: number): boolean => {
    const rival = front[countWithin(front, bytes) - 1];
    return rival === undefined || seconds < rival.seconds || (seconds === rival.seconds && bytes === rival.bytes && index < rival.index);
  };

  const addToBest = (found: Found): void => {
    if (best.some(({ index }) => index === found.index)) return;
    const place = best.findIndex((other) => comesBefore(found.seconds, found.bytes, found.index, other));
    best.splice(place === -1 ? best.length : place, 0, found);
    if (best.length > most) best.pop();
  };

  const addToFront = (found: Found): void => {
    let from = countWithin(front, found.bytes);
    // one of as much memory is slower, or later in the space: it gives way as well
    if (front[from - 1]?.bytes === found.bytes) from -= 1;
    let to = from;
    while ((front[to]?.seconds ?? -Infinity) >= found.seconds) to += 1;
    front.splice(from, to - from, found);
  };

  return {
    admits: (seconds, bytes, index) => isAmongBest(seconds, bytes, index) || isOnFront(seconds, bytes, index),
    add: (found) => {
      const { seconds, bytes, index } = found;
      if (isAmongBest(seconds, bytes, index)) addToBest(found);
      if (isOnFront(seconds, bytes, index)) addToFront(found);
    },
    selection: () => ({ best: [...best], front: [...front] }),
  };
}

function mergeSelections(parts: readonly Selection[], most: number): Selection {
  const gathering = gather(most);
  for (const { best, front } of parts) for (const found of [...best, ...front]) gathering.add(found);
  return gathering.selection();
}

/** What was found in several parts of a space, put together: the same in whatever order the parts come. */
export const mergeFindings = (parts: readonly Findings[], most: number): Findings => ({
  considered: parts.reduce((sum, { considered }) => sum + considered, 0),
  fitting: parts.reduce((sum, { fitting }) => sum + fitting, 0),
  all: mergeSelections(
    parts.map(({ all }) => all),
    most,
  ),
  seen: mergeSelections(
    parts.map(({ seen }) => seen),
    most,
  ),
});
