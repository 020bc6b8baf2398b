import { DataTable, Disclosure } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { ArchitectureDocument } from '../../present/index.ts';
import styles from './machine.module.css';

export type ArchitectureFactsProps = { readonly architecture: ArchitectureDocument; readonly messages: Messages };

/** How large a model is, and how much work a token of it is by each who counts. */
export function ArchitectureFacts({ architecture: { facts, shape, counts, countsTitle, countsNote }, messages }: ArchitectureFactsProps) {
  const words = messages.machine.architecture;
  return (
    <div className={styles.part}>
      <dl className={styles.answers}>
        {facts.map(({ id, label, meaning, value, exact }) => (
          <div key={id} className={styles.answer} data-fact={id}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
            <dd className={styles.exact}>{exact}</dd>
            <dd className={styles.note}>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.shape}>
        {shape.map(({ label, value }) => (
          <span key={label}>
            {label} <b>{value}</b>
          </span>
        ))}
      </p>
      <Disclosure summary={countsTitle}>
        <p className={styles.note}>{countsNote}</p>
        <DataTable caption={countsTitle} captionShown={false}>
          <thead>
            <tr>
              <th scope="col">{words.convention}</th>
              <th scope="col" className="number">
                {words.perToken}
              </th>
              <th scope="col" className="number">
                {words.against}
              </th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ id, label, meaning, perToken, against }) => (
              <tr key={id}>
                <th scope="row">
                  {label}
                  <span className={styles.meaning}>{meaning}</span>
                </th>
                <td className="number">{perToken}</td>
                <td className="number">{against}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </Disclosure>
    </div>
  );
}
