import type { Messages } from '../../messages/index.ts';
import type { ReportWorking } from '../../present/index.ts';
import styles from './report.module.css';

type WorkingsProps = { readonly workings: readonly ReportWorking[]; readonly messages: Messages };

/** The calculation, step by step: whoever has a pocket calculator can follow it. */
export function Workings({ workings, messages }: WorkingsProps) {
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>
        {messages.report.workings} <small>{messages.paper.workingsHint}</small>
      </h2>
      <ol className={styles.columns}>
        {workings.map((working) => (
          <Step key={working.name} working={working} />
        ))}
      </ol>
    </section>
  );
}

function Step({ working }: { readonly working: ReportWorking }) {
  const { title, symbol, inSymbols, inWords, withNumbers, value, exact, source, isAnswer } = working;
  return (
    <li className={styles.entry} data-answer={isAnswer || undefined}>
      <p className={styles.ends}>
        <b>{title}</b>
        <span className={styles.outcome}>
          <b className={styles.stated}>{value}</b> <span className={styles.mark}>{exact}</span>
        </span>
      </p>
      <p>
        {symbol} = {inSymbols} = {withNumbers}
      </p>
      <p className={styles.mark}>
        {inWords}
        {source !== null && ` ${source}`}
      </p>
    </li>
  );
}
