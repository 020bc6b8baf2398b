import { useTable } from '@tanstack/react-table';
import { memo, useMemo } from 'react';
import type { Messages } from '../../messages/index.ts';
import type { RunRow } from '../../present/index.ts';
import { columnsFor, isNumber, isShownAtFirst, runColumns, shownAtFirst } from './runColumns.ts';
import { RunLine } from './RunLine.tsx';
import { ShowAll } from './ShowAll.tsx';
import { inSight } from './some.ts';
import { SortHead } from './SortHead.tsx';
import { features, isChosen, nextSort, sortOf } from './sorting.ts';
import { TableTools } from './TableTools.tsx';
import styles from './references.module.css';

export type RunsTableProps = {
  readonly rows: readonly RunRow[];
  /** ids of those that are not left out */
  readonly shown: ReadonlySet<string>;
  /** whether all of them are in sight, or only the first */
  readonly whole: boolean;
  readonly onWhole: () => void;
  /** the kind that is asked for: its columns are in sight */
  readonly kind: string;
  /** of its heading, to be led to */
  readonly titleId: string;
  readonly credits: readonly string[];
  readonly csv: (ids: readonly string[]) => string;
  readonly messages: Messages;
};

/** One row a published training run. */
export const RunsTable = memo(function RunsTable({ rows, shown, whole, onWhole, kind, titleId, credits, csv, messages }: RunsTableProps) {
  const { catalogue } = messages;
  const columns = useMemo(() => columnsFor(messages), [messages]);
  const table = useTable({ features, columns, data: rows, getRowId: (row) => row.id });
  const { sorting, columnVisibility } = table.state;
  const sort = sortOf(sorting, runColumns);
  const visible = useMemo(
    () => runColumns.filter((each) => isChosen(columnVisibility, each, isShownAtFirst(each, kind))),
    [columnVisibility, kind],
  );
  const sorted = table.getRowModel().rows.map(({ original }) => original);
  const seen = inSight(
    sorted.map(({ id }) => id),
    shown,
    whole,
  );
  return (
    <div className={styles.section} hidden={rows.length === 0}>
      <h3 id={titleId} tabIndex={-1} className={styles.title}>
        {catalogue.runs}
      </h3>
      <TableTools
        name={catalogue.runs}
        columns={runColumns
          .filter((each) => each !== 'model')
          .map((each) => ({ id: each, label: catalogue.columns[each], shown: visible.includes(each) }))}
        onColumn={(each, isShown) => table.setColumnVisibility((before) => ({ ...before, [each]: isShown }))}
        csv={() => csv(sorted.filter((row) => shown.has(row.id)).map((row) => row.id))}
        fileName={catalogue.fileName.runs}
        messages={messages}
      />
      <p className={styles.none} hidden={shown.size > 0}>
        {catalogue.noRun}
      </p>
      <div className={styles.scroller} role="region" aria-labelledby={titleId} tabIndex={0} hidden={shown.size === 0}>
        <table className={styles.table} data-table="runs" data-wide={visible.length > shownAtFirst.size || undefined}>
          <caption className={styles.caption}>{catalogue.runs}</caption>
          <SortHead
            columns={visible.map((each) => ({ id: each, label: catalogue.columns[each], isNumber: isNumber(each) }))}
            sort={sort}
            onSort={(each) => {
              const next = nextSort(sort, each);
              table.setSorting(next ? [next] : []);
            }}
            messages={messages}
          />
          <tbody>
            {sorted.map((row) => (
              <RunLine key={row.id} row={row} columns={visible} hidden={!seen.has(row.id)} messages={messages} />
            ))}
          </tbody>
        </table>
      </div>
      <ShowAll inSight={seen.size} all={shown.size} onShow={onWhole} messages={messages} />
      {credits.length > 0 && (
        <p className={styles.credits}>
          {catalogue.credits} {credits.join(' ')}
        </p>
      )}
    </div>
  );
});
