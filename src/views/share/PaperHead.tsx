import { useId } from 'react';
import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { PaperNames } from '../../present/index.ts';
import { longestPaperName } from '../../present/index.ts';
import styles from './share.module.css';

type PaperHeadProps = {
  readonly names: PaperNames;
  readonly onNames: (names: PaperNames) => void;
  readonly onPrint: () => void;
  readonly messages: Messages;
};

/** What stands at the head of the printed report besides the plan: a title and whose it is. */
export function PaperHead({ names, onNames, onPrint, messages }: PaperHeadProps) {
  const { handover } = messages;
  return (
    <section className={styles.field} aria-labelledby="share-paper">
      <h3 id="share-paper" className={styles.label}>
        {handover.paper}
      </h3>
      <div className={styles.names}>
        <Name label={handover.paperTitle} value={names.title} onText={(title) => onNames({ ...names, title })} />
        <Name label={handover.paperAuthor} value={names.author} onText={(author) => onNames({ ...names, author })} />
      </div>
      <p className={styles.hint}>{handover.paperHint}</p>
      <div className={styles.actions}>
        <Button onClick={onPrint}>{messages.print}</Button>
      </div>
    </section>
  );
}

type NameProps = { readonly label: string; readonly value: string; readonly onText: (text: string) => void };

function Name({ label, value, onText }: NameProps) {
  const id = useId();
  return (
    <div className={styles.name}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        value={value}
        maxLength={longestPaperName}
        autoComplete="off"
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  );
}
