import { useId, useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { Button, DataTable, Disclosure } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { OwnRunsDocument } from '../../present/index.ts';
import { BacktestPanel } from './BacktestPanel.tsx';
import styles from './machine.module.css';

export type OwnRunsProps = {
  /** Null before a file was read. */
  readonly runs: OwnRunsDocument | null;
  readonly isReading: boolean;
  readonly columns: readonly string[];
  readonly onFile: (file: File) => void;
  readonly onClear: () => void;
  readonly onFactor: (spelling: string) => void;
  /** What the plan reckons with. */
  readonly factor: string | null;
  readonly messages: Messages;
};

/** Somebody’s own measured runs, as a CSV: the same comparison, and the factor that they come to. */
export function OwnRuns({ runs, isReading, columns, onFile, onClear, messages, ...taking }: OwnRunsProps) {
  const words = messages.machine.backtest.own;
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (file: File | undefined): void => {
    if (file) onFile(file);
  };
  const drop = (event: DragEvent): void => {
    setOver(false);
    event.preventDefault();
    event.stopPropagation(); // anywhere else a file is taken for a plan
    take(event.dataTransfer.files[0]);
  };
  return (
    <section className={styles.part} aria-labelledby={id} data-part="own-runs" data-print="hide">
      <h3 id={id} className={styles.title}>
        {words.title}
      </h3>
      <p className={styles.note}>{words.lead}</p>
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button onClick={() => chooser.current?.click()}>{words.choose}</Button> <span className={styles.note}>{words.drop}</span>
        {runs !== null && (
          <Button kind="quiet" onClick={onClear}>
            {words.clear}
          </Button>
        )}
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label={words.choose}
          accept=".csv,text/csv,text/plain"
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <Disclosure summary={words.columns}>
        <p className={styles.columnsList}>{columns.join(', ')}</p>
      </Disclosure>
      {isReading && <p>{words.reading}</p>}
      {runs !== null && <Read runs={runs} messages={messages} {...taking} />}
    </section>
  );
}

type ReadProps = Pick<OwnRunsProps, 'onFactor' | 'factor' | 'messages'> & { readonly runs: OwnRunsDocument };

function Read({ runs: { problems, read, backtest, runs, unread, more, factor: found }, onFactor, factor, messages }: ReadProps) {
  const words = messages.machine.backtest.own;
  return (
    <>
      {problems.map((problem) => (
        <p key={problem} className={styles.problem}>
          {problem}
        </p>
      ))}
      <p role="status">{read}</p>
      {found !== null && (
        <p className={styles.actions}>
          {found.text}
          <Button size="small" disabled={factor === found.spelling} onClick={() => onFactor(found.spelling)}>
            {words.take}
          </Button>
          {factor === found.spelling && <span className={styles.note}>{words.taken}</span>}
        </p>
      )}
      {backtest !== null && <BacktestPanel backtest={backtest} messages={messages} />}
      {runs.length > 0 && (
        <Plain
          caption={words.table}
          head={[words.id, words.measured, words.predicted, words.error]}
          rows={runs.map(({ id, measured, predicted, error }) => [id, measured, predicted, error])}
        />
      )}
      {unread.length > 0 && (
        <Plain caption={words.unread} head={[words.line, words.id, words.why]} rows={unread.map(({ line, id, why }) => [line, id, why])} />
      )}
      {more !== null && <p className={styles.note}>{more}</p>}
    </>
  );
}

type PlainProps = { readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

function Plain({ caption, head, rows }: PlainProps) {
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
