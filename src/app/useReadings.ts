import { useMemo } from 'react';
import type { Messages } from '../messages/index.ts';
import type { DraftDocument, Pen } from '../present/index.ts';
import { presentInput, presentReading } from '../present/index.ts';
import type { NumeralKey } from '../scenario/index.ts';
import { numeralKeys } from '../scenario/index.ts';
import { issuesOf, planOf, useStore } from '../store/index.ts';
import type { Estimates } from './useEstimate.ts';

/** How each text was read that is being typed, or that stands in the plan though it can't be taken: nothing typed is lost. */
export function useReadings(
  { made, decided }: Estimates,
  messages: Messages,
  pen: Pen,
): Readonly<Partial<Record<NumeralKey, DraftDocument>>> {
  const present = useStore(planOf);
  const drafts = useStore((state) => state.drafts);
  return useMemo(() => {
    const refused = new Set(decided.binding.issues.filter(({ severity }) => severity === 'error').map(({ key }) => key));
    return Object.fromEntries(
      numeralKeys.flatMap((key) => {
        const kept = refused.has(key) ? present[key] : undefined;
        const text = drafts[key] ?? kept;
        if (text === undefined) return [];
        const reading = presentReading(key, text, issuesOf(present, key, text), made, messages, pen);
        return [[key, { ...reading, held: kept ?? presentInput(key, decided, messages, pen).spelling }]];
      }),
    );
  }, [drafts, present, made, decided, messages, pen]);
}
