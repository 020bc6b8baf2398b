import { Disclosure } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { ClaimRow, ClaimSection } from '../../present/index.ts';
import { ClaimWorking } from './ClaimWorking.tsx';
import styles from './claim.module.css';

export type ClaimTableProps = {
  readonly section: ClaimSection;
  readonly messages: Messages;
  readonly onFigure: (id: string) => void;
};

/** What the claim needs beside each record of a set; on a narrow page a row is a card. */
export function ClaimTable({ section, messages, onFigure }: ClaimTableProps) {
  const { claim } = messages;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{section.title}</caption>
      <thead>
        <tr>
          <th scope="col">{claim.beside}</th>
          <th scope="col">{claim.needed}</th>
          <th scope="col">{claim.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {section.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className={styles.basis}>
              {row.basis}
              <span className={styles.detail}>{row.detail}</span>
            </th>
            <td>
              <Answers answers={row.answers} />
              <Disclosure summary={<Summary row={row} messages={messages} />} className={styles.working} onPaper="left-out">
                <ClaimWorking row={row} onFigure={onFigure} />
              </Disclosure>
            </td>
            <td>
              <span data-verdict={row.verdict.kind} className={styles.verdict}>
                {row.verdict.text}
              </span>
              {row.warning !== null && <span className={styles.warning}>{row.warning}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Answers({ answers }: Pick<ClaimRow, 'answers'>) {
  return (
    <ul className={styles.answers}>
      {answers.map(({ label, value }, index) => (
        <li key={`${label} ${value}`}>
          {index === 0 ? <b>{value}</b> : value}
          {label !== null && <span className={styles.label}> {label}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Many workings stand on the page: each is told by its row. */
function Summary({ row, messages }: { readonly row: ClaimRow; readonly messages: Messages }) {
  return <span aria-label={messages.claim.workingOf(row.basis)}>{messages.claim.working}</span>;
}
