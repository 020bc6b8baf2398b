import type { Catalogue, QuantityKind } from '../provenance/index.ts';
import type { Scenario } from './decisions.ts';
import { undecide, wordsIn } from './decisions.ts';
import type { Issue } from './issue.ts';
import { issue } from './issue.ts';

/** The kinds that have a lane: a reference can stand in the lane of its own kind and in no other. */
export const laneKinds = [
  'hardwarePurchase',
  'trainingRun',
  'acceleratorCount',
  'programme',
  'unitPrice',
  'parameters',
  'energy',
] as const satisfies readonly QuantityKind[];
export type LaneKind = (typeof laneKinds)[number];

export const isLaneKind = (kind: QuantityKind): kind is LaneKind => (laneKinds as readonly QuantityKind[]).includes(kind);

/** More marks than this no lane can carry, nor a link. */
const mostReferences = 20;

const idsIn = (text: string | undefined): readonly string[] => [...new Set(wordsIn(text))];

/** What somebody has put in the lanes of a plan beside the figures that always stand there. */
export function readReferences({ refs }: Scenario, library: Catalogue, issues: Issue[]): readonly string[] {
  const ids = idsIn(refs);
  if (ids.length > mostReferences) issues.push(issue('warning', 'too-many-references', 'refs', ids.slice(mostReferences).join(',')));
  return ids.slice(0, mostReferences).filter((id) => {
    const found = library.references.find((each) => each.id === id);
    if (!found) issues.push(issue('warning', 'unknown-reference', 'refs', id));
    else if (!isLaneKind(found.kind) || (found.value === null && found.low === null)) issues.push(issue('warning', 'no-lane', 'refs', id));
    else return true;
    return false;
  });
}

/** Puts a reference in its lane, or takes it out again. */
export function toggleReference(scenario: Scenario, id: string): Scenario {
  const ids = idsIn(scenario.refs);
  const after = ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
  return after.length === 0 ? undecide(scenario, 'refs') : { ...scenario, refs: after.join(',') };
}
