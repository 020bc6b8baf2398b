import { useId, useState } from 'react';
import { Disclosure, Segmented } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { ConsistencyDocument } from '../../present/index.ts';
import type { ConsistencyFilter } from './filter.ts';
import { consistencyFilters, countLines, thingsUnder } from './filter.ts';
import { Alone } from './Alone.tsx';
import { Line } from './Line.tsx';
import { Restated } from './Restated.tsx';
import styles from './consistency.module.css';

export type ConsistencyProps = {
  readonly document: ConsistencyDocument;
  readonly messages: Messages;
  /** opens a claim of the texts */
  readonly onOpen: (id: string) => void;
  /** opens a published run */
  readonly onOpenRun: (id: string) => void;
};

/** Do the claims agree? All that could be compared, by thing, and how much could not. */
export function Consistency({ document, messages, onOpen, onOpenRun }: ConsistencyProps) {
  const words = messages.consistency;
  const heading = useId();
  const [filter, setFilter] = useState<ConsistencyFilter>('all');
  const things = thingsUnder(filter, document);
  const shown = things.reduce((sum, { lines }) => sum + lines.length, 0);
  const opening = { onOpen, onOpenRun, messages };
  return (
    <section className={styles.consistency} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {words.heading}
      </h2>
      <p className={styles.lead}>{words.lead}</p>
      {document.summary.map((sentence) => (
        <p key={sentence} className={styles.summary}>
          {sentence}
        </p>
      ))}
      <Disclosure summary={words.ruleSummary}>
        <p className={styles.rule}>{words.rule}</p>
      </Disclosure>
      <div className={styles.controls} data-print="hide">
        <Segmented
          legend={words.filter}
          legendShown
          value={filter}
          onChange={setFilter}
          options={consistencyFilters.map((value) => ({ value, label: `${words.filters[value]} ${countLines(value, document)}` }))}
        />
      </div>
      <p className={styles.count} aria-live="polite">
        {shown === 0 ? words.none : words.shown(shown, countLines('all', document))}
      </p>
      {things.map(({ id, name, lines }) => (
        <section key={id} className={styles.thing}>
          <h3 className={styles.name}>{name}</h3>
          <ul className={styles.lines}>
            {lines.map((line) => (
              <Line key={line.id} line={line} {...opening} />
            ))}
          </ul>
        </section>
      ))}
      <Restated restated={document.restated} {...opening} />
      <Alone alone={document.alone} {...opening} />
    </section>
  );
}
