import type { Messages } from '../../messages/index.ts';
import type { ShownColumn } from './columns.ts';
import styles from './references.module.css';

export type ReferencesHeadProps = {
  readonly columns: readonly ShownColumn[];
  readonly sort: { readonly id: ShownColumn; readonly desc: boolean } | null;
  readonly onSort: (id: ShownColumn) => void;
  readonly messages: Messages;
};

const directions = { ascending: '↑', descending: '↓', none: '' } as const;

/** Names of the columns, each a button that sorts: up, down, as filed. */
export function ReferencesHead({ columns, sort, onSort, messages }: ReferencesHeadProps) {
  return (
    <thead>
      <tr>
        {columns.map((id) => {
          const direction = sort?.id !== id ? 'none' : sort.desc ? 'descending' : 'ascending';
          return (
            <th key={id} scope="col" aria-sort={direction} data-column={id}>
              <button type="button" className={styles.sort} title={messages.table.sortBy(messages.table[id])} onClick={() => onSort(id)}>
                {messages.table[id]}
                <span className={styles.arrow} aria-hidden="true">
                  {directions[direction]}
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
