import type { ConsistencyDocument, ConsistencyLine } from '../../present/index.ts';

export const consistencyFilters = ['all', 'disagrees', 'agrees', 'slips', 'apart'] as const;
export type ConsistencyFilter = (typeof consistencyFilters)[number];

const isUnder = (filter: ConsistencyFilter, { outcome, isSlip }: ConsistencyLine): boolean =>
  filter === 'all' || (filter === 'slips' ? isSlip : outcome === filter);

/** The things that have lines of this sort, with those lines only. */
export const thingsUnder = (filter: ConsistencyFilter, { things }: ConsistencyDocument): ConsistencyDocument['things'] =>
  things.map((thing) => ({ ...thing, lines: thing.lines.filter((line) => isUnder(filter, line)) })).filter(({ lines }) => lines.length > 0);

export const countLines = (filter: ConsistencyFilter, document: ConsistencyDocument): number =>
  thingsUnder(filter, document).reduce((sum, { lines }) => sum + lines.length, 0);
