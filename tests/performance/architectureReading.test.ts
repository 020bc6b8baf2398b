import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { architectureOf, readArchitecture, type ArchitectureReading } from '../../src/performance/architecture/read.ts';
import { families } from '../../src/performance/architecture/families/table.ts';

const llama = {
  model_type: 'llama',
  hidden_size: 4096,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  num_key_value_heads: 8,
  intermediate_size: 14_336,
  vocab_size: 128_256,
  max_position_embeddings: 131_072,
};
const mixtral = { ...llama, model_type: 'mixtral', num_local_experts: 8, num_experts_per_tok: 2 };
const latent = {
  ...llama,
  model_type: 'deepseek_v3',
  q_lora_rank: 1536,
  kv_lora_rank: 512,
  qk_nope_head_dim: 128,
  qk_rope_head_dim: 64,
  v_head_dim: 128,
  n_routed_experts: 64,
  num_experts_per_tok: 6,
  moe_intermediate_size: 1408,
  n_shared_experts: 2,
  first_k_dense_replace: 3,
};

const problemIn = (reading: ArchitectureReading): object | null => (reading.ok ? null : reading.problem);
const without = (config: Readonly<Record<string, unknown>>, name: string): object =>
  Object.fromEntries(Object.entries(config).filter(([each]) => each !== name));

describe('what can’t be read is told, by the name of its field', () => {
  test.each(['', '   ', 'hello', '{', '{"model_type": "llama",}', '<html>', '{"a": 1} {"b": 2}'])('%j is no JSON', (text) => {
    expect(problemIn(readArchitecture(text))).toMatchObject({ reason: 'notJson' });
  });
  test.each(['1', 'null', '[]', '"llama"', 'true'])('%s is no object', (text) => {
    expect(problemIn(readArchitecture(text))).toMatchObject({ reason: 'notAnObject' });
  });
  test('five megabytes are refused unread', () => {
    expect(problemIn(readArchitecture(`{"a": "${'x'.repeat(5e6)}"}`))).toMatchObject({ reason: 'tooLarge', value: 5e6 + 9, most: 1e6 });
  });

  const needed: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ...['hidden_size', 'num_hidden_layers', 'num_attention_heads', 'intermediate_size', 'vocab_size'].map((name) => [name, llama] as const),
    ...['num_local_experts', 'num_experts_per_tok'].map((name) => [name, mixtral] as const),
    ...['kv_lora_rank', 'qk_nope_head_dim', 'v_head_dim', 'moe_intermediate_size'].map((name) => [name, latent] as const),
  ];
  test.each(needed)('%s is missed', (name, config) => {
    // The table’s usual name stands for the field, and the others are told beside it.
    const problem = problemIn(architectureOf(without(config, name)));
    expect(problem).toMatchObject({ reason: 'missing' });
    expect(JSON.stringify(problem)).toContain(`"${name}"`);
    expect(problemIn(architectureOf({ ...config, [name]: null }))).toEqual(problem);
  });
  test('the kind is missed', () => {
    expect(problemIn(architectureOf(without(llama, 'model_type')))).toMatchObject({ reason: 'missing', field: 'model_type' });
  });

  const numbers = [
    ...new Set([...needed.map(([name]) => name), 'num_key_value_heads', 'max_position_embeddings', 'first_k_dense_replace']),
  ];
  const absurd = [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e30, '4096', true, {}, []];
  test.each(numbers)('%s that makes no sense is shown as it was found', (name) => {
    const config = [llama, mixtral, latent].find((each) => name in each);
    for (const value of absurd)
      expect(problemIn(architectureOf({ ...config, [name]: value }))).toMatchObject({ reason: 'absurd', field: name });
  });
  test.each([
    ['num_hidden_layers', 1e9],
    ['vocab_size', 1e12],
    ['num_attention_heads', 0],
    ['hidden_size', 0],
  ])('%s of %d is out of bounds, at once', (field, value) => {
    expect(problemIn(architectureOf({ ...llama, [field]: value }))).toMatchObject({ reason: 'absurd', field, value, least: 1 });
  });
  test('NaN and infinities in a text, as Python writes them, are told by field, and stay texts within texts', () => {
    const text = JSON.stringify({ ...llama, note: 'NaN, said \\" Infinity' });
    expect(readArchitecture(text).ok).toBe(true);
    expect(problemIn(readArchitecture(text.replace('4096', 'NaN')))).toMatchObject({ field: 'hidden_size', value: 'NaN' });
    expect(problemIn(readArchitecture(text.replace('4096', '-Infinity')))).toMatchObject({ field: 'hidden_size', value: '-Infinity' });
    expect(problemIn(readArchitecture(text.replace('4096', '1e999')))).toMatchObject({ field: 'hidden_size', value: 'Infinity' });
  });

  test.each([
    [
      { ...llama, num_attention_heads: 33 },
      { reason: 'indivisible', field: 'num_attention_heads', value: 33, whole: 4096 },
    ],
    [
      { ...llama, num_key_value_heads: 64 },
      { reason: 'exceeds', field: 'num_key_value_heads', value: 64, most: 32 },
    ],
    [
      { ...llama, num_key_value_heads: 5 },
      { reason: 'indivisible', field: 'num_key_value_heads', value: 5, whole: 32 },
    ],
    [
      { ...mixtral, num_experts_per_tok: 9 },
      { reason: 'exceeds', field: 'num_experts_per_tok', value: 9, most: 8 },
    ],
    [
      { ...latent, first_k_dense_replace: 33 },
      { reason: 'exceeds', field: 'first_k_dense_replace', value: 33, most: 32 },
    ],
    [
      { ...llama, tie_word_embeddings: 'no' },
      { reason: 'notYesOrNo', field: 'tie_word_embeddings', value: 'no' },
    ],
    [
      { ...llama, model_type: 7 },
      { reason: 'notAText', field: 'model_type', value: 7 },
    ],
    [
      { ...llama, layer_types: ['full_attention'] },
      { reason: 'wrongList', field: 'layer_types', layers: 32 },
    ],
    [
      { ...llama, num_hidden_layers: 1, layer_types: ['mamba'] },
      { reason: 'unsupported', field: 'layer_types', because: 'layerKind' },
    ],
    [
      { ...llama, num_hidden_layers: 1e4, hidden_size: 1e7, num_attention_heads: 1e3, num_key_value_heads: 1e3, intermediate_size: 1e7 },
      { reason: 'tooManyParameters' },
    ],
    [
      { ...llama, model_type: 'nemotron_h' },
      { reason: 'unsupported', field: 'model_type', because: 'stateSpace' },
    ],
    [
      { ...llama, model_type: 'gemma4' },
      { reason: 'unsupported', field: 'model_type', because: 'sharedKeys' },
    ],
    [
      { ...llama, model_type: 'gremma' },
      { reason: 'unsupported', field: 'model_type', because: 'unknown', value: 'gremma' },
    ],
    [
      { ...llama, num_experts: 8 },
      { reason: 'unsupported', field: 'num_experts', value: 8, because: 'experts' },
    ],
    [
      { ...llama, kv_lora_rank: 256 },
      { reason: 'unsupported', field: 'kv_lora_rank' },
    ],
    [
      { ...llama, hybrid_override_pattern: 'M-*-' },
      { reason: 'unsupported', field: 'hybrid_override_pattern', because: 'stateSpace' },
    ],
    [{ architectures: ['NemotronHForCausalLM'] }, { reason: 'unsupported', field: 'architectures', because: 'stateSpace' }],
    [{ architectures: ['GremmaForCausalLM'] }, { reason: 'unsupported', field: 'architectures', value: 'GremmaForCausalLM' }],
  ])('%#', (config, problem) => expect(problemIn(architectureOf(config))).toMatchObject(problem));
});

describe('never throws, and answers at once', () => {
  test('whatever is pasted', () => {
    for (const texts of [fc.string({ unit: 'binary' }), fc.json()]) {
      fc.assert(
        fc.property(texts, (text) => {
          expect(readArchitecture(text)).toHaveProperty('ok');
        }),
      );
    }
  });
  test('whatever stands in the fields of any kind', () => {
    const names = Object.keys({ ...mixtral, ...latent, layer_types: 0, mlp_only_layers: 0, attn_config: 0, ffn_config: 0, text_config: 0 });
    const value = fc.oneof(fc.anything(), fc.integer({ min: 1, max: 64 }), fc.constantFrom(...absurdest));
    const config = fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] });
    const type = fc.constantFrom(...families.flatMap(({ types }) => types));
    fc.assert(
      fc.property(config, type, (fields, model_type) => {
        const reading = architectureOf({ ...llama, ...fields, model_type });
        if (!reading.ok) return;
        const { parameters, activeParameters, matmulParameters } = reading.architecture;
        expect(parameters).toSatisfy(Number.isSafeInteger);
        expect(activeParameters).toBeLessThanOrEqual(parameters);
        expect(matmulParameters).toBeGreaterThan(0);
      }),
    );
  });
});

const absurdest = [null, 10_000, 1e9, -0, 'x', ['sliding_attention']];

describe('other ways to say the same', () => {
  const parametersOf = (config: object): number | null => {
    const reading = architectureOf(config);
    return reading.ok ? reading.architecture.parameters : null;
  };
  const total = parametersOf(llama);
  test.each([
    ['the class instead of the kind', { ...without(llama, 'model_type'), architectures: ['LlamaForCausalLM'] }],
    ['other names for the numbers', { ...without(llama, 'hidden_size'), d_model: 4096 }],
    ['null for a default', { ...llama, head_dim: null, tie_word_embeddings: null, attention_bias: null }],
    ['within a model that sees', { model_type: 'llava', text_config: llama, vision_config: {} }],
  ])('%s', (_, config) => {
    expect(total).toBe(8_030_261_248);
    expect(parametersOf(config)).toBe(total);
  });
  test('a wrapper is called what it is called, and says that it is read in part', () => {
    expect(architectureOf({ model_type: 'llava', text_config: llama })).toMatchObject({
      ok: true,
      architecture: { modelType: 'llava' },
      notes: ['languageModelOnly'],
    });
  });
  test('null for key-value heads is as many as heads', () => {
    expect(architectureOf({ ...llama, num_key_value_heads: null })).toMatchObject({
      architecture: { groups: [{ attention: { heads: 32, keyValueHeads: 32 } }] },
    });
  });
});
