import { useState } from 'react';
import { Scatter } from '../../charts/index.ts';
import { DataTable, Segmented } from '../../design/index.ts';
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
      {scatter !== null && (
        <>
          <Scatter document={scatter} tableLabel={messages.lane.table} />
          <p className={styles.note}>{words.scatter.note}</p>
        </>
      )}
      <Segmented
        legend={words.by.legend}
        legendShown
        value={by}
        options={groupings.map((value) => ({ value, label: words.by[value] }))}
        onChange={setBy}
      />
      <p className={styles.note}>{words.what}</p>
      <GroupTable lines={groups[by]} all={all} title={`${words.by.legend}: ${words.by[by]}`} messages={messages} />
    </div>
  );
}

const numbers = ['count', 'mape', 'median', 'bias', 'constant'] as const;

type GroupTableProps = { readonly lines: readonly GroupLine[]; readonly all: GroupLine; readonly title: string; readonly messages: Messages };

function GroupTable({ lines, all, title, messages }: GroupTableProps) {
  const { columns } = messages.machine.backtest;
  const cells = (line: GroupLine) =>
    numbers.map((name) => (
      <td key={name} className="number" data-beaten={(name === 'constant' && line.isBeaten) || undefined}>
        {line[name]}
      </td>
    ));
  return (
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
        {lines.map((line) => (
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
  );
}
