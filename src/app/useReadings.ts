import { useEffect, useMemo, useState } from 'react';
import type { Messages } from '../messages/index.ts';
import type { DraftDocument, Pen, ReadingMaker } from '../present/index.ts';
import { presentInput } from '../present/index.ts';
import type { NumeralKey } from '../scenario/index.ts';
import { numeralKeys } from '../scenario/index.ts';
import { issuesOf, planOf, useStore } from '../store/index.ts';
import type { Estimates } from './useEstimate.ts';

/** Asked for at once, and there before anybody has typed: the answer doesn’t wait for it. */
const reading = import('./reading.ts');
const notYet = { echo: null, error: null, suggestions: [] } as const;

/** How each text was read that is being typed, or that stands in the plan though it can't be taken: nothing typed is lost. */
export function useReadings(
  { made, decided }: Estimates,
  messages: Messages,
  pen: Pen,
): Readonly<Partial<Record<NumeralKey, DraftDocument>>> {
  const present = useStore(planOf);
  const drafts = useStore((state) => state.drafts);
  const [read, setRead] = useState<ReadingMaker | null>(null);
  useEffect(() => void reading.then(({ presentReading }) => setRead(() => presentReading)), []);
  return useMemo(() => {
    const refused = new Set(decided.binding.issues.filter(({ severity }) => severity === 'error').map(({ key }) => key));
    return Object.fromEntries(
      numeralKeys.flatMap((key) => {
        const kept = refused.has(key) ? present[key] : undefined;
        const text = drafts[key] ?? kept;
        if (text === undefined) return [];
        const document = read ? read(key, text, issuesOf(present, key, text), made, messages, pen) : notYet;
        return [[key, { ...document, held: kept ?? presentInput(key, decided, messages, pen).spelling }]];
      }),
    );
  }, [read, drafts, present, made, decided, messages, pen]);
}
