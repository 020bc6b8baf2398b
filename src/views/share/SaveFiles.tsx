import { useRef } from 'react';
import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { WorkbookDocument } from '../../present/index.ts';
import { saveFile, saveText } from './saveText.ts';
import styles from './share.module.css';

/** The plan in the three kinds of file that others read. Each is made when it is asked for. */
export type PlanFiles = {
  /** without the ending */
  readonly name: string;
  readonly csv: () => string;
  readonly json: () => Promise<string>;
  readonly workbook: () => WorkbookDocument;
};

type SaveFilesProps = {
  readonly files: PlanFiles;
  /** @returns what went wrong, or null where the plan of the file is open now */
  readonly onOpenFile: (file: File) => Promise<string | null>;
  readonly onSaid: (text: string) => void;
  readonly messages: Messages;
};

/** Tables and exports to take along, and the way back for one that was saved. */
export function SaveFiles({ files, onOpenFile, onSaid, messages }: SaveFilesProps) {
  const { handover } = messages;
  const chooser = useRef<HTMLInputElement>(null);

  function saved(ending: string): void {
    onSaid(handover.saved(`${files.name}.${ending}`));
  }

  async function saveWorkbook(): Promise<void> {
    onSaid(handover.saving);
    try {
      const { writeWorkbook } = await import('./writeWorkbook.ts');
      saveFile(await writeWorkbook(files.workbook()), `${files.name}.xlsx`);
      saved('xlsx');
    } catch {
      onSaid(handover.saveFailed);
    }
  }

  async function saveJson(): Promise<void> {
    saveText(await files.json(), `${files.name}.json`, 'application/json');
    saved('json');
  }

  function saveCsv(): void {
    saveText(files.csv(), `${files.name}.csv`, 'text/csv');
    saved('csv');
  }

  async function open(file: File | undefined): Promise<void> {
    if (file) onSaid((await onOpenFile(file)) ?? handover.opened(file.name));
    if (chooser.current) chooser.current.value = ''; // the same file may be chosen again
  }

  return (
    <section className={styles.field} aria-labelledby="share-files">
      <h3 id="share-files" className={styles.label}>
        {handover.files}
      </h3>
      <p className={styles.hint}>{handover.filesHint}</p>
      <div className={styles.actions}>
        <Button onClick={saveCsv}>{messages.download}</Button>
        <Button onClick={() => void saveJson()}>{handover.json}</Button>
        <Button onClick={() => void saveWorkbook()}>{handover.xlsx}</Button>
      </div>
      <div className={styles.actions}>
        <Button aria-describedby="share-open" onClick={() => chooser.current?.click()}>
          {handover.open}
        </Button>
        <input ref={chooser} hidden type="file" accept=".json,application/json" onChange={(event) => void open(event.target.files?.[0])} />
      </div>
      <p id="share-open" className={styles.hint}>
        {handover.openHint}
      </p>
    </section>
  );
}
