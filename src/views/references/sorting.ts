import type { ColumnVisibilityState, SortingState } from '@tanstack/react-table';
import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
} from '@tanstack/react-table';

/** Only what the tables use: all of the library's features would weigh twice as much. The filters are those of both tables together. */
export const features = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic, text: sortFn_text },
});

export type Sort<Column extends string> = { readonly id: Column; readonly desc: boolean };

/** The column that a table is sorted by, and which way round; null as filed. */
export function sortOf<Column extends string>(sorting: SortingState, columns: readonly Column[]): Sort<Column> | null {
  const last = sorting.at(-1);
  const id = columns.find((column) => column === last?.id);
  return last && id !== undefined ? { id, desc: last.desc } : null;
}

/** Up, down, and back to the order as filed. */
export function nextSort<Column extends string>(now: Sort<Column> | null, id: Column): Sort<Column> | null {
  if (now?.id !== id) return { id, desc: false };
  return now.desc ? null : { id, desc: true };
}

/** Whether somebody has chosen a column, or left it as it is at first. */
export const isChosen = (visibility: ColumnVisibilityState, id: string, atFirst: boolean): boolean => visibility[id] ?? atFirst;
