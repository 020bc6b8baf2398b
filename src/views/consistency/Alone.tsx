import { Disclosure } from '../../design/index.ts';
import type { ConsistencyDocument } from '../../present/index.ts';
import type { Opening } from './Side.tsx';
import { Side } from './Side.tsx';
import styles from './consistency.module.css';

/** The claims that nothing here can be held against, and why. */
export function Alone({ alone, ...opening }: Opening & Pick<ConsistencyDocument, 'alone'>) {
  const words = opening.messages.consistency;
  const count = alone.reduce((sum, { sides }) => sum + sides.length, 0);
  if (count === 0) return null;
  return (
    <Disclosure summary={`${words.aloneHeading} (${count})`}>
      {alone.map(({ reason, text, sides }) => (
        <section key={reason} className={styles.thing}>
          <h3 className={styles.name}>{text}</h3>
          <ul className={styles.alone}>
            {sides.map((side) => (
              <li key={side.id}>
                <Side side={side} {...opening} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Disclosure>
  );
}
