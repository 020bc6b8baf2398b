import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Layout, Sharding, Workload } from '../../src/performance/layout.ts';
import { emptyMemory, memoryInto, memoryParts, predictMemory, stageInto } from '../../src/performance/memory/memory.ts';
import { memoryModel, type MemoryOptions } from '../../src/performance/memory/model.ts';
import { memoryOptions } from '../../src/performance/memory/options.ts';
import { coefficients as c, gpt, layoutOf, llama8, workloadOf } from './memory.ts';

const powers = (most: number) => fc.integer({ min: 0, max: most }).map((power) => 2 ** power);

const workloads: fc.Arbitrary<Workload> = fc
  .record({
    layers: fc.integer({ min: 1, max: 24 }).map((count) => count * 4),
    heads: powers(2).map((count) => count * 32),
    gated: fc.boolean(),
    tied: fc.boolean(),
    flash: fc.boolean(),
    sequence: fc.constantFrom(1024, 2048, 8192),
    hasExperts: fc.boolean(),
    precision: fc.constantFrom('bf16' as const, 'fp16' as const, 'fp8' as const),
  })
  .map(({ layers, heads, gated, tied, flash, sequence, hasExperts, precision }) =>
    workloadOf(
      {
        layers,
        hidden: heads * 128,
        heads,
        gated,
        tied,
        vocabulary: 51_200,
        ...(hasExperts ? { experts: 16, chosen: 2, expertWidth: 4096, denseLayers: 1 } : {}),
      },
      { flash, sequence, batch: 4096, precision },
    ),
  );

const layouts: fc.Arbitrary<Layout> = fc
  .record({
    tensor: powers(3),
    pipeline: powers(2),
    context: powers(1),
    data: powers(6),
    microBatch: powers(2),
    recompute: fc.constantFrom('none' as const, 'selective' as const, 'full' as const),
    sharding: fc.constantFrom<Sharding>(0, 1, 2, 3),
    sequenceParallel: fc.boolean(),
  })
  .map(({ data, ...rest }) => layoutOf({ ...rest, accelerators: rest.tensor * rest.pipeline * rest.context * data }));

/** Small layouts, where dividing saves least: few data-parallel ranks or one, experts dealt to some or to all of them, pipelines of any kind. */
const smallLayouts: fc.Arbitrary<Layout> = fc
  .record({
    tensor: fc.constantFrom(1, 2, 4),
    pipeline: fc.constantFrom(1, 2, 3, 4),
    context: fc.constantFrom(1, 2),
    data: fc.constantFrom(1, 2, 3, 4, 8),
    expert: fc.constantFrom(1, 2, 4, 8, 16),
    microBatch: fc.constantFrom(1, 2),
    recompute: fc.constantFrom('none' as const, 'full' as const),
    schedule: fc.constantFrom('oneForwardOneBackward' as const, 'zeroBubble' as const, 'dualPipe' as const),
    shardingRanks: fc.constantFrom(undefined, 2),
  })
  .map(({ data, expert, shardingRanks, ...rest }) => {
    const ranks = rest.tensor * rest.context * data;
    return layoutOf({
      ...rest,
      ...(shardingRanks === undefined ? {} : { shardingRanks }),
      accelerators: ranks * rest.pipeline,
      expert: ranks % expert === 0 ? expert : 1,
    });
  });

/** Small models, where buckets outweigh what is divided; trained whole or by adapters. */
const smallWorkloads: fc.Arbitrary<Workload> = fc
  .record({
    layers: fc.integer({ min: 4, max: 16 }),
    heads: fc.constantFrom(4, 8, 16),
    experts: fc.constantFrom(0, 16),
    sequence: fc.constantFrom(128, 1024, 4096),
    batch: fc.constantFrom(96, 4800),
    precision: fc.constantFrom('bf16' as const, 'fp16' as const, 'fp8' as const),
    adapters: fc.boolean(),
  })
  .map(({ layers, heads, experts, sequence, batch, precision, adapters }) =>
    workloadOf(
      {
        layers,
        hidden: heads * 128,
        heads,
        gated: true,
        vocabulary: 32_000,
        ...(experts > 0 ? { experts, chosen: 2, expertWidth: 1024, denseLayers: 1 } : {}),
      },
      { flash: true, sequence, batch, precision, adapters },
    ),
  );

const options: fc.Arbitrary<MemoryOptions> = fc.constantFrom(...Object.values(memoryOptions));

const total = (workload: Workload, layout: Layout, option: MemoryOptions): number => predictMemory(workload, layout, option, c).total;
/** Sums of many terms: the last bits may differ. */
const notMore = (less: number, more: number): void => expect(less).toBeLessThanOrEqual(more * (1 + 1e-12));

describe('laws', () => {
  /** What each stage takes of the one before it. */
  const falls = (workload: Workload, layout: Layout, option: MemoryOptions): readonly number[] => {
    const totals = ([0, 1, 2, 3] as const).map((sharding) => total(workload, { ...layout, sharding }, option));
    return totals.slice(1).map((next, stage) => next / (totals[stage] ?? 0));
  };
  const stagesFall = (workload: Workload, layout: Layout, option: MemoryOptions): void =>
    falls(workload, layout, option).forEach((share) => notMore(share, 1));

  test('no stage of sharding takes more than the one before it', () => fc.assert(fc.property(workloads, layouts, options, stagesFall)));

  test('nor where there is little to divide, whatever the software', () =>
    fc.assert(fc.property(smallWorkloads, smallLayouts, options, stagesFall), { numRuns: 1000 }));

  test.each(Object.entries(memoryOptions))('nor for a small mixture on 12 accelerators: %s', (_, option) => {
    const mixture = workloadOf(
      { layers: 12, hidden: 1024, heads: 8, gated: true, vocabulary: 32_000, experts: 8, chosen: 2, expertWidth: 1024 },
      { flash: true, sequence: 1024, batch: 48 },
    );
    const shares = falls(mixture, layoutOf({ accelerators: 12, tensor: 2, pipeline: 3, expert: 4 }), option);
    expect(shares).toHaveLength(3);
    for (const share of shares) expect(share).toBeLessThanOrEqual(1);
  });

  test('with many ranks each stage takes less', () => {
    const workload = workloadOf(llama8, { flash: true, sequence: 8192 });
    const totals = ([0, 1, 2, 3] as const).map((sharding) =>
      total(workload, layoutOf({ accelerators: 64, sharding }), memoryOptions.megatronCore),
    );
    totals.forEach((next, stage) => stage > 0 && expect(next).toBeLessThan((totals[stage - 1] ?? 0) - 10e9));
  });

  test('more data-parallel ranks never take more for weights, gradients and optimizer', () =>
    fc.assert(
      fc.property(workloads, layouts, options, (workload, layout, option) => {
        const states = (at: Layout): number => {
          const { weights, gradients, optimizer } = predictMemory(workload, at, { ...option, scheme: 'megatron' }, c);
          return weights + gradients + optimizer;
        };
        notMore(states({ ...layout, accelerators: layout.accelerators * 2 }), states(layout));
      }),
    ));

  test('more tensor ranks never take more', () =>
    fc.assert(
      fc.property(workloads, layouts, options, (workload, layout, option) => {
        const more = { ...layout, tensor: layout.tensor * 2, accelerators: layout.accelerators * 2 };
        notMore(
          total(workload, more, option),
          total(workload, layout, option) + (layout.accelerators === 1 ? 1.2 * c.communicatorMemory : 0),
        );
      }),
    ));

  test('sequence parallelism never keeps more', () =>
    fc.assert(
      fc.property(workloads, layouts, options, (workload, layout, option) => {
        const kept = (sequenceParallel: boolean) => predictMemory(workload, { ...layout, sequenceParallel }, option, c).activations;
        notMore(kept(true), kept(false));
      }),
    ));

  test('full recomputation keeps no more than selective, selective no more than none', () =>
    fc.assert(
      fc.property(workloads, layouts, options, (workload, layout, option) => {
        const [none = 0, selective = 0, full = 0] = (['none', 'selective', 'full'] as const).map(
          (recompute) => predictMemory(workload, { ...layout, recompute }, option, c).activations,
        );
        notMore(selective, none);
        notMore(full, selective);
        const at = (recompute: 'none' | 'selective' | 'full') => total(workload, { ...layout, recompute }, option);
        notMore(at('selective'), at('none') + 1);
        notMore(at('full'), at('none') + 1);
      }),
    ));

  test('twice the layers keep twice the activations', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), layouts, (layers, layout) => {
        const kept = (count: number): number => {
          const model = memoryModel(workloadOf(gpt(count * 4, 4096, 32), { batch: 4096, flash: true }), memoryOptions.megatronLm, c);
          const out = emptyMemory();
          stageInto(out, model, layout, 0);
          return out[memoryParts.indexOf('activations')] ?? 0;
        };
        expect(kept(2 * layers) / kept(layers)).toBeCloseTo(2, 9);
      }),
    ));

  test('the fullest stage is the fullest of all', () =>
    fc.assert(
      fc.property(workloads, layouts, options, fc.constantFrom(1, 2, 3), (workload, layout, option, virtual) => {
        const turned = { ...layout, pipeline: layout.pipeline * 2, accelerators: layout.accelerators * 2, virtual };
        const model = memoryModel(workload, option, c);
        const out = emptyMemory();
        const all = Array.from({ length: turned.pipeline }, (_, stage) => stageInto(out, model, turned, stage));
        expect(memoryInto(out, model, turned)).toBeCloseTo(Math.max(...all), -1);
        expect(out.reduce((sum, part) => sum + part, 0)).toBeCloseTo(Math.max(...all), -1);
      }),
    ));

  test('every part is a number of bytes, none below zero, and they add up', () =>
    fc.assert(
      fc.property(workloads, layouts, options, fc.boolean(), (workload, layout, option, adapters) => {
        const memory = predictMemory({ ...workload, adapters }, layout, option, c);
        for (const part of memoryParts) expect(memory[part]).toBeGreaterThanOrEqual(0);
        expect(memoryParts.reduce((sum, part) => sum + memory[part], 0)).toBeCloseTo(memory.total, -1);
      }),
    ));
});
