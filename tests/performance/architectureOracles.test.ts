import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { chinchilla, flopsPerToken, megatron, palm, sixN, type FlopConvention } from '../../src/performance/architecture/flops.ts';
import { formArchitecture } from '../../src/performance/architecture/form.ts';
import { architectureOf } from '../../src/performance/architecture/read.ts';
import type { Architecture } from '../../src/performance/architecture/architecture.ts';
import type { Recompute } from '../../src/performance/layout.ts';
import { skipped } from '../provenance/originals.ts';

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
type Inputs = Readonly<Record<string, number>> & Readonly<Record<'config_file' | 'convention', string>>;
type Oracle = {
  readonly id: string;
  readonly topic: string;
  readonly inputs: Inputs;
  readonly expected: number | Readonly<Record<string, number>>;
  readonly tolerance: number;
};
const readJson = (file: string): unknown => JSON.parse(readFileSync(folder + file, 'utf8'));
const isPresent = existsSync(`${folder}domain_oracles.json`);
const rows = isPresent ? (readJson('domain_oracles.json') as readonly Oracle[]) : [];

const configOf = ({ config_file: file }: Inputs, changes: object = {}): Architecture => {
  const reading = architectureOf({ ...(readJson(file) as object), ...changes });
  if (!reading.ok) throw new Error(`${file}: ${JSON.stringify(reading.problem)}`);
  return reading.architecture;
};

/** A GPT without learned biases is GPT-2 without any shift, as nanoGPT can make it. */
const gpt = ({ l = 0, L = l, h = 0, V = 0, s = 0 }: Inputs): Architecture =>
  formArchitecture({ layers: L, hidden: h, heads: 1, vocabulary: V, positions: s });

const encoder = ({ L = 0, h = 0, V = 0, max_pos: positions = 0, type_vocab: types = 0 }: Inputs): Architecture =>
  formArchitecture({
    layers: L,
    hidden: h,
    heads: 1,
    vocabulary: V,
    positions,
    typeRows: types,
    embeddingNorm: true,
    finalNorm: false,
    end: 'pooler',
    causal: false,
  });

const config = (modelType: string, fields: object): Architecture => {
  const reading = architectureOf({ model_type: modelType, ...fields });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading.architecture;
};

/** What each published row is, through our functions. Rows with ids that begin so. */
const answers: readonly (readonly [string, (inputs: Inputs, recompute: Recompute) => number | Readonly<Record<string, number>>])[] = [
  [
    'param.falcon-7b.untied_checkpoint',
    (inputs) => configOf(inputs, { tie_word_embeddings: false }).parameters * (inputs['bytes_per_param'] ?? 0),
  ],
  ['param.falcon-180b.untied', (inputs) => configOf(inputs, { tie_word_embeddings: false }).parameters],
  [
    'param.nanogpt.nobias',
    ({ V = 0, h = 0, L = 0, ctx = 0 }) =>
      formArchitecture({ layers: L, hidden: h, heads: 12, vocabulary: V, positions: ctx, norm: 'scale', biases: [] }).parameters,
  ],
  ['param.narayanan.', (inputs) => gpt(inputs).parameters - 2 * (inputs['h'] ?? 0)], // equation 2 leaves the last norm out
  ['param.bert-', (inputs) => encoder(inputs).parameters],
  [
    'param.t5-small',
    ({ h, d_ff, L_enc, L_dec, heads = 1, V, d_kv_x_heads: channels = 0, rel_buckets: buckets }) =>
      config('t5', {
        d_model: h,
        d_ff,
        d_kv: channels / heads,
        num_layers: L_enc,
        num_decoder_layers: L_dec,
        num_heads: heads,
        vocab_size: V,
        relative_attention_num_buckets: buckets,
      }).parameters,
  ],
  [
    'param.',
    (inputs) => {
      const { parameters, activeParameters } = configOf(inputs);
      return { total: parameters, active: activeParameters };
    },
  ],
  ['flops.nanogpt.palm_per_seq', ({ N = 0, L = 0, H = 0, Q = 0, T = 0 }) => palm(N, L, H, Q, T) * T],
  [
    'flops.nanogpt.exact_matmul',
    ({ V = 0, h = 0, L = 0, s = 0 }) =>
      flopsPerToken(formArchitecture({ layers: L, hidden: h, heads: 12, vocabulary: V, positions: s }), s, 'nanotron') * s,
  ],
  ['flops.palm540b.per_token', ({ N = 0, L = 0, H = 0, Q = 0, T = 0 }) => palm(N, L, H, Q, T)],
  ['flops.palm540b.mfu_noattn', ({ N = 0, tokens_per_s: rate = 0, chips = 0, peak = 0 }) => (sixN(N) * rate) / (chips * peak)],
  ['flops.palm540b.mfu', ({ N = 0, L = 0, H = 0, Q = 0, T = 0, ...of }) => mfu(palm(N, L, H, Q, T), of)],
  ['flops.mtnlg.mfu', ({ N = 0, L = 0, H = 0, Q = 0, T = 0, ...of }) => mfu(palm(N, L, H, Q, T), of)],
  [
    'flops.narayanan.1T.per_iter',
    ({ B = 0, s = 0, l = 0, h = 0, V = 0 }) => B * s * megatron({ layers: l, hidden: h, vocabulary: V }, s, 'full'),
  ],
  [
    'flops.korthikanti.',
    ({ B = 0, s = 0, L = 0, h = 0, V = 0, n_gpu: n = 0, iter_s: time = 0, peak = 0 }, recompute) =>
      (B * s * megatron({ layers: L, hidden: h, vocabulary: V }, s, recompute)) / (time * n * peak),
  ],
  [
    'flops.chinchilla.',
    ({ L = 0, d = 0, ffw = 0, heads = 0, s = 0, V = 0 }) => {
      const { parameters, embeddingParameters } = formArchitecture({
        layers: L,
        hidden: d,
        heads,
        width: ffw,
        vocabulary: V,
        gated: false,
        tied: false,
      });
      const relativePositions = L * (d * d + 2 * d);
      const shape = { layers: L, hidden: d, width: ffw, heads, headSize: d / heads };
      return chinchilla(shape, s) / sixN(parameters - embeddingParameters + relativePositions);
    },
  ],
  ['flops.llmfoundry.', ({ n_params: N = 0, L = 0, d = 0, s = 0, tok_s_gpu: rate = 0, peak = 0 }) => (palm(N, L, 1, d, s) * rate) / peak],
  ['flops.conv.', (inputs) => flopsPerToken(configOf(inputs), inputs['s'] ?? 0, conventions[inputs.convention] ?? 'sixN')],
  ['compute.palm540b.with_attention', ({ N = 0, L = 0, H = 0, Q = 0, T = 0, D = 0 }) => palm(N, L, H, Q, T) * D],
  ['compute.gpuhours_mfu.', ({ N = 0, D = 0, gpu_hours: hours = 0, peak = 0 }) => (sixN(N) * D) / (hours * 3600 * peak)],
  ['compute.', ({ N = 0, D = 0 }) => sixN(N) * D],
];

const conventions: Readonly<Record<string, FlopConvention>> = {
  palm: 'palm',
  torchtitan: 'torchtitan',
  nanotron: 'nanotron',
  megatron_causal: 'exactCausal',
};

function mfu(perToken: number, { tokens_per_s: rate = 0, chips = 0, peak = 0 }: Readonly<Record<string, number | string>>): number {
  return (perToken * Number(rate)) / (Number(chips) * Number(peak));
}

/** Rows of these subjects that say nothing of a transformer: a diffusion model’s convolutions, prices of GPU-hours, plain units. */
const elsewhere = ['param.sd1_unet', 'param.sd2_unet', 'compute.dsv3.cost', 'compute.dsv3.days_per_T', 'compute.pfdays.falcon180b'];

describe.skipIf(!isPresent)(`published parameters and FLOPs (${skipped} where absent)`, () => {
  const asked = rows.filter(({ topic }) => ['params', 'flops', 'training_compute'].includes(topic));

  test.each(asked.filter(({ id }) => !elsewhere.includes(id)))('$id', ({ id, inputs, expected, tolerance }) => {
    const answer = answers.find(([beginning]) => id.startsWith(beginning))?.[1];
    const given = answer?.(inputs, id.endsWith('hfu_selective') ? 'selective' : 'none');
    const [said, meant] = [given, expected].map((each) => (typeof each === 'number' ? { '': each } : (each ?? {})));
    for (const [key, value] of Object.entries(meant ?? {})) {
      const ours = said?.[key] ?? Number.NaN;
      expect(Math.abs(ours - value), `${key} ${ours} for ${value}`).toBeLessThanOrEqual(tolerance * Math.abs(value));
    }
  });

  test('covers every row but those that are about something else', () => {
    expect(asked.length).toBeGreaterThanOrEqual(112);
    expect(elsewhere.filter((id) => !asked.some((row) => row.id === id))).toEqual([]);
  });
});
