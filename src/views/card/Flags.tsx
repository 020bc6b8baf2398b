import type { CardDocument } from '../../present/index.ts';
import { RelatedList } from './RelatedFigures.tsx';
import styles from './card.module.css';

/** What an editor has to say of a figure: contradictions between the texts or with what is known elsewhere, and cautions. */
export function Flags({ card, onFigure }: { readonly card: CardDocument; readonly onFigure: (id: string) => void }) {
  return (
    <ul className={styles.flags}>
      {card.flags.map((flag) => (
        <li key={flag.text} className={styles.flag} data-kind={flag.kind}>
          <p>
            <strong className={styles.flagLabel}>{flag.label}.</strong> {flag.text}
          </p>
          <RelatedList figures={flag.with} onFigure={onFigure} />
        </li>
      ))}
    </ul>
  );
}
