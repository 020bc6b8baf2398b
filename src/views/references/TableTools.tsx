import { Button, Disclosure } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import { saveText } from '../share/saveText.ts';
import styles from './controls.module.css';

export type TableToolsProps = {
  readonly name: string;
  readonly columns: readonly { readonly id: string; readonly label: string; readonly shown: boolean }[];
  readonly onColumn: (id: string, shown: boolean) => void;
  readonly csv: () => string;
  readonly fileName: string;
  readonly messages: Messages;
};

/** Which columns a table shows, and its rows as a file. */
export function TableTools({ name, columns, onColumn, csv, fileName, messages }: TableToolsProps) {
  const { catalogue } = messages;
  return (
    <div className={styles.tools} data-print="hide">
      <Disclosure summary={catalogue.columnsOf(name)} onPaper="left-out" className={styles.columns}>
        <fieldset className={styles.choices}>
          <legend className={styles.legend}>{catalogue.columnsOf(name)}</legend>
          {columns.map((column) => (
            <label key={column.id} className={styles.choice}>
              <input type="checkbox" checked={column.shown} onChange={(event) => onColumn(column.id, event.currentTarget.checked)} />
              {column.label}
            </label>
          ))}
        </fieldset>
      </Disclosure>
      <Button kind="quiet" size="small" onClick={() => saveText(csv(), fileName, 'text/csv')}>
        {catalogue.csv(name)}
      </Button>
    </div>
  );
}
