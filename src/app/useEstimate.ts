import { useMemo } from 'react';
import { estimate } from '../analysis/index.ts';
import type { Estimate } from '../analysis/index.ts';
import { catalogue } from '../provenance/index.ts';
import { issuesOf, shownScenario, useStore } from '../store/index.ts';

/** The estimate of the plan as shown, which includes what is being typed where it can be read. */
export function useEstimate(): { readonly made: Estimate; readonly stale: boolean } {
  const history = useStore((state) => state.history);
  const draft = useStore((state) => state.draft);
  const scenario = useMemo(() => shownScenario({ history, draft }), [history, draft]);
  const made = useMemo(() => estimate(scenario, catalogue), [scenario]);
  const stale = useMemo(() => draft !== null && draft.text.trim() !== '' && issuesOf(history.present, draft.key, draft.text).length > 0, [history, draft]);
  return { made, stale };
}
