import { useId } from 'react';
import type { ReactNode } from 'react';
import type { BadgeKind } from './Badge.tsx';
import styles from './SelectField.module.css';

export type SelectOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean | undefined;
};

export type SelectGroup<Value extends string> = {
  readonly label: string;
  readonly options: readonly SelectOption<Value>[];
};

export type SelectFieldProps<Value extends string> = {
  readonly id?: string | undefined;
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (SelectOption<Value> | SelectGroup<Value>)[];
  readonly onChange: (value: Value) => void;
  /** inline: a word of a sentence, its label not shown */
  readonly inline?: boolean | undefined;
  readonly kind?: BadgeKind | undefined;
  readonly badge?: ReactNode;
  readonly hint?: ReactNode;
};

/** One of a few cases: the platform's own list. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const ownId = useId();
  const id = props.id ?? ownId;
  const choices = props.options.flatMap((entry) => ('options' in entry ? entry.options : [entry]));
  const select = (
    <span className={styles.frame} data-kind={props.kind ?? 'input'}>
      <select
        id={id}
        className={styles.select}
        value={props.value}
        aria-label={props.inline ? props.label : undefined}
        aria-describedby={props.hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          const chosen = choices.find((option) => option.value === event.currentTarget.value);
          if (chosen !== undefined) props.onChange(chosen.value);
        }}
      >
        {props.options.map((entry) =>
          'options' in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map(optionElement)}
            </optgroup>
          ) : (
            optionElement(entry)
          ),
        )}
      </select>
    </span>
  );
  if (props.inline) return <span className={styles.inline}>{select}</span>;
  return (
    <div className={styles.stacked}>
      <div className={styles.head}>
        <label className={styles.label} htmlFor={id}>
          {props.label}
        </label>
        {props.badge}
      </div>
      {select}
      {props.hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {props.hint}
        </p>
      )}
    </div>
  );
}

function optionElement(option: SelectOption<string>) {
  return (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  );
}
