import { expect, test } from 'vitest';
import { architectureOf } from '../../src/performance/architecture/read.ts';

type Shape = readonly [hidden: number, layers: number, heads: number, keyValueHeads: number, width: number, vocabulary: number];
const named = ([hidden, layers, heads, keyValueHeads, width, vocabulary]: Shape): object => ({
  hidden_size: hidden,
  num_hidden_layers: layers,
  num_attention_heads: heads,
  num_key_value_heads: keyValueHeads,
  intermediate_size: width,
  vocab_size: vocabulary,
});

const glm = { multi_query_attention: true, multi_query_group_num: 2, kv_channels: 128, add_qkv_bias: true, rmsnorm: true };
const t5 = (d_model: number, d_kv: number, d_ff: number, num_layers: number, num_heads: number): object => ({
  d_model,
  d_kv,
  d_ff,
  num_layers,
  num_heads,
  vocab_size: 32_128,
});
const mpt = { expansion_ratio: 4, vocab_size: 50_432, max_seq_len: 2048, no_bias: true, attn_config: { alibi: true } };
const sparse = {
  decoder_sparse_step: 1,
  moe_intermediate_size: 1408,
  shared_expert_intermediate_size: 5632,
  num_experts: 60,
  num_experts_per_tok: 4,
};

/** Kinds that the verified configs have no file of: sizes from their papers and cards, totals from the published weights. */
test.each<readonly [string, string, object, number]>([
  ['GPT-J 6B', 'gptj', { n_embd: 4096, n_layer: 28, n_head: 16, n_inner: null, vocab_size: 50_400 }, 6_050_882_784],
  [
    'GPT-Neo 1.3B',
    'gpt_neo',
    { hidden_size: 2048, num_layers: 24, num_heads: 16, max_position_embeddings: 2048, vocab_size: 50_257 },
    1_315_575_808,
  ],
  [
    'OPT-350M, whose embedding is narrow',
    'opt',
    { ...named([1024, 24, 16, 16, 4096, 50_272]), max_position_embeddings: 2048, word_embed_proj_dim: 512, do_layer_norm_before: false },
    331_196_416,
  ],
  ['BLOOM', 'bloom', { n_embed: 14_336, n_layer: 70, num_attention_heads: 112, vocab_size: 250_880 }, 176_247_271_424],
  ['StarCoderBase', 'gpt_bigcode', { n_embd: 6144, n_layer: 40, n_head: 48, n_positions: 8192, vocab_size: 49_152 }, 15_517_456_384],
  ['MPT-7B', 'mpt', { ...mpt, d_model: 4096, n_heads: 32, n_layers: 32 }, 6_649_286_656],
  [
    'Falcon-RW-1B, neither parallel nor multi-query',
    'falcon',
    { ...named([2048, 24, 32, 32, 8192, 50_304]), bias: true, multi_query: false, parallel_attn: false },
    1_311_625_216,
  ],
  ['Mistral NeMo, whose heads are narrow', 'mistral', { ...named([5120, 40, 32, 8, 14_336, 131_072]), head_dim: 128 }, 12_247_782_400],
  ['OLMo 7B, whose norms learn nothing', 'olmo', named([4096, 32, 32, 32, 11_008, 50_304]), 6_888_095_744],
  ['OLMoE', 'olmoe', { ...named([2048, 16, 16, 16, 1024, 50_304]), num_experts: 64, num_experts_per_tok: 8 }, 6_919_161_856],
  ['Command R', 'cohere', named([8192, 40, 64, 64, 22_528, 256_000]), 34_980_831_232],
  ['Command R+', 'cohere', { ...named([12_288, 64, 96, 8, 33_792, 256_000]), use_qk_norm: true }, 103_810_674_688],
  [
    'ChatGLM3-6B',
    'chatglm',
    { ...glm, hidden_size: 4096, num_layers: 28, num_attention_heads: 32, ffn_hidden_size: 13_696, padded_vocab_size: 65_024 },
    6_243_584_000,
  ],
  [
    'GLM-4-9B',
    'chatglm',
    { ...glm, hidden_size: 4096, num_layers: 40, num_attention_heads: 32, ffn_hidden_size: 13_696, padded_vocab_size: 151_552 },
    9_399_951_360,
  ],
  [
    'Stable LM 2 12B',
    'stablelm',
    { ...named([5120, 40, 32, 8, 13_824, 100_352]), qk_layernorm: true, use_parallel_residual: true },
    12_143_185_920,
  ],
  ['Qwen-7B', 'qwen', named([4096, 32, 32, 32, 22_016, 151_936]), 7_721_324_544],
  ['Qwen1.5-MoE-A2.7B', 'qwen2_moe', { ...named([2048, 24, 16, 16, 5632, 151_936]), ...sparse }, 14_315_784_192],
  ['Gemma 7B', 'gemma', { ...named([3072, 28, 16, 16, 24_576, 256_000]), head_dim: 256 }, 8_537_680_896],
  [
    'Phi-3.5-MoE',
    'phimoe',
    { ...named([4096, 32, 32, 8, 6400, 32_064]), num_local_experts: 16, num_experts_per_tok: 2, attention_bias: true, lm_head_bias: true },
    41_873_153_344,
  ],
  ['Granite 3 8B', 'granite', { ...named([4096, 40, 32, 8, 12_800, 49_155]), tie_word_embeddings: true }, 8_170_848_256],
  ['RoBERTa', 'roberta', { ...named([768, 12, 12, 12, 3072, 50_265]), max_position_embeddings: 514, type_vocab_size: 1 }, 124_645_632],
  ['T5-11B', 't5', t5(1024, 128, 65_536, 24, 128), 11_307_321_344],
  ['Flan-T5 base', 't5', { ...t5(768, 64, 2048, 12, 12), feed_forward_proj: 'gated-gelu', tie_word_embeddings: false }, 247_577_856],
])('%s', (_, model_type, fields, parameters) => {
  expect(architectureOf({ model_type, ...fields })).toMatchObject({ ok: true, architecture: { parameters } });
});
