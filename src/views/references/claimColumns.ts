import type { SortingState } from '@tanstack/react-table';
import { createColumnHelper } from '@tanstack/react-table';
import type { Messages } from '../../messages/index.ts';
import type { ReferenceRow } from '../../present/index.ts';
import type { Sort } from './sorting.ts';
import { features } from './sorting.ts';

const helper = createColumnHelper<typeof features, ReferenceRow>();

/** The columns in sight, in their order; the others only sort. */
export const claimColumns = ['subject', 'quantity', 'value', 'kind', 'speaker', 'source', 'date', 'flags'] as const;
export type ClaimColumn = (typeof claimColumns)[number];

/** The first opens the figure, the value is what the table is about, and the kind keeps values from being mixed. */
export const alwaysShown: readonly ClaimColumn[] = ['subject', 'value', 'kind'];

export const columnsFor = ({ table }: Messages) =>
  helper.columns([
    helper.accessor('kindRank', { id: 'rank', sortFn: 'basic' }),
    helper.accessor('scale', { id: 'scale', sortFn: 'text' }),
    helper.accessor('subject', { id: 'subject', header: table.subject, sortFn: 'text' }),
    helper.accessor('quantity', { id: 'quantity', header: table.quantity, sortFn: 'text' }),
    helper.accessor((row) => row.size ?? undefined, { id: 'value', header: table.value, sortFn: 'basic', sortUndefined: 'last' }),
    helper.accessor('kindText', { id: 'kind', header: table.kind, sortFn: 'text' }),
    helper.accessor('speaker', { id: 'speaker', header: table.speaker, sortFn: 'text' }),
    helper.accessor('source', { id: 'source', header: table.source, sortFn: 'text' }),
    helper.accessor('asOf', { id: 'date', header: table.date, sortFn: 'text' }),
    helper.accessor((row) => row.flags.join(', ') || undefined, {
      id: 'flags',
      header: table.flags,
      sortFn: 'text',
      sortUndefined: 'last',
    }),
  ]);

const byKind = { id: 'rank', desc: false };

/** As filed is by kind, and within a kind as the texts have them. Values are ranked within their kind and unit, never across. */
export function sortedBy(sort: Sort<ClaimColumn> | null): SortingState {
  if (sort === null) return [byKind];
  return sort.id === 'value' ? [byKind, { id: 'scale', desc: false }, sort] : [sort];
}

export function textOf(id: ClaimColumn, row: ReferenceRow): string {
  if (id === 'value') return row.amount;
  if (id === 'kind') return row.kindText;
  if (id === 'date') return row.asOf;
  return id === 'flags' ? row.flags.join(', ') : row[id];
}
