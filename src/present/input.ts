import type { Estimate } from '../analysis/index.ts';
import { foundations } from '../analysis/index.ts';
import type { Messages, SentencePart } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import { nodeName, registry } from '../model/index.ts';
import type { BoundLeaf, NumeralKey, Solved } from '../scenario/index.ts';
import { inputOf, planKeys } from '../scenario/index.ts';
import { isOff } from './off.ts';
import { fieldLabel, plainName } from './name.ts';
import type { Pen } from './pen.ts';
import { readable } from './quantity.ts';
import { writeCitation } from './citation.ts';
import type { CitationDocument } from './citation.ts';

export type BadgeName = 'source' | 'default' | 'input' | 'computed';

/** One editable quantity of a plan: what stands in its field, whose it is, and where it comes from. */
export type InputDocument = {
  readonly key: NumeralKey;
  readonly name: NodeName;
  readonly label: string;
  readonly meaning: string;
  /** A spelling that reads back to the same amount, in the reader's language. */
  readonly spelling: string;
  readonly prose: string;
  readonly badge: BadgeName;
  readonly badgeText: string;
  /** How far the default reaches, if it has a range. */
  readonly range: string | null;
  readonly citation: CitationDocument;
  readonly decided: boolean;
};

/** The nodes that show a computed quantity, by key. */
export const solvedNodes = { d: 'trainingTokens', t: 'trainingTime', mfu: 'modelFlopsUtilisation' } as const satisfies Record<
  Solved,
  NodeName
>;

export function presentInput(key: NumeralKey, estimate: Estimate, messages: Messages, pen: Pen): InputDocument {
  const { binding } = estimate;
  const leaf = binding.leaves.get(inputOf(key));
  if (!leaf) return isSolvable(key) && key === binding.solved ? presentComputed(key, estimate, messages, pen) : presentEmpty(key, messages);
  const name = nodeName(leaf.node);
  const quantity = readable(name, estimate);
  return {
    key,
    name,
    label: fieldLabel(key, messages),
    meaning: messages.nodes[name].meaning,
    spelling: fieldSpelling(leaf, pen, quantity.unit),
    prose: pen.quantity(quantity),
    badge: leaf.status,
    badgeText: messages.badgesShort[leaf.status],
    range: pen.range(quantity),
    citation: withOffer(writeCitation(leaf, estimate.library, messages), leaf, messages),
    decided: leaf.spelling !== null,
  };
}

/** A default with a range is shown, and typed over, by its centre; everything else in full. */
function fieldSpelling({ amount, status, spelling }: BoundLeaf, pen: Pen, unit: string): string {
  if (unit === 'calendarDay' && spelling !== null) return spelling; // a month is neither its first day nor its middle
  const { value } = amount;
  if (amount.operator === 'range' && !amount.low && !amount.high) return '';
  return status === 'default' && value && amount.operator === 'range'
    ? pen.spelling({ operator: '=', value, low: value, high: value, unit })
    : pen.spelling({ ...amount, unit });
}

/** Of a published value that was taken over: which offer it is, and of which day. */
function withOffer(citation: CitationDocument, { asOf, note, spelling }: BoundLeaf, { code }: Messages): CitationDocument {
  const offer = spelling === null || note === null ? [] : [note[code], asOf];
  return { ...citation, text: [...offer, citation.text].filter(Boolean).join('. ') };
}

const isSolvable = (key: NumeralKey): key is Solved => key === 'd' || key === 't' || key === 'mfu';

/** What a plan may state and doesn't, and nothing stands for: an empty field that says what emptiness means. */
function presentEmpty(key: NumeralKey, messages: Messages): InputDocument {
  const name = nodeName(inputOf(key));
  const means =
    key === 'worth' || key === 'bought' || key === 'start' || key === 'contract' || key === 'water' ? messages.costs.empty[key] : '';
  return {
    key,
    name,
    label: fieldLabel(key, messages),
    meaning: messages.nodes[name].meaning,
    spelling: '',
    prose: '',
    badge: 'default',
    badgeText: messages.costs.leftOutHere,
    range: null,
    citation: { text: means, figure: null, source: null },
    decided: false,
  };
}

function presentComputed(key: Solved, estimate: Estimate, messages: Messages, pen: Pen): InputDocument {
  const name = solvedNodes[key];
  const quantity = readable(name, estimate);
  return {
    key,
    name,
    label: fieldLabel(key, messages),
    meaning: messages.nodes[name].meaning,
    spelling: pen.rounded(quantity),
    prose: pen.quantity(quantity),
    badge: 'computed',
    badgeText: messages.badgesShort.computed,
    range: pen.range(quantity),
    citation: { text: messages.badges.computed, figure: null, source: null },
    decided: false,
  };
}

export type SentenceDocument = {
  readonly parts: readonly (string | InputDocument | { readonly gpu: string; readonly badge: BadgeName })[];
  readonly text: string;
};

/** The plan as a sentence whose words can be typed over. */
export function presentSentence(
  estimate: Estimate,
  messages: Messages,
  pen: Pen,
  inputs: readonly InputDocument[] = presentInputs(estimate, messages, pen),
): SentenceDocument {
  const { accelerator, acceleratorOrigin, solved } = estimate.binding;
  const parts = messages.sentence[solved].flatMap((part: SentencePart): SentenceDocument['parts'] => {
    if (typeof part === 'string') return [part];
    if (part.field === 'gpu') return [{ gpu: accelerator.id, badge: acceleratorOrigin.status }];
    return inputs.filter(({ key }) => key === part.field);
  });
  const text = parts.map((part) => (typeof part === 'string' ? part : 'gpu' in part ? accelerator.family : part.spelling)).join('');
  return { parts, text };
}

/** What the first answer rests on that can be typed, in the order of a link. */
export const presentInputs = (estimate: Estimate, messages: Messages, pen: Pen): readonly InputDocument[] =>
  planKeys.map((key) => presentInput(key, estimate, messages, pen));

/**
 * The numbers behind some answers that no source stands behind: the edition's defaults and what the user typed. A typed
 * rate is one number, wherever it is used.
 */
export function unsourced(estimate: Estimate, answers: readonly NodeName[]): readonly BoundLeaf[] {
  const below = new Set(answers.flatMap((name) => foundations(name, estimate.binding)));
  const leaves = [...estimate.binding.leaves.values()].filter(
    (leaf) => leaf.status !== 'source' && below.has(nodeName(leaf.node)) && !isOff(leaf, estimate.binding.leaves),
  );
  const identity = (leaf: BoundLeaf): string => (isRate(leaf) ? estimate.quantity(nodeName(leaf.node)).unit : nodeName(leaf.node));
  return [...new Map(leaves.map((leaf) => [identity(leaf), leaf])).values()];
}

/** Whether a leaf is an exchange rate, which has a field of its own. */
export const isRate = ({ node, key }: BoundLeaf): boolean => key === null && nodeName(node).startsWith('wonPer');

/** The names of the unsourced numbers that a quantity rests on. */
export const unsourcedBelow = (foundations: readonly NodeName[], estimate: Estimate, messages: Messages): readonly string[] =>
  foundations.flatMap((name) => {
    const leaf = estimate.binding.leaves.get(registry[name]);
    return leaf && leaf.status !== 'source' && !isOff(leaf, estimate.binding.leaves) ? [plainName(name, messages)] : [];
  });
