import { expect, test } from 'vitest';
import { loadMessages } from '../../src/messages/index.ts';
import { architectureOf, readArchitecture } from '../../src/performance/index.ts';
import { writeArchitectureProblem } from '../../src/present/index.ts';

const llama = {
  model_type: 'llama',
  hidden_size: 4096,
  num_hidden_layers: 32,
  num_attention_heads: 32,
  intermediate_size: 11_008,
  vocab_size: 32_000,
};
const { vocab_size: _, ...withoutVocabulary } = llama;

test.each([
  [
    'an absurd value',
    { ...llama, hidden_size: 1e30 },
    ['hidden_size', '1e+30', '10,000,000'],
    ['hidden_size', '1e+30', '10,000,000', '정수'],
  ],
  ['a word for a number', { ...llama, hidden_size: 'big' }, ['hidden_size', '“big”'], ['hidden_size', '“big”', '정수']],
  ['a missing field', withoutVocabulary, ['vocab_size', 'padded_vocab_size'], ['vocab_size', 'padded_vocab_size', '없습니다']],
  ['too many key-value heads', { ...llama, num_key_value_heads: 64 }, ['64', 'num_attention_heads', '32'], ['64', '32', '큽니다']],
  ['heads that don’t divide', { ...llama, num_attention_heads: 33 }, ['33', 'hidden_size', '4,096'], ['33', '4,096', '나누어떨어지지']],
  ['a list of other layers', { ...llama, layer_types: [] }, ['layer_types', '32'], ['layer_types', '32']],
  ['another kind of layer', { ...llama, model_type: 'nemotron_h' }, ['nemotron_h', 'state-space'], ['nemotron_h', '상태 공간']],
  ['no object', 7, ['7', 'braces'], ['7', '중괄호']],
])('%s is told in both languages', async (_, config, inEnglish, inKorean) => {
  const reading = architectureOf(config);
  expect(reading.ok).toBe(false);
  if (reading.ok) return;
  const [en, ko] = await Promise.all([loadMessages('en'), loadMessages('ko')]);
  const [english, korean] = [writeArchitectureProblem(reading.problem, en), writeArchitectureProblem(reading.problem, ko)];
  for (const part of inEnglish) expect(english).toContain(part);
  for (const part of inKorean) expect(korean).toContain(part);
  expect(english + korean).not.toMatch(/undefined|\[object/);
});

test('a text that is no config is told by its beginning', async () => {
  const reading = readArchitecture('hello');
  expect(reading.ok || writeArchitectureProblem(reading.problem, await loadMessages('en'))).toContain('“hello”');
});
