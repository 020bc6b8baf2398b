import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './DataTable.module.css';

export type DataTableProps = {
  readonly caption: ReactNode;
  readonly captionShown?: boolean | undefined;
  /** thead, tbody, tfoot: cells with class 'number' stand to the right */
  readonly children: ReactNode;
};

/** A plain table in a box that scrolls sideways by itself, by keyboard too. */
export function DataTable({ caption, captionShown = true, children }: DataTableProps) {
  const id = useId();
  return (
    <div className={styles.scroller} role="region" aria-labelledby={id} tabIndex={0}>
      <table className={styles.table}>
        <caption id={id} className={captionShown ? styles.caption : styles.hidden}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  );
}
