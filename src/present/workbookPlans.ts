import type { Messages } from '../messages/index.ts';
import { writeLink } from '../scenario/index.ts';
import type { PlansBeside } from './lanes.ts';
import type { Pen } from './pen.ts';
import { presentPlanNames } from './planNames.ts';
import type { SheetDocument } from './workbookCells.ts';
import { textCell } from './workbookCells.ts';
import { sheetOf } from './workbookSheets.ts';

/** Every plan that stood beside the one of the workbook, that one included, by what tells it apart and the link that opens it. */
export function plansSheet({ plans, at }: PlansBeside, messages: Messages, pen: Pen): SheetDocument {
  const { workbook } = messages.handover;
  const names = presentPlanNames(plans, messages, pen);
  const rows = plans.map(({ estimate }, index) =>
    [
      names[index]?.name ?? '',
      names[index]?.detail ?? '',
      writeLink(estimate.binding.scenario),
      index === at ? workbook.planOfThis : null,
    ].map(textCell),
  );
  const columns = [
    ['name', 30],
    ['differs', 50],
    ['link', 110],
    ['note', 40],
  ] as const;
  return sheetOf(workbook.sheets.plans, columns, [workbook.plansHint], rows, messages);
}
