import * as v from 'valibot';
import type { Citation } from './citation.ts';
import type { Coefficient } from './coefficients.ts';
import { generations, type MachineRecord } from './machines.ts';
import type { Accelerator, Source } from './records.ts';
import { shapes } from './shape.ts';
import type { SeedProblem } from './validate.ts';

type Shelf = { readonly accelerators: readonly Pick<Accelerator, 'id'>[]; readonly sources: readonly Pick<Source, 'id'>[] };

/** A number of either sign, however small: coefficients are shares and latencies as well as counts. */
const anyDecimal = v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?(e-?\d+)?$/, 'is no decimal number'));

/** Whether a citation of a source names one that is there. */
const isKnown = (citation: Citation, { sources }: Pick<Shelf, 'sources'>): boolean =>
  citation.kind !== 'source' || sources.some(({ id }) => id === citation.source);

const issuesOf = (path: string, schema: v.GenericSchema, record: unknown): readonly SeedProblem[] =>
  (v.safeParse(schema, record).issues ?? []).map((issue) => ({
    path: [path, v.getDotPath(issue)].filter(Boolean).join('.'),
    text: issue.message,
  }));

const standsTwice = (shelf: string, records: readonly { readonly id: string }[]): readonly SeedProblem[] =>
  records
    .filter(({ id }, at) => records.findIndex((each) => each.id === id) !== at)
    .map(({ id }) => ({ path: `${shelf}/${id}`, text: 'stands here twice' }));

/** What is wrong with seeds/machines: shapes, units, citations, and accelerators that seeds/hardware doesn’t have. */
export function validateMachines(records: readonly MachineRecord[], shelf: Shelf): readonly SeedProblem[] {
  const { id, cited } = shapes().parts;
  const fact = (unit: string) =>
    v.pipe(
      cited(v.literal(unit)),
      v.check(({ value }) => value !== null && Number(value) > 0, 'has no value to count with'),
    );
  const count = (unit: string) =>
    v.pipe(
      fact(unit),
      v.check(({ value }) => Number.isInteger(Number(value)), 'is no whole number'),
    );
  const machine = v.strictObject({
    id,
    generation: v.picklist(generations),
    peak8: v.nullable(fact('FLOP/s/accelerator')),
    multiprocessors: count('1'),
    usableMemory: fact('byte/accelerator'),
    domain: v.nullable(count('accelerator')),
    networkRate: fact('byte/s/accelerator'),
  });
  return [
    ...standsTwice('machines', records),
    ...records.flatMap((record) => {
      const path = `machines/${record.id}`;
      const issues = issuesOf(path, machine, record);
      if (issues.length > 0) return issues;
      const { peak8, multiprocessors, usableMemory, domain, networkRate } = record;
      const facts = Object.entries({ peak8, multiprocessors, usableMemory, domain, networkRate });
      return [
        ...(shelf.accelerators.some((each) => each.id === record.id) ? [] : [{ path, text: 'is of no accelerator of seeds/hardware' }]),
        ...facts
          .filter(([, each]) => each !== null && !isKnown(each.citation, shelf))
          .map(([name]) => ({ path: `${path}.${name}`, text: 'cites an unknown source' })),
      ];
    }),
  ];
}

/** What is wrong with seeds/coefficients: shapes, units, citations, and names that two of them share. */
export function validateCoefficients(records: readonly Coefficient[], shelf: Pick<Shelf, 'sources'>): readonly SeedProblem[] {
  const { text, words, unitExpression, citation } = shapes().parts;
  const stated = {
    id: v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*$/, 'is no name')),
    value: anyDecimal,
    unit: unitExpression,
    meaning: words,
  };
  const cited = v.strictObject({ ...stated, citation });
  const rows = v.pipe(v.number(), v.integer(), v.minValue(1));
  const fitted = v.strictObject({ ...stated, fit: v.strictObject({ on: text, rows, error: anyDecimal }) });
  return [
    ...standsTwice('coefficients', records),
    ...records.flatMap((record) => {
      const path = `coefficients/${record.id}`;
      const issues = issuesOf(path, 'fit' in record ? fitted : cited, record);
      const unknown = issues.length === 0 && 'citation' in record && !isKnown(record.citation, shelf);
      return unknown ? [{ path, text: 'cites an unknown source' }] : issues;
    }),
  ];
}
