import { useRef, useState } from 'react';
import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import styles from './references.module.css';

export type CopyCitationProps = { readonly cite: () => string; readonly messages: Messages };

/** Copies a citation as plain text; where the browser won’t, shows it to be copied by hand. */
export function CopyCitation({ cite, messages }: CopyCitationProps) {
  const { catalogue } = messages;
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  async function copy(): Promise<void> {
    const text = cite();
    try {
      await navigator.clipboard.writeText(text);
      setSaid(messages.copied);
    } catch {
      setByHand(text);
      setSaid(catalogue.copyFailed);
    }
  }
  return (
    <>
      <Button size="small" onClick={() => void copy()}>
        {catalogue.copyCitation}
      </Button>
      <span role="status" className={styles.said}>
        {said}
      </span>
      {byHand !== null && (
        <textarea
          ref={field}
          className={styles.byHand}
          aria-label={catalogue.citation}
          readOnly
          rows={byHand.split('\n').length + 1}
          value={byHand}
          onFocus={() => field.current?.select()}
        />
      )}
    </>
  );
}
