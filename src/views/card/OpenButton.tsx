import type { ComponentPropsWithRef } from 'react';
import styles from './OpenButton.module.css';

/** A word that opens something: looks like a link, is a button, since no address changes. */
export function OpenButton({ className, ...rest }: Omit<ComponentPropsWithRef<'button'>, 'type'>) {
  return <button {...rest} type="button" className={[styles.open, className].filter(Boolean).join(' ')} />;
}
