import type { DocumentedEstimate, Estimate } from '../analysis/index.ts';
import { runNames } from '../analysis/index.ts';
import type { Messages, OmissionName, ScopeName } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import type { LaneDocument } from './lane.ts';
import type { LaneSpec, PlansBeside } from './lanes.ts';
import { besideInLane, drawLane, endsOf, laneFigures } from './lanes.ts';
import { leftOut } from './leftOut.ts';
import type { Pen } from './pen.ts';
import type { ResultDocument } from './result.ts';
import { presentResult } from './result.ts';

/** One of the four costs: what it is, what it comes to, and where that stands on the scale of all four. */
export type ScopeDocument = {
  readonly id: ScopeName;
  readonly title: string;
  readonly meaning: string;
  readonly result: ResultDocument;
  readonly lane: LaneDocument;
  /** What belongs to it and this plan doesn’t count. */
  readonly without: string | null;
  /** What figures of its kind leave open about their scope. */
  readonly open: readonly string[];
};

const scopes = [
  { id: 'purchase', quantity: 'clusterPurchaseReported', figures: laneFigures.hardwarePurchase },
  { id: 'run', quantity: 'finalRun', figures: laneFigures.trainingRun },
  { id: 'experiments', quantity: 'runWithExperiments', figures: [] },
  { id: 'programme', quantity: 'programmeCost', figures: laneFigures.programme },
] as const satisfies readonly { readonly id: ScopeName; readonly quantity: NodeName; readonly figures: readonly string[] }[];

/** What a scope ought to hold. */
const belongs: Readonly<Record<ScopeName, readonly OmissionName[]>> = {
  purchase: ['serversUncounted', 'spares', 'tax', 'building'],
  run: ['failures'],
  experiments: ['experiments'],
  programme: ['experiments', 'staff', 'data', 'storage'],
};

/** The figures whose text does not say which of the costs it means. */
const openScope: Readonly<Partial<Record<ScopeName, readonly string[]>>> = { run: ['S003-04'], purchase: ['S002-02'] };

/** The four costs on one scale: the same axis, and no comparison from one to another. */
export function presentScopes(
  estimate: DocumentedEstimate,
  messages: Messages,
  pen: Pen,
  beside: PlansBeside | null = null,
): readonly ScopeDocument[] {
  const { costs } = messages;
  const specs = scopes.map(({ id, quantity, figures }): LaneSpec & { readonly quantity: NodeName } => ({
    id: quantity,
    title: costs.scopes[id].label,
    subtitle: subtitleOf(id, estimate, messages),
    quantity,
    figures,
    noRatio: [],
    ...besideInLane(beside, () => quantity, messages),
  }));
  const ends = specs.flatMap((spec) => endsOf(spec, estimate, messages));
  const off = leftOut(estimate);
  return scopes.flatMap(({ id, quantity }, index): readonly ScopeDocument[] => {
    const spec = specs[index];
    const missing = belongs[id].filter((each) => off.includes(each)).map((each) => costs.omissions[each]);
    const scope = spec && {
      id,
      title: costs.scopes[id].label,
      meaning: costs.scopes[id].meaning,
      result: presentResult(quantity, estimate, messages, pen),
      lane: drawLane(spec, estimate, messages, pen, ends),
      without: missing.length > 0 ? costs.without(missing.join(', ')) : null,
      open: (openScope[id] ?? []).map((figure) => openOf(figure, estimate, messages)),
    };
    return scope ? [scope] : [];
  });
}

/** The run says how it is paid for. */
function subtitleOf(id: ScopeName, { binding }: Estimate, { costs }: Messages): string {
  const { meaning } = costs.scopes[id];
  return id === 'run' ? `${meaning} ${costs.choices.method[binding.choices.method].label}.` : meaning;
}

function openOf(id: string, { library }: DocumentedEstimate, { code, costs }: Messages): string {
  const { subject, conditions } = library.figure(id);
  return costs.openScope(`${subject[code]} (${id})`, conditions.map((text) => text[code]).join(' '));
}

/** The final run by each way to pay for it; which is chosen. */
export const presentWays = (
  estimate: Estimate,
  messages: Messages,
  pen: Pen,
): readonly { readonly way: string; readonly meaning: string; readonly chosen: boolean; readonly result: ResultDocument }[] =>
  (['rent', 'market', 'straight', 'annuity'] as const).map((way) => ({
    way: messages.costs.choices.method[way].label,
    meaning: messages.costs.choices.method[way].meaning,
    chosen: way === estimate.binding.choices.method,
    // in the currency of the costs, as the other ways are
    result: presentResult(way === 'rent' ? 'rentedRunReported' : runNames[way], estimate, messages, pen),
  }));
