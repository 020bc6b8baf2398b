import type { Estimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { GuideMaker } from './guide.ts';
import type { InputDocument, SentenceDocument } from './input.ts';
import { isRate, presentInputs, presentSentence, unsourced } from './input.ts';
import { writeIssue } from './issue.ts';
import { nodeName } from '../model/index.ts';
import type { Pen } from './pen.ts';
import { readable } from './quantity.ts';
import type { ResultDocument } from './result.ts';
import { headlinesOf, presentResult } from './result.ts';

/** The pinned rates: how they are spelt in a link, what they say, and the figures they come from. */
export type ExchangeDocument = {
  readonly spelling: string;
  readonly badge: 'source' | 'input';
  readonly error: string | null;
  readonly rates: readonly { readonly text: string; readonly figure: string | null }[];
};

/** Everything that the plan's page shows, in words. */
export type PageDocument = {
  readonly sentence: SentenceDocument;
  readonly inputs: readonly InputDocument[];
  readonly results: readonly { readonly head: ResultDocument; readonly beside: readonly ResultDocument[] }[];
  readonly unsourced: number;
  /** Unsourced numbers that have no field: they are shown, and open their working. */
  readonly unsourcedFigures: readonly {
    readonly name: ResultDocument['name'];
    readonly label: string;
    readonly value: string;
    readonly badgeText: string;
  }[];
  readonly exchange: ExchangeDocument;
};

/** @param guide of the fields, once it is there */
export function presentPage(estimate: Estimate, messages: Messages, pen: Pen, guide: GuideMaker | null = null): PageDocument {
  const result = (name: ResultDocument['name']) => presentResult(name, estimate, messages, pen);
  const inputs = presentInputs(estimate, messages, pen, guide);
  const shown = headlinesOf(estimate);
  const lacking = unsourced(estimate, ['acceleratorCount', ...shown.flatMap(({ name, beside }) => [name, ...beside])]);
  return {
    sentence: presentSentence(estimate, messages, pen, inputs),
    inputs,
    results: shown.map(({ name, beside }) => ({ head: result(name), beside: beside.map(result) })),
    unsourced: lacking.length,
    unsourcedFigures: lacking
      .filter((leaf) => leaf.key === null && !isRate(leaf))
      .map(({ node, status }) => {
        const name = nodeName(node);
        return {
          name,
          label: messages.nodes[name].name,
          value: pen.quantity(readable(name, estimate)),
          badgeText: messages.badgesShort[status],
        };
      }),
    exchange: presentExchange(estimate, messages, pen),
  };
}

function presentExchange({ binding: { exchange, scenario, issues }, library }: Estimate, messages: Messages, pen: Pen): ExchangeDocument {
  const foreign = [...exchange].filter(([currency]) => currency !== 'KRW');
  const refused = issues.find(({ key }) => key === 'fx');
  return {
    spelling: scenario.fx ?? foreign.map(([currency, { wonPer }]) => `${wonPer.toString()}KRW/${currency}`).join(','),
    badge: foreign.some(([, { status }]) => status === 'input') ? 'input' : 'source',
    error: refused ? writeIssue(refused, messages) : null,
    rates: foreign.map(([currency, { figure, citation, asOf }]) => {
      const source = figure === null && citation?.kind === 'source' ? library.source(citation.source).publisher[messages.code] : null;
      const said = [source, source && asOf].filter(Boolean).join(', ');
      return { text: pen.rate(currency, 'KRW', exchange) + (said === '' ? '' : ` (${said})`), figure };
    }),
  };
}
