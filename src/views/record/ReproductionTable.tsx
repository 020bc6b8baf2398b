import { DataTable } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { ReproductionLine } from '../../present/index.ts';
import { OpenButton } from '../card/OpenButton.tsx';
import styles from './record.module.css';

export type ReproductionTableProps = {
  readonly caption: string;
  readonly lines: readonly ReproductionLine[];
  readonly messages: Messages;
  /** opens the working of ours, where the plan that is open is the run’s */
  readonly onOpen?: ((name: ReproductionLine['name']) => void) | undefined;
};

/** What was published of a run beside what is computed here. */
export function ReproductionTable({ caption, lines, messages, onOpen }: ReproductionTableProps) {
  const { record } = messages;
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">{record.quantity}</th>
          <th scope="col" className="number">
            {record.published}
          </th>
          <th scope="col" className="number">
            {record.ours}
          </th>
          <th scope="col" className="number">
            {record.error}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ of, label, name, published, ours, error, note }) => (
          <tr key={of}>
            <th scope="row" className={styles.name}>
              {onOpen && of !== 'compute' ? <OpenButton onClick={() => onOpen(name)}>{label}</OpenButton> : label}
            </th>
            <td className="number">{published}</td>
            <td className="number">
              <b>{ours}</b>
            </td>
            <td className="number">
              {error}
              {note !== null && <span className={styles.source}>{note}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
