import { useMemo, useState } from 'react';
import type { Messages } from '../../messages/index.ts';
import type { ClaimCheckDocument, ClaimChoices, ClaimQuery } from '../../present/index.ts';
import { ClaimFields } from './ClaimFields.tsx';
import { ClaimResult } from './ClaimResult.tsx';
import styles from './claim.module.css';

export type ClaimCheckProps = {
  readonly choices: ClaimChoices;
  /** the record to begin with; null to have one typed */
  readonly initial: string | null;
  readonly check: (query: ClaimQuery) => ClaimCheckDocument;
  readonly messages: Messages;
  /** opens a figure that a number rests on */
  readonly onFigure: (id: string) => void;
};

/** A claim, of the texts or one’s own, and what would have to be true for it. */
export function ClaimCheck({ choices, initial, check, messages, onFigure }: ClaimCheckProps) {
  const [query, setQuery] = useState<ClaimQuery>(() => startWith(initial));
  const checked = useMemo(() => check(query), [check, query]);
  return (
    <div className={styles.claim}>
      <p className={styles.lead}>{messages.claim.lead}</p>
      <ClaimFields choices={choices} query={query} checked={checked} onQuery={setQuery} messages={messages} />
      {checked.result === null ? (
        <p className={styles.note}>{messages.claim.nothingTyped}</p>
      ) : (
        <ClaimResult
          result={checked.result}
          messages={messages}
          onFigure={onFigure}
          onEveryRent={(everyRent) => setQuery((before) => (before.everyRent === everyRent ? before : { ...before, everyRent }))}
        />
      )}
    </div>
  );
}

const startWith = (id: string | null): ClaimQuery =>
  id === null ? { reference: null, kind: 'trainingRun', text: '', about: null, accelerator: null } : { reference: id, accelerator: null };
