import type { Messages } from '../../messages/index.ts';
import type { Alternative } from '../../present/index.ts';
import styles from './working.module.css';

export type AlternativesProps = { readonly alternatives: readonly Alternative[]; readonly messages: Messages };

/** How else the same quantity is counted: two numbers may differ for no other reason. */
export function Alternatives({ alternatives, messages }: AlternativesProps) {
  if (alternatives.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{messages.alternatives}</h3>
      <dl className={styles.alternatives}>
        {alternatives.map(({ id, name, equation, difference, citation }) => (
          <div key={id}>
            <dt>
              <b>{name}</b> <span className={styles.formula}>{equation}</span>
            </dt>
            <dd>
              {difference} <cite className={styles.source}>{citation}</cite>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
