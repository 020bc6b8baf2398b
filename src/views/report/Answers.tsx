import type { Messages } from '../../messages/index.ts';
import type { ResultDocument } from '../../present/index.ts';
import styles from './report.module.css';

type AnswersProps = { readonly answers: readonly ResultDocument[]; readonly rates: string; readonly messages: Messages };

/** What the plan takes: each answer with its range, its conversion and what it rests on unsourced. */
export function Answers({ answers, rates, messages }: AnswersProps) {
  return (
    <section className={styles.section}>
      <dl className={styles.answers}>
        {answers.map(({ name, label, value, range, converted, unsourced }) => (
          <div key={name} className={styles.answer}>
            <dt>{label}</dt>
            <dd>
              <p className={styles.value}>{value}</p>
              {range !== null && (
                <p>
                  {messages.range} {range}
                </p>
              )}
              {converted !== null && <p>{converted}</p>}
              {unsourced.length > 0 && <p className={styles.unsourced}>{messages.paper.unsourced(unsourced.join(', '))}</p>}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.fine}>{rates}</p>
    </section>
  );
}
