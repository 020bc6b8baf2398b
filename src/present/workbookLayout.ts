import type { DocumentedEstimate } from '../analysis/index.ts';
import { workedNode } from '../analysis/index.ts';
import type { Node } from '../calculus/index.ts';
import { dependencies } from '../calculus/index.ts';
import type { Messages } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import { registry } from '../model/index.ts';
import { answeredIn } from './answers.ts';
import { cellReference } from './workbookCells.ts';

/** Where the value of each quantity stands: inputs in one sheet, every step in another, in the same column of both. */
export type WorkbookLayout = {
  readonly results: readonly NodeName[];
  readonly inputs: readonly Node[];
  /** Each after those that it uses. */
  readonly steps: readonly Node[];
  /** @param from the sheet that refers to it */
  readonly reference: (node: Node, from: SheetName) => string;
};
export type SheetName = keyof Messages['handover']['workbook']['sheets'];

/** Name and label come first, in every sheet that has values. */
export const valueColumn = 2;

/** A note and the head of the columns. */
export const headRows = 2;

export function layOut(estimate: DocumentedEstimate, messages: Messages): WorkbookLayout {
  const { binding } = estimate;
  const { sheets } = messages.handover.workbook;
  const results = answeredIn(estimate);
  const met = new Set<Node>();
  const steps: Node[] = [];
  const visit = (node: Node): void => {
    const worked = workedNode(node, binding);
    if (met.has(worked)) return;
    met.add(worked);
    const below = dependencies(worked, binding.bindings);
    below.forEach(visit);
    if (below.length > 0) steps.push(worked);
  };
  results.forEach((name) => visit(registry[name]));
  const inOrder = [...binding.bindings.amounts.keys()];
  const inputs = inOrder.filter((node) => met.has(node));
  const rows = new Map<Node, { readonly sheet: 'inputs' | 'working'; readonly row: number }>([
    ...inputs.map((node, row) => [node, { sheet: 'inputs', row: headRows + row }] as const),
    ...steps.map((node, row) => [node, { sheet: 'working', row: headRows + row }] as const),
  ]);
  const reference = (node: Node, from: SheetName): string => {
    const place = rows.get(workedNode(node, binding));
    if (!place) throw new RangeError(`${node.symbol} stands in no sheet.`);
    return cellReference(place.sheet === from ? null : sheets[place.sheet], valueColumn, place.row);
  };
  return { results, inputs, steps, reference };
}
