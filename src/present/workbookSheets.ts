import type { DocumentedEstimate } from '../analysis/index.ts';
import { foundations, workedNode } from '../analysis/index.ts';
import type { Node } from '../calculus/index.ts';
import { notation, notationText } from '../calculus/index.ts';
import type { Messages } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import { nodeName, registry } from '../model/index.ts';
import { edition } from '../provenance/index.ts';
import { choices, isChoiceKey, writeLink } from '../scenario/index.ts';
import { sourceLine } from './card.ts';
import { citationText } from './citation.ts';
import { predictionChoices } from './predictionChoices.ts';
import { presentChoice } from './costFields.ts';
import { presentSentence } from './input.ts';
import { plainName } from './name.ts';
import type { PlansBeside } from './lanes.ts';
import type { Pen } from './pen.ts';
import { planNames } from './planNames.ts';
import { readable, unitToRead } from './quantity.ts';
import { shapeOf } from './shape.ts';
import type { CellDocument, RowDocument, SheetDocument } from './workbookCells.ts';
import { headCell, noteCell, numberCell, textCell } from './workbookCells.ts';
import type { WorkbookLayout } from './workbookLayout.ts';
import type { WorkbookValues } from './workbookValues.ts';

/** What every sheet of a plan is made from. */
export type WorkbookParts = {
  readonly estimate: DocumentedEstimate;
  readonly layout: WorkbookLayout;
  readonly values: WorkbookValues;
  readonly messages: Messages;
  readonly pen: Pen;
  /** all plans, where it is one of several */
  readonly beside: PlansBeside | null;
};

type ColumnName = keyof Messages['handover']['workbook']['columns'];

/** @param notes above the head of the columns, a row each */
export const sheetOf = (
  name: string,
  columns: readonly (readonly [ColumnName, number])[],
  notes: readonly string[],
  rows: readonly RowDocument[],
  messages: Messages,
): SheetDocument => ({
  name,
  widths: columns.map(([, width]) => width),
  headRows: notes.length + 1,
  rows: [
    ...notes.map((note) => [noteCell(note)]),
    columns.map(([column]) => headCell(messages.handover.workbook.columns[column])),
    ...rows,
  ],
});

/** What every sheet of values begins with: what a quantity is, its value, and its ends and unit as they were when this was saved. */
const valueColumns = [
  ['name', 26],
  ['label', 44],
  ['value', 20],
  ['low', 18],
  ['high', 18],
  ['unit', 20],
] as const;

function valueCells(name: NodeName, value: CellDocument, { estimate, messages }: WorkbookParts): readonly CellDocument[] {
  const { low, high, unit } = estimate.quantity(name);
  const shown = unitToRead(name, unit);
  return [
    textCell(name),
    textCell(messages.nodes[name].name),
    value,
    numberCell(low, shown),
    numberCell(high, shown),
    textCell(unit === 'calendarDay' ? messages.handover.workbook.calendarDay : unit),
  ];
}

/** `accelerators × price of one`: the equation that gives a quantity in this plan, in words. */
const inWords = (node: Node, messages: Messages): string => notationText(notation(node), (each) => plainName(nodeName(each), messages));

/** That this is one plan of several, and where the others are. */
function whichOf({ plans, at }: PlansBeside, messages: Messages): string {
  const { workbook } = messages.handover;
  return workbook.onePlan(planNames(plans, messages)[at] ?? '', String(plans.length), workbook.sheets.plans);
}

export function resultsSheet(parts: WorkbookParts): SheetDocument {
  const { estimate, layout, values, messages, pen, beside } = parts;
  const { workbook } = messages.handover;
  const rows = layout.results.map((name): RowDocument => {
    const node = workedNode(registry[name], estimate.binding);
    const quantity = readable(name, estimate);
    return [
      ...valueCells(name, values.shownIn(node, 'results'), parts),
      textCell(messages.lane.shapes[shapeOf(quantity.operator)]),
      textCell(pen.quantity(quantity)),
      textCell(inWords(node, messages)),
      textCell(
        foundations(name, estimate.binding)
          .map((each) => plainName(each, messages))
          .join(', '),
      ),
      textCell(values.of(node).note),
    ];
  });
  const notes = [
    presentSentence(estimate, messages, pen).text,
    ...(beside === null ? [] : [whichOf(beside, messages)]),
    workbook.live(workbook.sheets.inputs),
    `${writeLink(estimate.binding.scenario)}  (${messages.paper.edition(String(edition.model), edition.data)})`,
  ];
  const columns = [...valueColumns, ['stated', 12], ['written', 24], ['working', 70], ['restsOn', 70], ['note', 60]] as const;
  return sheetOf(workbook.sheets.results, columns, notes, rows, messages);
}

export function inputsSheet(parts: WorkbookParts): SheetDocument {
  const { estimate, layout, values, messages } = parts;
  const { workbook } = messages.handover;
  const { binding, library } = estimate;
  const rows = layout.inputs.map((node): RowDocument => {
    const name = nodeName(node);
    const leaf = binding.leaves.get(node);
    const { cell, note } = values.of(node);
    const figure = leaf?.figure ? `${leaf.figure}: ${sourceLine(library.figure(leaf.figure), library, messages)}` : null;
    const cited = leaf?.citation ? citationText(leaf.citation, library, messages) : null;
    return [
      ...valueCells(name, cell, parts),
      textCell(leaf ? messages.badgesShort[leaf.status] : null),
      textCell(figure ?? cited),
      textCell(leaf?.spelling ?? null),
      textCell(note),
    ];
  });
  const columns = [...valueColumns, ['status', 12], ['source', 80], ['spelling', 18], ['note', 70]] as const;
  return sheetOf(workbook.sheets.inputs, columns, [workbook.inputsHint], [...rows, ...choiceRows(parts)], messages);
}

/** What was chosen of a few words: no number, so no formula takes it. */
function choiceRows({ estimate, messages }: WorkbookParts): readonly RowDocument[] {
  const { accelerator, acceleratorOrigin } = estimate.binding;
  const row = (name: string, label: string, chosen: string, badge: string): RowDocument => [
    textCell(name),
    textCell(label),
    textCell(chosen),
    null,
    null,
    null,
    textCell(badge),
    null,
    null,
    textCell(messages.handover.workbook.choice),
  ];
  return [
    row('accelerator', messages.fields.gpu, accelerator.name, messages.badgesShort[acceleratorOrigin.status]),
    ...Object.keys(choices)
      .filter(isChoiceKey)
      .map((key) => {
        const { label, value, options, badgeText } = presentChoice(key, estimate, messages);
        return row(key, label, options.find((each) => each.value === value)?.label ?? value, badgeText);
      }),
    ...predictionChoices(estimate, messages).map(({ key, label, value, spelling, badge }) =>
      row(key, label, value === spelling ? value : `${value} (${spelling})`, messages.badgesShort[badge]),
    ),
  ];
}

export function workingSheet(parts: WorkbookParts): SheetDocument {
  const { estimate, layout, values, messages } = parts;
  const { workbook } = messages.handover;
  const rows = layout.steps.map((node): RowDocument => {
    const name = nodeName(node);
    const { cell, note } = values.of(node);
    const isWorked = node.kind === 'formula' || node.kind === 'procedure';
    return [
      ...valueCells(name, cell, parts),
      textCell(node.kind === 'formula' ? `${node.symbol} = ${notationText(notation(node), (each) => each.symbol)}` : null),
      textCell(inWords(node, messages)),
      textCell(isWorked ? citationText(node.citation, estimate.library, messages) : null),
      textCell(note),
    ];
  });
  const columns = [...valueColumns, ['symbols', 40], ['working', 70], ['source', 80], ['note', 60]] as const;
  return sheetOf(workbook.sheets.working, columns, [workbook.workingHint], rows, messages);
}
