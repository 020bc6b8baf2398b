import type { Column, RowProblem } from './case.ts';
import { metrics, type Metric } from './case.ts';
import type { Writing } from './numerals.ts';
import { readAmount, readCount, readShare } from './numerals.ts';
import type { Cells } from './table.ts';

/** Reads the cells of one row, and remembers the first that can’t be read. */
export type RowReader = {
  readonly text: (column: Column) => string;
  /** A whole number from one on; null where the cell is empty, or unreadable, which is remembered. */
  readonly count: (column: Column) => number | null;
  readonly amount: (column: Column) => number | null;
  /** The measured value in the unit of its metric. */
  readonly measured: (metric: Metric) => number | null;
  readonly metric: () => Metric | null;
  /** Remembers that a cell says what can’t be. */
  readonly refuse: (reason: RowProblem['reason'], field: Column) => void;
  readonly problem: () => RowProblem | null;
};

const longestShown = 80;
/** How a cell says that a count is not stated, or does not apply. */
const nothing = /^(?:-|–|—|n\/?a|none|null|nan|\?|unknown)$/i;

export function rowReader(cells: Cells, writing: Writing): RowReader {
  let first: RowProblem | null = null;
  const text = (column: Column): string => cells[column];
  const refuse: RowReader['refuse'] = (reason, field) => {
    first ??= { reason, field, value: text(field).slice(0, longestShown) };
  };
  const read = (column: Column, reader: (text: string, writing: Writing) => number | null): number | null => {
    const written = text(column);
    if (written === '' || nothing.test(written)) return null;
    const value = reader(written, writing);
    if (value === null) refuse('unreadable', column);
    return value;
  };
  return {
    text,
    count: (column) => read(column, readCount),
    amount: (column) => read(column, readAmount),
    measured: (metric) => read('measured_value', metric === 'mfu' || metric === 'hfu' ? readShare : readAmount),
    metric: () => {
      const name = text('measured_metric').toLowerCase();
      const known = metrics.find((metric) => metric === name) ?? null;
      if (known === null) refuse(name === '' ? 'missing' : 'unsupported', 'measured_metric');
      return known;
    },
    refuse,
    problem: () => first,
  };
}
