import { Fragment } from 'react';
import type { Messages } from '../../messages/index.ts';
import type { DerivationTerm, RelatedFigure } from '../../present/index.ts';
import { RelatedList } from './RelatedFigures.tsx';
import styles from './card.module.css';

export type DerivationProps = {
  readonly terms: readonly DerivationTerm[];
  readonly amount: string;
  readonly messages: Messages;
  readonly onFigure: (id: string) => void;
};

/** How a derived figure follows from reported ones, with their amounts, and the figures themselves below. */
export function Derivation({ terms, amount, messages, onFigure }: DerivationProps) {
  const figures = terms.filter((term): term is RelatedFigure => 'id' in term);
  const distinct = figures.filter(({ id }, index) => figures.findIndex((each) => each.id === id) === index);
  return (
    <section>
      <h3 className={styles.heading}>{messages.card.derivation}</h3>
      <p className={styles.equation}>
        {terms.map((term, index) => (
          <Fragment key={index}>
            <span className={styles.term}>{'sign' in term ? term.sign : term.amount}</span>{' '}
          </Fragment>
        ))}
        <span className={styles.term}>= {amount}</span>
      </p>
      <p className={styles.note}>{messages.card.derivedHere}</p>
      <RelatedList figures={distinct} onFigure={onFigure} />
    </section>
  );
}
