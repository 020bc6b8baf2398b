import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Case, CasesReading, Metric } from '../../src/analysis/index.ts';
import { caseColumns, readCases, surroundings } from '../../src/analysis/index.ts';
import type { Column } from '../../src/analysis/backtest/case.ts';
import { measuredSeconds, toSeconds } from '../../src/analysis/backtest/convert.ts';
import { median } from '../../src/analysis/backtest/score.ts';
import type { Row } from '../provenance/originals.ts';
import { originalsArePresent, readTable } from '../provenance/originals.ts';

const stated: readonly Column[] = [
  'n_gpus',
  'layers',
  'hidden',
  'heads',
  'seq_len',
  'micro_batch',
  'global_batch_seqs',
  'precision',
  'recompute',
];
const listed = /\b(?:V100|A100|A800|H100|H800|H20|H200|B200|GB200|MI300X)\b/;
const isWhole = (row: Row): boolean =>
  stated.every((column) => (row[column] ?? '') !== '') &&
  ((row['tp'] !== '' && row['pp'] !== '') || /fsdp|zero|shard|ddp|none|single/i.test(row['dp_or_fsdp'] ?? ''));

describe.skipIf(!originalsArePresent)('the table of measured runs', () => {
  let rows: readonly Row[] = [];
  let reading: CasesReading = { cases: [], unread: [], problems: [] };
  const rowOf = new Map<string, Row>();

  beforeAll(() => {
    rows = readTable('throughput.csv');
    for (const row of rows) rowOf.set(row['id'] ?? '', row);
    reading = readCases(
      readFileSync(fileURLToPath(new URL('../../../shared/data/throughput.csv', import.meta.url)), 'utf8'),
      surroundings(),
    );
  });

  test('is read wholly, row by row', () => {
    expect(reading.problems).toEqual([]);
    const ids = [...reading.cases, ...reading.unread].map(({ id }) => id);
    expect(ids).toHaveLength(rows.length);
    expect(new Set(ids)).toEqual(new Set(rows.map(({ id }) => id)));
    expect(caseColumns.filter((column) => !Object.hasOwn(rows[0] ?? {}, column))).toEqual([]);
  });

  test('every row that states everything, on a listed accelerator, is a case; so are more than half of the others', () => {
    const whole = rows.filter((row) => isWhole(row) && listed.test(row['gpu'] ?? ''));
    const cases = new Map(reading.cases.map((each) => [each.id, each]));
    expect(whole.length).toBeGreaterThan(650);
    expect(whole.filter(({ id }) => cases.get(id ?? '')?.fullySpecified !== true).map(({ id }) => id)).toEqual([]);
    expect(reading.cases.filter(({ fullySpecified, id }) => fullySpecified && !isWhole(rowOf.get(id) ?? {}))).toEqual([]);
    expect(reading.cases.length).toBeGreaterThan(1500);
    console.log(
      `Of ${rows.length} rows ${reading.cases.length} are cases, ${whole.length} of them fully specified on listed accelerators.`,
    );
  });

  test('every other row says which cell is empty, or what stands in it that the model doesn’t know', () => {
    for (const { id, problem } of reading.unread) {
      const cell = (rowOf.get(id)?.[problem.field] ?? '').trim();
      if (problem.reason === 'missing') expect([id, problem.field, cell]).toEqual([id, problem.field, '']);
      else expect([id, cell.startsWith(problem.value) && problem.value !== '']).toEqual([id, true]);
    }
    const others = /^(?:TPU|Trainium|Ascend|Gaudi|MI250X|RTX)/;
    const elsewhere = rows.filter(({ gpu }) => others.test(gpu ?? '') && !/MI250X|RTX/.test(gpu ?? ''));
    expect(elsewhere.length).toBeGreaterThan(100);
    const unread = new Map(reading.unread.map((each) => [each.id, each.problem]));
    expect(elsewhere.filter(({ id }) => unread.get(id ?? '')?.field !== 'gpu')).toEqual([]);
  });

  test('whatever was not stated is told', () => {
    const fields = ['recompute', 'micro_batch', 'precision', 'global_batch_seqs'] as const;
    const untold = reading.cases.flatMap(({ id, assumed }) =>
      fields
        .filter((field) => rowOf.get(id)?.[field] === '' && !assumed.some((each) => each.field === field))
        .map((field) => `${id} ${field}`),
    );
    expect(untold).toEqual([]);
  });

  test('layouts deal out every accelerator and sequence', () => {
    for (const { id, layout, workload } of reading.cases) {
      const data = layout.accelerators / (layout.tensor * layout.pipeline * layout.context);
      expect([id, Number.isInteger(data), workload.batch >= data * layout.microBatch]).toEqual([id, true, true]);
    }
  });

  /** What the row reports beside its measured value, in the same run. */
  const beside: readonly (readonly [Metric, RegExp, number])[] = [
    ['mfu', /(?:^|;)mfu=(0?\.\d+)(?:;|$)/, 1],
    ['mfu', /(?:^|;)mfu=([\d.]+)%/, 0.01],
    ['hfu', /(?:^|;)hfu=(0?\.\d+)/, 1],
    ['tflops_per_gpu_model', /tflops_per_gpu_model=([\d.]+)/, 1],
    ['tflops_per_gpu_hw', /tflops_per_gpu_hw=([\d.]+)/, 1],
  ];
  /** Shapes that columns say wholly: experts, and a vocabulary that is left out, would be another question. */
  const isPlain = ({ id, workload }: Case): boolean =>
    rowOf.get(id)?.['vocab'] !== '' && workload.architecture.groups.every(({ feedForward }) => feedForward.kind === 'dense');

  test('two figures of one run mean one time: whose convention is whose', () => {
    const ratios = new Map<string, number[]>();
    for (const each of reading.cases.filter(isPlain)) {
      for (const [metric, pattern, unit] of beside) {
        const printed = Number(pattern.exec(rowOf.get(each.id)?.['also_reported'] ?? '')?.[1] ?? 0) * unit;
        if (printed === 0 || metric === each.metric) continue;
        const key = `${each.source} ${metric} ${each.workload.adapters ? 'adapters' : 'whole'}`;
        const found = ratios.get(key) ?? [];
        found.push(toSeconds(printed, { ...each, metric }) / measuredSeconds(each));
        ratios.set(key, found);
      }
    }
    const many = [...ratios].filter(([, found]) => found.length >= 3);
    const off = many.flatMap(([key, found]) => (Math.abs((median(found) ?? 0) - 1) < 0.02 ? [] : [`${key}: ${median(found)}`]));
    expect(many.length).toBeGreaterThan(15);
    expect(off).toEqual([]);
  });
});
