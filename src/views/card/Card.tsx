import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { CardDocument } from '../../present/index.ts';
import { Derivation } from './Derivation.tsx';
import { Fact, Facts } from './Facts.tsx';
import { Flags } from './Flags.tsx';
import { InKorean } from './InKorean.tsx';
import { RelatedFigures } from './RelatedFigures.tsx';
import styles from './card.module.css';

export type CardProps = {
  readonly card: CardDocument;
  /** What the plan is to the figure, or why it is nothing to it. */
  readonly beside?: readonly string[] | undefined;
  readonly messages: Messages;
  readonly onFigure: (id: string) => void;
  /** where there is something to check: what would have to be true for it */
  readonly onCheck?: (() => void) | undefined;
};

/** Where a reported figure comes from: the claim, how it is printed, who says so, what it leaves open and what contradicts it. */
export function Card({ card, beside, messages, onFigure, onCheck }: CardProps) {
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
      <Facts>
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
      </Facts>
      {card.derivation && <Derivation terms={card.derivation} amount={card.amount} messages={messages} onFigure={onFigure} />}
      <Statements heading={words.beside} statements={beside ?? []} />
      <Statements heading={words.conditions} statements={card.conditions} />
      <RelatedFigures heading={words.against} figures={card.against} onFigure={onFigure} />
      <RelatedFigures heading={words.derivedInto} figures={card.derivedInto} onFigure={onFigure} />
      {onCheck && (
        <p>
          <Button onClick={onCheck}>{messages.claim.checkThis}</Button>
        </p>
      )}
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

function Statements({ heading, statements }: { readonly heading: string; readonly statements: readonly string[] }) {
  if (statements.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.conditions}>
        {statements.map((statement) => (
          <li key={statement}>{statement}</li>
        ))}
      </ul>
    </section>
  );
}
