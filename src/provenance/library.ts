import type { Accelerator, Figure, Preset, Source } from './records.ts';
import { shelves, type Shelves } from './shelves.ts';
import { validate } from './validate.ts';

export type Library = Shelves & {
  /** @throws RangeError for an id that no record has; so do the other three. */
  readonly source: (id: string) => Source;
  readonly figure: (id: string) => Figure;
  readonly accelerator: (id: string) => Accelerator;
  readonly preset: (id: string) => Preset;
};

const finder = <Item extends { readonly id: string }>(what: string, items: readonly Item[]) => {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id: string): Item => {
    const found = byId.get(id);
    if (!found) throw new RangeError(`There is no ${what} “${id}”.`);
    return found;
  };
};

const freeze = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
};

/** Records with lookups, immutable to the last field. */
const openLibrary = (records: Shelves): Library =>
  Object.freeze({
    ...freeze(records),
    source: finder('source', records.sources),
    figure: finder('figure', records.figures),
    accelerator: finder('accelerator', records.accelerators),
    preset: finder('preset', records.presets),
  });

// The seeds are compiled in, so a build can hold nothing that the tests have not read; the validator stays out of it.
if (import.meta.env.DEV) {
  const problems = validate(shelves);
  if (problems.length > 0) {
    throw new Error(`The seeds are not in order:\n${problems.map(({ path, text }) => `  ${path}: ${text}`).join('\n')}`);
  }
}

export const library: Library = openLibrary(shelves);

/** What the model takes where the user decides nothing, each with its citation. */
export const { defaults } = library;
