import { memo } from 'react';
import type { Messages } from '../../messages/index.ts';
import type { PageDocument, ResultDocument } from '../../present/index.ts';
import { openPage } from '../../store/index.ts';
import styles from './results.module.css';

export type ResultsProps = {
  readonly results: PageDocument['results'];
  /** What is being typed can't be read: these are the last results that could be. */
  readonly stale: boolean;
  readonly onlyUnsourced: boolean;
  readonly messages: Messages;
};

/** Three answers. Each is the button that opens its working. */
export const Results = memo(function Results({ results, stale, onlyUnsourced, messages }: ResultsProps) {
  return (
    <section className={styles.results} data-stale={stale || undefined} aria-label={messages.results}>
      {stale && <p className={styles.staleNote}>{messages.stale}</p>}
      {results.map(({ head, beside }) => (
        <div key={head.name} className={styles.result} data-faded={(onlyUnsourced && head.unsourced.length === 0) || undefined}>
          <Answer result={head} messages={messages} />
          <ul className={styles.beside}>
            {beside.map((each) => (
              <li key={each.name}>
                <button type="button" className={styles.companion} onClick={() => openPage({ kind: 'working', name: each.name })}>
                  <span className={styles.companionLabel}>{each.label}</span> <span className={styles.companionValue}>{each.value}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
});

function Answer({ result, messages }: { readonly result: ResultDocument; readonly messages: Messages }) {
  return (
    <button
      type="button"
      className={styles.answer}
      data-result={result.name}
      onClick={() => openPage({ kind: 'working', name: result.name })}
    >
      <span className={styles.label}>{result.label}</span>
      <span className={styles.value}>{result.value}</span>
      {result.converted !== null && <span className={styles.note}>{result.converted}</span>}
      {result.range !== null && (
        <span className={styles.note}>
          {messages.range} {result.range}
        </span>
      )}
      {result.unsourced.length > 0 && <span className={styles.unsourced}>{messages.restingOnUnsourced(result.unsourced.join(', '))}</span>}
    </button>
  );
}
