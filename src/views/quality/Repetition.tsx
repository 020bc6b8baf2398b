import { memo } from 'react';
import type { Messages } from '../../messages/index.ts';
import type { DraftDocument, QualityDocument } from '../../present/index.ts';
import { ResultsTable } from '../costs/ResultsTable.tsx';
import { StackedPlanField } from '../plan/PlanField.tsx';
import parts from '../costs/costs.module.css';
import styles from './quality.module.css';

export type RepetitionProps = { readonly quality: QualityDocument; readonly reading: DraftDocument | null; readonly messages: Messages };

/** How many unique tokens there are, and what seeing them again costs. */
export const Repetition = memo(function Repetition({ quality, reading, messages }: RepetitionProps) {
  const { unique, repetition, repetitionNotes } = quality;
  return (
    <div className={styles.columns}>
      <section className={parts.section}>
        <h3 className={parts.title}>{messages.quality.repetition}</h3>
        <p className={styles.note}>{messages.quality.repetitionLead}</p>
        <StackedPlanField input={unique} reading={reading} messages={messages} resettable />
      </section>
      <div className={parts.section}>
        {repetition.length > 0 && <ResultsTable title={messages.quality.repetitionResults} results={repetition} messages={messages} />}
        {repetitionNotes.map((note) => (
          <p key={note} className={styles.note}>
            {note}
          </p>
        ))}
      </div>
    </div>
  );
});
