import { Suspense, lazy, useId, useRef, useState } from 'react';
import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import { saveText } from './saveText.ts';
import styles from './share.module.css';

export type SharePanelProps = {
  /** the whole address of the plan */
  readonly link: string;
  readonly text: string;
  readonly csv: () => string;
  readonly fileName: string;
  readonly onPrint: () => void;
  readonly messages: Messages;
};

const QrCode = lazy(async () => ({ default: (await import('./QrCode.tsx')).QrCode }));

/** What can be taken along: text and link, a QR code, a table of values, paper. Contents of a sheet. */
export function SharePanel({ link, text, csv, fileName, onPrint, messages }: SharePanelProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(messages.copied);
    } catch {
      field.current?.focus();
      field.current?.select();
      setSaid(messages.copyFailed);
    }
  }

  return (
    <div className={styles.panel}>
      <p className={styles.hint}>{messages.shareHint}</p>
      <div className={styles.field}>
        <label htmlFor={id} className={styles.label}>
          {messages.shareText}
        </label>
        <textarea
          ref={field}
          id={id}
          className={styles.text}
          rows={5}
          readOnly
          value={text}
          spellCheck={false}
          aria-describedby={`${id}-length`}
        />
        <p id={`${id}-length`} className={styles.hint}>
          {messages.linkLength(link.length)}
        </p>
      </div>
      <div className={styles.actions}>
        <Button kind="primary" onClick={() => void copy()}>
          {messages.copy}
        </Button>
        <Button onClick={() => saveText(csv(), fileName, 'text/csv')}>{messages.download}</Button>
        <Button onClick={onPrint}>{messages.print}</Button>
        <p role="status" className={styles.said}>
          {said}
        </p>
      </div>
      <div className={styles.qr}>
        <Suspense fallback={null}>
          <QrCode text={link} label={messages.qr} tooLong={messages.paper.qrTooLong} />
        </Suspense>
      </div>
    </div>
  );
}
