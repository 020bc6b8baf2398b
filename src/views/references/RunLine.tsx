import { memo, useMemo } from 'react';
import type { Messages } from '../../messages/index.ts';
import type { RunRow } from '../../present/index.ts';
import { OpenButton } from '../card/OpenButton.tsx';
import { useOpening } from './actions.ts';
import { Cell, Line } from './Line.tsx';
import { RunActions } from './RunActions.tsx';
import type { RunColumn } from './runColumns.ts';
import { isNumber, textOf } from './runColumns.ts';

export type RunLineProps = {
  readonly row: RunRow;
  readonly columns: readonly RunColumn[];
  readonly hidden: boolean;
  readonly messages: Messages;
};

/** A published run. Drawn anew only where something of its own changes: sorting just moves it. */
export const RunLine = memo(function RunLine({ row, columns, hidden, messages }: RunLineProps) {
  const cells = useMemo(
    () =>
      columns.map((id) =>
        id === 'model' ? (
          <th key={id} scope="row" data-column={id}>
            <RunName row={row} messages={messages} />
          </th>
        ) : (
          <Cell
            key={id}
            column={id}
            label={messages.catalogue.columns[id]}
            text={textOf(id, row)}
            isNumber={isNumber(id)}
            messages={messages}
          />
        ),
      ),
    [row, columns, messages],
  );
  const details = () => <RunActions row={row} messages={messages} />;
  return <Line subject={row.model} width={columns.length} {...{ cells, hidden, details, messages }} />;
});

function RunName({ row: { id, model }, messages }: { readonly row: RunRow; readonly messages: Messages }) {
  const { onOpenRun } = useOpening();
  if (onOpenRun === null) return model;
  return (
    <OpenButton title={messages.catalogue.open(model)} onClick={() => onOpenRun(id)}>
      {model}
    </OpenButton>
  );
}
