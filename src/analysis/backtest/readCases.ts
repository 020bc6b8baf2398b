import type { Case, CasesReading, UnreadCase } from './case.ts';
import type { Surroundings } from './caseOf.ts';
import { caseOf, sourceOf } from './caseOf.ts';
import { metrics } from './case.ts';
import { rowReader } from './rowReader.ts';
import { readTable } from './table.ts';

/**
 * Reads a table of measured runs (see `columns`): what each row says, with what it leaves open taken as usual and told; or
 * which field keeps it from being evaluated. Never throws, whatever the text is.
 */
export function readCases(text: string, surroundings: Surroundings): CasesReading {
  const { rows, problems, decimalComma } = readTable(text);
  const cases: Case[] = [];
  const unread: UnreadCase[] = [];
  for (const { line, cells } of rows) {
    const reader = rowReader(cells, { decimalComma });
    const found = caseOf(reader, line, surroundings);
    if ('reason' in found) {
      const name = cells.measured_metric.toLowerCase();
      const metric = metrics.find((known) => known === name) ?? null;
      const measured = metric && rowReader(cells, { decimalComma }).measured(metric);
      unread.push({ id: cells.id || `line ${line}`, line, source: sourceOf(reader), metric, measured, problem: found });
    } else cases.push(found);
  }
  return { cases, unread, problems };
}
