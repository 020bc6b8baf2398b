import { useId } from 'react';
import type { ReactNode } from 'react';
import { FieldNotes } from './FieldNotes.tsx';
import type { FieldNotesProps } from './FieldNotes.tsx';
import { useDraft } from './useDraft.ts';
import type { DraftProps } from './useDraft.ts';
import styles from './Field.module.css';

export type FieldProps = DraftProps &
  Omit<FieldNotesProps, 'id' | 'onSuggestion'> & {
    readonly id?: string | undefined;
    readonly label: ReactNode;
    /** where the value comes from: a Badge, beside the label */
    readonly badge?: ReactNode;
    /** a control that belongs to the field: 'pin', 'back to the default' */
    readonly action?: ReactNode;
    readonly inputMode?: 'decimal' | 'text' | undefined;
    readonly placeholder?: string | undefined;
  };

/** A number as people write it: a text input that echoes how it was read. */
export function Field(props: FieldProps) {
  const ownId = useId();
  const id = props.id ?? ownId;
  const { input, choose } = useDraft(props);
  const invalid = props.error !== undefined;
  return (
    <div className={styles.field} data-invalid={invalid || undefined}>
      <div className={styles.head}>
        <label className={styles.label} htmlFor={id}>
          {props.label}
        </label>
        {props.badge}
        {props.action !== undefined && <span className={styles.action}>{props.action}</span>}
      </div>
      <input
        {...input}
        id={id}
        className={styles.input}
        type="text"
        inputMode={props.inputMode ?? 'text'}
        placeholder={props.placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="done"
        aria-invalid={invalid}
        aria-describedby={`${id}-notes`}
      />
      <FieldNotes {...props} id={`${id}-notes`} onSuggestion={choose} />
    </div>
  );
}
