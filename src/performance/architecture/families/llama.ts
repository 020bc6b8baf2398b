import type { ArchitectureForm } from '../fields.ts';
import type { Config } from '../config.ts';
import { attentionParts, biasesBy, queryKeyValue, type Family, type Traits } from './family.ts';
import { always, butEvery, never, runsOf, windows } from './runs.ts';

const gated: Traits = { norm: 'rms', gated: true, tied: false };

const biased = (config: Config): Partial<ArchitectureForm> => ({
  biases: biasesBy(config, [
    ['attention_bias', false, attentionParts],
    ['mlp_bias', false, ['feedForward']],
  ]),
});

/** Qwen’s windows: only if switched on, and from some layer on. */
export const windowsOfQwen = (config: Config, layers: number, hasExperts = never): Partial<ArchitectureForm> => {
  const first = config.whole('firstWindowed', 0);
  return config.flag('use_sliding_window', false)
    ? windows(config, layers, (layer) => layer >= first, hasExperts)
    : { window: null, runs: runsOf(layers, hasExperts, never) };
};

/** Kin of LLaMA: root-mean-square norms, a gate, no biases unless said, mostly a head of its own. Training notes §1.2. */
export const llamaFamilies: readonly Family[] = [
  { types: ['llama', 'granite', 'aquila', 'Yi'], traits: gated, details: biased },
  { types: ['smollm3', 'minicpm'], traits: { ...gated, tied: true }, details: biased },
  {
    types: ['mistral', 'ministral', 'ministral3'],
    traits: gated,
    details: (config, { layers }) => windows(config, layers, always),
  },
  { types: ['baichuan'], traits: gated, details: (_config, { heads }) => ({ keyValueHeads: heads }) },
  { types: ['orion'], traits: { ...gated, norm: 'layer' }, details: biased },
  { types: ['internlm'], traits: gated, details: (config) => ({ biases: biasesBy(config, [['bias', true, attentionParts]]) }) },
  { types: ['internlm2'], traits: gated, details: (config) => ({ biases: biasesBy(config, [['bias', false, attentionParts]]) }) },
  {
    types: ['internlm3'],
    traits: gated,
    details: (config) => ({
      biases: biasesBy(config, [
        ['qkv_bias', false, queryKeyValue],
        ['bias', false, ['output', 'feedForward']],
      ]),
    }),
  },
  {
    types: ['qwen'],
    traits: { ...gated, biases: queryKeyValue },
    // Named is the width of gate and way up together.
    details: (config, { width, heads }) => {
      const both = width ?? 0;
      if (both % 2 !== 0)
        config.complain({ reason: 'indivisible', field: config.nameOf('width'), value: 2, of: config.nameOf('width'), whole: both });
      return { width: both / 2, keyValueHeads: heads };
    },
  },
  {
    types: ['qwen2', 'qwen2_vl', 'qwen2_5_vl', 'qwen2_vl_text', 'qwen2_5_vl_text'],
    traits: { ...gated, biases: queryKeyValue },
    details: (config, { layers }) => windowsOfQwen(config, layers),
  },
  {
    types: ['mimo'],
    traits: gated,
    details: (config, { layers }) => ({
      biases: biasesBy(config, [['attention_bias', true, queryKeyValue]]),
      ...windowsOfQwen(config, layers),
    }),
  },
  {
    types: ['qwen3', 'qwen3_vl_text'],
    traits: gated,
    details: (config, { layers }) => ({
      queryKeyNorm: 'head',
      biases: biasesBy(config, [['attention_bias', false, attentionParts]]),
      ...windowsOfQwen(config, layers),
    }),
  },
  {
    types: ['phi3'],
    traits: gated,
    details: (config, { layers }) => windows(config, layers, always),
  },
  { types: ['olmo'], traits: { ...gated, norm: 'bare' }, details: biased },
  { types: ['olmo2'], traits: gated, details: (config) => ({ ...biased(config), queryKeyNorm: 'all' }) },
  {
    types: ['olmo3'],
    traits: gated,
    details: (config, { layers }) => ({ ...biased(config), queryKeyNorm: 'all', ...windows(config, layers, butEvery(4)) }),
  },
  {
    types: ['cohere'],
    traits: { ...gated, norm: 'scale', norms: 1, tied: true },
    details: (config) => ({ ...biased(config), queryKeyNorm: config.flag('use_qk_norm', false) ? 'all' : 'none' }),
  },
  {
    types: ['cohere2'],
    traits: { ...gated, norm: 'scale', norms: 1, tied: true },
    details: (config, { layers }) => ({ ...biased(config), ...windows(config, layers, butEvery(config.whole('fullEvery', 4))) }),
  },
  {
    types: ['chatglm'],
    traits: gated,
    details: (config, { heads }) => ({
      norm: config.flag('rmsnorm', true) ? 'rms' : 'layer',
      finalNorm: config.flag('post_layer_norm', true),
      keyValueHeads: config.flag('multi_query_attention', config.has('multi_query_group_num')) ? config.need('keyValueHeads') : heads,
      biases: biasesBy(config, [
        ['add_qkv_bias', false, queryKeyValue],
        ['add_bias_linear', false, ['output', 'feedForward']],
      ]),
    }),
  },
  { types: ['glm'], traits: gated, details: (config) => ({ biases: biasesBy(config, [['attention_bias', true, queryKeyValue]]) }) },
  {
    types: ['glm4'],
    traits: { ...gated, norms: 4 },
    details: (config) => ({ biases: biasesBy(config, [['attention_bias', true, queryKeyValue]]) }),
  },
  {
    types: ['gemma'],
    traits: { ...gated, tied: true },
    details: biased,
  },
  {
    types: ['gemma2'],
    traits: { ...gated, norms: 4, tied: true },
    details: (config, { layers }) => ({ ...biased(config), ...windows(config, layers, butEvery(2)) }),
  },
  {
    types: ['gemma3', 'gemma3_text'],
    traits: { ...gated, norms: 4, tied: true },
    details: (config, { layers }) => ({
      ...biased(config),
      queryKeyNorm: 'head',
      ...windows(config, layers, butEvery(config.whole('fullEvery', 6))),
    }),
  },
];
