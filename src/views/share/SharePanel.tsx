import { Suspense, lazy, useId, useRef, useState } from 'react';
import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { PaperNames } from '../../present/index.ts';
import { PaperHead } from './PaperHead.tsx';
import type { PlanFiles } from './SaveFiles.tsx';
import { SaveFiles } from './SaveFiles.tsx';
import { opensElsewhere } from './opensElsewhere.ts';
import styles from './share.module.css';

export type SharePanelProps = {
  /** the whole address of the plan */
  readonly link: string;
  /** what has to be known of it before it is passed on */
  readonly caution: string | null;
  readonly text: string;
  readonly files: PlanFiles;
  readonly onOpenFile: (file: File) => Promise<string | null>;
  readonly names: PaperNames;
  readonly onNames: (names: PaperNames) => void;
  readonly onPrint: () => void;
  readonly messages: Messages;
};

const QrCode = lazy(async () => ({ default: (await import('./QrCode.tsx')).QrCode }));

/** What can be taken along: text and link, a QR code, files, paper. Contents of a sheet. */
export function SharePanel({ link, caution, text, files, onOpenFile, names, onNames, onPrint, messages }: SharePanelProps) {
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
        {caution !== null && <p className={styles.caution}>{caution}</p>}
      </div>
      <div className={styles.actions}>
        <Button kind="primary" onClick={() => void copy()}>
          {messages.copy}
        </Button>
      </div>
      <SaveFiles files={files} onOpenFile={onOpenFile} onSaid={setSaid} messages={messages} />
      <PaperHead names={names} onNames={onNames} onPrint={onPrint} messages={messages} />
      <p role="status" className={styles.said}>
        {said}
      </p>
      {opensElsewhere(link) ? (
        <div className={styles.qr}>
          <Suspense fallback={null}>
            <QrCode text={link} label={messages.qr} tooLong={messages.paper.qrTooLong} />
          </Suspense>
        </div>
      ) : (
        <p className={styles.hint}>{messages.handover.fromDisk}</p>
      )}
    </div>
  );
}
