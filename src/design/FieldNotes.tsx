import type { PointerEvent, ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './FieldNotes.module.css';

export type Suggestion = { readonly label: string; readonly text: string };

export type FieldNotesProps = {
  readonly id: string;
  /** how the text was read: '20억 위안 = 2,000,000,000 CNY' */
  readonly echo?: ReactNode;
  /** which character was not understood, or which domain was left */
  readonly error?: string | undefined;
  /** the range or the convention that holds */
  readonly hint?: ReactNode;
  /** what the field means and what usually stands in it: while it has the focus */
  readonly guide?: ReactNode;
  /** what is unusual about the value, and no error: as long as it stands */
  readonly remark?: ReactNode;
  readonly suggestions?: readonly Suggestion[] | undefined;
  readonly suggestionsLabel?: string | undefined;
  readonly onSuggestion: (text: string) => void;
};

/** The lines below a field, in phrasing elements only, so that they may hang inside a sentence's paragraph. The first two describe it to assistive technology; suggestions are buttons of their own. */
export function FieldNotes(props: FieldNotesProps) {
  const suggestions = props.suggestions ?? [];
  return (
    <span className={styles.notes}>
      <span id={props.id} className={styles.lines}>
        {props.error !== undefined && <span className={styles.error}>{props.error}</span>}
        {props.echo !== undefined && props.error === undefined && <span className={styles.echo}>{props.echo}</span>}
        {props.remark !== undefined && <span className={styles.remark}>{props.remark}</span>}
        {props.hint !== undefined && <span className={styles.hint}>{props.hint}</span>}
        {props.guide !== undefined && <span className={styles.guide}>{props.guide}</span>}
      </span>
      {suggestions.length > 0 && (
        <span className={styles.suggestions} role="group" aria-label={props.suggestionsLabel}>
          {props.suggestionsLabel !== undefined && <span aria-hidden="true">{props.suggestionsLabel}</span>}
          {suggestions.map((suggestion) => (
            <Button key={suggestion.text} size="small" onPointerDown={keepFocus} onClick={() => props.onSuggestion(suggestion.text)}>
              {suggestion.label}
            </Button>
          ))}
        </span>
      )}
    </span>
  );
}

/** Pressing a suggestion must not first blur, and so commit, what it is meant to replace. */
function keepFocus(event: PointerEvent): void {
  event.preventDefault();
}
