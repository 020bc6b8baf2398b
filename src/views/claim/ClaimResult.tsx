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
  /** opens or closes what every published rent makes of the claim */
  readonly onEveryRent: (open: boolean) => void;
};

/** The claim, what it needs beside each record, and what is not on record. */
export function ClaimResult({ result, messages, onFigure, onEveryRent }: ClaimResultProps) {
  const { statement, checkedOn, sections, missing, curves, everyRent } = result;
  const shown = (section: ClaimSection) => <ClaimTable key={section.id} section={section} messages={messages} onFigure={onFigure} />;
  return (
    <div className={styles.result}>
      <p className={styles.statement}>
        <b>{statement}</b> <span className={styles.note}>{checkedOn}</span>
      </p>
      {sections.length === 0 && <p>{messages.claim.noFindings}</p>}
      {sections.map(shown)}
      {missing !== null && <p className={styles.note}>{missing}</p>}
      {curves !== null && <Curves document={curves} tableLabel={messages.lane.table} />}
      {everyRent !== null && (
        <Disclosure summary={everyRent.label} open={everyRent.section !== null} onToggle={onEveryRent} onPaper="left-out">
          {everyRent.section !== null && shown(everyRent.section)}
        </Disclosure>
      )}
    </div>
  );
}
