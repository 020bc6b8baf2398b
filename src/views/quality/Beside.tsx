import { memo } from 'react';
import { DataTable } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { QualityDocument, ResultDocument } from '../../present/index.ts';
import { openPage } from '../../store/index.ts';
import { OpenButton } from '../card/OpenButton.tsx';
import parts from '../costs/costs.module.css';
import styles from './quality.module.css';

export type BesideProps = { readonly quality: QualityDocument; readonly messages: Messages };

/** Parameters, tokens and loss of the plan and of the best model, each opening its working. */
export const Beside = memo(function Beside({ quality: { rows, difference }, messages: { quality, table } }: BesideProps) {
  return (
    <DataTable caption={quality.caption} captionShown={false}>
      <thead className={parts.quiet}>
        <tr>
          <th scope="col">{table.quantity}</th>
          <th scope="col" className="number">
            {quality.plan}
          </th>
          <th scope="col" className="number">
            {quality.best}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, plan, best }) => (
          <tr key={plan.name}>
            <th scope="row" className={parts.name}>
              {label}
            </th>
            <Amount result={plan} />
            <Amount result={best} />
          </tr>
        ))}
        <tr className={parts.total}>
          <th scope="row" className={parts.name}>
            {difference.label}
          </th>
          <Amount result={difference} />
          <td className="number" />
        </tr>
      </tbody>
    </DataTable>
  );
});

function Amount({ result: { name, label, value, range } }: { readonly result: ResultDocument }) {
  return (
    <td className="number" data-result={name}>
      <OpenButton onClick={() => openPage({ kind: 'working', name })} aria-label={`${label}: ${value}`}>
        {value}
      </OpenButton>
      {range !== null && <span className={`${parts.meaning} ${styles.meaning}`}>{range}</span>}
    </td>
  );
}
