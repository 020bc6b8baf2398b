import { useRef, useState } from 'react';
import type { ChangeEvent, CompositionEvent, KeyboardEvent } from 'react';

export type DraftProps = {
  /** the committed spelling; the input follows it whenever it changes */
  readonly value: string;
  /** what was being typed when the field was here before; it is taken up once */
  readonly left?: string | undefined;
  /** each finished keystroke; silent while an input method is composing a syllable */
  readonly onDraft?: ((text: string) => void) | undefined;
  /** on blur and on Enter, when the spelling differs from `value` */
  readonly onCommit: (text: string) => void;
};

/**
 * What is being typed, apart from what has been decided. A commit the parent doesn't take over leaves the text
 * where it is: nothing typed is ever lost, except by Escape, which restores `value`.
 */
export function useDraft({ value, left, onDraft, onCommit }: DraftProps) {
  const [draft, setDraft] = useState<string | null>(left ?? null);
  const [seen, setSeen] = useState(value);
  const composing = useRef(false);
  const offered = useRef<string | null>(null);
  if (seen !== value) {
    setSeen(value);
    setDraft(null);
  }
  const text = seen === value ? (draft ?? value) : value;

  function commit(next: string): void {
    offered.current = next;
    if (next !== value) onCommit(next);
  }

  function choose(next: string): void {
    setDraft(next);
    onDraft?.(next);
    commit(next);
  }

  const input = {
    value: text,
    onChange(event: ChangeEvent<HTMLInputElement>) {
      setDraft(event.currentTarget.value);
      offered.current = null;
      if (!composing.current) onDraft?.(event.currentTarget.value);
    },
    onCompositionStart() {
      composing.current = true;
    },
    onCompositionEnd(event: CompositionEvent<HTMLInputElement>) {
      composing.current = false;
      setDraft(event.currentTarget.value);
      onDraft?.(event.currentTarget.value);
    },
    onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
      if (composing.current || event.nativeEvent.isComposing) return;
      if (event.key === 'Enter') commit(event.currentTarget.value);
      if (event.key === 'Escape' && text !== value) {
        event.preventDefault(); // otherwise a sheet around the field would close too
        event.stopPropagation();
        setDraft(null);
        onDraft?.(value);
      }
    },
    onBlur() {
      composing.current = false;
      if (offered.current !== text) commit(text);
    },
  };
  return { text, choose, input };
}
