import { useCallback, useDeferredValue, useMemo } from 'react';
import type { DocumentedEstimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from '../present/index.ts';
import { presentClaimCheck, presentClaimChoices } from '../present/index.ts';
import { openPage, useStore } from '../store/index.ts';
import { ClaimCheck, shell } from '../views/index.ts';

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
    <section aria-labelledby="claim">
      <h2 id="claim" className={shell['sectionTitle']}>
        {messages.claim.title}
      </h2>
      <ClaimCheck choices={choices} initial={asked} check={check} messages={messages} onFigure={openFigure} />
    </section>
  );
}
