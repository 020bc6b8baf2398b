import type { UnsupportedBecause } from '../problem.ts';
import { encoderFamilies } from './encoder.ts';
import type { Family } from './family.ts';
import { gptFamilies } from './gpt.ts';
import { latentFamilies } from './latent.ts';
import { llamaFamilies } from './llama.ts';
import { mixtureFamilies } from './mixture.ts';

export const families: readonly Family[] = [...gptFamilies, ...llamaFamilies, ...mixtureFamilies, ...latentFamilies, ...encoderFamilies];

/** Hyphens, underscores and capitals tell no kinds apart. */
const plain = (type: string): string => type.toLowerCase().replaceAll(/[-_]/g, '');

const byType = new Map(families.flatMap((family) => family.types.map((type) => [plain(type), { family, type }] as const)));

export const familyOf = (type: string): Family | null => byType.get(plain(type))?.family ?? null;

/** `Qwen2MoeForCausalLM` is a class for `qwen2_moe`: a class’s name begins with the kind, and goes on with what it is for. */
const stemOf = (name: string): string =>
  plain(name).replace(/(?:forcausallm|lmheadmodel|forconditionalgeneration|formaskedlm|forpretraining|model)$/, '');

/** The kind that a class is for, as configs call it; where no family covers that, what is left of the name. */
export const typeOfClass = (name: string): string => byType.get(stemOf(name))?.type ?? stemOf(name);

/** Layers without attention, or with a linear kind of it, among the others. */
const stateSpace =
  'nemotron_h jamba bamba zamba zamba2 mamba mamba2 falcon_mamba falcon_h1 granitemoehybrid rwkv recurrent_gemma qwen3_next ' +
  'qwen3_5 qwen3_5_moe kimi_linear minimax minimax_text_01 lfm2 lfm2_moe plamo2 hymba';

const known: readonly (readonly [UnsupportedBecause, readonly string[]])[] = [
  ['stateSpace', stateSpace.split(' ')],
  ['sharedKeys', ['gemma4', 'gemma4_text', 'gemma3n', 'gemma3n_text']],
  ['crossAttention', ['mllama', 'mllama_text_model', 'whisper', 'bart', 'mbart', 'pegasus', 'encoder-decoder']],
];

const whyRefused = (type: string): UnsupportedBecause | undefined =>
  known.find(([, types]) => types.some((each) => plain(each) === plain(type)))?.[0];

/** Whether it is known that a kind can’t be counted, whatever its config says. */
export const isRefused = (type: string): boolean => whyRefused(type) !== undefined;

/** Why a kind that no family covers is not read. */
export const unsupportedBecause = (type: string): UnsupportedBecause => whyRefused(type) ?? 'unknown';
