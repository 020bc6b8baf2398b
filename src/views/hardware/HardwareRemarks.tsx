import type { Messages } from '../../messages/index.ts';
import type { HardwareDocument } from '../../present/index.ts';
import { InKorean } from '../card/InKorean.tsx';
import { OpenButton } from '../card/OpenButton.tsx';
import styles from './remarks.module.css';

export type HardwareRemarksProps = {
  readonly remarks: HardwareDocument['remarks'];
  readonly messages: Messages;
  readonly onFigure: (id: string) => void;
};

/** What sets an accelerator apart, each with who says so. Nothing where there is nothing to say. */
export function HardwareRemarks({ remarks, messages, onFigure }: HardwareRemarksProps) {
  if (remarks.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{messages.hardware.remarks}</h3>
      <ul className={styles.remarks}>
        {remarks.map(({ text, citation, figure }) => (
          <li key={text}>
            <p>{text}</p>
            <p className={styles.source}>
              <span className={styles.citation} title={citation}>
                <InKorean text={citation} />
              </span>
              {figure !== null && (
                <OpenButton className={styles.open} aria-label={`${messages.openFigure}: ${text}`} onClick={() => onFigure(figure)}>
                  {messages.openFigure}
                </OpenButton>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
