import type { ReactNode } from 'react';
import styles from './Disclosure.module.css';

export type DisclosureProps = {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean | undefined;
  readonly onToggle?: ((open: boolean) => void) | undefined;
  readonly className?: string | undefined;
  /** on paper a disclosure is open, unless it only repeats what is printed anyway */
  readonly onPaper?: 'open' | 'left-out' | undefined;
};

export function Disclosure({ summary, children, open, onToggle, className, onPaper = 'open' }: DisclosureProps) {
  return (
    <details
      className={[styles.details, className].filter(Boolean).join(' ')}
      open={open}
      data-print={onPaper === 'left-out' ? 'hide' : undefined}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
    >
      <summary className={styles.summary}>{summary}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
