import { DataTable } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { GuideDocument } from '../../present/index.ts';
import styles from './guide.module.css';

export type FieldGuideProps = { readonly guides: readonly GuideDocument[]; readonly messages: Messages };

/** Every field of a plan: what it means, what can be typed into it, and what is typical by whom. */
export function FieldGuide({ guides, messages: { guide } }: FieldGuideProps) {
  return (
    <div className={styles.guide}>
      <DataTable caption={guide.caption} captionShown={false}>
        <thead>
          <tr>
            <th scope="col">{guide.field}</th>
            <th scope="col">{guide.youCanType}</th>
            <th scope="col">{guide.typically}</th>
            <th scope="col">{guide.source}</th>
          </tr>
        </thead>
        <tbody>
          {guides.map(({ key, label, meaning, examples, typical, because, source }) => (
            <tr key={key} data-guide={key}>
              <th scope="row">
                {label}
                <span className={styles.meaning}>{meaning}</span>
              </th>
              <td>
                {examples.map((example) => (
                  <span key={example} className={styles.example}>
                    {example}
                  </span>
                ))}
              </td>
              <td>{typical ?? <span className={styles.none}>{guide.noTypical(because ?? '')}</span>}</td>
              <td className={styles.source}>{source?.text}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}
