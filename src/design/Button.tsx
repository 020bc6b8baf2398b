import type { ComponentPropsWithRef } from 'react';
import styles from './Button.module.css';

export type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'type'> & {
  readonly kind?: 'plain' | 'primary' | 'quiet' | undefined;
  readonly size?: 'usual' | 'small' | undefined;
  /** for a button that stays down: 'Show only unsourced values' */
  readonly pressed?: boolean | undefined;
  readonly type?: 'button' | 'submit' | undefined;
};

export function Button({ kind = 'plain', size = 'usual', pressed, className, type = 'button', ...rest }: ButtonProps) {
  const classes = [styles.button, styles[kind], size === 'small' && styles.small, className];
  return (
    <button
      {...rest}
      type={type === 'submit' ? 'submit' : 'button'}
      className={classes.filter(Boolean).join(' ')}
      aria-pressed={pressed ?? rest['aria-pressed']}
    />
  );
}
