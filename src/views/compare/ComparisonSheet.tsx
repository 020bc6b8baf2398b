import type { Messages } from '../../messages/index.ts';
import type { CompareDocument, ReportDocument } from '../../present/index.ts';
import { CompareTable } from './CompareTable.tsx';
import paper from '../report/report.module.css';
import './print.css';
import styles from './sheet.module.css';

export type ComparisonSheetProps = {
  readonly comparison: CompareDocument;
  readonly report: Pick<ReportDocument, 'title' | 'edition' | 'names'>;
  readonly messages: Messages;
};

/** All plans side by side on A4 across: what differs of their inputs, and what they come to. */
export function ComparisonSheet({ comparison, report, messages }: ComparisonSheetProps) {
  const { compare } = messages;
  return (
    <section className={styles.sheet} data-sheet="comparison">
      <p className={paper.kicker}>
        <span>{[report.names.title ?? report.title, report.names.author].filter(Boolean).join(' · ')}</span>
        <span>{report.edition}</span>
      </p>
      <h2 className={styles.title}>{compare.onPaper(comparison.plans.length)}</h2>
      <CompareTable document={comparison} showAll={false} messages={messages} />
      <ul className={styles.notes}>
        {comparison.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
