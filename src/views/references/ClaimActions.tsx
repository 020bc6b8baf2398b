import type { Messages } from '../../messages/index.ts';
import { useActions } from './actions.ts';
import { CopyCitation } from './CopyCitation.tsx';
import { LaneToggle } from './LaneToggle.tsx';
import styles from './references.module.css';

export type ClaimActionsProps = { readonly id: string; readonly messages: Messages };

export function ClaimActions({ id, messages }: ClaimActionsProps) {
  const { citeClaim } = useActions();
  return (
    <div className={styles.actions}>
      <LaneToggle reference={id} messages={messages} />
      <CopyCitation cite={() => citeClaim(id)} messages={messages} />
    </div>
  );
}
