import { Curves } from '../../charts/index.ts';
import { Disclosure } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { ClaimDocument, ClaimSection } from '../../present/index.ts';
import { ClaimTable } from './ClaimTable.tsx';
import styles from './claim.module.css';

export type ClaimResultProps = {
  readonly result: ClaimDocument;
  readonly messages: Messages;
  readonly onFigure: (id: string) => void;
};

/** The claim, what it needs beside each record, and what is not on record. */
export function ClaimResult({ result, messages, onFigure }: ClaimResultProps) {
  const { statement, checkedOn, sections, missing, curves } = result;
  const shown = (section: ClaimSection) => <ClaimTable key={section.id} section={section} messages={messages} onFigure={onFigure} />;
  return (
    <div className={styles.result}>
      <p className={styles.statement}>
        <b>{statement}</b> <span className={styles.note}>{checkedOn}</span>
      </p>
      {sections.length === 0 && <p>{messages.claim.noFindings}</p>}
      {sections.filter(({ folded }) => !folded).map(shown)}
      {missing !== null && <p className={styles.note}>{missing}</p>}
      {curves !== null && <Curves document={curves} tableLabel={messages.lane.table} />}
      {sections
        .filter(({ folded }) => folded)
        .map((section) => (
          <Disclosure key={section.id} summary={`${section.title} (${section.rows.length})`} onPaper="left-out">
            {shown(section)}
          </Disclosure>
        ))}
    </div>
  );
}
