import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The texts and tables that the seeds were compiled from. They stand beside the repository and are no part of it. */
const place = new URL('../../../shared/', import.meta.url);
const at = (path: string): string => fileURLToPath(new URL(path, place));

export const originalsArePresent = existsSync(at('seeds')) && existsSync(at('data/seed_figures.json'));
export const skipped = 'skipped: the original texts and tables are not beside this repository';
if (!originalsArePresent) console.log(skipped); // the reporter shows how many, not why

/** Read once: the mutations below ask for the same few files some hundred times. */
const kept = new Map<string, unknown>();
const keep = <Value>(path: string, read: (text: string) => Value): Value => {
  if (!kept.has(path)) kept.set(path, read(readFileSync(at(path), 'utf8')));
  return kept.get(path) as Value;
};

/** Notes on the field that the defaults were taken from. */
export const linesOfDomain = (file: string): readonly string[] => keep(`domain/${file}`, (text) => text.split('\n'));

export const linesOf = (file: string): readonly string[] => keep(`seeds/${file}`, (text) => text.split('\n'));

type Stated = { readonly value: number | string | null; readonly unit: string; readonly qualifier?: string };
/** Of a list, by name: a rank, or a duration as `3y5m`. */
type StatedList = Readonly<Record<string, number | string>>;
export type ReferenceFigure = Omit<Stated, 'value'> & {
  readonly value: Stated['value'] | StatedList;
  readonly id: string;
  readonly file: string;
  readonly lines: readonly number[];
  readonly qualifier: string;
  readonly as_of: string;
  readonly also_stated_as: readonly Stated[];
};
export type Reference = {
  readonly figures: readonly ReferenceFigure[];
  readonly derived: readonly { readonly id: string; readonly value: number }[];
  readonly contradictions: readonly string[];
  readonly exchange_rates: readonly { readonly pair: string; readonly rate: number; readonly source: string }[];
};
export const readReference = (): Reference => keep('data/seed_figures.json', (text) => JSON.parse(text) as Reference);

/** Any other file of data, as its reader knows it. */
export const readData = <Value>(name: string): Value => keep(`data/${name}`, (text) => JSON.parse(text) as Value);

const cells = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');

export type Row = Readonly<Record<string, string>>;
/** Rows of a table as records by column name. */
export const readTable = (name: string): readonly Row[] =>
  keep(`data/${name}`, (text) => {
    const [head = '', ...rows] = text.trim().split(/\r?\n/);
    const columns = cells(head);
    return rows.map((row) => {
      const read = cells(row);
      return Object.fromEntries(columns.map((column, index) => [column, read[index] ?? '']));
    });
  });
