import type { Messages } from '../../messages/index.ts';
import type { ReportDocument } from '../../present/index.ts';
import styles from './report.module.css';

type FourCostsProps = { readonly costs: ReportDocument['costs']; readonly messages: Messages };

/** The four costs of the plan, kept apart. */
export function FourCosts({ costs, messages }: FourCostsProps) {
  return (
    <section className={styles.whole}>
      <h2 className={styles.title}>{messages.costs.title}</h2>
      <table className={styles.table}>
        <colgroup>
          <col className={styles.inputColumn} />
          <col className={styles.valueColumn} />
          <col />
        </colgroup>
        <tbody>
          {costs.scopes.map(({ id, title, meaning, value, range, notes }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>
                <span className={styles.stated}>{value}</span>
                {range !== null && <span className={styles.mark}> ({range})</span>}
              </td>
              <td>
                {meaning} <span className={styles.mark}>{notes.join(' ')}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.fine}>{costs.nominal}</p>
      <p className={styles.fine}>
        <b>{messages.costs.ways}</b>: {costs.ways}. <b>{messages.costs.rentOrBuy}</b>: {costs.breakEven}
      </p>
      {costs.parts.map(({ title, text }) => (
        <p key={title} className={styles.fine}>
          <b>{title}</b>: {text}
        </p>
      ))}
    </section>
  );
}
