import { useCallback, useDeferredValue, useMemo } from 'react';
import type { DocumentedEstimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { presentClaimCheck, presentClaimChoices } from '../present/index.ts';
import { openPage, useStore } from '../store/index.ts';
import { ClaimCheck } from '../views/index.ts';

export type ClaimSectionProps = { readonly made: DocumentedEstimate; readonly messages: Messages; readonly pen: Pen };

const openFigure = (id: string): void => openPage({ kind: 'figure', id });

/** What would have to be true for a claim. */
export function ClaimSection({ made: current, messages, pen }: ClaimSectionProps) {
  const made = useDeferredValue(current); // a plan’s answers come first
  const asked = useStore((state) => state.claim);
  const choices = useMemo(() => presentClaimChoices(made, messages, pen), [made, messages, pen]);
  const check = useCallback(
    (query: Parameters<typeof presentClaimCheck>[0]) => presentClaimCheck(query, made, messages, pen),
    [made, messages, pen],
  );
  return (
    <ClaimCheck
      key={asked.asked} // another one takes the place of what was chosen
      choices={choices}
      initial={asked.id}
      check={check}
      messages={messages}
      onFigure={openFigure}
    />
  );
}
