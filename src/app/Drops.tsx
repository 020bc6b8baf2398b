import { useEffect, useState } from 'react';
import { Notice, Status } from '../design/index.ts';
import type { Messages } from '../messages/index.ts';
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
          window.location.hash = link; // as if it had been pasted there
        },
        (tell) => setProblem({ tell }),
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
