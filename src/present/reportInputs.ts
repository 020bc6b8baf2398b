import type { DocumentedEstimate } from '../analysis/index.ts';
import { foundations } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import { nodeName, registry } from '../model/index.ts';
import type { Figure } from '../provenance/index.ts';
import type { BoundLeaf, NumeralKey } from '../scenario/index.ts';
import { inputOf, isComputed, numeralKeys } from '../scenario/index.ts';
import { presentChoice } from './costFields.ts';
import type { BadgeName } from './input.ts';
import { presentInput } from './input.ts';
import { isOff } from './off.ts';
import type { Pen } from './pen.ts';
import { predictionChoices } from './predictionChoices.ts';
import { readable } from './quantity.ts';
import type { SourceList } from './reportSources.ts';

/** One input of a plan, with whose it is and where it comes from. */
export type ReportInput = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** How far it reaches; or every digit that was typed, where prose has fewer. */
  readonly range: string | null;
  readonly badge: BadgeName;
  readonly badgeText: string;
  readonly source: string;
};

/** What every plan takes and nobody types. */
const facts = ['flopPerParameterToken'] as const satisfies readonly NodeName[];

/**
 * Everything that the numbers rest on, in the order of a link; then constants and exchange rates.
 * @param answers whose foundations are told
 */
export function presentReportInputs(
  answers: readonly NodeName[],
  estimate: DocumentedEstimate,
  sources: SourceList,
  messages: Messages,
  pen: Pen,
): readonly ReportInput[] {
  const { binding } = estimate;
  const bears = bearingOn(answers, estimate);
  const typed = numeralKeys.filter(bears).map((key): ReportInput => {
    const { name, label, prose, spelling, range, badge, badgeText } = presentInput(key, estimate, messages, pen);
    const leaf = binding.leaves.get(inputOf(key));
    const more = leaf && key !== 't' && isRounded(leaf) ? spelling : null;
    return {
      name,
      label,
      value: prose,
      range: range ?? more,
      badge,
      badgeText,
      source: leaf ? sourceOf(leaf, estimate, sources, messages) : messages.paper.computedHere,
    };
  });
  const given = facts.flatMap((name): readonly ReportInput[] => {
    const leaf = binding.leaves.get(registry[name]);
    if (!leaf) return [];
    const quantity = readable(name, estimate);
    return [
      {
        name,
        label: messages.nodes[name].name,
        value: pen.quantity(quantity),
        range: pen.range(quantity),
        ...badged(leaf.status, messages),
        source: sourceOf(leaf, estimate, sources, messages),
      },
    ];
  });
  return [
    presentAccelerator(estimate, sources, messages),
    ...presentChosen(estimate, messages),
    ...presentPredicted(estimate, sources, messages),
    ...typed,
    ...given,
    ...presentRates(estimate, sources, messages, pen),
  ];
}

/** Which keys some answers rest on: what is off is listed as left out, and what nothing rests on is no input. */
function bearingOn(answers: readonly NodeName[], { binding }: DocumentedEstimate): (key: NumeralKey) => boolean {
  const below = new Set(answers.flatMap((name) => foundations(name, binding)));
  return (key) => {
    const leaf = binding.leaves.get(inputOf(key));
    if (!leaf) return key !== 'budget' && isComputed(key, binding);
    return below.has(nodeName(leaf.node)) && !isOff(leaf, binding.leaves);
  };
}

/** What only stands beside the answers rests on more: `Service life 4 years (3 – 5 years), default [5] …`, each in a few words. */
export function presentFurtherInputs(
  besides: readonly NodeName[],
  answers: readonly NodeName[],
  estimate: DocumentedEstimate,
  sources: SourceList,
  messages: Messages,
  pen: Pen,
): readonly string[] {
  const [bears, told] = [bearingOn(besides, estimate), bearingOn(answers, estimate)];
  return numeralKeys
    .filter((key) => bears(key) && !told(key))
    .map((key) => {
      const { label, prose, range, badgeText } = presentInput(key, estimate, messages, pen);
      const citation = estimate.binding.leaves.get(inputOf(key))?.citation;
      const source = citation?.kind === 'source' ? sources.ofCitation(citation).split(' ')[0] : null;
      return [`${label} ${prose}${range === null ? '' : ` (${range})`}`, [badgeText, source].filter(Boolean).join(' ')].join(', ');
    });
}

/** Whether prose drops digits that somebody typed. */
const isRounded = ({ amount: { value }, status }: BoundLeaf): boolean => status === 'input' && value !== null && value.precision() > 3;

const badged = (badge: BadgeName, messages: Messages) => ({ badge, badgeText: messages.badgesShort[badge] });

/** Where a claim stands, and what it says in our words. */
const claimOf = (record: Figure, sources: SourceList, { code }: Messages): string =>
  `${sources.ofFigure(record)} (${record.id}): ${record.paraphrase[code]}`;

function sourceOf(
  { figure, citation, note, asOf, status }: Pick<BoundLeaf, 'figure' | 'citation' | 'note' | 'asOf' | 'status'>,
  { library }: DocumentedEstimate,
  sources: SourceList,
  messages: Messages,
): string {
  if (figure) return claimOf(library.figure(figure), sources, messages);
  const cited = citation ? sources.ofCitation(citation) : status === 'default' ? messages.paper.asOpened : messages.typedByYou;
  const dated = citation?.kind === 'source' && asOf && !cited.includes(asOf) ? `${cited} (${asOf})` : cited;
  return [dated, note?.[messages.code]].filter(Boolean).join('. ');
}

/** The accelerator is the user's choice unless it was left alone, or stands as a preset took it. */
function presentAccelerator(estimate: DocumentedEstimate, sources: SourceList, messages: Messages): ReportInput {
  const { accelerator, acceleratorOrigin } = estimate.binding;
  return {
    name: 'accelerator',
    label: messages.fields.gpu,
    value: accelerator.name,
    range: null,
    ...badged(acceleratorOrigin.status, messages),
    source: sourceOf(acceleratorOrigin, estimate, sources, messages),
  };
}

/** The words that the plan chose, and those that stand. */
const presentChosen = (estimate: DocumentedEstimate, messages: Messages): readonly ReportInput[] =>
  (['covers', 'method', 'cur'] as const).map((key) => {
    const { label, value, options, badge, badgeText } = presentChoice(key, estimate, messages);
    const option = options.find((each) => each.value === value);
    return { name: key, label, value: option?.label ?? value, range: null, badge, badgeText, source: option?.meaning ?? '' };
  });

/** What a predicted utilisation takes besides numbers. */
const presentPredicted = (estimate: DocumentedEstimate, sources: SourceList, messages: Messages): readonly ReportInput[] =>
  predictionChoices(estimate, messages).map(({ key, label, value, badge }) => {
    const { citation = null } = estimate.binding.prediction?.architecture ?? {};
    const source =
      key === 'arch' && citation ? sources.ofCitation(citation) : badge === 'default' ? messages.prediction.usual : messages.typedByYou;
    return { name: key, label, value, range: null, ...badged(badge, messages), source };
  });

function presentRates(
  { binding: { exchange, currencies }, library }: DocumentedEstimate,
  sources: SourceList,
  messages: Messages,
  pen: Pen,
): readonly ReportInput[] {
  return [...exchange].flatMap(([currency, { wonPer, status, figure, citation }]): readonly ReportInput[] => {
    // A rate of the texts is always told, since their amounts convert at it; another where the plan names it.
    const isNamed = status === 'input' || Object.values(currencies).includes(currency);
    if (currency === 'KRW' || (figure === null && !isNamed)) return [];
    const record = figure === null ? null : library.figure(figure);
    const cited = record ? claimOf(record, sources, messages) : citation && sources.ofCitation(citation);
    const value = wonPer.precision() > 4 ? pen.exact(wonPer, `KRW/${currency}`) : pen.rate(currency, 'KRW', exchange);
    const shown = { name: `KRW/${currency}`, label: messages.paper.rate(currency), value, range: null };
    return [{ ...shown, ...badged(status, messages), source: cited ?? messages.typedByYou }];
  });
}
