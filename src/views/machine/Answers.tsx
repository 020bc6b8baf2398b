import type { MachineAnswer } from '../../present/index.ts';
import styles from './machine.module.css';

export type AnswersProps = { readonly answers: readonly MachineAnswer[]; readonly title: string };

/** The few numbers that all the rest explains. */
export function Answers({ answers, title }: AnswersProps) {
  return (
    <section aria-label={title}>
      <dl className={styles.answers}>
        {answers.map(({ id, label, value, notes }) => (
          <div key={id} className={styles.answer} data-answer={id}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
            {notes.map((note) => (
              <dd key={note} className={styles.note}>
                {note}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
