import type { Messages } from '../../messages/index.ts';
import { VisuallyHidden } from '../../design/index.ts';
import type { Sort } from './sorting.ts';
import styles from './references.module.css';

export type SortHeadProps<Column extends string> = {
  readonly columns: readonly { readonly id: Column; readonly label: string; readonly isNumber: boolean }[];
  readonly sort: Sort<Column> | null;
  readonly onSort: (id: Column) => void;
  readonly messages: Messages;
};

const arrows = { ascending: '↑', descending: '↓', none: '' } as const;

/** Names of the columns, each a button that sorts: up, down, as filed. */
export function SortHead<Column extends string>({ columns, sort, onSort, messages }: SortHeadProps<Column>) {
  return (
    <thead>
      <tr>
        {columns.map(({ id, label, isNumber }) => {
          const direction = sort?.id !== id ? 'none' : sort.desc ? 'descending' : 'ascending';
          return (
            <th key={id} scope="col" aria-sort={direction} data-column={id} data-number={isNumber || undefined}>
              <button type="button" className={styles.sort} title={messages.table.sortBy(label)} onClick={() => onSort(id)}>
                {label}
                <span className={styles.arrow} aria-hidden="true">
                  {arrows[direction]}
                </span>
              </button>
            </th>
          );
        })}
        <th scope="col" data-column="more">
          <VisuallyHidden>{messages.catalogue.more}</VisuallyHidden>
        </th>
      </tr>
    </thead>
  );
}
