import type { Estimate } from '../analysis/index.ts';
import { foundations } from '../analysis/index.ts';
import type { Messages, SentencePart } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import { nodeName, registry } from '../model/index.ts';
import type { BoundLeaf, NumeralKey, Solved } from '../scenario/index.ts';
import { inputOf, isComputed, isSolved, planKeys, solvableNodes } from '../scenario/index.ts';
import { isOff } from './off.ts';
import { fieldLabel, namedUnits, plainName } from './name.ts';
import type { GuideDocument, GuideMaker } from './guide.ts';
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
  /** What the field means and what usually stands in it; null as long as that isn’t there. */
  readonly guide: GuideDocument | null;
};

export const presentInput = (
  key: NumeralKey,
  estimate: Estimate,
  messages: Messages,
  pen: Pen,
  guide: GuideMaker | null = null,
): InputDocument => ({ ...presentUnguided(key, estimate, messages, pen), guide: guide && guide(key, estimate, messages, pen) });

type Unguided = Omit<InputDocument, 'guide'>;

function presentUnguided(key: NumeralKey, estimate: Estimate, messages: Messages, pen: Pen): Unguided {
  const { binding } = estimate;
  const leaf = binding.leaves.get(inputOf(key));
  if (!leaf) return isSolved(key) && isComputed(key, binding) ? presentComputed(key, estimate, messages, pen) : presentEmpty(key, messages);
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
function fieldSpelling({ key, amount, status, spelling }: BoundLeaf, pen: Pen, unit: string): string {
  if (key === 'p' && spelling === null && status !== 'default') return pen.rounded({ ...amount, unit }); // counted from an architecture, to the last one
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

/** What a plan may state and doesn't, and nothing stands for: an empty field that says what emptiness means. */
function presentEmpty(key: NumeralKey, messages: Messages): Unguided {
  const name = nodeName(inputOf(key));
  const empty: Readonly<Partial<Record<NumeralKey, string>>> = {
    ...messages.costs.empty,
    ...messages.prediction.empty,
    unique: messages.quality.empty,
  };
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
    citation: { text: empty[key] ?? '', figure: null, source: null },
    decided: false,
  };
}

function presentComputed(key: Solved, estimate: Estimate, messages: Messages, pen: Pen): Unguided {
  const name = solvableNodes[key];
  const quantity = readable(name, estimate);
  const whole = key === 'n' && quantity.operator === '=';
  return {
    key,
    name,
    label: fieldLabel(key, messages),
    meaning: messages.nodes[name].meaning,
    spelling: whole ? pen.spelling(quantity) : pen.rounded(quantity),
    prose: pen.quantity(quantity),
    badge: 'computed',
    badgeText: messages.badgesShort.computed,
    range: pen.range(quantity),
    citation: {
      text:
        (key === 'n' ? presentRounding(estimate, messages, pen) : null) ??
        (key === 'mfu' && estimate.binding.prediction?.stands ? messages.prediction.predicted : messages.badges.computed),
      figure: null,
      source: null,
    },
    decided: false,
  };
}

/** A count that was made whole: what it was before, and which way it went. null where none was. */
export function presentRounding(estimate: Estimate, { planning, unitsCounted }: Messages, pen: Pen): string | null {
  const { solved } = estimate.binding;
  if (!solved.includes('n')) return null;
  const byBudget = !solved.includes('budget');
  const { value } = estimate.quantity(byBudget ? 'countForBudget' : 'countForDeadline');
  if (!value || value.isInteger()) return null;
  const said = namedUnits(pen.exact(value.toDecimalPlaces(1), 'accelerator'), unitsCounted);
  return byBudget ? planning.roundedDown(said) : planning.roundedUp(said);
}

/** Which sentence says a plan: by what it computes beside its cost, or what it spends its budget on. */
const sentenceOf = ({ binding: { solved, choices } }: Estimate): Solved | 'rented' => {
  const [first, second] = solved;
  if (first === 'budget') return second;
  return choices.pays === 'run' && choices.method === 'rent' ? 'rented' : 'budget';
};

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
  const { accelerator, acceleratorOrigin } = estimate.binding;
  const parts = messages.sentence[sentenceOf(estimate)].flatMap((part: SentencePart): SentenceDocument['parts'] => {
    if (typeof part === 'string') return [part];
    if (part.field === 'gpu') return [{ gpu: accelerator.id, badge: acceleratorOrigin.status }];
    return inputs.filter(({ key }) => key === part.field);
  });
  const text = parts.map((part) => (typeof part === 'string' ? part : 'gpu' in part ? accelerator.family : part.spelling)).join('');
  return { parts, text };
}

/** What the first answer rests on that can be typed, in the order of a link. */
export const presentInputs = (
  estimate: Estimate,
  messages: Messages,
  pen: Pen,
  guide: GuideMaker | null = null,
): readonly InputDocument[] => planKeys.map((key) => presentInput(key, estimate, messages, pen, guide));

/** What is so by definition, or was measured by this app’s own means, needs no source. */
const lacksSource = ({ status, citation }: BoundLeaf): boolean =>
  status !== 'source' && !(status === 'default' && citation?.kind === 'definition');

/**
 * The numbers behind some answers that no source stands behind: the edition's defaults and what the user typed. A typed
 * rate is one number, wherever it is used.
 */
export function unsourced(estimate: Estimate, answers: readonly NodeName[]): readonly BoundLeaf[] {
  const below = new Set(answers.flatMap((name) => foundations(name, estimate.binding)));
  const leaves = [...estimate.binding.leaves.values()].filter(
    (leaf) => lacksSource(leaf) && below.has(nodeName(leaf.node)) && !isOff(leaf, estimate.binding.leaves),
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
    return leaf && lacksSource(leaf) && !isOff(leaf, estimate.binding.leaves) ? [plainName(name, messages)] : [];
  });
