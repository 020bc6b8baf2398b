import { Fragment } from 'react';
import { Badge, VisuallyHidden } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { CompareDocument, ComparedInputRow, ComparedResult } from '../../present/index.ts';
import styles from './compare.module.css';

export type CompareTableProps = {
  readonly document: CompareDocument;
  readonly showAll: boolean;
  readonly captionId?: string | undefined;
  readonly messages: Messages;
};

/** A column a plan, a row an input or a result. The head is repeated on every sheet of paper. */
export function CompareTable({ document, showAll, captionId, messages }: CompareTableProps) {
  const { compare } = messages;
  const { plans, results } = document;
  const inputs = document.inputs.filter(({ isDifferent }) => showAll || isDifferent);
  return (
    <table className={styles.table}>
      <caption id={captionId}>
        <VisuallyHidden>{compare.table}</VisuallyHidden>
      </caption>
      <colgroup>
        <col className={styles.labels} />
        {plans.map((_, index) => (
          <col key={index} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{compare.row}</th>
          {plans.map((plan, index) => (
            <PlanHead key={index} plan={plan} messages={messages} />
          ))}
        </tr>
      </thead>
      <tbody>
        <GroupHead columns={plans.length + 1}>{compare.inputs}</GroupHead>
        {inputs.map((row) => (
          <InputRow key={row.id} row={row} />
        ))}
        <tr>
          <td className={styles.alike} colSpan={plans.length + 1}>
            {alike(inputs.length, document, messages)}
          </td>
        </tr>
      </tbody>
      {results.map(({ id, title, rows }) => (
        <tbody key={id}>
          {title !== null && <GroupHead columns={plans.length + 1}>{title}</GroupHead>}
          {rows.map(({ name, label, cells }) => (
            <tr key={name}>
              <th scope="row">{label}</th>
              {cells.map((cell, index) => (
                <ResultCell key={index} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** What isn’t shown, since it makes no difference. */
function alike(shown: number, { inputs, alike: same }: CompareDocument, { compare }: Messages): string {
  if (same === inputs.length) return compare.allAlike;
  return shown < inputs.length && same > 0 ? compare.moreAlike(same) : '';
}

function PlanHead({ plan, messages: { compare } }: { readonly plan: CompareDocument['plans'][number]; readonly messages: Messages }) {
  const marks = [...(plan.isWorkedOn ? [compare.workedOn] : []), ...(plan.isBase ? [compare.isBase] : [])];
  return (
    <th scope="col" data-worked-on={plan.isWorkedOn || undefined}>
      <bdi className={styles.name}>{plan.name}</bdi> <span className={styles.detail}>{plan.detail}</span>
      {marks.length > 0 && <span className={styles.marks}>{marks.join(' · ')}</span>}
      {plan.caution !== null && (
        <span className={styles.issues} title={plan.issues.join('\n')}>
          {plan.caution}
        </span>
      )}
    </th>
  );
}

function GroupHead({ columns, children }: { readonly columns: number; readonly children: string }) {
  return (
    <tr className={styles.group}>
      <th scope="rowgroup" colSpan={columns}>
        {children}
      </th>
    </tr>
  );
}

function InputRow({ row: { label, cells } }: { readonly row: ComparedInputRow }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {cells.map(({ value, range, badge }, index) => (
        <td key={index} data-absent={badge === null || undefined}>
          <span className={styles.value}>{value}</span> {range !== null && <span className={styles.range}>({range}) </span>}
          {badge !== null && (
            <span className={styles.badge}>
              <Badge kind={badge.kind}>{badge.text}</Badge>
            </span>
          )}
        </td>
      ))}
    </tr>
  );
}

function ResultCell({ cell: { value, range, how, difference, note } }: { readonly cell: ComparedResult }) {
  const lines =
    difference === null
      ? []
      : [[difference.more, difference.moreRange] as const, [difference.times, difference.timesRange] as const].filter(
          ([said]) => said !== null,
        );
  return (
    <td>
      <span className={styles.value}>{value}</span> {range !== null && <span className={styles.range}>({range})</span>}
      {how !== null && <span className={styles.how}>{how}</span>}
      {lines.length > 0 && (
        <span className={styles.difference}>
          {lines.map(([said, reach], index) => (
            <Fragment key={said}>
              {index > 0 && ' · '}
              <span className={styles.said}>{said}</span>
              {reach !== null && <span className={styles.range}> ({reach})</span>}
            </Fragment>
          ))}
        </span>
      )}
      {note !== null && <span className={styles.note}>{note}</span>}
    </td>
  );
}
