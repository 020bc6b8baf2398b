import { comparisonsOf } from '../analysis/index.ts';
import type { Node } from '../calculus/index.ts';
import { amountOfCited } from '../scenario/index.ts';
import { dateOf } from './citation.ts';
import { writeComparison } from './comparison.ts';
import { shapeOf } from './shape.ts';
import type { RowDocument, SheetDocument } from './workbookCells.ts';
import { numberCell, textCell } from './workbookCells.ts';
import type { WorkbookParts } from './workbookSheets.ts';
import { sheetOf } from './workbookSheets.ts';

/** The plan beside what was reported, as it stood when it was saved. */
export function comparisonsSheet({ estimate, messages, pen }: WorkbookParts): SheetDocument {
  const { workbook } = messages.handover;
  const { library } = estimate;
  const rows = comparisonsOf(estimate).map((comparison): RowDocument => {
    const figure = library.reference(comparison.reference);
    const amount = amountOfCited(figure);
    return [
      textCell(comparison.reference),
      textCell(messages.nodes[comparison.quantity].name),
      textCell(`${figure.subject[messages.code]}: ${figure.quantity[messages.code]}`),
      textCell(messages.lane.shapes[shapeOf(amount.operator)]),
      ...[amount.value, amount.low, amount.high].map((end) => numberCell(end, figure.unit)),
      textCell(figure.unit),
      ...[comparison.ratio, comparison.ratioBelow, comparison.ratioAbove, comparison.ratioLow, comparison.ratioHigh].map((ratio) =>
        numberCell(ratio, '1'),
      ),
      textCell(writeComparison(comparison, library, messages, pen)),
      textCell(figure.source),
    ];
  });
  const columns = [
    ['reference', 14],
    ['plan', 36],
    ['claim', 44],
    ['stated', 12],
    ['value', 18],
    ['low', 18],
    ['high', 18],
    ['unit', 18],
    ['ratio', 12],
    ['ratioBelow', 16],
    ['ratioAbove', 16],
    ['ratioLow', 12],
    ['ratioHigh', 12],
    ['sentence', 80],
    ['source', 16],
  ] as const;
  return sheetOf(workbook.sheets.comparisons, columns, [workbook.comparisonsHint], rows, messages);
}

/** Every document that an input, an equation or a reported figure of the workbook was taken from. */
export function sourcesSheet({ estimate, layout, messages }: WorkbookParts): SheetDocument {
  const { workbook } = messages.handover;
  const { library, binding } = estimate;
  const ofInput = (node: Node): string | null => {
    const leaf = binding.leaves.get(node);
    if (leaf?.figure) return library.figure(leaf.figure).source;
    return leaf?.citation?.kind === 'source' ? leaf.citation.source : null;
  };
  const ofStep = (node: Node): string | null =>
    (node.kind === 'formula' || node.kind === 'procedure') && node.citation.kind === 'source' ? node.citation.source : null;
  const ids = new Set([
    ...layout.inputs.map(ofInput),
    ...layout.steps.map(ofStep),
    ...comparisonsOf(estimate).map(({ reference }) => library.reference(reference).source),
  ]);
  const rows = [...ids]
    .filter((id) => id !== null)
    .map((id): RowDocument => {
      const { publisher, title, date, dateInferred, url, licence } = library.source(id);
      return [id, publisher[messages.code], title, dateOf(date, dateInferred, messages), url, licence].map(textCell);
    });
  const columns = [
    ['name', 24],
    ['publisher', 30],
    ['title', 80],
    ['date', 22],
    ['address', 60],
    ['licence', 16],
  ] as const;
  return sheetOf(workbook.sheets.sources, columns, [workbook.sourcesHint], rows, messages);
}
