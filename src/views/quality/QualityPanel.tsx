import { memo } from 'react';
import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { DraftDocument, QualityDocument, TakenModel } from '../../present/index.ts';
import type { NumeralKey } from '../../scenario/index.ts';
import { Choice } from '../costs/Choice.tsx';
import { Beside } from './Beside.tsx';
import { Fits } from './Fits.tsx';
import { Repetition } from './Repetition.tsx';
import parts from '../costs/costs.module.css';
import styles from './quality.module.css';

export type QualityPanelProps = {
  readonly quality: QualityDocument;
  readonly readings: Readonly<Partial<Record<NumeralKey, DraftDocument>>>;
  readonly messages: Messages;
  readonly onTake: (taken: TakenModel) => void;
};

/** The plan’s model beside the best for its compute, by the fit that is chosen and by the others; and data seen again. */
export const QualityPanel = memo(function QualityPanel({ quality, readings, messages, onTake }: QualityPanelProps) {
  const { take } = quality;
  return (
    <div className={styles.panel}>
      <p className={styles.lead}>{quality.lead}</p>
      <div className={styles.columns}>
        <div className={parts.section}>
          <Beside quality={quality} messages={messages} />
          <p>{quality.sentence}</p>
          {quality.cautions.map((caution) => (
            <p key={caution} className={styles.caution}>
              {caution}
            </p>
          ))}
          {take && (
            <p>
              <Button onClick={() => onTake(take.taken)}>{take.label}</Button>
            </p>
          )}
        </div>
        <div className={parts.section}>
          <Choice choice={quality.law} />
          {quality.fit.map((text) => (
            <p key={text} className={styles.note}>
              {text}
            </p>
          ))}
          <p className={styles.note}>{quality.spread}</p>
        </div>
      </div>
      <Fits fits={quality.fits} messages={messages} />
      <Repetition quality={quality} reading={readings.unique ?? null} messages={messages} />
    </div>
  );
});
