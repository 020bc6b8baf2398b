import type { Config } from '../config.ts';
import type { ArchitectureForm } from '../fields.ts';
import { attentionParts, biasesBy, queryKeyValue, type Family, type Traits } from './family.ts';
import { windowsOfQwen } from './llama.ts';
import { always, butEvery, never, runsOf, windowedBy, windows } from './runs.ts';

const gated: Traits = { norm: 'rms', gated: true, tied: false };

/** Experts in every layer, of the width that the config gives to feed-forward layers. */
const expertsThroughout = (config: Config, { layers, width }: ArchitectureForm, isWindowed = never): Partial<ArchitectureForm> => ({
  experts: config.need('experts'),
  chosen: config.need('chosen'),
  expertWidth: width ?? null,
  ...windows(config, layers, isWindowed, always),
});

/** Experts with a width of their own, in all layers but the first ones and those that a step or a list leaves out. */
export function expertsAfterDense(
  config: Config,
  { layers }: ArchitectureForm,
  perExpert = config.need('expertWidth'),
): Partial<ArchitectureForm> {
  const [dense, step] = [config.whole('denseLayers', 0), config.whole('expertStep', 1)];
  const kinds = config.layerList('mlp_layer_types', layers);
  const hasExperts = (layer: number): boolean => (kinds ? kinds[layer] === 'sparse' : layer >= dense && layer % step === 0);
  return {
    experts: config.need('experts'),
    chosen: config.need('chosen'),
    expertWidth: perExpert,
    sharedWidth: config.whole('sharedExperts', 0) * perExpert,
    denseLayers: dense,
    runs: runsOf(layers, hasExperts, never),
  };
}

/** Qwen’s experts: at every so many layers, but for those that a list names. */
const expertsOfQwen = (config: Config, { layers }: ArchitectureForm): Partial<ArchitectureForm> => {
  const step = config.whole('expertStep', 1);
  const dense = config.layerNumbers('mlp_only_layers', layers);
  const hasExperts = (layer: number): boolean => (layer + 1) % step === 0 && !dense?.has(layer);
  return {
    experts: config.need('experts'),
    chosen: config.need('chosen'),
    expertWidth: config.need('expertWidth'),
    ...windowsOfQwen(config, layers, hasExperts),
  };
};

/** Models with experts. Training notes §1.2. */
export const mixtureFamilies: readonly Family[] = [
  { types: ['mixtral'], traits: gated, details: (config, form) => expertsThroughout(config, form, always) },
  {
    types: ['phimoe'],
    traits: { ...gated, norm: 'layer' },
    details: (config, form) => ({
      ...expertsThroughout(config, form, always),
      biases: biasesBy(config, [
        ['attention_bias', false, attentionParts],
        ['lm_head_bias', false, ['head']],
      ]),
    }),
  },
  {
    types: ['dbrx'],
    traits: { ...gated, norm: 'scale', width: 'elsewhere' },
    details: (config, { heads, layers }) => {
      const experts = config.within('ffn_config');
      return {
        keyValueHeads: config.within('attn_config').whole('keyValueHeads', heads),
        experts: experts.need('experts'),
        chosen: experts.need('chosen'),
        expertWidth: experts.need('width'),
        runs: runsOf(layers, always, never),
      };
    },
  },
  {
    types: ['gpt_oss'],
    traits: gated,
    details: (config, form) => ({
      ...expertsThroughout(config, form, butEvery(2)),
      biases: [...biasesBy(config, [['attention_bias', true, attentionParts]]), 'experts', 'router'],
      sinks: true,
    }),
  },
  {
    types: ['llama4', 'llama4_text'],
    traits: gated,
    details: (config, { layers, width }) => {
      const step = config.whole('expertStep', 1);
      const listed = config.layerNumbers('moe_layers', layers);
      const hasExperts = (layer: number): boolean => (listed ? listed.has(layer) : (layer + 1) % step === 0);
      const chunk = config.whole('chunk', null);
      const chunked = windowedBy(config, layers, butEvery(config.whole('fullEvery', 4)));
      const runs = runsOf(layers, hasExperts, (layer) => chunk !== null && chunked(layer));
      return {
        experts: config.need('experts'),
        chosen: config.need('chosen'),
        expertWidth: width ?? null,
        sharedWidth: width ?? 0,
        width: runs.every((run) => run.experts) ? config.whole('denseWidth', width ?? null) : config.need('denseWidth'),
        window: chunk,
        chunked: true,
        biases: biasesBy(config, [['attention_bias', false, attentionParts]]),
        runs,
      };
    },
  },
  {
    types: ['qwen2_moe'],
    traits: { ...gated, biases: queryKeyValue },
    details: (config, form) => ({
      ...expertsOfQwen(config, form),
      sharedWidth: config.need('sharedWidth'),
      sharedGate: true,
    }),
  },
  {
    types: ['qwen3_moe', 'qwen3_vl_moe_text'],
    traits: gated,
    details: (config, form) => ({
      ...expertsOfQwen(config, form),
      queryKeyNorm: 'head',
      biases: biasesBy(config, [['attention_bias', false, attentionParts]]),
    }),
  },
  {
    types: ['olmoe'],
    traits: gated,
    details: (config, form) => ({
      ...expertsThroughout(config, form),
      queryKeyNorm: 'all',
      biases: biasesBy(config, [['attention_bias', false, attentionParts]]),
    }),
  },
  {
    types: ['granitemoe'],
    traits: gated,
    details: (config, form) => ({
      ...expertsThroughout(config, form),
      biases: biasesBy(config, [['attention_bias', false, attentionParts]]),
    }),
  },
  {
    types: ['minimax_m2'],
    traits: gated,
    details: (config, form) => ({
      ...expertsThroughout(config, form, always),
      sharedWidth: config.whole('sharedWidth', 0),
      queryKeyNorm: config.flag('use_qk_norm', true) ? 'all' : 'none',
      biases: biasesBy(config, [['use_routing_bias', true, ['router']]]),
    }),
  },
  { types: ['deepseek'], traits: gated, details: (config, form) => expertsAfterDense(config, form) },
  {
    types: ['glm4_moe', 'dots1'],
    traits: gated,
    details: (config, form) => ({
      ...expertsAfterDense(config, form),
      queryKeyNorm: config.flag('use_qk_norm', config.type === 'dots1') ? 'head' : 'none',
      biases: [...biasesBy(config, [['attention_bias', false, queryKeyValue]]), 'router'],
    }),
  },
];
