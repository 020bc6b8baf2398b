import { Button, Notice, Status } from '../../design/index.ts';
import type { Messages } from '../../messages/index.ts';
import { dismissFreed, dismissJump, dismissIssues, undoDecision } from '../../store/index.ts';

export type NoticesProps = {
  readonly issues: readonly string[];
  /** Whether a link brought them, or the plan as it stands. */
  readonly fromLink: boolean;
  readonly jump: string | null;
  /** Which quantity an edit freed to be computed. */
  readonly freed: string | null;
  /** What a screen reader is told once typing has paused. */
  readonly status: string;
  readonly messages: Messages;
};

const mostShown = 8;

export function Notices({ issues, fromLink, jump, freed, status, messages }: NoticesProps) {
  const shown = issues.slice(0, mostShown);
  return (
    <>
      {issues.length > 0 && (
        <Notice
          kind="caution"
          heading={fromLink ? messages.linkIssues : messages.planIssues}
          items={issues.length > shown.length ? [...shown, `+ ${issues.length - shown.length}`] : shown}
          dismiss={{ label: messages.dismiss, onDismiss: dismissIssues }}
        />
      )}
      {freed !== null && <Undoable heading={freed} onDismiss={dismissFreed} messages={messages} />}
      {jump !== null && <Undoable heading={jump} onDismiss={dismissJump} messages={messages} />}
      <Status message={status} />
    </>
  );
}

type UndoableProps = { readonly heading: string; readonly onDismiss: () => void; readonly messages: Messages };

function Undoable({ heading, onDismiss, messages }: UndoableProps) {
  const undo = (
    <Button size="small" onClick={undoDecision}>
      {messages.jumpUndo}
    </Button>
  );
  return <Notice kind="info" heading={heading} actions={undo} dismiss={{ label: messages.dismiss, onDismiss }} />;
}
