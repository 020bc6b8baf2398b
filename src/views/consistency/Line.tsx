import type { ConsistencyLine } from '../../present/index.ts';
import type { Opening } from './Side.tsx';
import { Side } from './Side.tsx';
import styles from './consistency.module.css';

/** Two amounts, what they come to, and what has to be known beside it. */
export function Line({ line, ...opening }: Opening & { readonly line: ConsistencyLine }) {
  const { sides, outcome, isSlip, verdict, notes } = line;
  return (
    <li className={styles.line} data-outcome={isSlip ? 'slip' : outcome}>
      <Side side={sides[0]} {...opening} />
      <Side side={sides[1]} {...opening} />
      <Findings verdict={verdict} notes={notes} />
    </li>
  );
}

export function Findings({ verdict, notes }: Pick<ConsistencyLine, 'verdict' | 'notes'>) {
  return (
    <div className={styles.findings}>
      <p className={styles.verdict}>{verdict}</p>
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
