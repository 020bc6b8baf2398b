import type { Messages } from '../../messages/index.ts';
import type { HardwareDocument } from '../../present/index.ts';
import { InKorean } from '../card/InKorean.tsx';
import { OpenButton } from '../card/OpenButton.tsx';
import styles from './remarks.module.css';

export type HardwareRemarksProps = {
  readonly remarks: HardwareDocument['remarks'];
  readonly messages: Messages;
  readonly onFigure: (id: string) => void;
  /** with the whole citation, where there is room for it */
  readonly inFull?: boolean | undefined;
};

/** What sets an accelerator apart, each with who says so. Nothing where there is nothing to say. */
export function HardwareRemarks({ remarks, messages, onFigure, inFull }: HardwareRemarksProps) {
  if (remarks.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{messages.hardware.remarks}</h3>
      <ul className={styles.remarks}>
        {remarks.map(({ text, citation, figure, publisher }) => (
          <li key={text}>
            {text}{' '}
            {figure === null ? (
              <span className={styles.source}>{publisher}</span>
            ) : (
              <OpenButton className={styles.source} aria-label={`${publisher}: ${text}`} onClick={() => onFigure(figure)}>
                {publisher}
              </OpenButton>
            )}
            {inFull && (
              <p className={styles.citation}>
                <InKorean text={citation} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
