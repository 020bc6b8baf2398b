import type { Config } from '../config.ts';
import type { ArchitectureForm, BiasedPart, Latent } from '../fields.ts';
import { attentionParts, biasesBy, type Family, type Traits } from './family.ts';
import { expertsAfterDense } from './mixture.ts';

const gated: Traits = { norm: 'rms', gated: true, tied: false };

function latentOf(config: Config, isSparse: boolean): Latent {
  return {
    queryRank: config.whole('queryRank', null) || null,
    keyValueRank: config.need('keyValueRank'),
    plainSize: config.need('plainSize'),
    ropeSize: config.need('ropeSize'),
    valueSize: config.need('valueSize'),
    indexer: isSparse ? { heads: config.need('indexerHeads'), headSize: config.need('indexerHeadSize') } : null,
  };
}

/** Keys and values of all heads come from one compressed vector, so key-value heads and head size mean nothing here. */
function latentAttention(config: Config, { heads }: ArchitectureForm, isSparse = false): Partial<ArchitectureForm> {
  const latent = latentOf(config, isSparse);
  if (isSparse) config.note('sparseAsFull');
  return { latent, keyValueHeads: heads, headSize: null };
}

const hasExperts = (config: Config): boolean => config.has('n_routed_experts');

/** A bias that balances experts is learned with the router of V3 and its kin. */
const biasesOf = (config: Config, isBalanced: boolean): readonly BiasedPart[] => [
  ...biasesBy(config, [['attention_bias', false, attentionParts]]),
  ...(isBalanced ? (['router'] as const) : []),
];

const mixture = (config: Config, form: ArchitectureForm): Partial<ArchitectureForm> =>
  hasExperts(config) ? expertsAfterDense(config, form) : {};

/** Multi-head latent attention, with experts. Training notes §1.1 and §1.2. */
export const latentFamilies: readonly Family[] = [
  {
    types: ['deepseek_v2'],
    traits: gated,
    details: (config, form) => ({
      ...latentAttention(config, form),
      ...mixture(config, form),
      biases: biasesOf(config, config.text('topk_method') === 'noaux_tc'),
    }),
  },
  {
    types: ['deepseek_v3', 'kimi_k2', 'kimi_k25', 'glm4_moe_lite'],
    traits: gated,
    details: (config, form) => ({ ...latentAttention(config, form), ...mixture(config, form), biases: biasesOf(config, true) }),
  },
  {
    types: ['deepseek_v32', 'glm_moe_dsa'],
    traits: gated,
    details: (config, form) => ({ ...latentAttention(config, form, true), ...mixture(config, form), biases: biasesOf(config, true) }),
  },
];

/** The layout of DeepSeek’s own inference code, whose names are in the table of quantities. */
export const deepseekNative: Family = {
  types: [],
  traits: gated,
  details: (config, form) => ({
    ...latentAttention(config, form),
    ...mixture(config, form),
    biases: biasesOf(config, config.text('score_func') === 'sigmoid'),
  }),
};
