import { useId, useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { ConfigReading } from './architectureDraft.ts';
import styles from './machine.module.css';

export type ConfigFieldProps = {
  readonly text: string;
  readonly reading: ConfigReading;
  readonly onText: (text: string) => void;
  readonly messages: Messages;
};

/** A config.json, pasted, dropped on the field or chosen. What is far too large is refused by its size alone, as a text of so many characters. */
export function ConfigField({ text, reading, onText, messages }: ConfigFieldProps) {
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const words = messages.machine.architecture;
  const read = (file: File | undefined): void => {
    if (file)
      void file
        .slice(0, mostRead)
        .text()
        .then(onText, () => onText(''));
  };
  const drop = (event: DragEvent): void => {
    setOver(false);
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation(); // anywhere else a file is taken for a plan
    read(event.dataTransfer.files[0]);
  };
  return (
    <div className={styles.config}>
      <label className={styles.legend} htmlFor={id}>
        {words.configLabel}
      </label>
      <textarea
        id={id}
        className={styles.text}
        data-over={isOver || undefined}
        rows={8}
        value={text.length > longestShown ? `${text.slice(0, longestShown)}…` : text}
        placeholder={words.configPlaceholder}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={reading.problem !== null}
        aria-describedby={`${id}-notes`}
        onChange={(event) => onText(event.currentTarget.value)}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      />
      <div id={`${id}-notes`} className={styles.notes}>
        {reading.problem !== null && <p className={styles.problem}>{reading.problem}</p>}
        {reading.read !== null && <p>{reading.read}</p>}
        {reading.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>{words.configHint}</p>
      </div>
      <p>
        <Button size="small" onClick={() => chooser.current?.click()}>
          {words.chooseFile}
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".json,application/json,text/plain"
          onChange={(event) => {
            read(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </p>
    </div>
  );
}

/** Bytes: enough to tell that a file is no config, whatever it is. */
const mostRead = 20_000_000;

/** A field with more than this is slow to draw; the rest is kept by whoever holds the text. */
const longestShown = 200_000;
