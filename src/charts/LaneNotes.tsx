import { Disclosure } from '../design/index.ts';
import { ChartTable } from './ChartTable.tsx';
import type { LaneDocument } from './document.ts';
import type { LaneWords } from './words.ts';
import { dagger } from './text.ts';
import styles from './Lane.module.css';

/** Below the drawing: what may be said of the marks, why nothing may be said of some, and all of it as a table. */
export function LaneNotes({ document, words }: { readonly document: LaneDocument; readonly words: LaneWords }) {
  const flagged = document.marks.some((mark) => mark.flagged) || document.plan?.flagged === true;
  const { sentences, noRatio } = document;
  return (
    <>
      {(sentences.length > 0 || noRatio.length > 0 || flagged) && (
        <p className={styles.notes}>
          {sentences.map((sentence) => (
            <span key={sentence.mark}>{sentence.text} </span>
          ))}
          {noRatio.map((reason) => (
            <span key={reason} className={styles.reason}>
              {reason}{' '}
            </span>
          ))}
          {flagged && (
            <span className={styles.reason}>
              {dagger} {words.flagged}
            </span>
          )}
        </p>
      )}
      <Disclosure summary={words.table} className={styles.table} onPaper="left-out">
        <ChartTable table={document.table} />
      </Disclosure>
    </>
  );
}
