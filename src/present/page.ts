import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { InputDocument, SentenceDocument } from './input.ts';
import { presentInputs, presentSentence, unsourced } from './input.ts';
import type { LaneDocument } from './lane.ts';
import { presentLanes } from './lanes.ts';
import type { Pen } from './pen.ts';
import type { ResultDocument } from './result.ts';
import { headlines, presentResult } from './result.ts';

/** Everything that the plan's page shows, in words. */
export type PageDocument = {
  readonly sentence: SentenceDocument;
  readonly inputs: readonly InputDocument[];
  readonly results: readonly { readonly head: ResultDocument; readonly beside: readonly ResultDocument[] }[];
  readonly lanes: readonly LaneDocument[];
  readonly unsourced: number;
  readonly exchange: string;
};

export function presentPage(estimate: Estimate, messages: Messages, pen: Pen): PageDocument {
  const result = (name: ResultDocument['name']) => presentResult(name, estimate, messages, pen);
  const { exchange } = estimate.binding;
  const rates = [...exchange.keys()].filter((currency) => currency !== 'KRW').map((currency) => pen.rate(currency, 'KRW', exchange));
  return {
    sentence: presentSentence(estimate, messages, pen),
    inputs: presentInputs(estimate, messages, pen),
    results: headlines.map(({ name, beside }) => ({ head: result(name), beside: beside.map(result) })),
    lanes: presentLanes(estimate, messages, pen),
    unsourced: unsourced(estimate).length,
    exchange: rates.join(' · '),
  };
}
