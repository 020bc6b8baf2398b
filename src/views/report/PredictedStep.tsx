import { Badge } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { PredictedStepDocument } from '../../present/index.ts';
import styles from './report.module.css';

type PredictedStepProps = { readonly step: PredictedStepDocument; readonly messages: Messages };

type Part = PredictedStepDocument['machine']['breakdown']['parts'][number];

const inLine = (parts: readonly Part[]): string =>
  parts.map(({ label, amount, shareText }) => `${label} ${amount} (${shareText})`).join(', ');

/** The step that MFU is predicted from: what is laid out how, what it comes to, where its time and memory go. */
export function PredictedStep({ step: { title, given, machine, aside }, messages }: PredictedStepProps) {
  const { breakdown, memory, link, answers, notes } = machine;
  return (
    <section className={styles.whole}>
      <h2 className={styles.title}>{title}</h2>
      {aside !== null && <p className={styles.fine}>{aside}</p>}
      <table className={styles.table}>
        <colgroup>
          <col className={styles.inputColumn} />
          <col className={styles.valueColumn} />
          <col className={styles.badgeColumn} />
          <col />
        </colgroup>
        <tbody>
          {given.map(({ id, label, value, badge, badgeText, notes: said }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>
                <span className={styles.stated}>{value}</span>
              </td>
              <td>
                <Badge kind={badge}>{badgeText}</Badge>
              </td>
              <td>{said.join('; ')}</td>
            </tr>
          ))}
          {answers.map(({ id, label, value, notes: said }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>
                <span className={styles.stated}>{value}</span>
              </td>
              <td>
                <Badge kind="computed">{messages.badgesShort.computed}</Badge>
              </td>
              <td>{said.join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.fine}>
        <b>{breakdown.title}</b>: {inLine(breakdown.parts)} = {breakdown.total}
      </p>
      <p className={styles.fine}>
        <b>{memory.title}</b>: {inLine(memory.parts)} = {memory.total}. {memory.verdict}
      </p>
      {link !== null && (
        <p className={styles.fine}>
          <b>{link.title}</b>: {link.sentence} {link.rates}
        </p>
      )}
      {notes.length > 0 && <p className={styles.fine}>{notes.join(' ')}</p>}
    </section>
  );
}
