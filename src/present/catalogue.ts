import type { Messages } from '../messages/index.ts';
import type { Library } from '../provenance/index.ts';
import { citeClaim } from './citeClaim.ts';
import type { Pen } from './pen.ts';
import type { ReferenceRow } from './references.ts';
import { presentReferences } from './references.ts';
import { presentClaimsCsv, presentRunsCsv } from './referencesCsv.ts';
import type { RunRow, RunValueLine } from './runs.ts';
import { citeRun, presentRuns, runCredits, runValueLines } from './runs.ts';

/** All that a plan can be set beside, in two tables: what the texts claim, and what is published of runs. */
export type CatalogueDocument = {
  readonly claims: readonly ReferenceRow[];
  readonly runs: readonly RunRow[];
  /** What the licences of the runs’ sources ask to be said. */
  readonly credits: readonly string[];
  /** Made when asked for: of hundreds of rows one is copied. */
  readonly citeClaim: (id: string) => string;
  readonly citeRun: (id: string) => string;
  readonly valuesOf: (run: RunRow) => readonly RunValueLine[];
  /** Tables of the rows that are shown, in their order. */
  readonly claimsCsv: (ids: readonly string[]) => string;
  readonly runsCsv: (ids: readonly string[]) => string;
};

export const presentCatalogue = (library: Library, messages: Messages, pen: Pen): CatalogueDocument => ({
  claims: presentReferences(library, messages, pen),
  runs: presentRuns(library, messages, pen),
  credits: runCredits(library, messages),
  citeClaim: (id) => citeClaim(id, library, messages, pen),
  citeRun: (id) => citeRun(id, library, messages, pen),
  valuesOf: (run) => runValueLines(run, library, messages, pen),
  claimsCsv: (ids) => presentClaimsCsv(ids, library, messages),
  runsCsv: (ids) => presentRunsCsv(ids, library, messages),
});
