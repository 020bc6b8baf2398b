import type { DocumentedEstimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from './pen.ts';
import type { WorkbookDocument } from './workbookCells.ts';
import type { PlansBeside } from './lanes.ts';
import { comparisonsSheet, sourcesSheet } from './workbookEvidence.ts';
import { layOut } from './workbookLayout.ts';
import { inputsSheet, resultsSheet, workingSheet } from './workbookSheets.ts';
import { plansSheet } from './workbookPlans.ts';
import { workbookValues } from './workbookValues.ts';

/**
 * A plan as a workbook that goes on computing: its formulas are read from the trees that computed the screen. Only the
 * central value of a quantity is live; how far it reaches would take every corner of its inputs.
 * @param beside all plans, where it is one of several: the others are in it by their links alone, and it says so
 */
export function presentWorkbook(
  estimate: DocumentedEstimate,
  messages: Messages,
  pen: Pen,
  beside: PlansBeside | null = null,
): WorkbookDocument {
  const layout = layOut(estimate, messages);
  const values = workbookValues(layout, estimate, messages, pen);
  const isOneOfSeveral = beside !== null && beside.plans.length > 1;
  const parts = { estimate, layout, values, messages, pen, beside: isOneOfSeveral ? beside : null };
  const sheets = [resultsSheet, inputsSheet, workingSheet, comparisonsSheet, sourcesSheet].map((sheet) => sheet(parts));
  return { sheets: isOneOfSeveral ? [...sheets, plansSheet(beside, messages, pen)] : sheets };
}
