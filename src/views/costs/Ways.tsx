import { memo } from 'react';
import { DataTable } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { CostsDocument } from '../../present/index.ts';
import { openPage } from '../../store/index.ts';
import { OpenButton } from '../card/OpenButton.tsx';
import styles from './costs.module.css';

export type WaysProps = Pick<CostsDocument, 'ways' | 'real'> & { readonly messages: Messages };

/** The final run by each way to pay for it. */
export const Ways = memo(function Ways({ ways, real, messages }: WaysProps) {
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{messages.costs.ways}</h3>
      <DataTable caption={messages.costs.ways} captionShown={false}>
        <tbody>
          {ways.map(({ way, meaning, chosen, result }) => (
            <tr key={way} data-chosen={chosen || undefined}>
              <th scope="row" className={styles.name}>
                <OpenButton onClick={() => openPage({ kind: 'working', name: result.name })}>{way}</OpenButton>
                {chosen && <span className={styles.chosen}> {messages.costs.chosen}</span>}
                <span className={styles.meaning}>{meaning}</span>
              </th>
              <td className="number">
                <b>{result.value}</b>
                {result.range !== null && <span className={styles.meaning}>{result.range}</span>}
              </td>
            </tr>
          ))}
          {real !== null && (
            <tr>
              <th scope="row" className={styles.name}>
                <OpenButton onClick={() => openPage({ kind: 'working', name: real.name })}>{real.label}</OpenButton>
              </th>
              <td className="number">
                <b>{real.value}</b>
              </td>
            </tr>
          )}
        </tbody>
      </DataTable>
    </section>
  );
});
