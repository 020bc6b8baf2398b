import type { SortingState } from '@tanstack/react-table';
import {
  columnFilteringFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
} from '@tanstack/react-table';
import type { Messages } from '../../messages/index.ts';
import type { ReferenceRow } from '../../present/index.ts';
import { holds } from './search.ts';

/** Only what the table uses: all of the library's features would weigh twice as much. */
export const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  filterFns: {
    search: (row: { readonly original: ReferenceRow }, _column: string, query: string) => holds(row.original.haystack, query),
    kind: (row: { readonly original: ReferenceRow }, _column: string, kind: string) => row.original.kind === kind,
  },
  sortFns: { basic: sortFn_basic, text: sortFn_text },
});

const helper = createColumnHelper<typeof features, ReferenceRow>();

/** The columns in sight, in their order, and what they are called; the others only sort and filter. */
export const shownColumns = ['subject', 'quantity', 'value', 'kind', 'speaker', 'source', 'date', 'flags'] as const;
export type ShownColumn = (typeof shownColumns)[number];

/** The first opens the figure, the value is what the table is about, and the kind keeps values from being mixed. */
export const alwaysShown: readonly ShownColumn[] = ['subject', 'value', 'kind'];

export const isShownColumn = (id: string): id is ShownColumn => (shownColumns as readonly string[]).includes(id);

export const columnsFor = ({ table }: Messages) =>
  helper.columns([
    helper.accessor('kindRank', { id: 'rank', sortFn: 'basic' }),
    helper.accessor('scale', { id: 'scale', sortFn: 'text' }),
    helper.accessor('subject', { id: 'subject', header: table.subject, sortFn: 'text' }),
    helper.accessor('quantity', { id: 'quantity', header: table.quantity, sortFn: 'text' }),
    helper.accessor((row) => row.size ?? undefined, { id: 'value', header: table.value, sortFn: 'basic', sortUndefined: 'last' }),
    helper.accessor('kindText', { id: 'kind', header: table.kind, sortFn: 'text', filterFn: 'kind' }),
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

/** By kind, and within a kind as the texts have them. */
export const asFiled: SortingState = [{ id: 'rank', desc: false }];

/** Values are ranked within their kind and their unit, never across. */
export const sortedBy = (id: ShownColumn, desc: boolean): SortingState =>
  id === 'value'
    ? [
        { id: 'rank', desc: false },
        { id: 'scale', desc: false },
        { id, desc },
      ]
    : [{ id, desc }];

/** The column that a table is sorted by, and which way round; null as filed. */
export function sortOf(sorting: SortingState): { readonly id: ShownColumn; readonly desc: boolean } | null {
  const last = sorting.at(-1);
  return last && isShownColumn(last.id) ? { id: last.id, desc: last.desc } : null;
}

/** Up, down, and back to the order as filed. */
export function nextSorting(sorting: SortingState, id: ShownColumn): SortingState {
  const now = sortOf(sorting);
  if (now?.id !== id) return sortedBy(id, false);
  return now.desc ? asFiled : sortedBy(id, true);
}
