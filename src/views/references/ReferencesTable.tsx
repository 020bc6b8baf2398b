import { useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { ReferenceRow } from '../../present/index.ts';
import { alwaysShown, asFiled, columnsFor, features, nextSorting, shownColumns, sortOf } from './columns.ts';
import type { ShownColumn } from './columns.ts';
import { ReferencesControls } from './ReferencesControls.tsx';
import { ReferencesHead } from './ReferencesHead.tsx';
import { ReferencesBody } from './ReferencesBody.tsx';
import styles from './references.module.css';

export type ReferencesTableProps = {
  readonly rows: readonly ReferenceRow[];
  readonly messages: Messages;
  readonly onOpen: (id: string) => void;
  /** leaves the others out, and their filters too */
  readonly onlyIds?: readonly string[] | undefined;
};

/** Every reported figure: to be searched, filtered by kind and sorted, values only ever within their kind. */
export function ReferencesTable({ rows, messages, onOpen, onlyIds }: ReferencesTableProps) {
  const data = useMemo(() => (onlyIds ? rows.filter(({ id }) => onlyIds.includes(id)) : rows), [rows, onlyIds]);
  const columns = useMemo(() => columnsFor(messages), [messages]);
  const table = useTable({
    features,
    columns,
    data,
    globalFilterFn: 'search',
    getColumnCanGlobalFilter: ({ id }) => id === 'subject', // one look a row: the haystack holds every column
    getRowId: ({ id }) => id,
    initialState: { sorting: asFiled },
  });
  const { sorting, columnVisibility, columnFilters, globalFilter } = table.state;
  const sort = sortOf(sorting);
  const inKinds = sort === null || sort.id === 'value';
  const shown = table.getRowModel().rows.map(({ original }) => original);
  const isChosen = (id: ShownColumn): boolean => columnVisibility[id] !== false;
  const visible = shownColumns.filter((id) => (id === 'kind' ? !inKinds : isChosen(id)));
  const kind = columnFilters[0]?.value;
  const search = typeof globalFilter === 'string' ? globalFilter : '';
  const chooseKind = (chosen: string) => table.setColumnFilters(chosen === '' ? [] : [{ id: 'kind', value: chosen }]);
  const showAll = () => {
    table.setGlobalFilter('');
    chooseKind('');
  };
  return (
    <div className={styles.references}>
      <ReferencesControls
        search={search}
        onSearch={(text) => table.setGlobalFilter(text)}
        kind={typeof kind === 'string' ? kind : ''}
        kinds={kindsOf(data)}
        onKind={chooseKind}
        columns={shownColumns
          .filter((id) => !alwaysShown.includes(id))
          .map((id) => ({ id, label: messages.table[id], shown: isChosen(id) }))}
        onColumn={(id, isShown) => table.setColumnVisibility((before) => ({ ...before, [id]: isShown }))}
        messages={messages}
      />
      <p className={styles.count} aria-live="polite">
        {messages.table.count(shown.length, data.length)}
      </p>
      {sort?.id === 'value' && <p className={styles.note}>{messages.table.withinKinds}</p>}
      {shown.length === 0 ? (
        <p className={styles.none}>
          {messages.table.none}{' '}
          <Button size="small" onClick={showAll}>
            {messages.table.showAll}
          </Button>
        </p>
      ) : (
        <table className={styles.table}>
          <caption className={styles.caption}>{messages.references}</caption>
          <ReferencesHead columns={visible} sort={sort} onSort={(id) => table.setSorting(nextSorting(sorting, id))} messages={messages} />
          <ReferencesBody rows={shown} columns={visible} inKinds={inKinds} messages={messages} onOpen={onOpen} />
        </table>
      )}
    </div>
  );
}

const kindsOf = (rows: readonly ReferenceRow[]): readonly { readonly kind: string; readonly text: string }[] =>
  [...new Map(rows.toSorted((a, b) => a.kindRank - b.kindRank).map(({ kind, kindText }) => [kind, kindText])).entries()].map(
    ([kind, text]) => ({ kind, text }),
  );
