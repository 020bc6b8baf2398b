import type { NeighbourGroup } from '../../provenance/index.ts';
import type { Generation } from '../machine.ts';
import type { StackId } from '../step/stack.ts';

/** What of a prediction decides which measured runs are near it. */
export type BandCase = {
  readonly generation: Generation;
  readonly stack: StackId;
  readonly experts: boolean;
  readonly accelerators: number;
};

/**
 * In what the runs differ that a band rests on, the nearest first: of the same generation, software, kind of model and scale; of another
 * scale; trained with other software; of another kind of model; or of all of them, since none of its generation was measured.
 */
export const distances = ['near', 'scale', 'stack', 'kind', 'everything'] as const;
export type Distance = (typeof distances)[number];

/** How far measured runs were from predictions like this: four in five of them lie between `low` and `high`, measured over predicted time. */
export type Band = {
  readonly low: number;
  readonly high: number;
  readonly rows: number;
  readonly sources: readonly string[];
  readonly distance: Distance;
};

/** Up to so many times fewer or more accelerators are the same scale: what grows with the count, grows with its logarithm. */
const sameScale = 4;

/** Fewer rows than that say little of a tenth of them. */
const leastRows = 8;

const isNear = (group: NeighbourGroup, { generation, stack, experts, accelerators }: BandCase, distance: Distance): boolean => {
  const isOfKind = group.experts === experts;
  const isOfStack = group.stack === stack;
  const isOfScale = accelerators >= group.least / sameScale && accelerators <= group.most * sameScale;
  if (distance === 'everything') return true;
  if (group.generation !== generation) return false;
  if (distance === 'near') return isOfKind && isOfStack && isOfScale;
  if (distance === 'scale') return isOfKind && isOfStack;
  return distance === 'kind' || isOfKind;
};

/**
 * The band of the nearest measured runs: those that have most in common with the case, and so many of them that a tenth means something.
 * Where groups are taken together, an end is the mean of their ends by their rows, in ratios. The prediction itself is
 * never left out, though all that was measured may lie to one side of it.
 * @returns null where nothing was measured at all
 */
export function bandFor(of: BandCase, groups: readonly NeighbourGroup[]): Band | null {
  const found = distances
    .map((distance) => ({ distance, near: groups.filter((group) => isNear(group, of, distance)) }))
    .filter(({ near }) => near.length > 0);
  const all = rowsOf(groups);
  const enough = found.find(({ near }) => rowsOf(near) >= Math.min(leastRows, all));
  if (!enough) return null;
  const { distance, near } = enough;
  const rows = rowsOf(near);
  const mean = (end: 'low' | 'high'): number => Math.exp(near.reduce((sum, group) => sum + group.rows * Math.log(group[end]), 0) / rows);
  return {
    low: Math.min(1, mean('low')),
    high: Math.max(1, mean('high')),
    rows,
    sources: [...new Set(near.flatMap(({ sources }) => sources))],
    distance,
  };
}

const rowsOf = (groups: readonly NeighbourGroup[]): number => groups.reduce((sum, { rows }) => sum + rows, 0);
