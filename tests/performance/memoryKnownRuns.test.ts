import { describe, expect, test } from 'vitest';
import { formArchitecture } from '../../src/performance/architecture/form.ts';
import type { Architecture } from '../../src/performance/architecture/architecture.ts';
import type { Layout, Workload } from '../../src/performance/layout.ts';
import { findMachine } from '../../src/performance/machineOf.ts';
import { fits } from '../../src/performance/memory/fits.ts';
import { predictMemory } from '../../src/performance/memory/memory.ts';
import { memoryOptions } from '../../src/performance/memory/options.ts';
import type { StackId } from '../../src/performance/step/stack.ts';
import { architectureRecords } from '../../src/provenance/architectures.ts';
import { coefficients as c, gpt, layoutOf } from './memory.ts';

/** A run that is known to have fitted, as those who ran it describe it. */
type Run = {
  readonly architecture: Architecture;
  readonly machine: string;
  readonly stack: StackId;
  readonly work: Partial<Workload>;
  readonly layout: Partial<Layout>;
};

const published = (id: string): Architecture => {
  const shape = architectureRecords.find((record) => record.id === id)?.shape;
  if (!shape) throw new RangeError(`No architecture ${id}.`);
  return formArchitecture(shape);
};

const sparing = { recompute: 'selective', sequenceParallel: true } as const;
const full = { recompute: 'full' } as const;
const tiled = { flash: true, sequence: 4096, batch: 16_384 } as const;
const giant = { architecture: published('mt-nlg-530b'), machine: 'a100-80-sxm', stack: 'megatronDeepSpeedEarly' } as const;
const korthikanti = (
  [layers, hidden, heads]: readonly [number, number, number],
  pipeline: number,
  virtual: number,
  [microBatch, batch]: readonly [number, number],
): Run => ({
  architecture: formArchitecture(gpt(layers, hidden, heads)),
  machine: 'a100-80-sxm',
  stack: 'megatronLm',
  work: { precision: 'fp16', batch },
  layout: { accelerators: 8 * pipeline, tensor: 8, pipeline, virtual, microBatch },
});
const table5: Readonly<Record<string, Run>> = {
  '22B': korthikanti([48, 6144, 64], 1, 1, [4, 4]),
  '175B': korthikanti([96, 12_288, 96], 8, 3, [1, 64]),
  '530B': korthikanti([105, 20_480, 128], 35, 3, [1, 280]),
  '1T': korthikanti([128, 25_600, 160], 64, 1, [1, 512]),
};
const llama = (accelerators: number): Run => ({
  architecture: published('llama-3.1-405b'),
  machine: 'h100-sxm',
  stack: 'megatronCore',
  work: { flash: true, sequence: 8192, batch: 2048 },
  layout: { accelerators, tensor: 8, pipeline: 16, sharding: 2, sequenceParallel: true },
});
const deepSeek = {
  architecture: published('deepseek-v3'),
  machine: 'h800-sxm',
  stack: 'megatronCore',
  work: { ...tiled, precision: 'fp8', batch: 15_360 },
  layout: { accelerators: 2048, pipeline: 16, expert: 64, sharding: 1, schedule: 'dualPipe', recompute: 'selective' },
} as const satisfies Run;
const bridge = (id: string, work: Partial<Workload>, layout: Partial<Layout>): Run => ({
  architecture: published(id),
  machine: 'h100-sxm',
  stack: 'megatronCore',
  work: { ...tiled, ...work },
  layout: { tensor: 2, pipeline: 8, virtual: 4, sharding: 1, ...sparing, ...layout },
});

const runs: Readonly<Record<string, Run>> = {
  'DeepSeek-V3, 2,048 H800, its own (report, sections 3.2 and 4.2)': deepSeek,
  'DeepSeek-V3, 1,024 H100, Megatron-Bridge in bf16': bridge('deepseek-v3', {}, { accelerators: 1024, expert: 64 }),
  'DeepSeek-V3, 1,024 H100, Megatron-Bridge in fp8': bridge('deepseek-v3', { precision: 'fp8' }, { accelerators: 1024, expert: 64 }),
  'Qwen3-235B, 256 H100, Megatron-Bridge in bf16': bridge('qwen3-235b-a22b', { batch: 8192 }, { accelerators: 256, expert: 32 }),
  'Qwen3-235B, 256 H100, Megatron-Bridge in fp8': bridge(
    'qwen3-235b-a22b',
    { batch: 8192, precision: 'fp8' },
    { accelerators: 256, expert: 32 },
  ),
  'Llama 3.1 405B, 8,192 H100 (report, table 4)': llama(8192),
  'Llama 3.1 405B, 16,384 H100 (report, table 4)': llama(16_384),
  'BLOOM, 384 A100': {
    architecture: published('bloom'),
    machine: 'a100-80-sxm',
    stack: 'megatronDeepSpeed',
    work: { batch: 2048 },
    layout: { accelerators: 384, tensor: 4, pipeline: 12, microBatch: 2, sharding: 1, ...full },
  },
  'MT-NLG 530B, 2,240 A100': {
    ...giant,
    work: { precision: 'fp16', batch: 1920 },
    layout: { accelerators: 2240, tensor: 8, pipeline: 35, ...full },
  },
  'GPT-3, 1,024 A100, as a table of 2021 has it': {
    architecture: published('gpt-3'),
    machine: 'a100-80-sxm',
    stack: 'megatronLm',
    work: { batch: 1536 },
    layout: { accelerators: 1024, tensor: 8, pipeline: 8, ...full },
  },
  ...Object.fromEntries(
    Object.entries(table5).flatMap(([size, run]) => [
      [`${size}, Korthikanti et al. 2022, all recomputed`, { ...run, layout: { ...run.layout, ...full } }],
      [`${size}, Korthikanti et al. 2022, attention alone`, { ...run, layout: { ...run.layout, ...sparing } }],
    ]),
  ),
};

const memoryOf = ({ architecture, stack, work, layout }: Run, changed: Partial<Layout> = {}) =>
  predictMemory(
    { architecture, sequence: 2048, batch: 512, precision: 'bf16', flash: false, adapters: false, ...work },
    layoutOf({ ...layout, ...changed }),
    memoryOptions[stack],
    c,
  );

describe('runs that are known to have fitted', () => {
  test.each(Object.entries(runs))('%s', (_, run) => expect(memoryOf(run).total).toBeLessThanOrEqual(findMachine(run.machine).memory));
});

describe('the same with nothing computed again, where that is why they fitted', () => {
  const tight = Object.entries(runs).filter(
    ([name]) => /its own|Bridge in bf16|BLOOM|GPT-3|22B|175B|530B|1T/.test(name) && !/Qwen/.test(name),
  );
  test('there are some', () => expect(tight.length).toBeGreaterThan(8));
  test.each(tight)('%s', (_, run) => expect(fits(memoryOf(run, { recompute: 'none' }), findMachine(run.machine))).toBe(false));
});
