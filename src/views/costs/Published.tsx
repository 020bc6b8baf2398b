import { useState } from 'react';
import { Button, Disclosure } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { QuoteDocument } from '../../present/index.ts';
import styles from './costs.module.css';

export type PublishedProps = {
  readonly quotes: readonly QuoteDocument[];
  /** Of what. */
  readonly label: string;
  readonly messages: Messages;
  readonly onUse: (spelling: string) => void;
};

/** Published values that a field may take, each with its date and source. */
export function Published({ quotes, label, messages, onUse }: PublishedProps) {
  const [open, setOpen] = useState(false); // closed, hundreds of rows need not be there
  return (
    <Disclosure summary={messages.costs.published(quotes.length)} className={styles.published} onPaper="left-out" onToggle={setOpen}>
      {open && (
        <ul className={styles.quotes} aria-label={label}>
          {quotes.map((quote) => (
            <li key={quote.id} className={styles.quote}>
              <span>
                <b>{quote.date}</b> {quote.label}
              </span>
              <span className={styles.values}>
                {quote.values.map(({ label: which, text, spelling }) => (
                  <Button
                    key={`${which} ${spelling}`}
                    size="small"
                    aria-label={messages.costs.use(`${which === null ? text : `${which} ${text}`}, ${quote.label}, ${quote.date}`)}
                    onClick={() => onUse(spelling)}
                  >
                    {which === null ? text : `${which} ${text}`}
                  </Button>
                ))}
              </span>
              <span className={styles.meaning}>
                {[quote.detail, quote.note, quote.citation].flatMap((text) => text?.replace(/\.$/, '') || []).join('. ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
