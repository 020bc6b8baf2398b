import { describe, expect, test } from 'vitest';
import { blockInto, emptyBlock, findMachine, ratesFor, recomputes, type Workload } from '../../src/performance/index.ts';
import { groupedTime } from '../../src/performance/step/product.ts';
import { keptBytes, passingBytes, tokenBytes } from '../../src/performance/memory/activations.ts';
import { coefficients as c, gpt, layoutOf, llama8, workloadOf } from './memory.ts';

/** What selective recomputation spares, and what it costs: counted by hand for two layers. */

const h100 = findMachine('h100-sxm');
const deepSeek = {
  layers: 2,
  hidden: 7168,
  heads: 128,
  vocabulary: 129_280,
  gated: true,
  experts: 256,
  chosen: 8,
  expertWidth: 2048,
  sharedWidth: 2048,
  latent: { queryRank: 1536, keyValueRank: 512, plainSize: 128, ropeSize: 64, valueSize: 128, indexer: null },
} as const;

const dense = workloadOf(llama8, { flash: true, sequence: 8192 });
const latent = workloadOf(deepSeek, { flash: true, sequence: 4096 });

const tokenOf = (workload: Workload, fused = true) => {
  const [group] = workload.architecture.groups;
  if (!group) throw new RangeError('No layers.');
  return tokenBytes(group, workload, fused, c);
};
const spared = (workload: Workload, fused = true, tensor = 1, along = 1): number =>
  keptBytes(tokenOf(workload, fused), 'none', tensor, along) - keptBytes(tokenOf(workload, fused), 'selective', tensor, along);

describe('what isn’t kept, in bytes of a token and a layer', () => {
  test('of a dense gated layer: what two norms and the activation function give', () =>
    expect(spared(dense)).toBe(2 * (2 * 4096 + 14_336)));

  test('divided as the tensors are', () => expect(spared(dense, true, 8, 4)).toBe(2 * ((2 * 4096) / 4 + 14_336 / 8)));

  test('of latent attention besides: queries, keys and values, and the norms of what they come of', () =>
    expect(spared(latent)).toBe(2 * (2 * 7168 + 9 * 2048 + 128 * (192 + 192 + 128) + 1536 + 512)));

  test('nor queries of latent attention where these aren’t compressed', () => {
    const plain = workloadOf({ ...deepSeek, latent: { ...deepSeek.latent, queryRank: null } }, { flash: true });
    expect(spared(plain)).toBe(2 * (2 * 7168 + 9 * 2048 + 128 * (192 + 128) + 512));
  });

  test('in 8 bits, inputs of the activation function shrink, and attention’s output is kept once', () => {
    const narrow = { ...dense, precision: 'fp8' } as const;
    expect(spared(narrow)).toBe(2 * 4096 + 14_336 + 2 * 14_336 + 4096);
    // eager kernels keep them in 16 bits
    const kept = (fused: boolean): number => keptBytes(tokenOf(narrow, fused), 'selective', 1, 1);
    expect(kept(false) - kept(true)).toBe(2 * 14_336);
  });

  test('whatever eager kernels keep beside fused ones', () => {
    const kept = (fused: boolean): number => keptBytes(tokenOf(dense, fused), 'selective', 1, 1);
    expect(kept(false)).toBe(kept(true));
    expect(spared(dense, false)).toBeGreaterThan(2 * spared(dense));
  });

  test('passes while the layer is computed again', () => {
    const token = tokenOf(latent);
    expect(passingBytes(token, 'selective', 2, 2) - passingBytes(token, 'none', 2, 2)).toBeCloseTo(spared(latent, true, 2, 2), 6);
  });

  test('without tiles it is the core of attention and nothing else: masks and scores in 5 bytes', () => {
    const written = workloadOf(gpt(2, 4096, 32), { sequence: 2048 });
    expect(spared(written)).toBe(5 * 32 * 2048);
  });
});

describe('what it costs', () => {
  const block = (workload: Workload, recompute: (typeof recomputes)[number], tensor = 1) =>
    blockInto(
      emptyBlock(),
      workload,
      layoutOf({ recompute, tensor, sequenceParallel: tensor > 1 }),
      ratesFor(h100, 'megatronCore', workload),
    );
  const rates = ratesFor(h100, 'megatronCore', latent);

  test('of a dense layer: reading and writing, and starting three kernels', () => {
    const moved = (2 * (4 * 4096 + 3 * 14_336) * 8192) / rates.bytes;
    expect(block(dense, 'selective').recompute).toBeCloseTo(32 * (moved + 3 * rates.coefficients.kernelLaunch), 9);
    expect(block(dense, 'selective').recompute).toBeLessThan(block(dense, 'none').elementForward);
  });

  test('of latent attention besides: two products, and putting their results together', () => {
    const products = groupedTime(1, 4096, (128 * 192) / 2, 1536, rates.dense) + groupedTime(1, 4096, (128 * 256) / 2, 512, rates.dense);
    const elements = (2 * 2 * 7168) / 2 + (3 * 9 * 2048) / 2 + (2 * 128 * (192 + 192 + 128)) / 2;
    const expected = 2 * (products + (2 * 4096 * elements) / rates.bytes + 4 * rates.coefficients.kernelLaunch);
    expect(block(latent, 'selective', 2).recompute).toBeCloseTo(expected, 9);
  });

  test('less than a tenth of what all of it does, and without tiles the core of attention', () => {
    const share = (workload: Workload): number => block(workload, 'selective').recompute / block(workload, 'full').recompute;
    expect(share(dense)).toBeLessThan(0.1);
    expect(share(latent)).toBeLessThan(0.3);
    const written = workloadOf(gpt(2, 4096, 32), { sequence: 2048 });
    expect(block(written, 'selective').recompute).toBe(block(written, 'none').attentionForward);
  });

  test.each([dense, latent])('each way keeps less than the one before it, and takes longer', (workload) => {
    const kept = recomputes.map((recompute) => keptBytes(tokenOf(workload), recompute, 1, 1));
    const seconds = recomputes.map((recompute) => block(workload, recompute).recompute);
    for (const index of [1, 2]) {
      expect(kept[index]).toBeLessThan(0.8 * (kept[index - 1] ?? 0));
      expect(seconds[index]).toBeGreaterThan(seconds[index - 1] ?? Infinity);
    }
  });
});
