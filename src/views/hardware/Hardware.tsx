import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { DraftDocument, HardwareDocument, InputDocument } from '../../present/index.ts';
import type { Choices, NumeralKey } from '../../scenario/index.ts';
import { InKorean } from '../card/InKorean.tsx';
import { Fact, Facts } from '../card/Facts.tsx';
import { OpenButton } from '../card/OpenButton.tsx';
import { HardwareRemarks } from './HardwareRemarks.tsx';
import { Overrides } from './Overrides.tsx';
import styles from './hardware.module.css';

export type HardwareProps = {
  /** What may be stated otherwise: peak, power, accelerators in a node. */
  readonly overrides: readonly InputDocument[];
  readonly readings: Readonly<Partial<Record<NumeralKey, DraftDocument>>>;
  readonly hardware: HardwareDocument;
  readonly messages: Messages;
  /** takes a dated price over as the plan's, in the spelling of a field, and what it buys */
  readonly onPrice: (spelling: string, covers: Choices['covers']) => void;
  readonly onFigure: (id: string) => void;
};

/** An accelerator: its facts, each with its source, and what it has cost elsewhere and at other times. */
export function Hardware({ hardware, overrides, readings, messages, onPrice, onFigure }: HardwareProps) {
  return (
    <div className={styles.hardware}>
      <HardwareRemarks remarks={hardware.remarks} inFull messages={messages} onFigure={onFigure} />
      <Facts>
        {hardware.rows.map(({ label, value, note, citation, figure, unverified }) => (
          <Fact key={label} label={label}>
            <strong className={styles.value}>{value}</strong>
            {unverified && <p className={styles.unverified}>{messages.hardware.unverified}</p>}
            {note !== null && <p>{note}</p>}
            <Source text={citation} figure={figure} messages={messages} onFigure={onFigure} />
          </Fact>
        ))}
      </Facts>
      <Overrides overrides={overrides} readings={readings} name={hardware.name} messages={messages} />
      {hardware.prices.length > 0 && (
        <section>
          <h3 className={styles.heading}>{messages.hardware.alternatives}</h3>
          <ul className={styles.prices}>
            {hardware.prices.map(({ amount, date, note, citation, spelling, covers }) => (
              <li key={amount + date + citation} className={styles.price}>
                <span className={styles.date}>{date}</span>
                <span>
                  <strong>{amount}</strong>
                  {`, ${messages.costs.choices.covers[covers].label}`}
                  {note !== null && `, ${note}`}
                  <Source text={citation} figure={null} messages={messages} onFigure={onFigure} />
                </span>
                {spelling !== null && (
                  <Button size="small" className={styles.use} onClick={() => onPrice(spelling, covers)}>
                    {messages.hardware.takePrice(amount)}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

type SourceProps = { readonly text: string; readonly figure: string | null } & Pick<HardwareProps, 'messages' | 'onFigure'>;

function Source({ text, figure, messages, onFigure }: SourceProps) {
  return (
    <span className={styles.source}>
      <InKorean text={text} /> {figure !== null && <OpenButton onClick={() => onFigure(figure)}>{messages.openFigure}</OpenButton>}
    </span>
  );
}
