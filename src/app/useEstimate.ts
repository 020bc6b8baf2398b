import { useMemo } from 'react';
import { estimate } from '../analysis/index.ts';
import type { Estimate } from '../analysis/index.ts';
import { catalogue } from '../provenance/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { numeralKeys } from '../scenario/index.ts';
import { isRefused, shownScenario, useStore } from '../store/index.ts';

export type Estimates = {
  /** Of the plan as shown, which includes what is being typed where it can be read. */
  readonly made: Estimate;
  /** Of the plan as decided. */
  readonly decided: Estimate;
  /** Something typed can't be read: what is shown is the last that could be. */
  readonly stale: boolean;
};

const estimateOf = (scenario: Scenario): Estimate => estimate(scenario, catalogue);

export function useEstimate(): Estimates {
  const history = useStore((state) => state.history);
  const drafts = useStore((state) => state.drafts);
  const shown = useMemo(() => shownScenario({ history, drafts }), [history, drafts]);
  const decided = useMemo(() => estimateOf(history.present), [history]);
  const made = useMemo(() => (shown === history.present ? decided : estimateOf(shown)), [shown, history, decided]);
  const stale = numeralKeys.some((key) => drafts[key] !== undefined && isRefused(history.present, key, drafts[key]));
  return { made, decided, stale };
}
