import type { Messages } from '../../messages/index.ts';
import type { ReportSource } from '../../present/index.ts';
import styles from './report.module.css';

type SourcesProps = { readonly sources: readonly ReportSource[]; readonly messages: Messages };

export function Sources({ sources, messages }: SourcesProps) {
  if (sources.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{messages.sources}</h2>
      <SourceItems sources={sources} />
    </section>
  );
}

/** `[1] publisher, title, date`: numbered as the text refers to them. */
export function SourceItems({ sources }: Pick<SourcesProps, 'sources'>) {
  return (
    <ul className={styles.sources}>
      {sources.map(({ number, text }) => (
        <li key={number}>
          <span>[{number}]</span>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
