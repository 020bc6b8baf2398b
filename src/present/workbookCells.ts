import { isCurrency } from '../units/index.ts';
import type { Decimal } from '../units/index.ts';

/** A workbook as data: what is written into the file is decided here, how is the writer's business. */
export type WorkbookDocument = { readonly sheets: readonly SheetDocument[] };

export type SheetDocument = {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  /** How many rows at the top stay in view: notes and the head of the columns. */
  readonly headRows: number;
  readonly rows: readonly RowDocument[];
};

export type RowDocument = readonly CellDocument[];

/** A text is a text, whatever it begins with; only what was read from the book's trees is a formula. */
export type CellDocument =
  | null
  | { readonly kind: 'text'; readonly text: string; readonly look: 'plain' | 'head' | 'note' }
  | { readonly kind: 'number'; readonly value: Decimal; readonly format: string | null; readonly isInput: boolean }
  | { readonly kind: 'formula'; readonly formula: string; readonly format: string | null };

/** What a cell holds at most. */
const longestText = 32_000;

const text = (of: string, look: 'plain' | 'head' | 'note'): CellDocument =>
  of === '' ? null : { kind: 'text', text: of.slice(0, longestText), look };

export const textCell = (of: string | null): CellDocument => text(of ?? '', 'plain');
export const headCell = (of: string): CellDocument => text(of, 'head');
export const noteCell = (of: string): CellDocument => text(of, 'note');

export const numberCell = (value: Decimal | null, unit: string, isInput = false): CellDocument =>
  value && { kind: 'number', value, format: formatFor(unit, value), isInput };

/** @param value what it gives now, for the looks of it */
export const formulaCell = (formula: string, unit: string, value: Decimal | null): CellDocument => ({
  kind: 'formula',
  formula,
  format: formatFor(unit, value),
});

const beyondCounting = '1e12';

/** From here on what follows the point is seen by nobody; below, a number may be typed over by one with digits behind it. */
const thousands = 1000;

/** How a number is shown: money to the cent, shares in per cent, what is beyond counting by its power of ten. */
function formatFor(unit: string, value: Decimal | null): string | null {
  if (unit === '%') return '0.0##%';
  if (value?.abs().gt(beyondCounting)) return '0.0000E+00';
  if (isCurrency(unit)) return '#,##0.00';
  return value?.abs().gte(thousands) ? '#,##0' : null;
}

const firstColumn = 'A'.charCodeAt(0);

/** `'Inputs'!$C$4`; within its own sheet `$C$4`. Names stand in quotes, since they may be in any language. */
export function cellReference(sheet: string | null, column: number, row: number): string {
  const cell = `$${String.fromCharCode(firstColumn + column)}$${row + 1}`;
  return sheet === null ? cell : `'${sheet.replaceAll("'", "''")}'!${cell}`;
}
