import { memo } from 'react';
import { DataTable } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { ResultDocument } from '../../present/index.ts';
import { openPage } from '../../store/index.ts';
import { OpenButton } from '../card/OpenButton.tsx';
import styles from './costs.module.css';

export type ResultsTableProps = {
  readonly title: string;
  readonly note?: string | undefined;
  readonly results: readonly ResultDocument[];
  readonly messages: Messages;
};

/** Some answers that belong together, each opening its working. */
export const ResultsTable = memo(function ResultsTable({ title, note, results, messages }: ResultsTableProps) {
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      <DataTable caption={title} captionShown={false}>
        <thead className={styles.quiet}>
          <tr>
            <th scope="col">{messages.table.quantity}</th>
            <th scope="col" className="number">
              {messages.table.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {results.map(({ name, label, value, range }) => (
            <tr key={name}>
              <th scope="row" className={styles.name}>
                <OpenButton onClick={() => openPage({ kind: 'working', name })}>{label}</OpenButton>
              </th>
              <td className="number">
                <b>{value}</b>
                {range !== null && <span className={styles.meaning}>{range}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  );
});
