import type { Messages } from '../../messages/index.ts';
import type { UtilisationDocument } from '../../present/index.ts';
import { OpenButton } from '../card/OpenButton.tsx';
import styles from './machine.module.css';

export type PredictionNoteProps = {
  /** Null where nothing could be predicted. */
  readonly prediction: UtilisationDocument | null;
  readonly onOpen: () => void;
  readonly messages: Messages;
};

/** What a predicted MFU rests on, and the way to all of it. */
export function PredictionNote({ prediction, onOpen, messages }: PredictionNoteProps) {
  const { choice } = messages.machine;
  return (
    <div className={styles.notes}>
      {prediction === null ? <p className={styles.problem}>{choice.failed}</p> : prediction.lines.map((line) => <p key={line}>{line}</p>)}
      <p data-print="hide">
        <OpenButton onClick={onOpen}>{choice.open}</OpenButton>
      </p>
    </div>
  );
}
