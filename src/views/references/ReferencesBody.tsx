import type { Messages } from '../../messages/index.ts';
import type { ReferenceRow } from '../../present/index.ts';
import { InKorean } from '../card/InKorean.tsx';
import { OpenButton } from '../card/OpenButton.tsx';
import type { ShownColumn } from './columns.ts';
import styles from './references.module.css';

export type ReferencesBodyProps = {
  readonly rows: readonly ReferenceRow[];
  readonly columns: readonly ShownColumn[];
  /** whether rows of a kind stand together, under its name */
  readonly inKinds: boolean;
  readonly messages: Messages;
  readonly onOpen: (id: string) => void;
};

export function ReferencesBody({ rows, columns, inKinds, messages, onOpen }: ReferencesBodyProps) {
  const line = (row: ReferenceRow) => (
    <tr key={row.id}>
      {columns.map((id) =>
        id === 'subject' ? (
          <th key={id} scope="row" data-column={id}>
            <OpenButton title={messages.table.open(row.subject)} onClick={() => onOpen(row.id)}>
              {row.subject}
            </OpenButton>
          </th>
        ) : (
          <Cell key={id} id={id} row={row} label={messages.table[id]} />
        ),
      )}
    </tr>
  );
  if (!inKinds) return <tbody>{rows.map(line)}</tbody>;
  return [...new Set(rows.map(({ kindText }) => kindText))].map((kind) => (
    <tbody key={kind}>
      <tr className={styles.kind}>
        <th scope="rowgroup" colSpan={columns.length}>
          {kind}
        </th>
      </tr>
      {rows.filter(({ kindText }) => kindText === kind).map(line)}
    </tbody>
  ));
}

function Cell({ id, row, label }: { readonly id: ShownColumn; readonly row: ReferenceRow; readonly label: string }) {
  const text = textOf(id, row);
  return (
    <td data-column={id} data-empty={text === '' || undefined}>
      <span className={styles.label}>{label} </span>
      <span className={styles.text}>
        <InKorean text={text} />
      </span>
    </td>
  );
}

function textOf(id: ShownColumn, row: ReferenceRow): string {
  if (id === 'value') return row.amount;
  if (id === 'kind') return row.kindText;
  if (id === 'date') return row.asOf;
  return id === 'flags' ? row.flags.join(', ') : row[id];
}
