import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import styles from './shell.module.css';

type FailureProps = { readonly messages: Messages; readonly children: ReactNode };

/** Whatever breaks below, a page remains, and the plan in its address. */
export class Failure extends Component<FailureProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { messages } = this.props;
    return (
      <main className={styles.failure} role="alert">
        <p>{messages.broken}</p>
        <Button onClick={() => window.location.reload()}>{messages.reload}</Button>
      </main>
    );
  }
}
