import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Architecture } from '../../src/performance/architecture/architecture.ts';
import { formArchitecture } from '../../src/performance/architecture/form.ts';
import { readArchitecture } from '../../src/performance/architecture/read.ts';
import { architectureRecord } from '../../src/provenance/architectures.ts';
import { skipped } from '../provenance/originals.ts';

const folder = fileURLToPath(new URL('../../../shared/data/configs/', import.meta.url));
const isPresent = existsSync(folder);

const preset = (id: string): Architecture => {
  const { shape } = architectureRecord(id);
  if (!shape) throw new Error(`${id} has no shape`);
  return formArchitecture(shape);
};

/** Presets and the configs of the same models. */
const pairs: Readonly<Record<string, string>> = {
  'gpt-2-124m': 'mlc--gpt2',
  'gpt-3': 'x--gpt3-175B',
  'gpt-oss-20b': 'openai--gpt-oss-20b',
  'gpt-oss-120b': 'openai--gpt-oss-120b',
  'gemma-2b': 'mlc--gemma_2b',
  'gemma-2-9b': 'mlc--gemma2_9b',
  'gemma-2-27b': 'mlc--gemma2_27b',
  'gemma-3-1b': 'mlc--gemma3_1b_it',
  'llama-7b': 'x--llama1-7b',
  'llama-13b': 'x--llama1-13b',
  'llama-2-7b': 'mlc--llama2_7b',
  'llama-2-13b': 'mlc--llama2_13b',
  'llama-2-70b': 'Llama-2-70b',
  'codellama-34b': 'mlc--codellama_34b',
  'llama-3.1-8b': 'meta-llama--Meta-Llama-3.1-8B',
  'llama-3.1-70b': 'meta-llama--Meta-Llama-3.1-70B',
  'llama-3.1-405b': 'meta-llama--Meta-Llama-3.1-405B',
  'llama-3.2-1b': 'mlc--llama3_2_1b',
  'llama-3.2-3b': 'mlc--llama3_2_3b',
  'llama-4-scout': 'meta-llama--Llama-4-Scout-17B-16E-Instruct',
  'llama-4-maverick': 'meta-llama--Llama-4-Maverick-17B-128E-Instruct',
  'opt-66b': 'x--opt-66b',
  'opt-175b': 'x--opt-175b',
  'mistral-7b': 'mlc--mistral_7b',
  'mixtral-8x7b': 'mistralai--Mixtral-8x7B-v0.1',
  'mixtral-8x22b': 'mistralai--Mixtral-8x22B-v0.1',
  'ministral-3-3b': 'mlc--ministral3_3b_2512',
  'deepseek-moe-16b': 'mlc--deepseek',
  'deepseek-v2-lite': 'mlc--deepseek_v2_lite',
  'deepseek-v2': 'other-schema/deepseek-native-236B',
  'deepseek-v3': 'deepseek-ai--DeepSeek-V3',
  'deepseek-v3.2': 'deepseek-ai--DeepSeek-V3.2',
  'qwen2.5-0.5b': 'x--qwen2.5-0.5b',
  'qwen2.5-1.5b': 'x--qwen2.5-1.5b',
  'qwen2.5-3b': 'mlc--qwen2.5_3b',
  'qwen2.5-7b': 'tt--Qwen2.5-7B-Instruct',
  'qwen2.5-14b': 'x--qwen2.5-14b',
  'qwen2.5-32b': 'tt--Qwen2.5-32B-Instruct',
  'qwen2.5-72b': 'x--qwen2.5-72b',
  'qwen3-0.6b': 'mlc--qwen3_0.6b',
  'qwen3-1.7b': 'Qwen--Qwen3-1.7B',
  'qwen3-32b': 'Qwen--Qwen3-32B',
  'qwen3-30b-a3b': 'Qwen--Qwen3-30B-A3B',
  'qwen3-235b-a22b': 'Qwen--Qwen3-235B-A22B',
  'phi-2': 'mlc--phi-2',
  'phi-3.5-mini': 'mlc--phi-3_5',
  'phi-4-mini': 'mlc--phi-4',
  'gpt-neox-20b': 'x--gpt-neox-20b',
  'pythia-6.9b': 'x--pythia-6.9b',
  'pythia-12b': 'x--pythia-12b',
  'falcon-7b': 'falcon-7b',
  'falcon-40b': 'x--falcon-40b',
  'falcon-180b': 'x--falcon-180b',
  'kimi-k2': 'moonshotai--Kimi-K2-Instruct',
  'minimax-m2.5': 'MiniMaxAI--MiniMax-M2.5',
  'glm-5': 'zai-org--GLM-5',
  'mimo-7b': 'XiaomiMiMo--MiMo-7B-Base',
  'olmo-2-7b': 'mlc--olmo2_7b',
  'olmo-2-13b': 'mlc--olmo2_13b',
  'olmo-2-32b': 'mlc--olmo2_32b',
  dbrx: 'dbrx-16x13b',
  'starcoder2-7b': 'mlc--starcoder2',
  'tinyllama-1.1b': 'mlc--tinyllama_1b_chat_v1.0',
  'smollm-360m': 'mlc--smollm_360m',
  'stablelm-2-1.6b': 'mlc--stablelm-2-zephyr-1_6b',
  'internlm2-7b': 'mlc--internlm2',
  'baichuan2-7b': 'mlc--baichuan',
};

/** The files for Llama 2 name half its length, and transcribed ones none. */
const shapeOf = ({ positions: _positions, modelType: _type, ...shape }: Architecture): Omit<Architecture, 'positions' | 'modelType'> =>
  shape;

describe.skipIf(!isPresent)(`presets beside configs (${skipped} where absent)`, () => {
  test.each(Object.entries(pairs))('%s is what %s.json says', (id, file) => {
    const reading = readArchitecture(readFileSync(`${folder}${file}.json`, 'utf8'));
    expect(reading.ok && shapeOf(reading.architecture)).toEqual(shapeOf(preset(id)));
  });
});

// Published integers, and rounded ones as far as they were rounded.
test.each([
  ['gpt-2', 1_557_611_200, 0],
  ['llama-65b', 65_285_660_672, 0],
  ['bert-large', 335_141_888, 0],
  ['bloom', 176_247_271_424, 0],
  ['deepseek-v2', 235_741_434_880, 0],
  ['qwen-72b', 72_287_920_128, 0],
  ['palm-540b', 540.35e9, 0.01e9],
  ['mt-nlg-530b', 529.6e9, 0.05e9],
  ['lamda', 137e9, 1e9],
  ['jurassic-1-jumbo', 178e9, 0.5e9],
  ['hyperclova-82b', 82e9, 1e9],
  ['transformer', 213e6, 2e6],
])('%s has as many parameters as were published', (id, published, rounding) => {
  expect(Math.abs(preset(id).parameters - published)).toBeLessThanOrEqual(rounding);
});
