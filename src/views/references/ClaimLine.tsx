import { memo, useMemo } from 'react';
import type { Messages } from '../../messages/index.ts';
import type { ReferenceRow } from '../../present/index.ts';
import { OpenButton } from '../card/OpenButton.tsx';
import { useOpening } from './actions.ts';
import { ClaimActions } from './ClaimActions.tsx';
import type { ClaimColumn } from './claimColumns.ts';
import { textOf } from './claimColumns.ts';
import { Cell, Line } from './Line.tsx';

export type ClaimLineProps = {
  readonly row: ReferenceRow;
  readonly columns: readonly ClaimColumn[];
  readonly hidden: boolean;
  readonly messages: Messages;
};

/** A claim of a text. Drawn anew only where something of its own changes: sorting just moves it. */
export const ClaimLine = memo(function ClaimLine({ row, columns, hidden, messages }: ClaimLineProps) {
  const cells = useMemo(
    () =>
      columns.map((id) =>
        id === 'subject' ? (
          <th key={id} scope="row" data-column={id}>
            <ClaimName row={row} messages={messages} />
          </th>
        ) : (
          <Cell key={id} column={id} label={messages.table[id]} text={textOf(id, row)} isNumber={id === 'value'} messages={messages} />
        ),
      ),
    [row, columns, messages],
  );
  const details = () => <ClaimActions id={row.id} messages={messages} />;
  return <Line subject={`${row.subject}, ${row.quantity}`} width={columns.length} {...{ cells, hidden, details, messages }} />;
});

function ClaimName({ row: { id, subject }, messages }: { readonly row: ReferenceRow; readonly messages: Messages }) {
  const { onOpen } = useOpening();
  return (
    <OpenButton title={messages.table.open(subject)} onClick={() => onOpen(id)}>
      {subject}
    </OpenButton>
  );
}
