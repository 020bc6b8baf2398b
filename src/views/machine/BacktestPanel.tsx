import { useState } from 'react';
import { Scatter } from '../../charts/index.ts';
import { Button, DataTable, Segmented } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import type { BacktestDocument, Grouping, GroupLine } from '../../present/index.ts';
import { groupings } from '../../present/index.ts';
import styles from './machine.module.css';

export type BacktestPanelProps = { readonly backtest: BacktestDocument; readonly messages: Messages };

/** How far predictions were from what was measured: in words, run by run as a scatter, and by group. */
export function BacktestPanel({ backtest, messages }: BacktestPanelProps) {
  const words = messages.machine.backtest;
  const [by, setBy] = useState<Grouping>('source');
  const { summary, fully, groups, all, scatter } = backtest;
  return (
    <div className={styles.part} data-part="backtest">
      <p>{backtest.lead}</p>
      <p>
        <b>{summary}</b> {fully}
      </p>
      <div className={styles.columns}>
        {scatter !== null && (
          <div className={styles.part}>
            <Scatter document={scatter} tableLabel={messages.lane.table} />
            <p className={styles.note}>{words.scatter.note}</p>
          </div>
        )}
        <div className={styles.part}>
          <Segmented
            legend={words.by.legend}
            legendShown
            value={by}
            options={groupings.map((value) => ({ value, label: words.by[value] }))}
            onChange={setBy}
          />
          <p className={styles.note}>{words.what}</p>
          <GroupTable key={by} lines={groups[by]} all={all} title={`${words.by.legend}: ${words.by[by]}`} messages={messages} />
        </div>
      </div>
    </div>
  );
}

const numbers = ['count', 'mape', 'median', 'bias', 'constant'] as const;

type GroupTableProps = {
  readonly lines: readonly GroupLine[];
  readonly all: GroupLine;
  readonly title: string;
  readonly messages: Messages;
};

function GroupTable({ lines, all, title, messages }: GroupTableProps) {
  const { columns, more } = messages.machine.backtest;
  const [isWhole, setWhole] = useState(lines.length <= fewLines + 1);
  const cells = (line: GroupLine) =>
    numbers.map((name) => (
      <td key={name} className="number" data-beaten={(name === 'constant' && line.isBeaten) || undefined}>
        {line[name]}
        {name === 'constant' && line.isBeaten && '*'}
      </td>
    ));
  return (
    <>
      <DataTable caption={title} captionShown={false}>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            {numbers.map((name) => (
              <th key={name} scope="col" className="number">
                {columns[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(isWhole ? lines : lines.slice(0, fewLines)).map((line) => (
            <tr key={line.id}>
              <th scope="row" className={styles.source}>
                {line.url === null ? (
                  line.name
                ) : (
                  <a href={line.url} rel="noreferrer">
                    {line.name}
                  </a>
                )}
              </th>
              {cells(line)}
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row">{all.name}</th>
            {cells(all)}
          </tr>
        </tbody>
      </DataTable>
      {!isWhole && (
        <p data-print="hide">
          <Button size="small" onClick={() => setWhole(true)}>
            {more(`${lines.length - fewLines}`)}
          </Button>
        </p>
      )}
    </>
  );
}

/** The largest come first; the rest is a press away. */
const fewLines = 14;
