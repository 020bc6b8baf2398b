import type { Messages } from '../../messages/index.ts';
import type { MethodLine } from '../../present/index.ts';
import { InKorean } from '../card/InKorean.tsx';
import { OpenButton } from '../card/OpenButton.tsx';
import styles from './method.module.css';

export type MethodProps = {
  readonly lines: readonly MethodLine[];
  readonly messages: Messages;
  readonly onOpen: (name: MethodLine['name']) => void;
};

/** Every equation of the book, in the order in which one rests on another; each opens its working in this plan. */
export function Method({ lines, messages, onOpen }: MethodProps) {
  return (
    <ol className={styles.method}>
      {lines.map(({ name, title, equation, meaning, citation, inPlan }) => (
        <li key={name} className={styles.line}>
          <p className={styles.equation}>{equation}</p>
          <div>
            <p>
              {inPlan ? (
                <OpenButton aria-label={messages.showWorking(title)} onClick={() => onOpen(name)}>
                  {title}
                </OpenButton>
              ) : (
                <>
                  {title} <span className={styles.citation}>{messages.notInPlan}</span>
                </>
              )}
            </p>
            <p>{meaning}</p>
            <p className={styles.citation}>
              <InKorean text={citation} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
