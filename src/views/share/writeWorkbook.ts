import writeFile from 'write-excel-file/universal';
import type { Cell } from 'write-excel-file/universal';
import type { CellDocument, SheetDocument, WorkbookDocument } from '../../present/index.ts';

/** Of a cell that is meant to be typed over, in any theme of a spreadsheet. */
const inputFill = '#FFF8DC';
const noteInk = '#595959';
const headFill = '#EEF1F4';

/** A workbook as a file of the Office Open XML kind. Nothing is computed here: spreadsheets do so when they open it. */
export const writeWorkbook = ({ sheets }: WorkbookDocument): Promise<Blob> =>
  writeFile(sheets.map(writeSheet), {
    features: [{ files: { transform: { 'xl/workbook.xml': { transformElementAttributes: computeWhenOpened } } } }],
  }).toBlob();

/** Values are not stored beside the formulas, so none can be out of date; this asks for them. */
const computeWhenOpened = (tag: string, attributes: Record<string, string | number>): Record<string, string | number> =>
  tag === 'calcPr' ? { ...attributes, fullCalcOnLoad: 1 } : attributes;

const writeSheet = ({ name, widths, headRows, rows }: SheetDocument) => ({
  sheet: name,
  columns: widths.map((width) => ({ width })),
  stickyRowsCount: headRows,
  orientation: 'landscape' as const,
  data: rows.map((row) => row.map(writeCell)),
});

function writeCell(cell: CellDocument): Cell {
  if (cell === null) return null;
  switch (cell.kind) {
    case 'text':
      return { type: String, value: cell.text, format: '@', ...looks[cell.look] }; // a text stays one also when it is edited
    case 'number':
      return { type: Number, value: cell.value.toNumber(), ...formatted(cell.format), ...(cell.isInput && { backgroundColor: inputFill }) };
    case 'formula':
      return { type: 'Formula', value: cell.formula, ...formatted(cell.format) };
  }
}

const formatted = (format: string | null) => (format === null ? {} : { format });

const looks = {
  plain: {},
  head: { fontWeight: 'bold', backgroundColor: headFill },
  note: { fontStyle: 'italic', textColor: noteInk },
} as const;
