import type { DocumentedEstimate } from '../analysis/index.ts';
import { workedNode } from '../analysis/index.ts';
import type { Amount, Node } from '../calculus/index.ts';
import { dependencies, spreadsheet } from '../calculus/index.ts';
import type { Messages } from '../messages/index.ts';
import { nodeName } from '../model/index.ts';
import type { Decimal } from '../units/index.ts';
import { isRate } from './input.ts';
import { plainName } from './name.ts';
import type { Pen } from './pen.ts';
import { readable } from './quantity.ts';
import type { CellDocument } from './workbookCells.ts';
import { formulaCell, numberCell } from './workbookCells.ts';
import type { SheetName, WorkbookLayout } from './workbookLayout.ts';

/** The cell of a quantity's value, and what has to be said about it. */
export type WorkbookValue = { readonly cell: CellDocument; readonly note: string | null };

export type WorkbookValues = {
  readonly of: (node: Node) => WorkbookValue;
  /** A cell that shows the value of another. */
  readonly shownIn: (node: Node, from: SheetName) => CellDocument;
};

/** A bound is no value, and neither is a range that nobody gave a centre: in a sum either would be read as the number itself. */
const centreOf = ({ value, low, high }: Amount): Decimal | null => (low && high ? value : null);

/**
 * What stands in the cells of a plan. An input without one number leaves its cell empty, and what rests on it stays empty
 * until somebody types one: an empty cell would count as nothing in a sum.
 */
export function workbookValues(layout: WorkbookLayout, estimate: DocumentedEstimate, messages: Messages, pen: Pen): WorkbookValues {
  const { binding } = estimate;
  const words = messages.handover.workbook;
  const values = new Map<Node, WorkbookValue>();
  /** Cells that are empty, or become so when something else is typed over; and the inputs because of which they are. */
  const wanting = new Map<Node, { readonly now: boolean; readonly because: ReadonlySet<Node> }>();
  const wantingOf = (node: Node) => wanting.get(workedNode(node, binding));
  const rates = new Map<string, Node>();
  const centreIn = (node: Node): Decimal | null => centreOf(estimate.quantity(nodeName(node)));
  const unitOf = (node: Node): string => readable(nodeName(node), estimate).unit;
  const nameOf = (node: Node): string => plainName(nodeName(node), messages);

  const guarded = (formula: string, below: readonly Node[], from: SheetName, otherwise = '""'): string => {
    const open = below.filter(wantingOf).map((node) => layout.reference(node, from));
    return open.length === 0 ? formula : `IF(COUNT(${open.join(',')})=${open.length},${formula},${otherwise})`;
  };

  const ofInput = (node: Node): WorkbookValue => {
    const quantity = readable(nodeName(node), estimate);
    const centre = centreOf(quantity);
    const leaf = binding.leaves.get(node);
    if (centre === null) {
      wanting.set(node, { now: true, because: new Set([node]) });
      return { cell: null, note: words.openInput(pen.quantity(quantity)) };
    }
    if (leaf && isRate(leaf)) {
      const same = `${quantity.unit} ${centre.toFixed()}`;
      const first = rates.get(same);
      if (first) return { cell: formulaCell(layout.reference(first, 'inputs'), quantity.unit, centre), note: words.sameRate };
      rates.set(same, node);
    }
    return { cell: numberCell(centre, quantity.unit, true), note: leaf?.note?.[messages.code] ?? null };
  };

  const ofStep = (node: Node): WorkbookValue => {
    const [unit, centre] = [unitOf(node), centreIn(node)];
    const below = dependencies(node, binding.bindings);
    const open = below.filter((each) => wantingOf(each)?.now === true);
    const because = new Set((open.length > 0 ? open : below).flatMap((each) => [...(wantingOf(each)?.because ?? [])]));
    const names = [...because].map(nameOf).join(', ');
    const note = centre === null ? (open.length > 0 ? words.openStep(names) : words.noNumber) : null;
    if (because.size > 0 || centre === null) wanting.set(node, { now: centre === null, because });
    if (node.kind !== 'formula') return { cell: numberCell(centre, unit), note: centre ? words.algorithm : note };
    const formula = spreadsheet(node.equals, (each) => layout.reference(each, 'working'));
    if (centre === null && open.length === 0) return { cell: formulaCell(`IFERROR(${formula},"")`, unit, null), note };
    if (centre === null || open.length === 0) return { cell: formulaCell(guarded(formula, below, 'working'), unit, centre), note };
    // It has a number although something below it has none: nothing times whatever that is, or what cancels.
    const zero = below.find((each) => centreIn(each)?.isZero() === true);
    if (!zero || !centre.isZero()) return { cell: numberCell(centre, unit), note: words.settled };
    const nothing = `IF(${layout.reference(zero, 'working')}=0,0,"")`;
    return { cell: formulaCell(guarded(formula, below, 'working', nothing), unit, centre), note: words.nothing(nameOf(zero), names) };
  };

  for (const node of layout.inputs) values.set(node, ofInput(node));
  for (const node of layout.steps) values.set(node, ofStep(node));
  const of = (node: Node): WorkbookValue => {
    const found = values.get(workedNode(node, binding));
    if (!found) throw new RangeError(`${node.symbol} stands in no sheet.`);
    return found;
  };
  const shownIn = (node: Node, from: SheetName): CellDocument =>
    formulaCell(guarded(layout.reference(node, from), [node], from), unitOf(node), centreIn(node));
  return { of, shownIn };
}
