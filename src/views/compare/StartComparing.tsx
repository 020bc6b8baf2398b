import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import styles from './tabs.module.css';

export type StartComparingProps = { readonly onStart: () => void; readonly messages: Messages };

export function StartComparing({ onStart, messages: { compare } }: StartComparingProps) {
  return (
    <Button kind="quiet" size="small" className={styles.start} title={compare.addHint} onClick={onStart}>
      {compare.start}
    </Button>
  );
}
