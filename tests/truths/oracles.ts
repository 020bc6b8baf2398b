import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Published and reproduced numbers that stand beside the repository and are no part of it. */
const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const files = ['domain_oracles.json', 'cost_oracles.json'] as const;

export const oraclesArePresent = files.every((file) => existsSync(folder + file));
export const skipped = 'skipped: the tables of published results are not beside this repository';

export type Oracle = {
  readonly id: string;
  readonly inputs: Readonly<Record<string, number>>;
  readonly expected: number;
  readonly tolerance: number;
  readonly source: string;
};

type Row = {
  readonly id: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
  readonly published?: unknown;
  readonly tolerance?: number;
  readonly rel_tolerance?: number;
  readonly source: string;
};

type Numbers = Readonly<Record<string, number>>;
const numbersIn = (of: unknown): Numbers =>
  typeof of === 'number'
    ? { '': of }
    : Object.fromEntries(Object.entries(of ?? {}).flatMap(([key, value]) => (typeof value === 'number' ? [[key, value]] : [])));

/** A row whose results are several; empty where the tables are absent. A single result is called by nothing. */
export function lawOracle(id: string): { readonly inputs: Numbers; readonly expected: Numbers; readonly published: Numbers } {
  if (!oraclesArePresent) return { inputs: {}, expected: {}, published: {} };
  const row = files.flatMap(read).find((each) => each.id === id);
  if (!row) throw new RangeError(`There is no oracle ${id}.`);
  return { inputs: numbersIn(row.inputs), expected: numbersIn(row.expected), published: numbersIn(row.published) };
}

const read = (file: string): readonly Row[] => JSON.parse(readFileSync(folder + file, 'utf8')) as readonly Row[];

/** The rows whose ids begin so; none where the tables are absent. */
export const oracles = (...beginnings: readonly string[]): readonly Oracle[] =>
  (oraclesArePresent ? files.flatMap(read) : [])
    .filter(({ id, expected }) => beginnings.some((beginning) => id.startsWith(beginning)) && typeof expected === 'number')
    .map(({ id, inputs, expected, tolerance, rel_tolerance, source }) => ({
      id,
      inputs: Object.fromEntries(Object.entries(inputs).flatMap(([key, value]) => (typeof value === 'number' ? [[key, value]] : []))),
      expected: Number(expected),
      tolerance: tolerance ?? rel_tolerance ?? 0,
      source,
    }));
