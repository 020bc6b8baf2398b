import type { Messages } from '../../messages/index.ts';
import type { ConsistencySide } from '../../present/index.ts';
import { InKorean } from '../card/InKorean.tsx';
import { OpenButton } from '../card/OpenButton.tsx';
import styles from './consistency.module.css';

export type Opening = {
  readonly messages: Messages;
  readonly onOpen: (id: string) => void;
  readonly onOpenRun: (id: string) => void;
};

/** A claim or a published value: what it is of, how much, and the way to its card. */
export function Side({ side, messages, onOpen, onOpenRun }: Opening & { readonly side: ConsistencySide }) {
  const { id, run, subject, quantity, amount } = side;
  return (
    <span className={styles.side}>
      <OpenButton title={messages.table.open(subject)} onClick={() => (run === null ? onOpen(id) : onOpenRun(run))}>
        <InKorean text={`${subject}, ${quantity}`} />
      </OpenButton>
      <span className={styles.amount}>
        {amount}
        {run === null && <span className={styles.id}> {id}</span>}
      </span>
    </span>
  );
}
