import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Layout, Sharding, Workload } from '../../src/performance/layout.ts';
import { emptyMemory, memoryInto, memoryParts, predictMemory, stageInto } from '../../src/performance/memory/memory.ts';
import { memoryModel, type MemoryOptions } from '../../src/performance/memory/model.ts';
import { memoryOptions } from '../../src/performance/memory/options.ts';
import { coefficients as c, gibi, gpt, layoutOf, llama8, workloadOf } from './memory.ts';

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

const options: fc.Arbitrary<MemoryOptions> = fc.constantFrom(...Object.values(memoryOptions));

const total = (workload: Workload, layout: Layout, option: MemoryOptions): number => predictMemory(workload, layout, option, c).total;
/** Sums of many terms: the last bits may differ. */
const notMore = (less: number, more: number): void => expect(less).toBeLessThanOrEqual(more * (1 + 1e-12));

describe('laws', () => {
  test('no stage of sharding takes more than the one before it', () =>
    fc.assert(
      fc.property(workloads, layouts, options, (workload, layout, option) => {
        fc.pre(layout.accelerators > layout.tensor * layout.pipeline * layout.context);
        const totals = ([0, 1, 2, 3] as const).map((sharding) => total(workload, { ...layout, sharding }, option));
        totals.forEach((next, stage) => stage > 0 && notMore(next, totals[stage - 1] ?? 0));
      }),
    ));

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

describe('parts', () => {
  const workload = workloadOf(llama8, { flash: true, sequence: 8192 });

  test('adapters alone need hardly any gradients and optimizer, and as many weights', () => {
    const layout = layoutOf({ accelerators: 8, sharding: 0 });
    const whole = predictMemory(workload, layout, memoryOptions.megatronCore, c);
    const adapters = predictMemory({ ...workload, adapters: true }, layout, memoryOptions.megatronCore, c);
    expect(adapters.weights).toBe(whole.weights);
    expect(adapters.gradients + adapters.optimizer).toBeCloseTo(c.adapterShare * (whole.gradients + whole.optimizer), -1);
    expect(adapters.activations).toBe(whole.activations);
  });

  test('experts are divided among their ranks, the rest isn’t', () => {
    const mixtral = workloadOf({
      layers: 32,
      hidden: 4096,
      heads: 32,
      keyValueHeads: 8,
      vocabulary: 32_000,
      gated: true,
      experts: 8,
      chosen: 2,
      expertWidth: 14_336,
    });
    const weights = (expert: number) => predictMemory(mixtral, layoutOf({ expert }), memoryOptions.megatronCore, c).weights;
    const experts = 32 * 8 * 3 * 4096 * 14_336 * c.megatronWeight;
    expect(weights(1) - weights(8)).toBeCloseTo((experts * 7) / 8, -1);
  });

  test('a tied head is a copy of the table on a stage of its own', () => {
    const weightsOf = (tied: boolean, pipeline: number) => {
      const model = memoryModel(workloadOf({ ...llama8, tied }), memoryOptions.megatronCore, c);
      return stageInto(emptyMemory(), model, layoutOf({ pipeline }), pipeline - 1);
    };
    expect(weightsOf(true, 2)).toBe(weightsOf(false, 2));
    expect(weightsOf(true, 1)).toBeLessThan(weightsOf(false, 1) - 1e9);
  });

  test('more heads of keys than tensor ranks are needed: each rank has one at least', () => {
    const kept = (tensor: number) =>
      predictMemory(workload, layoutOf({ accelerators: tensor, tensor, sequenceParallel: tensor > 1 }), memoryOptions.megatronCore, c)
        .activations;
    expect(kept(8) / kept(1)).toBeCloseTo(1 / 8, 9);
    expect(kept(16) / kept(1)).toBeGreaterThan(1 / 16);
  });

  test('8 bits keep less than 16', () =>
    expect(predictMemory({ ...workload, precision: 'fp8' }, layoutOf(), memoryOptions.megatronCore, c).activations).toBeLessThan(
      0.95 * predictMemory(workload, layoutOf(), memoryOptions.megatronCore, c).activations,
    ));

  test('a model that is whole on each accelerator shows every part', () => {
    const memory = predictMemory(workload, layoutOf({ accelerators: 8, sharding: 1 }), memoryOptions.megatronCore, c);
    expect(memory.weights / gibi).toBeCloseTo((8.03e9 * 2) / gibi, 1);
    expect(memory.optimizer / gibi).toBeCloseTo((8.03e9 * 12) / 8 / gibi, 1);
    expect(memory.stage).toBe(0);
    expect(memory.overhead).toBeGreaterThan(c.cudaContext + c.communicatorMemory);
  });
});
