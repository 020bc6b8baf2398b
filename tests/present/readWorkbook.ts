import type { CellDocument, SheetDocument, WorkbookDocument } from '../../src/present/index.ts';
import type { Value } from '../calculus/readFormula.ts';
import { readFormula } from '../calculus/readFormula.ts';

/** What somebody types over: `typed.set("Inputs!C3", 7)`. */
export type Typed = ReadonlyMap<string, number>;

const sheetNamed = ({ sheets }: WorkbookDocument, name: string): SheetDocument => {
  const found = sheets.find((each) => each.name === name);
  if (!found) throw new RangeError(`There is no sheet “${name}”.`);
  return found;
};

/** `'Inputs'!$C$3` as sheet, row and column, from 0. */
function placeOf(reference: string, from: string) {
  const [, quoted, plain, letter = '', row = ''] = /^(?:(?:'((?:[^']|'')+)'|(\w+))!)?\$?([A-Z])\$?(\d+)$/.exec(reference) ?? [];
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? from,
    column: letter.charCodeAt(0) - 65,
    row: Number(row) - 1,
    cell: `${letter}${row}`,
  };
}

/**
 * Computes a workbook as a spreadsheet does, from its cells alone.
 * @returns the value of a cell; an empty one is null
 */
export function compute(workbook: WorkbookDocument, typed: Typed = new Map()): (sheet: string, reference: string) => Value {
  const known = new Map<string, Value>();
  const begun = new Set<string>();
  const valueOf = (from: string, reference: string): Value => {
    const { sheet, row, column, cell } = placeOf(reference, from);
    const key = `${sheet}!${cell}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    if (begun.has(key)) throw new RangeError(`${key} rests on itself.`);
    begun.add(key);
    const value = typed.get(key) ?? read(sheet, sheetNamed(workbook, sheet).rows[row]?.[column] ?? null);
    known.set(key, value);
    return value;
  };
  const read = (sheet: string, cell: CellDocument): Value => {
    if (cell === null) return null;
    if (cell.kind === 'number') return cell.value.toNumber();
    return cell.kind === 'text' ? cell.text : readFormula(cell.formula, (reference) => valueOf(sheet, reference));
  };
  return valueOf;
}

/** The text that stands in a cell; of a number, its digits. */
const textOf = (cell: CellDocument | undefined): string =>
  !cell ? '' : cell.kind === 'text' ? cell.text : cell.kind === 'number' ? cell.value.toFixed() : cell.formula;

/** The rows of a sheet below its head by the key in their first column: where they stand, and what their cells say. */
export function rowsOf(
  workbook: WorkbookDocument,
  name: string,
): ReadonlyMap<string, { readonly row: number; readonly texts: readonly string[]; readonly cells: readonly CellDocument[] }> {
  const { rows, headRows } = sheetNamed(workbook, name);
  return new Map(
    rows.slice(headRows).map((cells, index) => [textOf(cells[0]), { row: headRows + index + 1, texts: cells.map(textOf), cells }]),
  );
}
