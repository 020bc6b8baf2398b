import { describe, expect, test } from 'vitest';
import type { Layout, Workload } from '../../src/performance/layout.ts';
import { emptyMemory, predictMemory, stageInto } from '../../src/performance/memory/memory.ts';
import { memoryModel, type MemoryOptions } from '../../src/performance/memory/model.ts';
import { memoryOptions } from '../../src/performance/memory/options.ts';
import { coefficients as c, gibi, layoutOf, llama8, workloadOf } from './memory.ts';

describe('parts', () => {
  const workload = workloadOf(llama8, { flash: true, sequence: 8192 });

  describe('adapters', () => {
    const layout = layoutOf({ accelerators: 8, sharding: 0 });
    const parts = (adapters: boolean, option: MemoryOptions, more: Partial<Workload> = {}, at = layout) =>
      predictMemory({ ...workload, adapters, ...more }, at, option, c);

    test('need hardly any gradients and optimizer, and as many weights', () => {
      const whole = parts(false, memoryOptions.megatronCore);
      const adapters = parts(true, memoryOptions.megatronCore);
      expect(adapters.weights).toBe(whole.weights);
      expect(adapters.gradients + adapters.optimizer).toBeCloseTo(c.adapterShare * (whole.gradients + whole.optimizer), -1);
    });

    test('beside fused layers keep no input of the feed-forward products, beside eager ones none of the norms’ scales', () => {
      const kept = (option: MemoryOptions) => parts(false, option).activations - parts(true, option).activations;
      expect(kept(memoryOptions.megatronCore)).toBeCloseTo(8192 * 32 * 2 * (4096 + 14_336), -1);
      expect(kept(memoryOptions.fsdp)).toBeCloseTo(8192 * 32 * 2 * 2 * 4096, -1);
    });

    test('let layers’ weights be kept in 8 bits, once, and tables in 16', () => {
      const tables = 2 * 128_256 * 4096;
      const { architecture } = workload;
      expect(parts(true, memoryOptions.megatronCore, { precision: 'fp8' }).weights).toBeCloseTo(
        architecture.parameters + tables + architecture.finalParameters,
        -1,
      );
      expect(parts(false, memoryOptions.megatronCore, { precision: 'fp8' }).weights).toBe(2 * architecture.parameters);
    });

    test('leave weights that are divided where they are: no optimizer has a copy of them', () => {
      const { weights } = parts(true, memoryOptions.fsdp, {}, layoutOf({ accelerators: 8, sharding: 3 }));
      expect(weights).toBeGreaterThan((2 * workload.architecture.parameters) / 8);
    });
  });

  test('what experts give is kept where their activation function doesn’t weigh tokens', () => {
    const form = { layers: 8, hidden: 1024, heads: 8, vocabulary: 32_000, experts: 8, chosen: 2, expertWidth: 1024 };
    const mixture = workloadOf({ ...form, gated: false }, { flash: true });
    const kept = (fusedLayers: boolean) =>
      predictMemory(mixture, layoutOf(), { scheme: 'megatron', fusedLayers, fusedLoss: true }, c).activations;
    expect(kept(false) - kept(true)).toBeCloseTo(2048 * 8 * 2 * 1024 * 2, -1);
  });

  test('a pipeline from both ends has two stages’ parameters on each rank, and holds one micro-batch more than there are ranks', () => {
    const at = (schedule: Layout['schedule']) =>
      predictMemory(workload, layoutOf({ pipeline: 4, accelerators: 4, schedule }), memoryOptions.megatronCore, c);
    const [plain, dual] = [at('oneForwardOneBackward'), at('dualPipe')];
    expect(dual.activations / plain.activations).toBeCloseTo(5 / 4, 9);
    expect(dual.weights).toBeGreaterThan(2 * plain.weights);
    expect(dual.weights).toBeCloseTo((2 * workload.architecture.parameters) / 2 + 2 * 128_256 * 4096, -8);
  });

  test('shards that stay within a group of ranks are as large as that group makes them', () => {
    const states = (accelerators: number, more: Partial<Layout> = {}) => {
      const { weights, gradients, optimizer } = predictMemory(
        workload,
        layoutOf({ accelerators, sharding: 3, ...more }),
        memoryOptions.fsdp,
        c,
      );
      return weights + gradients + optimizer;
    };
    expect(states(64, { shardingRanks: 8 })).toBe(states(8));
    expect(states(64)).toBeLessThan(states(8) / 2);
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
