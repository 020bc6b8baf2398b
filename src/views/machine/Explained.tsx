import type { ReactNode } from 'react';
import { NamedParts } from '../../charts/index.ts';
import { DataTable } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { ExplainedPart } from '../../present/index.ts';
import styles from './machine.module.css';

export type ExplainedProps = {
  readonly title: string;
  readonly note: string;
  readonly parts: readonly ExplainedPart[];
  readonly total: { readonly label: string; readonly amount: string; readonly share?: string };
  /** what the column of amounts is called */
  readonly amountLabel: string;
  readonly limit?: { readonly at: number; readonly label: string } | undefined;
  readonly messages: Messages;
  readonly children?: ReactNode;
};

/** A whole as a bar that explains itself: each part with what it is and what would make it less. */
export function Explained({ title, note, parts, total, amountLabel, limit, messages, children }: ExplainedProps) {
  const { breakdown } = messages.machine;
  return (
    <section className={styles.part} data-bar={title}>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.note}>{note}</p>
      <NamedParts label={title} parts={parts} limit={limit} />
      {children}
      <DataTable caption={title} captionShown={false}>
        <thead>
          <tr>
            <th scope="col">{breakdown.part}</th>
            <th scope="col" className="number">
              {amountLabel}
            </th>
            <th scope="col" className="number">
              {breakdown.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ id, label, meaning, less, amount, shareText }) => (
            <tr key={id}>
              <th scope="row">
                {label}
                <span className={styles.meaning}>
                  {meaning} <span className={styles.less}>{breakdown.less(less)}</span>
                </span>
              </th>
              <td className="number">{amount}</td>
              <td className="number">{shareText}</td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row">{total.label}</th>
            <td className="number">
              <b>{total.amount}</b>
            </td>
            <td className="number">{total.share}</td>
          </tr>
        </tbody>
      </DataTable>
    </section>
  );
}
