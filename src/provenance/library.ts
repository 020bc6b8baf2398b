import { finder, freeze } from './lookup.ts';
import { machineRecords } from './machines.ts';
import type { PublishedRun } from './publishedRun.ts';
import type { Accelerator, Figure, Overheads, Preset, Source } from './records.ts';
import type { Reference } from './references.ts';
import { referenceOfFigure, referencesOfRun } from './references.ts';
import { shelves, type Shelves } from './shelves.ts';
import { validate } from './validate.ts';
import { validateMachines } from './validateMachines.ts';

export type Library = Shelves & {
  /** @throws RangeError for an id that no record has; so do the others. */
  readonly source: (id: string) => Source;
  readonly figure: (id: string) => Figure;
  readonly accelerator: (id: string) => Accelerator;
  readonly overheadsOf: (id: string) => Overheads;
  readonly preset: (id: string) => Preset;
  readonly run: (id: string) => PublishedRun;
  /** Every claim and every published value that something can be set beside. */
  readonly references: readonly Reference[];
  readonly reference: (id: string) => Reference;
  /** Published runs as plans, on the same accelerator and with the same parameters: where somebody has made plans of them. */
  readonly plansLike?: (decisions: Readonly<Partial<Record<string, string>>>) => readonly Preset[];
};

/** Records with lookups, immutable to the last field. */
const openLibrary = (records: Shelves): Library => {
  const source = finder('source', records.sources);
  const references = freeze([
    ...records.figures.map(referenceOfFigure),
    ...records.runs.flatMap((run) => referencesOfRun(run, source(run.source))),
  ]);
  return Object.freeze({
    ...freeze(records),
    source,
    figure: finder('figure', records.figures),
    accelerator: finder('accelerator', records.accelerators),
    overheadsOf: finder('overheads', records.overheads),
    preset: finder('preset', records.presets),
    run: finder('run', records.runs),
    references,
    reference: finder('reference', references),
  });
};

// The seeds are compiled in, so a build can hold nothing that the tests have not read; the validator stays out of it.
if (import.meta.env.DEV) {
  const problems = [...validate(shelves), ...validateMachines(machineRecords, shelves)];
  if (problems.length > 0) {
    throw new Error(`The seeds are not in order:\n${problems.map(({ path, text }) => `  ${path}: ${text}`).join('\n')}`);
  }
}

export const library: Library = openLibrary(shelves);

/** What the model takes where the user decides nothing, each with its citation. */
export const { defaults } = library;
