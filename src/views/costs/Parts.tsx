import { memo } from 'react';
import { PartsBar } from '../../charts/index.ts';
import { DataTable } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { PartsDocument } from '../../present/index.ts';
import { openPage } from '../../store/index.ts';
import { OpenButton } from '../card/OpenButton.tsx';
import styles from './costs.module.css';

export type PartsProps = { readonly parts: PartsDocument; readonly messages: Messages };

/** What an amount consists of: a bar, and the parts with their shares. */
export const Parts = memo(function Parts({ parts: { title, note, total, parts }, messages }: PartsProps) {
  const open = (name: string) => () => openPage({ kind: 'working', name });
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.note}>{note}</p>
      <PartsBar
        label={title}
        parts={parts.map(({ result, share, shareText }) => ({ id: result.name, label: result.label, share, shareText }))}
      />
      <DataTable caption={title} captionShown={false}>
        <thead className={styles.quiet}>
          <tr>
            <th scope="col">{messages.table.quantity}</th>
            <th scope="col" className="number">
              {messages.costs.share}
            </th>
            <th scope="col" className="number">
              {messages.table.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ result, shareText }) => (
            <tr key={result.name}>
              <th scope="row" className={styles.name}>
                <OpenButton onClick={open(result.name)}>{result.label}</OpenButton>
              </th>
              <td className="number">{shareText}</td>
              <td className="number">{result.value}</td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row" className={styles.name}>
              <OpenButton onClick={open(total.name)}>{total.label}</OpenButton>
            </th>
            <td className="number" />
            <td className="number">
              <b>{total.value}</b>
            </td>
          </tr>
        </tbody>
      </DataTable>
    </section>
  );
});
