import { useId } from 'react';
import { Disclosure, SelectField } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { ShownColumn } from './columns.ts';
import styles from './controls.module.css';

export type ReferencesControlsProps = {
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly kind: string;
  readonly kinds: readonly { readonly kind: string; readonly text: string }[];
  readonly onKind: (kind: string) => void;
  readonly columns: readonly { readonly id: ShownColumn; readonly label: string; readonly shown: boolean }[];
  readonly onColumn: (id: ShownColumn, shown: boolean) => void;
  readonly messages: Messages;
};

/** What narrows the table down. */
export function ReferencesControls(props: ReferencesControlsProps) {
  const { table } = props.messages;
  const id = useId();
  const kinds = [{ value: '', label: table.allKinds }, ...props.kinds.map(({ kind, text }) => ({ value: kind, label: text }))];
  return (
    <search className={styles.controls} data-print="hide">
      <div className={styles.search}>
        <label className={styles.label} htmlFor={id}>
          {table.search} <span className={styles.hint}>{table.hint}</span>
        </label>
        <input
          id={id}
          className={styles.input}
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={props.search}
          onChange={(event) => props.onSearch(event.currentTarget.value)}
        />
      </div>
      <SelectField label={table.filterKind} value={props.kind} options={kinds} onChange={props.onKind} />
      <Disclosure summary={table.columns} onPaper="left-out" className={styles.columns}>
        <fieldset className={styles.choices}>
          <legend className={styles.legend}>{table.columns}</legend>
          {props.columns.map((column) => (
            <label key={column.id} className={styles.choice}>
              <input type="checkbox" checked={column.shown} onChange={(event) => props.onColumn(column.id, event.currentTarget.checked)} />
              {column.label}
            </label>
          ))}
        </fieldset>
      </Disclosure>
    </search>
  );
}
