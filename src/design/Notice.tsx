import { useId } from 'react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './Notice.module.css';

export type NoticeProps = {
  readonly kind: 'info' | 'caution' | 'error';
  readonly heading: ReactNode;
  readonly items?: readonly ReactNode[] | undefined;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly dismiss?: { readonly label: string; readonly onDismiss: () => void } | undefined;
};

/** Something to know before going on. Doesn't steal the focus: who needs it said aloud passes it to Status. */
export function Notice({ kind, heading, items, children, actions, dismiss }: NoticeProps) {
  const id = useId();
  return (
    <section className={styles.notice} data-kind={kind} aria-labelledby={id}>
      <p id={id} className={styles.heading}>
        {heading}
      </p>
      {items !== undefined && items.length > 0 && (
        <ul className={styles.items}>
          {items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      )}
      {children}
      {(actions !== undefined || dismiss !== undefined) && (
        <div className={styles.actions}>
          {actions}
          {dismiss !== undefined && (
            <Button size="small" kind="quiet" onClick={dismiss.onDismiss}>
              {dismiss.label}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
