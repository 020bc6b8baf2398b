import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import type { Pen } from './pen.ts';
import type { ResultDocument } from './result.ts';
import { presentResult } from './result.ts';

/** What an amount consists of, part by part. */
export type PartsDocument = {
  readonly title: string;
  readonly note: string;
  readonly total: ResultDocument;
  readonly parts: readonly { readonly result: ResultDocument; readonly share: number | null; readonly shareText: string }[];
};

const purchaseParts = ['acceleratorPurchase', 'serverPurchase', 'networkPurchase'] as const;
const runParts = ['runAccelerators', 'runServers', 'runNetwork', 'electricityCostReported'] as const;

export const presentPurchaseParts = (estimate: Estimate, messages: Messages, pen: Pen): PartsDocument =>
  partsOf('clusterPurchaseReported', purchaseParts, messages.costs.purchaseParts, coversNote(estimate, messages), estimate, messages, pen);

/** Of a rented run the parts are inside the rent: the run on own hardware is split instead, by its market value. */
export function presentRunParts(estimate: Estimate, messages: Messages, pen: Pen): PartsDocument {
  const { method } = estimate.binding.choices;
  const way = messages.costs.choices.method[method === 'rent' ? 'market' : method].label;
  return partsOf('ownedRun', runParts, messages.costs.runParts, way, estimate, messages, pen);
}

function coversNote({ binding }: Estimate, { fields, costs }: Messages): string {
  const { label, meaning } = costs.choices.covers[binding.choices.covers];
  return `${fields.covers}: ${label}. ${meaning}`;
}

function partsOf(
  whole: NodeName,
  parts: readonly NodeName[],
  title: string,
  note: string,
  estimate: Estimate,
  messages: Messages,
  pen: Pen,
): PartsDocument {
  const total = estimate.quantity(whole).value;
  return {
    title,
    note,
    total: presentResult(whole, estimate, messages, pen),
    parts: parts.map((name) => {
      const { value } = estimate.quantity(name);
      const share = value && total && !total.isZero() ? value.div(total) : null;
      return {
        result: presentResult(name, estimate, messages, pen),
        share: share && share.toNumber(),
        shareText: share ? pen.value(share, '%') : '',
      };
    }),
  };
}
