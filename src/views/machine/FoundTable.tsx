import type { ColumnDef } from '@tanstack/react-table';
import { createColumnHelper, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { DataTable } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { FoundRow } from '../../present/index.ts';
import { OpenButton } from '../card/OpenButton.tsx';
import { features, nextSort, sortOf } from '../references/sorting.ts';
import styles from './machine.module.css';

export type FoundTableProps = {
  readonly rows: readonly FoundRow[];
  readonly onTake: (layout: FoundRow['layout']) => void;
  readonly messages: Messages;
};

const helper = createColumnHelper<typeof features, FoundRow>();
const columnIds = ['layout', 'seconds', 'utilisation', 'bytes', 'accelerators', 'unseen'] as const;
type Column = (typeof columnIds)[number];
const numbers: ReadonlySet<Column> = new Set(['seconds', 'utilisation', 'bytes', 'accelerators']);
const arrows = { ascending: '↑', descending: '↓', none: '' } as const;

const columnsFor = (words: Messages['machine']['search']['columns']): readonly ColumnDef<typeof features, FoundRow>[] =>
  helper.columns([
    helper.accessor('text', { id: 'layout', header: words.layout, sortFn: 'text' }),
    helper.accessor('seconds', { id: 'seconds', header: words.seconds, sortFn: 'basic' }),
    helper.accessor('utilisation', { id: 'utilisation', header: words.utilisation, sortFn: 'basic' }),
    helper.accessor('bytes', { id: 'bytes', header: words.bytes, sortFn: 'basic' }),
    helper.accessor('accelerators', { id: 'accelerators', header: words.accelerators, sortFn: 'basic' }),
    helper.accessor((row) => row.unseen ?? undefined, { id: 'unseen', header: words.unseen, sortFn: 'text', sortUndefined: 'last' }),
  ]);

/** The fastest layouts. Pressing one takes it into the fields above. */
export function FoundTable({ rows, onTake, messages }: FoundTableProps) {
  const words = messages.machine.search;
  const columns = useMemo(() => [...columnsFor(words.columns)], [words]);
  const table = useTable({ features, columns, data: rows, getRowId: (row) => row.id });
  const sort = sortOf(table.state.sorting, columnIds);
  const sorted = table.getRowModel().rows.map(({ original }) => original);
  const directionOf = (id: Column) => (sort?.id !== id ? 'none' : sort.desc ? 'descending' : 'ascending');
  const isFlagged = rows.some(({ unseen }) => unseen !== null);
  const shown = columnIds.filter((id) => id !== 'unseen' || isFlagged);
  return (
    <DataTable caption={words.table} captionShown={false}>
      <thead>
        <tr>
          {shown.map((id) => (
            <th key={id} scope="col" className={numbers.has(id) ? 'number' : undefined} aria-sort={directionOf(id)}>
              <button
                type="button"
                className={styles.sort}
                title={messages.table.sortBy(words.columns[id])}
                onClick={() => {
                  const next = nextSort(sort, id);
                  table.setSorting(next ? [next] : []);
                }}
              >
                {words.columns[id]} <span aria-hidden="true">{arrows[directionOf(id)]}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={row.id}>
            <th scope="row" className={styles.layout}>
              <OpenButton aria-label={words.take(row.text)} onClick={() => onTake(row.layout)}>
                {row.text}
              </OpenButton>
            </th>
            <td className="number">{row.secondsText}</td>
            <td className="number">{row.utilisationText}</td>
            <td className="number">{row.bytesText}</td>
            <td className="number">{row.acceleratorsText}</td>
            {isFlagged && <td className={styles.unseen}>{row.unseen !== null && words.never(row.unseen)}</td>}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
