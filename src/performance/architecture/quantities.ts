/** What a config may call a number, its usual name first; and between which whole numbers it makes sense. */
export type QuantityMeaning = { readonly names: readonly [string, ...string[]]; readonly least: number; readonly most: number };

/**
 * Far beyond all that was ever trained (the widest published hidden width is 53,248, the largest vocabulary a million), and
 * small enough for all sums to be exact and all loops to be short.
 */
const most = { layers: 10_000, channels: 10_000_000, heads: 100_000, vocabulary: 10_000_000, tokens: 1_000_000_000 };

const count = (names: QuantityMeaning['names'], most: number, least = 1): QuantityMeaning => ({ names, least, most });

export const quantities = {
  hidden: count(['hidden_size', 'n_embd', 'd_model', 'n_embed', 'dim', 'hidden_dim', 'hidden'], most.channels),
  layers: count(['num_hidden_layers', 'n_layer', 'n_layers', 'num_layers', 'num_blocks'], most.layers),
  heads: count(['num_attention_heads', 'n_head', 'n_heads', 'num_heads', 'attn_heads'], most.heads),
  keyValueHeads: count(['num_key_value_heads', 'num_kv_heads', 'n_head_kv', 'multi_query_group_num', 'kv_n_heads'], most.heads),
  headSize: count(['head_dim', 'kv_channels', 'attention_head_dim', 'd_kv', 'attn_size'], most.channels),
  width: count(
    ['intermediate_size', 'ffn_dim', 'n_inner', 'ffn_hidden_size', 'd_ff', 'inter_dim', 'ffn_embed_dim', 'feedforward'],
    most.channels,
  ),
  vocabulary: count(['vocab_size', 'padded_vocab_size'], most.vocabulary),
  positions: count(
    ['max_position_embeddings', 'n_positions', 'n_ctx', 'max_seq_len', 'seq_length', 'max_sequence_length', 'seq_size'],
    most.tokens,
  ),
  typeRows: count(['type_vocab_size'], most.channels, 0),
  embeddingWidth: count(['word_embed_proj_dim'], most.channels),
  experts: count(['num_local_experts', 'n_routed_experts', 'num_experts', 'moe_num_experts'], most.heads),
  chosen: count(['num_experts_per_tok', 'experts_per_token', 'moe_top_k', 'n_activated_experts'], most.heads),
  expertWidth: count(['moe_intermediate_size', 'moe_inter_dim', 'moe_ffn_hidden_size'], most.channels),
  sharedExperts: count(['n_shared_experts', 'num_shared_experts'], most.heads, 0),
  sharedWidth: count(['shared_expert_intermediate_size', 'shared_intermediate_size'], most.channels, 0),
  denseWidth: count(['intermediate_size_mlp'], most.channels),
  denseLayers: count(['first_k_dense_replace', 'n_dense_layers'], most.layers, 0),
  expertStep: count(['decoder_sparse_step', 'moe_layer_freq', 'interleave_moe_layer_step'], most.layers),
  queryRank: count(['q_lora_rank'], most.channels, 0),
  keyValueRank: count(['kv_lora_rank'], most.channels),
  plainSize: count(['qk_nope_head_dim'], most.channels),
  ropeSize: count(['qk_rope_head_dim'], most.channels, 0),
  valueSize: count(['v_head_dim'], most.channels),
  indexerHeads: count(['index_n_heads'], most.heads),
  indexerHeadSize: count(['index_head_dim'], most.channels),
  window: count(['sliding_window', 'sliding_window_size', 'window_size'], most.tokens),
  chunk: count(['attention_chunk_size'], most.tokens),
  fullEvery: count(['sliding_window_pattern', '_sliding_window_pattern', 'no_rope_layer_interval'], most.layers),
  firstWindowed: count(['max_window_layers'], most.layers, 0),
  predictionLayers: count(['num_nextn_predict_layers', 'num_mtp_modules'], most.layers, 0),
  normsInParallel: count(['num_ln_in_parallel_attn'], 2),
  expansion: count(['expansion_ratio'], most.layers),
  decoderLayers: count(['num_decoder_layers'], most.layers),
  distanceBuckets: count(['relative_attention_num_buckets'], most.channels),
} as const satisfies Readonly<Record<string, QuantityMeaning>>;

export type Quantity = keyof typeof quantities;

/** More weights than that no sum here adds up exactly. */
export const mostParameters = Number.MAX_SAFE_INTEGER;

export const isSound = (quantity: Quantity, value: unknown): value is number => {
  const { least, most } = quantities[quantity];
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
};
