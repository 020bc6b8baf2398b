import type { Comparison, DocumentedEstimate } from '../analysis/index.ts';
import { comparisonsOf, equation, foundations } from '../analysis/index.ts';
import type { Amount } from '../calculus/index.ts';
import type { Messages } from '../messages/index.ts';
import { nodeName } from '../model/index.ts';
import type { CoreFigure, Library } from '../provenance/index.ts';
import { edition } from '../provenance/index.ts';
import type { BoundLeaf } from '../scenario/index.ts';
import { amountOfCited, choices, isChoiceKey, writeLink } from '../scenario/index.ts';
import type { Decimal } from '../units/index.ts';
import { answeredIn } from './answers.ts';
import { sourceLine } from './card.ts';
import { citationText } from './citation.ts';
import { writeComparison } from './comparison.ts';
import type { Pen } from './pen.ts';
import { predictionChoices } from './predictionChoices.ts';
import { planNames } from './planNames.ts';
import { shapeOf } from './shape.ts';

/** One table for all, so that every reader of tables understands it; `section` says what a row is. */
const columns = [
  'section', // plan, input, result, comparison
  'name', // key of the registry
  'label',
  'stated', // exact, approximate, atLeast, moreThan, atMost, lessThan, range: a sign would be taken for a formula
  'value',
  'low',
  'high',
  'unit', // base units
  'status',
  'source',
  'formula',
  'rests_on',
  'reference', // of a comparison: whose figure value, low and high are
  'relation',
  'ratio',
  'ratio_below',
  'ratio_above',
  'ratio_low',
  'ratio_high',
  'sentence',
] as const;
type Row = Readonly<Partial<Record<(typeof columns)[number], string | Decimal | null>>>;

/** The plan with every digit: UTF-8 with a byte order mark, lines that end as RFC 4180 says. */
export const presentCsv = (estimate: DocumentedEstimate, messages: Messages, pen: Pen): string =>
  writeTable(columns, rowsOf(estimate, messages, pen));

/** Several plans in one table, one after the other: a column says whose a row is. */
export function presentPlansCsv(
  plans: readonly { readonly name: string; readonly estimate: DocumentedEstimate }[],
  messages: Messages,
  pen: Pen,
): string {
  const names = planNames(plans, messages);
  const rows = plans.flatMap(({ estimate }, index) => rowsOf(estimate, messages, pen).map((row) => ({ plan: names[index] ?? '', ...row })));
  return writeTable(['plan', ...columns], rows);
}

const rowsOf = (estimate: DocumentedEstimate, messages: Messages, pen: Pen): readonly Row[] => [
  ...planRows(estimate, messages),
  ...inputRows(estimate, messages),
  ...resultRows(estimate, messages),
  ...comparisonRows(estimate, messages, pen),
];

/** A table as a file: UTF-8 with a byte order mark, since spreadsheets take it for something else without. */
export function writeTable<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Partial<Record<Column, string | Decimal | null>>>[],
): string {
  const lines = [columns.map(cell).join(','), ...rows.map((row) => columns.map((column) => cell(row[column] ?? null)).join(','))];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** Numbers as they are. Texts never as something that a spreadsheet would calculate. */
function cell(content: string | Decimal | null): string {
  if (content === null) return '';
  if (typeof content !== 'string') return content.toFixed();
  const harmless = /^[=+\-@\t\r\n]/.test(content) ? `'${content}` : content;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const ends = ({ operator, value, low, high }: Amount): Row => ({ stated: shapeOf(operator), value, low, high });

const planRows = (estimate: DocumentedEstimate, messages: Messages): readonly Row[] => {
  const { scenario, accelerator, choices: chosen } = estimate.binding;
  return [
    { section: 'plan', name: 'link', label: messages.report.link, source: writeLink(scenario) },
    {
      section: 'plan',
      name: 'edition',
      label: messages.paper.edition(String(edition.model), edition.data),
      source: `${edition.model} ${edition.data}`,
    },
    { section: 'plan', name: 'accelerator', label: accelerator.name, source: accelerator.id },
    ...Object.keys(choices)
      .filter(isChoiceKey)
      .map((key) => ({ section: 'plan', name: key, label: messages.fields[key], source: chosen[key] })),
    ...predictionChoices(estimate, messages).map(({ key, label, spelling, badge }) => ({
      section: 'plan',
      name: key,
      label,
      status: badge,
      source: spelling,
    })),
  ];
};

const inputRows = (estimate: DocumentedEstimate, messages: Messages): readonly Row[] =>
  [...estimate.binding.leaves.values()].map((leaf) => {
    const name = nodeName(leaf.node);
    const { unit } = estimate.quantity(name);
    const source = sourceOf(leaf, estimate.library, messages);
    return { section: 'input', name, label: messages.nodes[name].name, ...ends(leaf.amount), unit, status: leaf.status, source };
  });

function sourceOf({ figure, citation }: BoundLeaf, library: Library, messages: Messages): string | null {
  if (figure !== null) return `${figure}: ${sourceLine(library.figure(figure), library, messages)}`;
  return citation && citationText(citation, library, messages);
}

const resultRows = (estimate: DocumentedEstimate, messages: Messages): readonly Row[] =>
  answeredIn(estimate).map((name) => {
    const { binding } = estimate;
    const { unit, ...amount } = estimate.quantity(name);
    const shown = { section: 'result', name, label: messages.nodes[name].name, ...ends(amount), unit };
    return { ...shown, formula: equation(name, binding), rests_on: foundations(name, binding).join(' ') };
  });

const comparisonRows = (estimate: DocumentedEstimate, messages: Messages, pen: Pen): readonly Row[] =>
  comparisonsOf(estimate).map((comparison) => {
    const { library } = estimate;
    const figure = library.reference(comparison.reference);
    return {
      section: 'comparison',
      name: comparison.quantity,
      label: `${figure.subject[messages.code]}: ${figure.quantity[messages.code]}`,
      ...amountOf(figure),
      unit: figure.unit,
      source: sourceLine(figure, library, messages),
      ...ratiosOf(comparison),
      sentence: writeComparison(comparison, library, messages, pen),
    };
  });

const amountOf = ({ operator, value, low, high }: CoreFigure): Row =>
  value === null && low === null ? {} : ends(amountOfCited({ operator, value, low, high }));

const ratiosOf = ({ reference, relation, ratio, ratioBelow, ratioAbove, ratioLow, ratioHigh }: Comparison): Row => ({
  reference,
  relation,
  ratio,
  ratio_below: ratioBelow,
  ratio_above: ratioAbove,
  ratio_low: ratioLow,
  ratio_high: ratioHigh,
});
