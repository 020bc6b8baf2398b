import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromSeconds, idealSeconds, measuredSeconds, toSeconds } from '../../src/analysis/backtest/convert.ts';
import { bestConstant, scoreOf } from '../../src/analysis/backtest/score.ts';
import type { Case, Column, RowProblem } from '../../src/analysis/backtest/case.ts';
import { metrics } from '../../src/analysis/backtest/case.ts';
import type { Published } from '../../src/analysis/backtest/kin.ts';
import { backtest, inMetric, readCases, surroundings } from '../../src/analysis/index.ts';
import { findMachine } from '../../src/performance/index.ts';
import '../luck.ts';

type Row = Readonly<Partial<Record<Column, string | number>>>;

/** GPT-3 on 64 A100s, with nothing left open. */
const whole = {
  id: 'a',
  source_key: 'somebody',
  year: 2021,
  framework: 'Megatron-LM',
  gpu: 'A100-SXM4-80GB',
  n_gpus: 64,
  layers: 96,
  hidden: 12288,
  heads: 96,
  kv_heads: 96,
  ffn: 49152,
  gated_mlp: 'n',
  vocab: 51200,
  seq_len: 2048,
  precision: 'fp16',
  tp: 8,
  pp: 8,
  vp: 3,
  dp_or_fsdp: 'dp=1',
  micro_batch: 1,
  global_batch_seqs: 64,
  recompute: 'selective',
  measured_metric: 'iteration_s',
  measured_value: 13.75,
} satisfies Row;

const tableOf = (...rows: readonly Row[]): string => {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))] as Column[];
  return [heads.join(','), ...rows.map((row) => heads.map((head) => `"${row[head] ?? ''}"`).join(','))].join('\n');
};
const around = surroundings();
const read = (change: Row = {}, published: readonly Published[] = []) => {
  const { cases, unread } = readCases(tableOf({ ...whole, ...change }), { ...around, published });
  return { case: cases[0] ?? null, problem: unread[0]?.problem ?? null };
};
function caseOf(change: Row = {}, published: readonly Published[] = []): Case {
  const { case: found, problem } = read(change, published);
  if (!found) throw new Error(JSON.stringify(problem));
  return found;
}

describe('a row', () => {
  test('that states everything is a case as it says', () => {
    const found = caseOf();
    expect(found).toMatchObject({
      id: 'a',
      line: 2,
      source: 'somebody',
      metric: 'iteration_s',
      measured: 13.75,
      stack: 'megatronLm',
      fullySpecified: true,
      machine: { id: 'a100-80-sxm' },
      workload: { sequence: 2048, batch: 64, precision: 'fp16', flash: false, adapters: false },
      layout: {
        accelerators: 64,
        tensor: 8,
        pipeline: 8,
        virtual: 3,
        context: 1,
        expert: 1,
        microBatch: 1,
        recompute: 'selective',
        sharding: 0,
        sequenceParallel: true,
        schedule: 'oneForwardOneBackward',
      },
    });
    expect(found.workload.architecture.parameters / 1e9).toBeCloseTo(174.6, 0);
    const columns: readonly string[] = Object.keys(whole);
    expect(found.assumed.filter(({ field }) => columns.includes(field))).toEqual([]);
  });

  test.each<[string, Row, RowProblem]>([
    ['no count', { n_gpus: '' }, { reason: 'missing', field: 'n_gpus', value: '' }],
    ['no depth', { layers: '' }, { reason: 'missing', field: 'layers', value: '' }],
    ['no width', { hidden: 'n/a' }, { reason: 'missing', field: 'hidden', value: 'n/a' }],
    ['no heads', { heads: '' }, { reason: 'missing', field: 'heads', value: '' }],
    ['no length', { seq_len: '' }, { reason: 'missing', field: 'seq_len', value: '' }],
    ['no layout', { tp: '', pp: '' }, { reason: 'missing', field: 'tp', value: '' }],
    ['no batch', { global_batch_seqs: '', micro_batch: '' }, { reason: 'missing', field: 'global_batch_seqs', value: '' }],
    ['no accelerator', { gpu: '' }, { reason: 'missing', field: 'gpu', value: '' }],
    ['no metric', { measured_metric: '' }, { reason: 'missing', field: 'measured_metric', value: '' }],
    ['no value', { measured_value: '' }, { reason: 'missing', field: 'measured_value', value: '' }],
    ['hours without tokens', { measured_metric: 'gpu_hours_total' }, { reason: 'missing', field: 'also_reported', value: '' }],
    ['a metric of its own', { measured_metric: 'smiles' }, { reason: 'unsupported', field: 'measured_metric', value: 'smiles' }],
    ['a share above one', { measured_metric: 'mfu', measured_value: '41' }, { reason: 'unreadable', field: 'measured_value', value: '41' }],
    ['another accelerator', { gpu: 'TPU v4' }, { reason: 'unsupported', field: 'gpu', value: 'TPU v4' }],
    ['a precision beyond', { precision: 'nvfp4' }, { reason: 'unsupported', field: 'precision', value: 'nvfp4' }],
    ['a hybrid', { model_name: 'Nemotron-H-56B' }, { reason: 'unsupported', field: 'model_name', value: 'Nemotron-H-56B' }],
    ['words for a number', { layers: 'many' }, { reason: 'unreadable', field: 'layers', value: 'many' }],
    ['a negative count', { heads: '-8' }, { reason: 'unreadable', field: 'heads', value: '-8' }],
    ['a fraction', { n_gpus: '6.5' }, { reason: 'unreadable', field: 'n_gpus', value: '6.5' }],
    ['more than there is', { layers: '1e12' }, { reason: 'unreadable', field: 'layers', value: '1e12' }],
    ['key heads that don’t divide', { kv_heads: 7 }, { reason: 'unreadable', field: 'kv_heads', value: '7' }],
    ['more chosen than there are', { moe_experts: 8, moe_topk: 9 }, { reason: 'unreadable', field: 'moe_topk', value: '9' }],
    ['ranks that don’t divide', { n_gpus: 100 }, { reason: 'unsupported', field: 'n_gpus', value: '100' }],
    ['more stages than layers', { layers: 4 }, { reason: 'unsupported', field: 'pp', value: '8' }],
    [
      'fewer sequences than ranks',
      { n_gpus: 512, global_batch_seqs: 4 },
      { reason: 'unsupported', field: 'global_batch_seqs', value: '4' },
    ],
    ['a recomputation of its own', { recompute: 'sometimes' }, { reason: 'unreadable', field: 'recompute', value: 'sometimes' }],
  ])('with %s says which field it is', (_, change, problem) => expect(read(change)).toEqual({ case: null, problem }));

  const assumedIn = (change: Row) => Object.fromEntries(caseOf(change).assumed.map(({ field, value }) => [field, value]));

  test('that leaves the usual open is read, and says what was taken', () => {
    expect(assumedIn({ kv_heads: '', ffn: '', vocab: '', gated_mlp: '', vp: '' })).toMatchObject({
      kv_heads: '96',
      ffn: '49152',
      vocab: '51200',
      vp: '1',
    });
    expect(assumedIn({ precision: '' })['precision']).toBe('bf16');
    expect(caseOf({ precision: '' }).fullySpecified).toBe(false);
    expect(assumedIn({ global_batch_seqs: '' })['global_batch_seqs']).toBe('1');
    expect(assumedIn({ tp: '', pp: '', dp_or_fsdp: 'fsdp' })).toMatchObject({ tp: '1', pp: '1' });
  });

  test('takes the least recomputation and the largest micro-batch that fit, where it says nothing of them', () => {
    const small = { layers: 12, hidden: 768, heads: 12, kv_heads: 12, ffn: 3072, n_gpus: 8, tp: 1, pp: 1, vp: '', global_batch_seqs: 128 };
    const open = caseOf({ ...small, recompute: '', micro_batch: '', year: 2024, framework: 'NeMo' });
    expect(open.layout.recompute).toBe('none');
    expect(open.layout.microBatch).toBe(16);
    expect(open.fullySpecified).toBe(false);
    const large = caseOf({ recompute: '', micro_batch: 8, pp: 8, global_batch_seqs: 64 });
    expect(large.layout.recompute).not.toBe('none');
    expect(large.assumed).toContainEqual({ field: 'recompute', value: large.layout.recompute });
  });

  test('whose stages are more than its count leaves is cut to it, and says so', () => {
    const found = caseOf({ n_gpus: 16, layers: 40, hidden: 6144, ffn: 24576 });
    expect(found.layout.pipeline).toBe(2);
    expect(found.assumed).toContainEqual({ field: 'pp', value: '2' });
    const silent = read({ n_gpus: 16, layers: 40, hidden: 6144, ffn: 24576, dp_or_fsdp: '' });
    expect(silent.problem).toEqual({ reason: 'unsupported', field: 'pp', value: '8' });
  });

  test('deals experts to as many ranks as share them evenly within a server, where it doesn’t say to how many', () => {
    const row = { moe_experts: 64, moe_topk: 6, ffn: 1536, n_gpus: 256, tp: 1, pp: 8, global_batch_seqs: 256, year: 2024 };
    expect(assumedIn({ ...row, ep: '' })['ep']).toBe('8');
    expect(assumedIn({ ...row, ep: 4 })['ep']).toBeUndefined();
    expect(assumedIn({ ...row, ep: 64 })['ep']).toBe('32'); // there are no more
  });

  test('reads schedules, adapters and sharding from the words that name them', () => {
    expect(caseOf({ framework: 'Megatron-LM ZB-1p' }).layout.schedule).toBe('zeroBubble');
    expect(caseOf({ notes: 'schedule DualPipe' }).layout.schedule).toBe('dualPipe');
    expect(caseOf({ task: 'lora' }).workload.adapters).toBe(true);
    expect(caseOf({ dp_or_fsdp: 'dp=1 zero1' }).layout.sharding).toBe(1);
    expect(assumedIn({ notes: 'Opt Offl=Y; Par Offl=N' })['offload']).toBe('none');
    expect(assumedIn({ notes: 'Opt Offl=N; act_cpu_offload=False' })['offload']).toBeUndefined();
  });

  test('takes from a published model what no column can say, whatever its depth', () => {
    const shape = {
      layers: 48,
      hidden: 2048,
      heads: 32,
      keyValueHeads: 4,
      headSize: 128,
      gated: true,
      experts: 128,
      chosen: 8,
      expertWidth: 768,
      vocabulary: 151_936,
    };
    const published = [{ id: 'qwen3-30b-a3b', shape }];
    const row = {
      layers: 48,
      hidden: 2048,
      heads: 32,
      kv_heads: 4,
      ffn: 768,
      gated_mlp: 'y',
      moe_experts: 128,
      moe_topk: 8,
      vocab: 151_936,
    };
    const first = (change: Row, models = published) => caseOf({ ...row, ...change }, models).workload.architecture.groups[0]?.attention;
    expect(first({}, [])?.headSize).toBe(64);
    expect(first({})?.headSize).toBe(128);
    expect(caseOf(row, published).workload.architecture.parameters / 1e9).toBeCloseTo(30.5, 1);
    expect(caseOf({ ...row, vocab: '' }, published).assumed).toContainEqual({ field: 'vocab', value: '151936' });
    const cut = caseOf({ ...row, layers: 16 }, published).workload.architecture;
    expect([cut.layers, cut.groups[0]?.attention.headSize]).toEqual([16, 128]);
    expect(first({ ffn: 1024 })?.headSize).toBe(64); // of another width: not that model
  });

  test('of a dense shape is a published model’s only where it is called so: several have it', () => {
    const shape = { layers: 32, hidden: 4096, heads: 32, keyValueHeads: 8, width: 14_336, gated: true };
    const published = [
      { id: 'mistral-7b', shape: { ...shape, vocabulary: 32_000, window: 4096 } },
      { id: 'llama-3.1-8b', shape: { ...shape, vocabulary: 128_256 } },
      { id: 'bert-like', shape: { ...shape, vocabulary: 32_000, causal: false } },
    ];
    const row = { layers: 32, hidden: 4096, heads: 32, kv_heads: 8, ffn: 14_336, gated_mlp: 'y', vocab: '' };
    const read = (model_name: string) => caseOf({ ...row, model_name }, published).workload.architecture;
    expect(read('Mistral-7B-v0.1').groups[0]?.attention.window).toBe(4096);
    expect(read('Llama3-8B')).toMatchObject({ vocabulary: 128_256, groups: [{ attention: { window: null } }] });
    expect(read('our own')).toMatchObject({ vocabulary: 32_000, groups: [{ attention: { window: null } }] });
    expect(read('bert-like-7b').causal).toBe(true);
  });

  test('may hold anything: nothing throws, and every row is a case or a problem', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('', '0', '-1', '1e30', 'NaN', 'null', '8', '64', 'fp8', 'zero3', '"'),
    );
    const change = fc.dictionary(fc.constantFrom(...(Object.keys(whole) as Column[]), 'moe_experts', 'ep', 'notes', 'interconnect'), cell);
    fc.assert(
      fc.property(change, (changed) => {
        const row = Object.fromEntries(
          Object.entries({ ...whole, ...changed }).map(([head, value]) => [head, String(value).replaceAll('"', '""')]),
        );
        const { cases, unread } = readCases(tableOf(row), around);
        const [found] = cases;
        return (
          cases.length + unread.length === 1 &&
          (found === undefined || (measuredSeconds(found) > 0 && found.workload.architecture.parameters > 0))
        );
      }),
    );
  });
});

describe('a metric', () => {
  const timed = { ...caseOf({ also_reported: 'tokens_t=0.3' }), tokens: 3e11 };
  test.each(metrics)('%s: from seconds and back', (metric) => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (seconds) => {
        const back = toSeconds(fromSeconds(seconds, { ...timed, metric }), { ...timed, metric });
        return Math.abs(back / seconds - 1) < 1e-12;
      }),
    );
  });

  // Korthikanti 2022, table 5: the 175B model with selective recomputation and sequence parallelism takes 13.75 s: 51.4 % and 52.8 %.
  test('is what the paper prints for the time that it prints', () => {
    expect(fromSeconds(13.75, { ...timed, metric: 'mfu' })).toBeCloseTo(0.514, 3);
    expect(fromSeconds(13.75, { ...timed, metric: 'hfu' })).toBeCloseTo(0.528, 3);
    expect(fromSeconds(13.75, { ...timed, metric: 'tokens_per_s_per_gpu' })).toBeCloseTo((64 * 2048) / 13.75 / 64, 9);
  });

  test('with full recomputation the layers are counted once more, the head is not', () => {
    const full = { ...timed, layout: { ...timed.layout, recompute: 'full' as const } };
    const [model, hardware] = (['tflops_per_gpu_model', 'tflops_per_gpu_hw'] as const).map((metric) =>
      fromSeconds(10, { ...full, metric }),
    );
    expect((hardware ?? 0) / (model ?? 1)).toBeGreaterThan(1.31);
    expect((hardware ?? 0) / (model ?? 1)).toBeLessThan(4 / 3);
  });

  test('of GB200 is of the peak that its sources divide by', () => {
    const machine = findMachine('gb200');
    const at = (precision: 8 | 16) =>
      fromSeconds(1, { ...timed, machine, convention: { counting: 'sixN', peak: precision }, metric: 'mfu' });
    expect(at(16) / at(8)).toBeCloseTo(2, 9);
    expect(at(16) * 2450e12).toBeCloseTo(
      fromSeconds(1, { ...timed, convention: { counting: 'sixN', peak: 16 }, metric: 'tflops_per_gpu_model' }) * 1e12,
      0,
    );
  });
});

describe('a score', () => {
  test('of errors', () => {
    expect(scoreOf([0.1, -0.3, 0.05, 0.15])).toEqual({
      count: 4,
      mape: expect.closeTo(0.15),
      medianApe: expect.closeTo(0.125),
      bias: expect.closeTo(0),
    });
    expect(scoreOf([])).toEqual({ count: 0, mape: null, medianApe: null, bias: null });
  });

  test('no constant is better than the best one', () => {
    const times = fc.array(fc.tuple(fc.double({ min: 0.1, max: 1, noNaN: true }), fc.double({ min: 1, max: 9, noNaN: true })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(times, fc.double({ min: 0.01, max: 1, noNaN: true }), (runs, other) => {
        const [ideal, measured] = [runs.map(([time]) => time), runs.map(([, time]) => time)];
        const error = (utilisation: number) =>
          runs.reduce((sum, [full, took]) => sum + Math.abs(full / utilisation / took - 1), 0) / runs.length;
        const best = bestConstant(ideal, measured);
        return best !== null && best.mape <= error(other) + 1e-12 && Math.abs(best.mape - error(best.utilisation)) < 1e-12;
      }),
    );
    expect(bestConstant([], [])).toBeNull();
  });
});

describe('a backtest', () => {
  const rows = [
    { ...whole, id: 'a' },
    { ...whole, id: 'b', source_key: 'other', measured_metric: 'mfu', measured_value: 0.4 },
    {
      ...whole,
      id: 'c',
      source_key: 'other',
      n_gpus: 512,
      global_batch_seqs: 512,
      measured_metric: 'tokens_per_s_per_gpu',
      measured_value: 120,
    },
    { ...whole, id: 'd', gpu: 'Gaudi2' },
  ];
  const reading = readCases(tableOf(...rows), around);
  /** What a utilisation of 45 % would take. */
  const constant = (each: Case) => idealSeconds(each) / 0.45;
  const made = backtest(
    reading,
    (workload, machine, layout, stack) =>
      constant({ ...(reading.cases.find((each) => each.layout === layout) as Case), workload, machine, layout, stack }),
    (_, seconds) => ({ low: 0.9 * seconds, high: 1.2 * seconds }),
  );

  test('gives each run its error in time, whatever its metric', () => {
    const [a, b, c] = made.runs.map(({ error }) => error);
    expect(a).toBeCloseTo(constant(caseOf()) / 13.75 - 1, 9);
    expect(b).toBeCloseTo(0.4 / 0.45 - 1, 9); // a higher utilisation is a shorter time
    expect(c).toBeCloseTo(120 / inMetric(made.runs[2] ?? expect.fail()).predicted - 1, 9);
    expect(made.unread.map(({ id, problem }) => [id, problem.field])).toEqual([['d', 'gpu']]);
  });

  test('puts the ends of a band in order, in rates too', () => {
    for (const run of made.runs) {
      const { low, predicted, high } = inMetric(run);
      expect(low).toBeLessThan(predicted);
      expect(high).toBeGreaterThan(predicted);
    }
  });

  test('sums up by source, accelerator, scale and kind; one constant is all that its groups need here', () => {
    expect(made.all.count).toBe(3);
    expect(made.fullySpecified.count).toBe(3);
    expect(made.bySource.map(({ name, count }) => [name, count])).toEqual([
      ['other', 2],
      ['somebody', 1],
    ]);
    expect(made.byAccelerator.map(({ name }) => name)).toEqual(['a100-80-sxm']);
    expect(made.byScale.map(({ name, count }) => [name, count])).toEqual([
      ['10–99', 2],
      ['100–999', 1],
    ]);
    expect(made.byKind.map(({ name }) => name)).toEqual(['dense']);
    expect(made.bySource[1]?.constant).toEqual({ utilisation: expect.closeTo(idealSeconds(caseOf()) / 13.75, 9), mape: 0 });
  });

  test('what can’t be predicted is said, and not counted', () => {
    const failed = backtest(reading, () => Number.NaN);
    expect(failed.all.count).toBe(0);
    expect(failed.unread.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });
});
