import { DataTable, Disclosure } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { RecordDocument } from '../../present/index.ts';
import { OpenButton } from '../card/OpenButton.tsx';
import styles from './record.module.css';

export type RecordSummaryProps = {
  readonly document: RecordDocument;
  readonly messages: Messages;
  readonly onRun: (id: string) => void;
};

/** How near this app comes to the published runs: in sum, and run by run. */
export function RecordSummary({ document, messages, onRun }: RecordSummaryProps) {
  const { record } = messages;
  return (
    <div className={styles.record}>
      <DataTable caption={record.inSum} captionShown={false}>
        <thead>
          <tr>
            <th scope="col">{record.quantity}</th>
            {[record.runs, record.median, record.ninetieth, record.bias].map((text) => (
              <th key={text} scope="col" className="number">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {document.accuracy.map(({ id, label, count, median, ninetieth, bias }) => (
            <tr key={id}>
              <th scope="row" className={styles.name}>
                {label}
              </th>
              <td className="number">{count}</td>
              <td className="number">{median}</td>
              <td className="number">{ninetieth}</td>
              <td className="number">{bias}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <p className={styles.note}>{record.statedCost}</p>
      <Disclosure summary={record.each} onPaper="left-out">
        <DataTable caption={record.each} captionShown={false}>
          <thead>
            <tr>
              <th scope="col">{record.model}</th>
              <th scope="col">{record.hardware}</th>
              {document.columns.map(({ of, label }) => (
                <th key={of} scope="col" className="number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {document.runs.map(({ id, model, source, hardware, errors }) => (
              <tr key={id}>
                <th scope="row" className={styles.name}>
                  <OpenButton onClick={() => onRun(id)}>{model}</OpenButton>
                  <span className={styles.source}>{source}</span>
                </th>
                <td>{hardware}</td>
                {document.columns.map(({ of }) => (
                  <td key={of} className="number">
                    {errors[of]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </DataTable>
      </Disclosure>
    </div>
  );
}
