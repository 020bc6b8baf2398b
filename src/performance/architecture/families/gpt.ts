import type { Config } from '../config.ts';
import { allParts, attentionParts, biasesBy, queryKeyValue, type Family } from './family.ts';
import { always, windows } from './runs.ts';

/** A decoder that looks into an encoder has layers that its config doesn’t describe. */
const alone = (config: Config): void => {
  if (config.flag('add_cross_attention', false))
    config.complain({ reason: 'unsupported', field: 'add_cross_attention', value: true, because: 'crossAttention' });
};

/** Kin of GPT: layer norms, two matrices without a gate, mostly biases everywhere. Training notes §1.2. */
export const gptFamilies: readonly Family[] = [
  {
    types: ['gpt2', 'openai-gpt'],
    traits: { norm: 'layer', gated: false, biases: allParts, tied: true, width: 'quadruple', learnedPositions: true },
    details: (config, { heads }) => {
      alone(config);
      return { keyValueHeads: heads };
    },
  },
  {
    types: ['gpt_bigcode'],
    traits: { norm: 'layer', gated: false, biases: allParts, tied: true, width: 'quadruple', learnedPositions: true },
    details: (config, { heads }) => {
      alone(config);
      return { keyValueHeads: config.flag('multi_query', true) ? 1 : heads };
    },
  },
  {
    types: ['gpt_neo'],
    traits: { norm: 'layer', gated: false, biases: ['output', 'feedForward'], tied: true, width: 'quadruple', learnedPositions: true },
    // Every second layer is local, unless a list says otherwise.
    details: (config, { layers }) => {
      const kinds = config.layerList('attention_layers', layers);
      return windows(config, layers, (layer) => (kinds ? kinds[layer] === 'local' : layer % 2 === 1));
    },
  },
  {
    types: ['gptj', 'codegen'],
    traits: { norm: 'layer', norms: 1, gated: false, biases: ['feedForward', 'head'], tied: false, width: 'quadruple' },
  },
  {
    types: ['gpt_neox'],
    traits: { norm: 'layer', gated: false, tied: false },
    details: (config) => ({ biases: [...biasesBy(config, [['attention_bias', true, attentionParts]]), 'feedForward'] }),
  },
  {
    types: ['opt'],
    traits: { norm: 'layer', gated: false, tied: true, learnedPositions: true },
    details: (config, { hidden, positions }) => ({
      biases: biasesBy(config, [['enable_bias', true, allParts]]),
      norm: config.flag('layer_norm_elementwise_affine', true) ? 'layer' : 'bare',
      finalNorm: config.flag('do_layer_norm_before', true) && !config.flag('_remove_final_layer_norm', false),
      positionRows: (positions ?? 0) + 2,
      embeddingWidth: config.whole('embeddingWidth', hidden),
    }),
  },
  {
    types: ['bloom'],
    traits: { norm: 'layer', gated: false, biases: allParts, tied: true, width: 'quadruple' },
    details: (_config, { heads }) => ({ embeddingNorm: true, keyValueHeads: heads }),
  },
  {
    types: ['falcon', 'RefinedWeb', 'RefinedWebModel', 'RW'],
    traits: { norm: 'layer', gated: false, tied: true, width: 'quadruple' },
    details: (config, { heads }) => {
      const isNew = config.flag('new_decoder_architecture', config.type === 'RefinedWeb' && config.has('n_head_kv'));
      const isParallel = config.flag('parallel_attn', true);
      return {
        biases: biasesBy(config, [['bias', false, allParts]]),
        keyValueHeads: isNew ? config.whole('keyValueHeads', heads) : config.flag('multi_query', true) ? 1 : heads,
        norms: isNew ? config.whole('normsInParallel', 2) : isParallel ? 1 : 2,
      };
    },
  },
  {
    types: ['phi', 'phi-msft', 'mixformer-sequential'],
    traits: { norm: 'layer', norms: 1, gated: false, biases: [...allParts, 'head'], tied: false, width: 'quadruple' },
    details: (config) => ({ queryKeyNorm: config.flag('qk_layernorm', false) ? 'headShifted' : 'none' }),
  },
  {
    types: ['starcoder2'],
    traits: { norm: 'layer', gated: false, tied: true },
    details: (config, { layers }) => ({
      biases: biasesBy(config, [['use_bias', true, allParts]]),
      ...windows(config, layers, always),
    }),
  },
  {
    types: ['mpt'],
    traits: { norm: 'scale', gated: false, tied: true, width: 'elsewhere' },
    details: (config, { hidden, heads, positions }) => {
      const attention = config.within('attn_config');
      return {
        width: config.whole('expansion', 4) * hidden,
        keyValueHeads: attention.whole('keyValueHeads', heads),
        biases: config.flag('no_bias', true) ? [] : allParts,
        norm: config.flag('no_bias', true) ? 'scale' : 'layer',
        positionRows: attention.flag('alibi', false) || !config.flag('learned_pos_emb', true) ? 0 : (positions ?? 0),
      };
    },
  },
  {
    types: ['nemotron'],
    traits: { norm: 'layer', gated: false, tied: false },
    details: (config) => ({
      biases: biasesBy(config, [
        ['attention_bias', false, attentionParts],
        ['mlp_bias', false, ['feedForward']],
      ]),
    }),
  },
  {
    types: ['stablelm', 'stablelm_epoch'],
    traits: { norm: 'layer', gated: true, tied: false },
    details: (config) => ({
      biases: biasesBy(config, [['use_qkv_bias', false, queryKeyValue]]),
      norms: config.flag('use_parallel_residual', false) ? 1 : 2,
      queryKeyNorm: config.flag('qk_layernorm', false) ? 'all' : 'none',
    }),
  },
];
