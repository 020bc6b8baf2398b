import { useTable } from '@tanstack/react-table';
import { memo, useMemo } from 'react';
import type { Messages } from '../../messages/index.ts';
import type { ReferenceRow } from '../../present/index.ts';
import type { ClaimColumn } from './claimColumns.ts';
import { alwaysShown, claimColumns, columnsFor, sortedBy } from './claimColumns.ts';
import { ClaimLine } from './ClaimLine.tsx';
import { ShowAll } from './ShowAll.tsx';
import { inSight } from './some.ts';
import { SortHead } from './SortHead.tsx';
import { features, isChosen, nextSort, sortOf } from './sorting.ts';
import { TableTools } from './TableTools.tsx';
import styles from './references.module.css';

export type ClaimsTableProps = {
  readonly rows: readonly ReferenceRow[];
  /** ids of those that are not left out */
  readonly shown: ReadonlySet<string>;
  /** whether all of them are in sight, or only the first */
  readonly whole: boolean;
  readonly onWhole: () => void;
  readonly csv: (ids: readonly string[]) => string;
  readonly messages: Messages;
};

/** The claims of the texts, values only ever ranked within their kind. */
export const ClaimsTable = memo(function ClaimsTable({ rows, shown, whole, onWhole, csv, messages }: ClaimsTableProps) {
  const { catalogue } = messages;
  const columns = useMemo(() => columnsFor(messages), [messages]);
  const table = useTable({ features, columns, data: rows, getRowId: (row) => row.id, initialState: { sorting: sortedBy(null) } });
  const { sorting, columnVisibility } = table.state;
  const sort = sortOf(sorting, claimColumns);
  const inKinds = sort === null || sort.id === 'value';
  const visible = useMemo(
    () => claimColumns.filter((each) => (each === 'kind' ? !inKinds : isChosen(columnVisibility, each, true))),
    [inKinds, columnVisibility],
  );
  const sorted = table.getRowModel().rows.map(({ original }) => original);
  const seen = inSight(
    sorted.map(({ id }) => id),
    shown,
    whole,
  );
  return (
    <div className={styles.section} hidden={rows.length === 0}>
      <h3 className={styles.title}>{catalogue.claims}</h3>
      <TableTools
        name={catalogue.claims}
        columns={claimColumns
          .filter((each) => !alwaysShown.includes(each))
          .map((each) => ({ id: each, label: messages.table[each], shown: isChosen(columnVisibility, each, true) }))}
        onColumn={(each, isShown) => table.setColumnVisibility((before) => ({ ...before, [each]: isShown }))}
        csv={() => csv(sorted.filter((row) => shown.has(row.id)).map((row) => row.id))}
        fileName={catalogue.fileName.claims}
        messages={messages}
      />
      {sort?.id === 'value' && <p className={styles.note}>{messages.table.withinKinds}</p>}
      <p className={styles.none} hidden={shown.size > 0}>
        {catalogue.noClaim}
      </p>
      <table className={styles.table} data-table="claims" hidden={shown.size === 0}>
        <caption className={styles.caption}>{catalogue.claims}</caption>
        <SortHead
          columns={visible.map((each) => ({ id: each, label: messages.table[each], isNumber: each === 'value' }))}
          sort={sort}
          onSort={(each) => table.setSorting(sortedBy(nextSort(sort, each)))}
          messages={messages}
        />
        <ClaimsBody rows={sorted} {...{ shown: seen, inKinds, columns: visible, messages }} />
      </table>
      <ShowAll inSight={seen.size} all={shown.size} onShow={onWhole} messages={messages} />
    </div>
  );
});

type ClaimsBodyProps = Omit<ClaimsTableProps, 'csv' | 'whole' | 'onWhole'> & {
  readonly inKinds: boolean;
  readonly columns: readonly ClaimColumn[];
};

/** One body for all, so that a row keeps its node however it is sorted; where kinds stand together, each under its name. */
function ClaimsBody({ rows, shown, inKinds, columns, messages }: ClaimsBodyProps) {
  const kindsShown = new Set(rows.filter(({ id }) => shown.has(id)).map(({ kind }) => kind));
  return (
    <tbody>
      {rows.flatMap((row, index) => [
        ...(inKinds && rows[index - 1]?.kind !== row.kind
          ? [
              <tr key={`kind ${row.kind}`} className={styles.kind} hidden={!kindsShown.has(row.kind)}>
                <th scope="colgroup" colSpan={columns.length + 1}>
                  {row.kindText}
                </th>
              </tr>,
            ]
          : []),
        <ClaimLine key={row.id} row={row} columns={columns} hidden={!shown.has(row.id)} messages={messages} />,
      ])}
    </tbody>
  );
}
