import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { HardwareDocument } from '../../present/index.ts';
import { InKorean } from '../card/InKorean.tsx';
import { OpenButton } from '../card/OpenButton.tsx';
import { HardwareRemarks } from './HardwareRemarks.tsx';
import styles from './hardware.module.css';

export type HardwareProps = {
  readonly hardware: HardwareDocument;
  readonly messages: Messages;
  /** takes a dated price over as the plan's, in the spelling of a field */
  readonly onPrice: (spelling: string) => void;
  readonly onFigure: (id: string) => void;
};

/** An accelerator: its facts, each with its source, and what it has cost elsewhere and at other times. */
export function Hardware({ hardware, messages, onPrice, onFigure }: HardwareProps) {
  return (
    <div className={styles.hardware}>
      <HardwareRemarks remarks={hardware.remarks} inFull messages={messages} onFigure={onFigure} />
      <dl className={styles.facts}>
        {hardware.rows.map(({ label, value, note, citation, figure }) => (
          <div key={label} className={styles.fact}>
            <dt>{label}</dt>
            <dd>
              <strong className={styles.value}>{value}</strong>
              {note !== null && <p>{note}</p>}
              <Source text={citation} figure={figure} messages={messages} onFigure={onFigure} />
            </dd>
          </div>
        ))}
      </dl>
      {hardware.prices.length > 0 && (
        <section>
          <h3 className={styles.heading}>{messages.hardware.alternatives}</h3>
          <ul className={styles.prices}>
            {hardware.prices.map(({ amount, date, note, citation, spelling }) => (
              <li key={amount + date + citation} className={styles.price}>
                <span className={styles.date}>{date}</span>
                <span>
                  <strong>{amount}</strong>
                  {note !== null && `, ${note}`}
                  <Source text={citation} figure={null} messages={messages} onFigure={onFigure} />
                </span>
                {spelling !== null && (
                  <Button size="small" className={styles.use} onClick={() => onPrice(spelling)}>
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
