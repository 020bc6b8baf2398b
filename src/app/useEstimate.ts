import { useMemo, useSyncExternalStore } from 'react';
import { estimate } from '../analysis/index.ts';
import type { Estimate } from '../analysis/index.ts';
import type { Catalogue } from '../provenance/index.ts';
import { numeralKeys } from '../scenario/index.ts';
import { currentShelf, isRefused, planOf, shownScenario, useStore, watchShelf } from '../store/index.ts';

export type Estimates = {
  /** Of the plan as shown, which includes what is being typed where it can be read. */
  readonly made: Estimate;
  /** Of the plan as decided. */
  readonly decided: Estimate;
  /** Something typed can't be read: what is shown is the last that could be. */
  readonly stale: boolean;
};

export function useEstimate(): Estimates {
  const history = useStore((state) => state.history);
  const drafts = useStore((state) => state.drafts);
  const shelf: Catalogue = useSyncExternalStore(watchShelf, currentShelf);
  const present = planOf({ history });
  const shown = useMemo(() => shownScenario({ history, drafts }), [history, drafts]);
  const decided = useMemo((): Estimate => estimate(present, shelf), [present, shelf]);
  const made = useMemo(() => (shown === present ? decided : estimate(shown, shelf)), [shown, present, decided, shelf]);
  const stale = numeralKeys.some((key) => drafts[key] !== undefined && isRefused(present, key, drafts[key]));
  return { made, decided, stale };
}
