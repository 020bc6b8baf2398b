import { DataTable } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { ResultDocument } from '../../present/index.ts';
import { OpenButton } from '../card/OpenButton.tsx';
import styles from './answers.module.css';

export type AnswersTableProps = {
  readonly answers: readonly ResultDocument[];
  readonly messages: Messages;
  readonly onOpen: (name: ResultDocument['name']) => void;
};

/** Every answer of the plan, each opening its working. */
export function AnswersTable({ answers, messages, onOpen }: AnswersTableProps) {
  return (
    <DataTable caption={messages.allAnswers} captionShown={false}>
      <thead>
        <tr>
          <th scope="col">{messages.table.quantity}</th>
          <th scope="col" className="number">
            {messages.table.value}
          </th>
          <th scope="col" className={styles.range}>
            {messages.range}
          </th>
          <th scope="col" className={styles.wide}>
            {messages.unsourcedBelow}
          </th>
        </tr>
      </thead>
      <tbody>
        {answers.map(({ name, label, value, range, converted, unsourced }) => (
          <tr key={name}>
            <th scope="row" className={styles.name}>
              <OpenButton onClick={() => onOpen(name)}>{label}</OpenButton>
            </th>
            <td className="number">
              <b>{value}</b>
              {converted !== null && <span className={styles.converted}>{converted}</span>}
            </td>
            <td className={styles.range}>{range}</td>
            <td className={styles.wide}>{unsourced.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
