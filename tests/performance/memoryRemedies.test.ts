import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recomputes } from '../../src/performance/layout.ts';
import { findMachine } from '../../src/performance/machineOf.ts';
import { assumeRest, fits, leastRecomputeThatFits, microBatchesOf } from '../../src/performance/memory/fits.ts';
import { predictMemory } from '../../src/performance/memory/memory.ts';
import { memoryModel } from '../../src/performance/memory/model.ts';
import { memoryOptions, usualRecomputes } from '../../src/performance/memory/options.ts';
import { remedyKinds, whatWouldFit } from '../../src/performance/memory/remedies.ts';
import { invalidIn } from '../../src/performance/search/invalid.ts';
import { coefficients as c, gpt, layoutOf, llama8, workloadOf } from './memory.ts';

const a100 = findMachine('a100-80-sxm');
const options = memoryOptions.megatronCore;
const llama = workloadOf(llama8, { flash: true, sequence: 8192, batch: 1024 });
const giant = workloadOf(gpt(96, 12_288, 96), { flash: true, batch: 1536 });

describe('what would fit', () => {
  test('nothing where it fits already', () =>
    expect(whatWouldFit(llama, layoutOf({ accelerators: 64, sharding: 3, recompute: 'full' }), a100, options, c)).toEqual([]));

  test('each remedy by itself, as little of it as is enough, the cheapest first', () => {
    const layout = layoutOf({ accelerators: 64 });
    expect(fits(predictMemory(llama, layout, options, c), a100)).toBe(false);
    const found = whatWouldFit(llama, layout, a100, options, c);
    const kinds = found.map(({ changes: [kind] }) => kind);
    expect(kinds.length).toBeGreaterThan(2);
    expect(kinds).toEqual(remedyKinds.filter((kind) => kinds.includes(kind)));
    for (const { changes, layout: changed, total } of found) {
      expect(changes).toHaveLength(1);
      expect(total).toBe(predictMemory(llama, changed, options, c).total);
      expect(total).toBeLessThanOrEqual(a100.memory);
      expect(invalidIn(llama, changed)).toBe(null);
    }
    // a stage less of sharding is not enough
    const sharded = found.find(({ changes }) => changes[0] === 'sharding')?.layout.sharding ?? 0;
    expect(sharded).toBeGreaterThan(0);
    expect(fits(predictMemory(llama, { ...layout, sharding: sharded === 1 ? 0 : sharded === 2 ? 1 : 2 }, options, c), a100)).toBe(false);
  });

  test('several where no one is enough', () => {
    const layout = layoutOf({ accelerators: 512, tensor: 2, microBatch: 8 });
    const [remedy, ...others] = whatWouldFit(giant, layout, a100, options, c);
    expect(others).toEqual([]);
    expect(remedy?.changes.length).toBeGreaterThan(1);
    expect(remedy?.total).toBeLessThanOrEqual(a100.memory);
    expect(remedy && invalidIn(giant, remedy.layout)).toBe(null);
  });

  test('none where nothing helps', () => expect(whatWouldFit(giant, layoutOf({ accelerators: 8 }), a100, options, c)).toEqual([]));
});

describe('what is left open', () => {
  test('micro-batches are powers of two that share the batch out evenly', () => {
    expect(microBatchesOf(layoutOf({ accelerators: 8 }), 96)).toEqual([4, 2, 1]);
    expect(microBatchesOf(layoutOf({ accelerators: 8 }), 24)).toEqual([1]);
    expect(microBatchesOf(layoutOf({ accelerators: 7 }), 24)).toEqual([1]);
  });

  test('is the least recomputation that fits, and then the greatest micro-batch', () => {
    const open = { recompute: true, microBatch: true };
    const layout = layoutOf({ accelerators: 64, tensor: 2, sequenceParallel: true, sharding: 1 });
    const { layout: taken, assumed, fits: does } = assumeRest({ workload: llama, layout, open }, a100, options, c);
    expect(does).toBe(true);
    expect(assumed).toEqual(['recompute', 'microBatch']);
    expect(taken.recompute).toBe('none');
    expect(fits(predictMemory(llama, taken, options, c), a100)).toBe(true);
    expect(fits(predictMemory(llama, { ...taken, microBatch: taken.microBatch * 2 }, options, c), a100)).toBe(false);
  });

  test('what is stated stays', () => {
    const layout = layoutOf({ accelerators: 64, sharding: 1, recompute: 'full', microBatch: 2 });
    const open = { recompute: false, microBatch: false };
    expect(assumeRest({ workload: llama, layout, open }, a100, options, c)).toEqual({ layout, assumed: [], fits: true });
  });

  test('a layout that can’t fit takes as little as it can, and says so', () => {
    const open = { recompute: true, microBatch: true };
    const { layout, fits: does } = assumeRest({ workload: giant, layout: layoutOf({ accelerators: 8 }), open }, a100, options, c);
    expect([does, layout.recompute, layout.microBatch]).toEqual([false, 'full', 1]);
  });

  test('layers as a whole where the software knows nothing between', () => {
    const open = { recompute: true, microBatch: false };
    const asked = { workload: llama, layout: layoutOf({ accelerators: 64, sharding: 1, microBatch: 1 }), open };
    const room = predictMemory(llama, { ...asked.layout, recompute: 'selective' }, options, c).total;
    const taken = (stack: 'megatronCore' | 'fsdp') =>
      assumeRest(asked, { memory: room }, options, c, usualRecomputes[stack]).layout.recompute;
    expect([taken('megatronCore'), taken('fsdp')]).toEqual(['selective', 'full']);
  });

  test('the least recomputation is never more than is needed', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 4 }), (tensor, size) => {
        const layout = layoutOf({
          accelerators: 64,
          tensor: 2 ** tensor,
          sequenceParallel: tensor > 0,
          sharding: 1,
          microBatch: 2 ** size,
        });
        const least = leastRecomputeThatFits(memoryModel(llama, options, c), layout, a100);
        const first = recomputes.find((recompute) => fits(predictMemory(llama, { ...layout, recompute }, options, c), a100));
        expect(least?.recompute ?? null).toBe(first ?? null);
      }),
    ));
});
