import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import styles from './references.module.css';

export type ShowAllProps = {
  readonly inSight: number;
  readonly all: number;
  readonly onShow: () => void;
  readonly messages: Messages;
};

/** Below a table that shows only the first of its rows. */
export function ShowAll({ inSight, all, onShow, messages: { catalogue } }: ShowAllProps) {
  if (inSight === all) return null;
  return (
    <p className={styles.rest} data-print="hide">
      <span className={styles.count}>{catalogue.firstOf(inSight, all)}</span>
      <Button size="small" onClick={onShow}>
        {catalogue.showAll(all)}
      </Button>
    </p>
  );
}
