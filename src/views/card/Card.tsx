import type { ReactNode } from 'react';
import type { Messages } from '../../messages/index.ts';
import type { CardDocument } from '../../present/index.ts';
import { Derivation } from './Derivation.tsx';
import { Flags } from './Flags.tsx';
import { InKorean } from './InKorean.tsx';
import { RelatedFigures } from './RelatedFigures.tsx';
import styles from './card.module.css';

export type CardProps = { readonly card: CardDocument; readonly messages: Messages; readonly onFigure: (id: string) => void };

/** Where a reported figure comes from: the claim, how it is printed, who says so, what it leaves open and what contradicts it. */
export function Card({ card, messages, onFigure }: CardProps) {
  const words = messages.card;
  return (
    <div className={styles.card}>
      <p className={styles.claim}>
        {card.amount !== '' && <strong className={styles.amount}>{card.amount}</strong>}
        <span className={styles.of}>
          {card.subject}: {card.quantity}
        </span>
      </p>
      <p className={styles.paraphrase}>{card.paraphrase}</p>
      {card.flags.length > 0 && <Flags card={card} onFigure={onFigure} />}
      <dl className={styles.facts}>
        {card.printed.length > 0 && (
          <Fact label={words.printed}>
            {card.printed.map((numeral) => (
              <q key={numeral} lang="ko" className={styles.printed}>
                {numeral}
              </q>
            ))}
          </Fact>
        )}
        {card.rows.map(({ label, text }) => (
          <Fact key={label + text} label={label}>
            <InKorean text={text} />
          </Fact>
        ))}
      </dl>
      {card.derivation && <Derivation terms={card.derivation} amount={card.amount} messages={messages} onFigure={onFigure} />}
      {card.conditions.length > 0 && (
        <section>
          <h3 className={styles.heading}>{words.conditions}</h3>
          <ul className={styles.conditions}>
            {card.conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </section>
      )}
      <RelatedFigures heading={words.against} figures={card.against} onFigure={onFigure} />
      <RelatedFigures heading={words.derivedInto} figures={card.derivedInto} onFigure={onFigure} />
      <p className={styles.reviewed}>{card.reviewed}</p>
      {card.url !== null && (
        <p>
          <a href={card.url} rel="noreferrer">
            {messages.openSite}
          </a>
        </p>
      )}
    </div>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
