import { useId } from 'react';
import { Badge, VisuallyHidden } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { Foundation } from '../../present/index.ts';
import { OpenButton } from '../card/OpenButton.tsx';
import styles from './working.module.css';

export type FoundationsProps = {
  readonly heading: string;
  readonly foundations: readonly Foundation[];
  readonly messages: Messages;
  readonly onOpen: (name: Foundation['name']) => void;
  /** whether to say how many of them have no source */
  readonly counted?: boolean | undefined;
};

/** Numbers that a number is made of or rests on, each with its value and whose it is. */
export function Foundations({ heading, foundations, messages, onOpen, counted }: FoundationsProps) {
  const id = useId();
  if (foundations.length === 0) return null;
  const unsourced = foundations.filter(isUnsourced).length;
  return (
    <section>
      <h3 id={id} className={styles.heading}>
        {heading}
        {counted && <span className={styles.count}>{unsourced === 0 ? messages.allSourced : messages.unsourcedCount(unsourced)}</span>}
      </h3>
      <table className={styles.table} aria-labelledby={id}>
        <thead>
          <tr>
            {[messages.lane.what, messages.lane.amount, messages.report.status].map((word) => (
              <th key={word} scope="col">
                <VisuallyHidden>{word}</VisuallyHidden>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {foundations.map(({ name, label, value, badge, badgeText }) => (
            <tr key={name} data-badge={badge}>
              <th scope="row">
                <OpenButton onClick={() => onOpen(name)}>{label}</OpenButton>
              </th>
              <td className={styles.amount}>{value}</td>
              <td className={styles.badge}>
                <Badge kind={badge}>{badgeText}</Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const isUnsourced = ({ badge, off }: Foundation): boolean => !off && (badge === 'default' || badge === 'input');
