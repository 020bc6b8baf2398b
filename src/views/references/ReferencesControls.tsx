import { useId } from 'react';
import { SelectField } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { Choice, FilterName, Narrowing } from '../../present/index.ts';
import { filterNames } from '../../present/index.ts';
import styles from './controls.module.css';

export type ReferencesControlsProps = {
  readonly narrowing: Narrowing;
  readonly choices: Readonly<Record<FilterName, readonly Choice[]>>;
  readonly onNarrow: (change: Partial<Narrowing>) => void;
  /** somebody is about to search */
  readonly onSearchSoon: () => void;
  readonly messages: Messages;
};

/** What narrows both tables down. */
export function ReferencesControls(props: ReferencesControlsProps) {
  const { narrowing, choices, onNarrow, onSearchSoon } = props;
  const { table, catalogue } = props.messages;
  const id = useId();
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
          value={narrowing.search}
          onFocus={onSearchSoon}
          onChange={(event) => onNarrow({ search: event.currentTarget.value })}
        />
      </div>
      {filterNames.map((name) => (
        <SelectField
          key={name}
          label={catalogue[name]}
          value={narrowing[name]}
          options={[{ value: '', label: catalogue.any[name] }, ...choices[name]]}
          onChange={(value) => onNarrow({ [name]: value })}
        />
      ))}
    </search>
  );
}
