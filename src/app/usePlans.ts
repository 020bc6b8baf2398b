import { useMemo } from 'react';
import type { Estimate } from '../analysis/index.ts';
import { estimate } from '../analysis/index.ts';
import type { PlanBeside, PlansBeside } from '../present/index.ts';
import type { Catalogue } from '../provenance/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { useStore } from '../store/index.ts';

/** Plans are values, and those that nobody edits stay the same: each is worked out once. */
const known = new WeakMap<Catalogue, WeakMap<Scenario, Estimate>>();

function estimated(scenario: Scenario, library: Catalogue): Estimate {
  const ofLibrary = known.get(library) ?? new WeakMap<Scenario, Estimate>();
  known.set(library, ofLibrary);
  const made = ofLibrary.get(scenario) ?? estimate(scenario, library);
  ofLibrary.set(scenario, made);
  return made;
}

/** All plans with what follows from them. @param made of the one that is worked on, what is being typed included */
export function usePlans(made: Estimate): PlansBeside {
  const folio = useStore((state) => state.history.present);
  return useMemo(
    () => ({
      plans: folio.plans.map(({ name, scenario }, index) => ({
        name,
        estimate: index === folio.at ? made : estimated(scenario, made.library),
      })),
      at: folio.at,
    }),
    [folio, made],
  );
}

/** The one worked on. @throws RangeError for no plans, which nothing makes */
export function planIn({ plans, at }: PlansBeside): PlanBeside {
  const plan = plans[at];
  if (!plan) throw new RangeError('There is no plan to work on.');
  return plan;
}
