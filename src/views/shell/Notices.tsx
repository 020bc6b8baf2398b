import { Button, Notice, Status } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import { dismissJump, dismissLinkIssues, undoDecision } from '../../store/index.ts';

export type NoticesProps = {
  readonly issues: readonly string[];
  readonly jump: string | null;
  /** What a screen reader is told once typing has paused. */
  readonly status: string;
  readonly messages: Messages;
};

const mostShown = 8;

export function Notices({ issues, jump, status, messages }: NoticesProps) {
  const shown = issues.slice(0, mostShown);
  return (
    <>
      {issues.length > 0 && (
        <Notice
          kind="caution"
          heading={messages.linkIssues}
          items={issues.length > shown.length ? [...shown, `+ ${issues.length - shown.length}`] : shown}
          dismiss={{ label: messages.dismiss, onDismiss: dismissLinkIssues }}
        />
      )}
      {jump !== null && (
        <Notice
          kind="info"
          heading={jump}
          actions={
            <Button size="small" onClick={undoDecision}>
              {messages.jumpUndo}
            </Button>
          }
          dismiss={{ label: messages.dismiss, onDismiss: dismissJump }}
        />
      )}
      <Status message={status} />
    </>
  );
}
