import { memo, useState } from 'react';
import { Curves } from '../../charts/index.ts';
import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { SweepDocument } from '../../present/index.ts';
import { printOnly } from '../print/printOnly.ts';
import { saveText } from '../share/saveText.ts';
import { SweepFields } from './SweepFields.tsx';
import type { SweepMaker } from './useSweep.ts';
import { useSweep } from './useSweep.ts';

import styles from './sweep.module.css';

export type SweepProps = SweepMaker & {
  readonly messages: Messages;
  /** opens a reference beside the axis */
  readonly onFigure: (id: string) => void;
};

/** One input along an axis, results of one kind as lines over it, and where they cross. */
export const Sweep = memo(function Sweep({ messages, onFigure, ...maker }: SweepProps) {
  const state = useSweep(maker);
  const { axis, results, document } = state;
  return (
    <div className={styles.sweep} data-part="sweep">
      <p className={styles.lead} data-print="hide">
        {messages.sweep.lead}
      </p>
      <SweepFields choices={maker.choices} state={state} messages={messages} />
      {state.isStale && document !== null && <p className={styles.note}>{messages.sweep.stale}</p>}
      {results.length === 0 && <p className={styles.note}>{messages.sweep.chooseALine}</p>}
      {document !== null && (
        <Drawn document={document} fileName={`runcost-${axis?.key ?? 'sweep'}.csv`} messages={messages} onFigure={onFigure} />
      )}
    </div>
  );
});

type DrawnProps = Pick<SweepProps, 'messages' | 'onFigure'> & { readonly document: SweepDocument; readonly fileName: string };

/** Between the margins of a sheet of A4, in CSS pixels. */
const paperWidth = 672;

/** The crossings in words come first: they are the answer, and the chart is how to check it. */
function Drawn({ document: { curves, sentences, notes, csv }, fileName, messages, onFigure }: DrawnProps) {
  const [onPaper, setOnPaper] = useState(false);
  return (
    <>
      {sentences.length > 0 && (
        <ul className={styles.sentences}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {curves !== null && (
        <Curves
          document={curves}
          tableLabel={messages.lane.table}
          width={onPaper ? paperWidth : undefined}
          flagged={messages.card.flags.contradiction}
          onMark={onFigure}
        />
      )}
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {curves !== null && (
        <p className={styles.actions} data-print="hide">
          <Button onClick={() => saveText(csv(), fileName, 'text/csv')}>{messages.download}</Button>
          <Button onClick={() => printOnly('sweep', setOnPaper)}>{messages.print}</Button>
        </p>
      )}
    </>
  );
}
