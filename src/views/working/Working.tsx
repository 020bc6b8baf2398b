import type { Messages } from '../../messages/index.ts';
import type { Alternative, ExplanationDocument } from '../../present/index.ts';
import { InKorean } from '../card/InKorean.tsx';
import { OpenButton } from '../card/OpenButton.tsx';
import { Alternatives } from './Alternatives.tsx';
import { Equations } from './Equations.tsx';
import { Foundations } from './Foundations.tsx';
import styles from './working.module.css';

export type WorkingProps = {
  readonly explanation: ExplanationDocument;
  /** How else it is counted. */
  readonly alternatives?: readonly Alternative[] | undefined;
  readonly messages: Messages;
  readonly onOpen: (name: ExplanationDocument['name']) => void;
  readonly onFigure: (id: string) => void;
};

const none: readonly Alternative[] = [];

/** How a number was arrived at: each quantity on the way opens its own working. */
export function Working({ explanation, alternatives, messages, onOpen, onFigure }: WorkingProps) {
  const { parts, foundations } = explanation;
  const hasEquation = explanation.inSymbols.length > 0;
  const deeper = foundations.length > parts.length || foundations.some(({ name }) => !parts.some((part) => part.name === name));
  return (
    <div className={styles.working}>
      <div className={styles.answer}>
        <p>
          <strong className={styles.value}>{explanation.value}</strong>
          {explanation.range !== null && (
            <span className={styles.range}>
              {messages.range} {explanation.range}
            </span>
          )}
        </p>
        {explanation.exact !== null && (
          <p className={styles.exactly}>
            {messages.exactly} <span className={styles.exact}>{explanation.exact}</span>
          </p>
        )}
      </div>
      <p className={styles.meaning}>{explanation.meaning}</p>
      {explanation.note !== null && <p className={styles.note}>{explanation.note}</p>}
      {hasEquation && <Equations explanation={explanation} messages={messages} onOpen={onOpen} />}
      {!hasEquation && parts.length === 0 && <p className={styles.note}>{messages.stated}</p>}
      <StepParts explanation={explanation} messages={messages} />
      {deeper && <Foundations heading={messages.madeOf} foundations={parts} messages={messages} onOpen={onOpen} />}
      <Foundations heading={messages.restsOn} foundations={foundations} messages={messages} onOpen={onOpen} counted />
      <Drivers explanation={explanation} messages={messages} onOpen={onOpen} />
      <Citation explanation={explanation} messages={messages} onFigure={onFigure} />
      <Alternatives alternatives={alternatives ?? none} messages={messages} />
    </div>
  );
}

/** What the predicted step below it consists of, the longest part first. */
function StepParts({ explanation: { step }, messages }: Pick<WorkingProps, 'explanation' | 'messages'>) {
  if (step.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{messages.machine.breakdown.title}</h3>
      <ul className={styles.drivers}>
        {step.map(({ id, label, meaning, amount, shareText }) => (
          <li key={id}>
            {label}: {amount} ({shareText}). <span className={styles.moves}>{meaning}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Drivers({ explanation: { drivers, drivenBy }, messages, onOpen }: Pick<WorkingProps, 'explanation' | 'messages' | 'onOpen'>) {
  if (drivers.length === 0 && drivenBy === null) return null;
  return (
    <section>
      <h3 className={styles.heading}>{messages.drivenBy}</h3>
      {drivenBy !== null && <p className={styles.note}>{drivenBy}</p>}
      <ol className={styles.drivers}>
        {drivers.map(({ name, label, text }) => (
          <li key={name}>
            <OpenButton onClick={() => onOpen(name)}>{label}</OpenButton> <span className={styles.moves}>{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Citation({ explanation: { citation, asOf }, messages, onFigure }: Pick<WorkingProps, 'explanation' | 'messages' | 'onFigure'>) {
  const { text, figure } = citation;
  return (
    <section>
      <h3 className={styles.heading}>{messages.citedAs}</h3>
      <p className={styles.citation}>
        <InKorean text={text} />
        {asOf !== null && ` ${messages.card.asOf} ${asOf}.`}
      </p>
      {figure !== null && (
        <p className={styles.citation}>
          <OpenButton onClick={() => onFigure(figure)}>{messages.openFigure}</OpenButton>
        </p>
      )}
    </section>
  );
}
