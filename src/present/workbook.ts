import type { DocumentedEstimate } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Pen } from './pen.ts';
import type { WorkbookDocument } from './workbookCells.ts';
import { comparisonsSheet, sourcesSheet } from './workbookEvidence.ts';
import { layOut } from './workbookLayout.ts';
import { inputsSheet, resultsSheet, workingSheet } from './workbookSheets.ts';
import { workbookValues } from './workbookValues.ts';

/**
 * A plan as a workbook that goes on computing: its formulas are read from the trees that computed the screen. Only the
 * central value of a quantity is live; how far it reaches would take every corner of its inputs.
 */
export function presentWorkbook(estimate: DocumentedEstimate, messages: Messages, pen: Pen): WorkbookDocument {
  const layout = layOut(estimate, messages);
  const values = workbookValues(layout, estimate, messages, pen);
  const parts = { estimate, layout, values, messages, pen };
  return { sheets: [resultsSheet, inputsSheet, workingSheet, comparisonsSheet, sourcesSheet].map((sheet) => sheet(parts)) };
}
