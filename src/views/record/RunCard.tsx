import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { RunCardDocument } from '../../present/index.ts';
import { Fact, Facts } from '../card/Facts.tsx';
import { ReproductionTable } from './ReproductionTable.tsx';
import styles from './record.module.css';

export type RunCardProps = {
  readonly card: RunCardDocument;
  /** the references that stand in the lanes of the plan */
  readonly lanes: readonly string[];
  readonly onLane: (id: string) => void;
  readonly onScenario: (id: string) => void;
  readonly messages: Messages;
};

/** A published run: every value with where it comes from, and how near this app comes to it. */
export function RunCard({ card, lanes, onLane, onScenario, messages }: RunCardProps) {
  const { record, catalogue } = messages;
  return (
    <div className={styles.card}>
      <Facts>
        {card.facts.map(({ label, text }) => (
          <Fact key={label} label={label}>
            {text}
          </Fact>
        ))}
      </Facts>
      <section>
        <h3 className={styles.heading}>{record.details}</h3>
        <Facts>
          {card.values.map(({ label, amount, source, lane }) => (
            <Fact key={label} label={label}>
              <span className={styles.value}>
                <b>{amount}</b>
                {source !== null && <span className={styles.source}>{source}</span>}
                {lane !== null && (
                  <LaneButton label={label} inLane={lanes.includes(lane)} onClick={() => onLane(lane)} messages={messages} />
                )}
              </span>
            </Fact>
          ))}
        </Facts>
        <p className={styles.note}>{card.source}</p>
        {card.credit !== null && <p className={styles.note}>{card.credit}</p>}
        {card.url !== null && (
          <p>
            <a href={card.url} rel="noreferrer">
              {messages.openSite}
            </a>
          </p>
        )}
      </section>
      {card.method !== null && (
        <section>
          <h3 className={styles.heading}>{record.method}</h3>
          <p>{card.method}</p>
        </section>
      )}
      {card.remarks.length > 0 && (
        <section>
          <h3 className={styles.heading}>{record.remarks}</h3>
          <ul className={styles.remarks}>
            {card.remarks.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {card.reproduction.length > 0 && <ReproductionTable caption={record.intro} lines={card.reproduction} messages={messages} />}
      {card.hasPlan ? (
        <p>
          <Button onClick={() => onScenario(card.id)}>{catalogue.useAsScenario}</Button>
        </p>
      ) : (
        <p className={styles.note}>{record.noScenario}</p>
      )}
    </div>
  );
}

type LaneButtonProps = { readonly label: string; readonly inLane: boolean; readonly onClick: () => void; readonly messages: Messages };

/** Each says of which value it is: a card has several. */
function LaneButton({ label, inLane, onClick, messages: { catalogue } }: LaneButtonProps) {
  const text = inLane ? catalogue.takeFromLane : catalogue.putInLane;
  return (
    <Button size="small" className={styles.lane} pressed={inLane} aria-label={`${text}: ${label}`} onClick={onClick}>
      {text}
    </Button>
  );
}
