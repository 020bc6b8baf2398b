import { useId, useState } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { FieldNotes } from './FieldNotes.tsx';
import type { FieldNotesProps } from './FieldNotes.tsx';
import type { BadgeKind } from './Badge.tsx';
import { useDraft } from './useDraft.ts';
import type { DraftProps } from './useDraft.ts';
import { useKeptInView } from './useKeptInView.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import styles from './SentenceField.module.css';

export type SentenceFieldProps = DraftProps &
  Omit<FieldNotesProps, 'id' | 'onSuggestion'> & {
    readonly id?: string | undefined;
    /** not shown: the sentence around it says it to the eye */
    readonly label: string;
    /** where the value comes from: draws the underline, and is said in words on focus */
    readonly kind: BadgeKind;
    readonly badge?: ReactNode;
    readonly inputMode?: 'decimal' | 'text' | undefined;
    /** what must stay on its line: a Korean particle, a comma */
    readonly after?: string | undefined;
  };

/**
 * A word of a sentence that can be typed over. Grows with its text; its reading or its error hangs below it. Escape takes
 * back what is typed, and where nothing is, folds what hangs there: it lies over what can be pressed.
 */
export function SentenceField(props: SentenceFieldProps) {
  const ownId = useId();
  const id = props.id ?? ownId;
  const { input, text, choose } = useDraft(props);
  const { ref: noteRef, keep } = useKeptInView();
  const [isFolded, setFolded] = useState(false);
  const unfold = (): void => {
    setFolded(false);
    keep();
  };
  const invalid = props.error !== undefined;
  return (
    <span className={styles.joined}>
      <span
        className={styles.word}
        data-kind={props.kind}
        data-invalid={invalid || undefined}
        data-folded={isFolded || undefined}
        onFocus={unfold}
        onInput={unfold}
      >
        <VisuallyHidden>
          <label htmlFor={id}>{props.label}</label>
        </VisuallyHidden>
        {props.kind === 'computed' && (
          <span className={styles.equals} aria-hidden="true">
            =
          </span>
        )}
        <input
          {...input}
          onKeyDown={(event) => {
            input.onKeyDown(event);
            if (event.key === 'Escape' && !event.defaultPrevented) setFolded(true);
          }}
          id={id}
          className={styles.input}
          style={{ '--columns': columns(text) } as CSSProperties}
          type="text"
          inputMode={props.inputMode ?? 'text'}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="done"
          aria-invalid={invalid}
          aria-describedby={`${id}-notes`}
        />
        <span ref={noteRef} className={styles.note}>
          {props.badge}
          <FieldNotes {...props} id={`${id}-notes`} onSuggestion={choose} />
        </span>
      </span>
      {props.after}
    </span>
  );
}

/** Width in `ch` for browsers without `field-sizing`: full-width characters take two. */
function columns(text: string): number {
  let count = 0;
  for (const character of text) count += /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/.test(character) ? 2 : 1;
  return Math.max(count, 2);
}
