import type { Library, System } from '../provenance/index.ts';

/** What tells which system a record is about: what it says itself, or what the system says of it. */
type Known = { readonly id: string; readonly about: string; readonly organization?: string };

const isOf = (system: System, { id, about, organization }: Known): boolean =>
  system.about.includes(about) ||
  system.figures.includes(id) ||
  system.runs.includes(id) ||
  (system.kind === 'company' && (organization ?? '').includes(system.name.en));

/** Looks up every name, in either script, of the systems that a record is about. */
export const systemNames =
  ({ systems }: Pick<Library, 'systems'>) =>
  (record: Known): readonly string[] =>
    systems.filter((system) => isOf(system, record)).flatMap(({ name, alias }) => [name.en, name.ko, ...alias]);
