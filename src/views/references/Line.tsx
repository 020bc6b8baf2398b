import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import { InKorean } from '../card/InKorean.tsx';
import styles from './references.module.css';

export type LineProps = {
  /** what the row is about */
  readonly subject: string;
  readonly cells: ReactNode;
  /** all columns but that of the button */
  readonly width: number;
  /** left out by the search or a filter: it keeps its place and its state, so that typing builds nothing */
  readonly hidden: boolean;
  readonly details: () => ReactNode;
  readonly messages: Messages;
};

/** A row, and under it, once asked for, what can be done with it. */
export function Line({ subject, cells, width, hidden, details, messages: { catalogue } }: LineProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <tr hidden={hidden} data-open={open || undefined}>
        {cells}
        <td data-column="more">
          <Button
            kind="quiet"
            size="small"
            className={styles.more}
            aria-label={catalogue.moreOn(subject)}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            {catalogue.more}
          </Button>
        </td>
      </tr>
      {open && (
        <tr id={id} hidden={hidden} className={styles.details} data-print="hide">
          <td colSpan={width + 1}>{details()}</td>
        </tr>
      )}
    </>
  );
}

export type CellProps = {
  readonly column: string;
  readonly label: string;
  readonly text: string;
  readonly isNumber?: boolean;
  readonly messages: Messages;
};

/** A value under its column. On a narrow screen, where no head stands above it, the style sheet writes the column’s name before it. */
export function Cell({ column, label, text, isNumber = false, messages }: CellProps) {
  return (
    <td data-column={column} data-label={label} data-number={isNumber || undefined} data-empty={text === '' || undefined}>
      {messages.code === 'ko' ? text : <InKorean text={text} />}
    </td>
  );
}
