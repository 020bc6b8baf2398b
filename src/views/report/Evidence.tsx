import type { Messages } from '../../messages/index.ts';
import type { ReportEvidence, ReportSource } from '../../present/index.ts';
import { SourceItems } from './Sources.tsx';
import styles from './report.module.css';

type EvidenceProps = {
  readonly evidence: readonly ReportEvidence[];
  readonly sources: readonly ReportSource[];
  readonly messages: Messages;
};

/** The reference figures of the lanes: as printed, by whom, and what they leave open. */
export function Evidence({ evidence, sources, messages }: EvidenceProps) {
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>
        {messages.report.evidence} <small>{messages.paper.evidenceHint}</small>
      </h2>
      <ul className={styles.columns}>
        {evidence.map((each) => (
          <Claim key={`${each.id} ${each.subject}`} claim={each} messages={messages} />
        ))}
      </ul>
      <SourceItems sources={sources} />
    </section>
  );
}

function Claim({ claim, messages }: { readonly claim: ReportEvidence; readonly messages: Messages }) {
  const { lane, id, subject, amount, printed, speaker, source, paraphrase, notes } = claim;
  return (
    <li className={styles.entry}>
      <p className={styles.ends}>
        <b>
          {lane} · <span className={styles.cited}>{amount}</span> {subject}
        </b>
        <span className={styles.mark}>{id}</span>
      </p>
      <p>
        {printed.length > 0 && <q lang="ko">{printed.join(' · ')}</q>} {speaker}, {source}. {paraphrase}
        {notes.map(({ kind, text }) => (
          <span key={text} className={styles.mark}>
            {' '}
            {kind !== 'condition' && <b>{messages.card.flags[kind]}: </b>}
            {text}
          </span>
        ))}
      </p>
    </li>
  );
}
