import { Badge } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { ReportInput } from '../../present/index.ts';
import styles from './report.module.css';

type InputsProps = {
  readonly inputs: readonly ReportInput[];
  readonly further: readonly string[];
  readonly unsourced: number;
  readonly messages: Messages;
};

/** Every number that the plan rests on, whose it is and where it comes from. */
export function Inputs({ inputs, further, unsourced, messages }: InputsProps) {
  const { report } = messages;
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>
        {report.inputs} <small>{messages.unsourcedCount(unsourced)}</small>
      </h2>
      <table className={styles.table}>
        <colgroup>
          <col className={styles.inputColumn} />
          <col className={styles.valueColumn} />
          <col className={styles.badgeColumn} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{report.input}</th>
            <th scope="col">{report.value}</th>
            <th scope="col">{report.status}</th>
            <th scope="col">{report.source}</th>
          </tr>
        </thead>
        <tbody>
          {inputs.map(({ name, label, value, range, badge, badgeText, source }) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              <td>
                <span className={styles.stated}>{value}</span>
                {range !== null && <span className={styles.mark}> ({range})</span>}
              </td>
              <td>
                <Badge kind={badge}>{badgeText}</Badge>
              </td>
              <td>{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {further.length > 0 && (
        <p className={styles.fine}>
          {messages.paper.further}: {further.join('; ')}.
        </p>
      )}
    </section>
  );
}
