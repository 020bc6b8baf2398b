import { describe, expect, test } from 'vitest';
import { keptBytes, tokenBytes } from '../../src/performance/memory/activations.ts';
import { logitsBytes, predictMemory } from '../../src/performance/memory/memory.ts';
import { memoryOptions } from '../../src/performance/memory/options.ts';
import { stateBytes, type StateBytes } from '../../src/performance/memory/schemes.ts';
import { gradientBytes, optimizerBytes, weightBytes } from '../../src/performance/memory/states.ts';
import { checkpointBytes, quantizedBytes, scaleBitsOf } from '../../src/performance/memory/stored.ts';
import type { LayerGroup } from '../../src/performance/architecture/architecture.ts';
import type { Layout, Sharding, Workload } from '../../src/performance/layout.ts';
import { originalsArePresent, readData, skipped } from '../provenance/originals.ts';
import { coefficients as c, gibi, gpt, layoutOf, workloadOf } from './memory.ts';

type Oracle = {
  readonly id: string;
  readonly topic: string;
  readonly inputs: Readonly<Record<string, number | string | boolean | Readonly<Record<string, number>>>>;
  readonly expected: number | Readonly<Record<string, number>>;
  readonly tolerance: number;
};

const number = ({ inputs }: Oracle, name: string): number => {
  const value = inputs[name];
  if (typeof value !== 'number') throw new RangeError(`${name} is no number.`);
  return value;
};

const statesOf = (parameters: number, ranks: number, sharding: Sharding, bytes: StateBytes): number =>
  weightBytes(parameters, parameters / ranks, sharding, bytes) +
  gradientBytes(parameters, parameters / ranks, sharding, bytes) +
  optimizerBytes(parameters, parameters / ranks, sharding, bytes);

const plain = { sum: 0, step: 0 };

/** States of a run whose ranks divide all parameters evenly. */
function states(oracle: Oracle): number {
  const { bytes, stage, distributed_optimizer: distributed } = oracle.inputs;
  if (typeof bytes === 'object') {
    const { w = 0, g = 0, opt = 0 } = bytes;
    return statesOf(number(oracle, 'params'), number(oracle, 'dp'), stage as Sharding, {
      weight: w,
      gradient: g,
      optimizer: opt,
      kept: w,
      ...plain,
    });
  }
  const megatron = stateBytes('megatron', 'bf16', c);
  if (typeof distributed === 'boolean') return statesOf(1, distributed ? number(oracle, 'dp') : 1, distributed ? 1 : 0, megatron);
  const parameters = 12 * number(oracle, 'L') * number(oracle, 'h') ** 2;
  return statesOf(parameters / (number(oracle, 't') * number(oracle, 'p')), 1, 0, megatron);
}

const only = (workload: Workload): LayerGroup => {
  const [group] = workload.architecture.groups;
  if (!group) throw new RangeError('No layers.');
  return group;
};

const modes = {
  tp: { recompute: 'none', along: 1 },
  tp_sp: { recompute: 'none', along: 8 },
  tp_sel: { recompute: 'selective', along: 1 },
  tp_sp_sel: { recompute: 'selective', along: 8 },
  'tp+sp+selective': { recompute: 'selective', along: 8 },
  full: { recompute: 'full', along: 1 },
} as const;

const layerBytes = (oracle: Oracle, mode: keyof typeof modes): number => {
  const workload = workloadOf(gpt(2, number(oracle, 'h'), number(oracle, 'a')), { sequence: number(oracle, 's') });
  const { recompute, along } = modes[mode];
  return keptBytes(tokenBytes(only(workload), workload, true, c), recompute, number(oracle, 't'), along);
};

/** All micro-batches that the first stage of the whole run holds, as the app predicts them. */
function activations(oracle: Oracle): number {
  const mode = oracle.inputs['mode'] as keyof typeof modes;
  if ('relative_to' in oracle.inputs) return (100 * layerBytes(oracle, mode)) / layerBytes(oracle, 'tp');
  const [tensor, pipeline, sequence] = [number(oracle, 't'), number(oracle, 'p'), number(oracle, 's')];
  const workload = workloadOf(gpt(number(oracle, 'L'), number(oracle, 'h'), number(oracle, 'a')), { sequence, batch: 4 * pipeline });
  const { recompute, along } = modes[mode];
  const layout = layoutOf({
    accelerators: tensor * pipeline,
    tensor,
    pipeline,
    virtual: number(oracle, 'v'),
    recompute,
    sequenceParallel: along > 1,
  });
  return predictMemory(workload, layout, memoryOptions.megatronLm, c).activations;
}

const llamaLayer = (oracle: Oracle, fused: boolean, sequence: number): number => {
  const workload = workloadOf(
    {
      layers: 1,
      hidden: number(oracle, 'h'),
      heads: number(oracle, 'a'),
      keyValueHeads: number(oracle, 'kv'),
      headSize: number(oracle, 'hd'),
      width: number(oracle, 'ff'),
      gated: true,
      vocabulary: 32_000,
    },
    { flash: true, sequence },
  );
  return sequence * keptBytes(tokenBytes(only(workload), workload, fused, c), 'none', 1, 1);
};

const logits = (oracle: Oracle): number =>
  logitsBytes(
    number(oracle, 's') * number(oracle, 'b'),
    number(oracle, 'V'),
    number(oracle, 't'),
    number(oracle, 'bytes_per_logit') * number(oracle, 'copies'),
  );

const quantization = (oracle: Oracle, doubled: boolean) => ({
  bits: 4,
  block: number(oracle, 'block1'),
  scaleBits: number(oracle, doubled ? 'q_bits' : 'fp_bits'),
  second: doubled ? { block: number(oracle, 'block2'), bits: number(oracle, 'fp_bits') } : null,
});

const rules: readonly (readonly [string, (oracle: Oracle) => number | Readonly<Record<string, number>>])[] = [
  ['memory.zero.', states],
  ['memory.megatron.', states],
  ['memory.state.', states],
  ['memory.act.korthikanti.', activations],
  ['memory.act.fused_llama_layer.', (oracle) => llamaLayer(oracle, true, number(oracle, 's'))],
  ['memory.act.hf_eager_copies.', (oracle) => llamaLayer(oracle, false, 1) / (2 * number(oracle, 'h'))],
  ['memory.logits.', logits],
  ['memory.checkpoint.bloom.full', (oracle) => checkpointBytes(number(oracle, 'N'), stateBytes('megatronDeepSpeed', 'bf16', c))],
  ['memory.checkpoint.bloom.bf16', (oracle) => weightBytes(number(oracle, 'N'), 0, 0, stateBytes('pure', 'bf16', c))],
  [
    'memory.qlora.dq_saving_bits',
    (oracle) => ({ before: scaleBitsOf(quantization(oracle, false)), after: scaleBitsOf(quantization(oracle, true)) }),
  ],
  // weights and gradients in 16 bits, moments in 32
  ['memory.qlora.65b_full_ft', (oracle) => statesOf(number(oracle, 'N'), 1, 0, { ...stateBytes('pure', 'bf16', c), optimizer: 8 })],
  // the scales are in its bits already
  [
    'memory.qlora.65b_nf4_weights',
    (oracle) => quantizedBytes(number(oracle, 'N'), { bits: number(oracle, 'bits'), block: 64, scaleBits: 0, second: null }),
  ],
];

describe.skipIf(!originalsArePresent)(`the field’s own figures of memory (${originalsArePresent ? 'here' : skipped})`, () => {
  const oracles = originalsArePresent ? readData<readonly Oracle[]>('domain_oracles.json').filter(({ topic }) => topic === 'memory') : [];
  test('there are as many as there were', () => expect(oracles.length).toBe(33));
  test.each(oracles.map((oracle) => [oracle.id, oracle] as const))('%s', (id, oracle) => {
    const rule = rules.find(([prefix]) => id.startsWith(prefix));
    if (!rule) throw new RangeError(`No rule for ${id}.`);
    const found = rule[1](oracle);
    const pairs =
      typeof found === 'number'
        ? [[found, oracle.expected]]
        : Object.entries(oracle.expected).map(([name, expected]) => [found[name], expected]);
    for (const [value, expected] of pairs)
      expect(Math.abs(Number(value) / Number(expected) - 1)).toBeLessThanOrEqual(Math.max(oracle.tolerance, 1e-12));
  });
});

describe('figure 1 of Korthikanti et al. 2022, in GiB', () => {
  test.each([
    [48, 6144, 64, 1, 1, 4, 59.25, 9.5625],
    [96, 12_288, 96, 8, 3, 1, 66.84, 12.35],
    [105, 20_480, 128, 35, 3, 1, 114.02, 23.08],
    [128, 25_600, 160, 64, 1, 1, 131.25, 26.56],
  ] as const)('%i layers of %i', (layers, hidden, heads, pipeline, virtual, microBatch, plain, selective) => {
    const workload = workloadOf(gpt(layers, hidden, heads), { batch: 4 * pipeline * microBatch, precision: 'fp16' });
    const kept = (more: Partial<Layout>): number =>
      predictMemory(
        workload,
        layoutOf({ accelerators: 8 * pipeline, tensor: 8, pipeline, virtual, microBatch, ...more }),
        memoryOptions.megatronLm,
        c,
      ).activations / gibi;
    expect(Math.abs(kept({}) / plain - 1)).toBeLessThan(0.002);
    expect(Math.abs(kept({ recompute: 'selective', sequenceParallel: true }) / selective - 1)).toBeLessThan(0.002);
  });
});
