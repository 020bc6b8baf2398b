import type { Citation, Words } from './citation.ts';
import { freeze } from './lookup.ts';

/** On what a coefficient was fitted, and how far the fit is from rows that it has not seen. */
export type Fit = {
  readonly on: string; // which rows, by their sources
  readonly rows: number;
  readonly error: string; // median absolute error, as a share, on sources left out of the fit
};

/** seeds/coefficients: what the models of time and memory take beyond the facts of an accelerator, in one table of several files. */
export type Coefficient = {
  readonly id: string; // 'gemmEfficiencyHopper': also the name in src/performance
  readonly value: string;
  readonly unit: string;
  readonly meaning: Words;
} & ({ readonly citation: Citation } | { readonly fit: Fit });

// The options are spelt out because the bundler reads this call as text and never runs it.
const files = import.meta.glob<readonly Coefficient[]>('../../seeds/coefficients/*.json', { eager: true, import: 'default' });

/** All of them, in the order of the files’ names. */
export const coefficientRecords: readonly Coefficient[] = freeze(Object.values(files).flat());

const hasAll = <Id extends string>(values: Readonly<Record<string, number>>, ids: readonly Id[]): values is Readonly<Record<Id, number>> =>
  ids.every((id) => Object.hasOwn(values, id));

/** Those of a table that are asked for. @throws RangeError that names what the table doesn’t have */
export function coefficientsFrom<Id extends string>(table: readonly Coefficient[], ids: readonly Id[]): Readonly<Record<Id, number>> {
  const asked: ReadonlySet<string> = new Set(ids);
  const values = Object.fromEntries(table.filter(({ id }) => asked.has(id)).map(({ id, value }) => [id, Number(value)]));
  if (hasAll(values, ids)) return Object.freeze(values);
  const missing = ids.filter((id) => !Object.hasOwn(values, id));
  throw new RangeError(`seeds/coefficients has no ${missing.join(', ')}.`);
}

/**
 * The named coefficients as numbers, for the models of src/performance. The names are written out in the call, so that a
 * house test can tell which are used and which are not.
 * @throws RangeError that names what the table doesn’t have
 */
export const readCoefficients = <const Id extends string>(ids: readonly Id[]): Readonly<Record<Id, number>> =>
  coefficientsFrom(coefficientRecords, ids);
