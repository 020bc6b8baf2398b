import { useEffect, useState } from 'react';
import { Notice, Status } from '../design/index.ts';
import type { Messages } from '../messages/index.ts';
import { closePages, openLink } from '../store/index.ts';
import { acceptDrops } from './dropFile.ts';
import type { TellProblem } from './dropFile.ts';

/** A plan that is dropped anywhere on the page is opened; of any other file it is said why not. */
export function Drops({ messages }: { readonly messages: Messages }) {
  const [problem, setProblem] = useState<{ readonly tell: TellProblem } | null>(null);
  useEffect(
    () =>
      acceptDrops(
        (link) => {
          setProblem(null);
          openLink(link);
        },
        (tell) => {
          closePages(); // it would be said behind the sheet that the file was dropped on
          setProblem({ tell });
        },
      ),
    [],
  );
  const said = problem?.tell(messages) ?? '';
  return (
    <>
      {said !== '' && <Notice kind="caution" heading={said} dismiss={{ label: messages.dismiss, onDismiss: () => setProblem(null) }} />}
      <Status message={said} />
    </>
  );
}
