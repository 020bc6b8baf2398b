import type { Architecture } from './architecture.ts';
import { isObject, openConfig, type Config, type Fields } from './config.ts';
import { formOf, allParts, type Family } from './families/family.ts';
import { deepseekNative } from './families/latent.ts';
import { familyOf, isRefused, typeOfClass, unsupportedBecause } from './families/table.ts';
import { unreadFeature } from './families/unread.ts';
import type { ArchitectureForm } from './fields.ts';
import { formArchitecture } from './form.ts';
import { foundValue, type ArchitectureNote, type ArchitectureProblem } from './problem.ts';
import { mostParameters } from './quantities.ts';
import { formProblem } from './sound.ts';

export type ArchitectureReading =
  | { readonly ok: true; readonly architecture: Architecture; readonly form: ArchitectureForm; readonly notes: readonly ArchitectureNote[] }
  | { readonly ok: false; readonly modelType: string | null; readonly problem: ArchitectureProblem };

/** Characters. The longest published configs, with a rotary factor a channel, have some ten thousand. */
export const longestConfig = 1_000_000;

const fail = (problem: ArchitectureProblem, modelType: string | null = null): ArchitectureReading => ({ ok: false, modelType, problem });

/** Reads the text of a `config.json`. Never throws, and gives up at once on what is far too long. */
export function readArchitecture(text: string): ArchitectureReading {
  if (text.length > longestConfig) return fail({ reason: 'tooLarge', field: null, value: text.length, most: longestConfig });
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  return parsed ? architectureOf(parsed.value) : fail({ reason: 'notJson', field: null, value: foundValue(text.trim()) });
}

/** JSON, and as Python writes it: with NaN and infinities, which then are words in the place of a number. */
function parseJson(text: string): { readonly value: unknown } | null {
  return parseStrictly(text) ?? parseStrictly(withoutNaN(text));
}

const withoutNaN = (text: string): string =>
  text.replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g, (part) => (part.startsWith('"') ? part : `"${part}"`));

function parseStrictly(text: string): { readonly value: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return null;
  }
}

/** The architecture that a parsed config describes. Never throws. */
export function architectureOf(config: unknown): ArchitectureReading {
  if (!isObject(config)) return fail({ reason: 'notAnObject', field: null, value: foundValue(config) });
  const outer = config['model_type'];
  const inner = languageModelIn(config);
  if (!inner) return readFields(config, outer, isObject(config['vision_config']) ? ['languageModelOnly'] : []);
  return typeof outer === 'string' && isRefused(outer) ? readFields(config, outer, []) : readFields(inner, outer, ['languageModelOnly']);
}

/** Where a model that sees or hears as well keeps its language model. What it leaves out there are the defaults of its kind. */
const innerNames = ['text_config', 'llm_config', 'language_config'] as const;

function languageModelIn(config: Fields): Fields | null {
  const inner = innerNames.map((name) => config[name]).find(isObject);
  if (!inner) return null;
  const outer = String(config['model_type']);
  const type = inner['model_type'] ?? (familyOf(`${outer}_text`) ? `${outer}_text` : config['model_type']);
  const tied = inner['tie_word_embeddings'] ?? config['tie_word_embeddings'];
  const defaults = typeof type === 'string' ? (defaultsWithin[type] ?? {}) : {};
  return { ...defaults, ...inner, model_type: type, ...(tied === undefined ? {} : { tie_word_embeddings: tied }) };
}

/** What `transformers` takes where the published wrappers say nothing: these kinds were published with holes in them. */
const defaultsWithin: Readonly<Record<string, Fields>> = {
  gemma3_text: { vocab_size: 262_208, num_attention_heads: 8, num_key_value_heads: 4, head_dim: 256 },
  llama: { hidden_size: 4096, intermediate_size: 11_008, num_hidden_layers: 32, num_attention_heads: 32 },
  mistral: { hidden_size: 4096, intermediate_size: 14_336, num_hidden_layers: 32, num_attention_heads: 32, num_key_value_heads: 8 },
};

/** @param named what the whole is called, where its language model goes by another name */
function readFields(fields: Fields, named: unknown, notes: readonly ArchitectureNote[]): ArchitectureReading {
  const kind = kindOf(fields);
  if ('problem' in kind) return fail(kind.problem, kind.type);
  const config = openConfig(fields, kind.type);
  const form = { ...kind.formOf(config), modelType: typeof named === 'string' ? named : kind.type };
  const [first] = config.problems;
  const problem = first ?? unreadFeature(fields, form) ?? formProblem(form, config.nameOf);
  if (problem) return fail(problem, kind.type);
  const architecture = formArchitecture(form);
  const { parameters } = architecture;
  if (parameters > mostParameters)
    return fail({ reason: 'tooManyParameters', field: null, value: parameters, most: mostParameters }, kind.type);
  const further: readonly ArchitectureNote[] = form.predictionLayers ? ['withoutPrediction'] : [];
  return { ok: true, architecture, form, notes: [...notes, ...kind.notes, ...config.notes, ...further] };
}

type Kind =
  | { readonly type: string; readonly notes: readonly ArchitectureNote[]; readonly formOf: (config: Config) => ArchitectureForm }
  | { readonly type: string | null; readonly problem: ArchitectureProblem };

const kindFrom = (family: Family, type: string, ...notes: readonly ArchitectureNote[]): Kind => ({
  type,
  notes,
  formOf: (config) => formOf(family, config),
});

/** Which kind of model a config is of: by `model_type`, else by `architectures`, else by the fields of another program’s schema. */
function kindOf(fields: Fields): Kind {
  const stated = fields['model_type'] ?? null;
  if (stated !== null && typeof stated !== 'string')
    return { type: null, problem: { reason: 'notAText', field: 'model_type', value: foundValue(stated) } };
  if (isOfAnalysis(fields)) return kindOfAnalysis(stated);
  if (stated !== null) {
    const family = familyOf(stated);
    if (family) return kindFrom(family, stated);
    return {
      type: stated,
      problem: { reason: 'unsupported', field: 'model_type', value: foundValue(stated), because: unsupportedBecause(stated) },
    };
  }
  if (fields['inter_dim'] !== undefined && fields['kv_lora_rank'] !== undefined)
    return kindFrom(deepseekNative, fields['score_func'] === 'sigmoid' ? 'deepseek_v3' : 'deepseek_v2', 'otherSchema');
  if (fields['num_blocks'] !== undefined && fields['attn_heads'] !== undefined) return kindFrom(plainGpt, 'gpt', 'otherSchema');
  return kindOfClass(fields['architectures']);
}

function kindOfClass(classes: unknown): Kind {
  const name: unknown = Array.isArray(classes) ? classes[0] : undefined;
  if (typeof name !== 'string')
    return { type: null, problem: { reason: 'missing', field: 'model_type', value: null, alsoCalled: ['architectures'] } };
  const type = typeOfClass(name);
  const family = familyOf(type);
  if (!family)
    return {
      type: null,
      problem: { reason: 'unsupported', field: 'architectures', value: foundValue(name), because: unsupportedBecause(type) },
    };
  return kindFrom(family, type, 'typeFromArchitectures');
}

/** A stack like GPT’s of which nothing is known but its sizes: learned positions if a longest sequence is named. */
const plainGpt: Family = {
  types: [],
  traits: { norm: 'layer', gated: false, biases: allParts, tied: true, width: 'quadruple' },
  details: (_config, { positions }) => ({ positionRows: positions ?? 0 }),
};

/** The schema of llm-analysis: sizes, sometimes with a kind, and with a gate only where it says so. */
const isOfAnalysis = (fields: Fields): boolean => fields['ffn_embed_dim'] !== undefined && fields['hidden_dim'] !== undefined;

function kindOfAnalysis(stated: string | null): Kind {
  const family = stated === null ? plainGpt : familyOf(stated);
  if (!family)
    return {
      type: stated,
      problem: { reason: 'unsupported', field: 'model_type', value: stated, because: unsupportedBecause(stated ?? '') },
    };
  return {
    type: stated ?? 'gpt',
    notes: ['otherSchema'],
    formOf: (config) => ({ ...formOf(family, config), gated: config.flag('mlp_gated_linear_units', false) }),
  };
}
