import type { ConsistencyDocument } from '../../present/index.ts';
import { Findings } from './Line.tsx';
import type { Opening } from './Side.tsx';
import { Side } from './Side.tsx';
import styles from './consistency.module.css';

/** Amounts that a text states in two currencies. */
export function Restated({ restated, ...opening }: Opening & Pick<ConsistencyDocument, 'restated'>) {
  const words = opening.messages.consistency;
  if (restated.length === 0) return null;
  return (
    <section className={styles.thing}>
      <h3 className={styles.name}>{words.restated}</h3>
      <p className={styles.note}>{words.restatedLead}</p>
      <ul className={styles.lines}>
        {restated.map(({ id, side, again, verdict, notes }) => (
          <li key={id} className={styles.line}>
            <Side side={side} {...opening} />
            <span className={styles.amount}>{again}</span>
            <Findings verdict={verdict} notes={notes} />
          </li>
        ))}
      </ul>
    </section>
  );
}
