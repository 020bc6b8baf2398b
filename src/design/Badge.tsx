import type { ReactNode } from 'react';
import styles from './Badge.module.css';

/** Where a number comes from. */
export type BadgeKind = 'source' | 'default' | 'input' | 'computed';

export type BadgeProps = { readonly kind: BadgeKind; readonly children: ReactNode };

/** Words with a shape before them: a filled square, a hollow one, a stroke, an equals sign. Never colour alone. */
export function Badge({ kind, children }: BadgeProps) {
  return (
    <span className={styles.badge} data-kind={kind}>
      <span className={styles.shape} aria-hidden="true" />
      {children}
    </span>
  );
}
