import type { ArchitectureForm, BiasedPart, Quantity, QueryKeyNorm, Run } from '../performance/index.ts';
import { formProblem, isSound } from '../performance/index.ts';
import { partsOf } from './layoutText.ts';

/**
 * The sizes of an architecture as a link carries them: `32x4096,h32,kv8,f14336,gated,v128256` is 32 layers of 4,096 channels, 32 heads,
 * 8 of keys and values, gated feed-forward layers of 14,336, and 128,256 tokens. Everything that a form of an architecture can
 * say has a word.
 */

/** Words that a number follows, and which numbers make sense there. */
const quantityOf = {
  h: 'heads',
  kv: 'keyValueHeads',
  d: 'headSize',
  f: 'width',
  v: 'vocabulary',
  e: 'experts',
  k: 'chosen',
  x: 'expertWidth',
  s: 'sharedWidth',
  dense: 'denseLayers',
  qr: 'queryRank',
  kr: 'keyValueRank',
  np: 'plainSize',
  rp: 'ropeSize',
  vs: 'valueSize',
  ih: 'indexerHeads',
  is: 'indexerHeadSize',
  w: 'window',
  n: 'denseLayers', // norms a layer
  pos: 'positions',
  rows: 'typeRows', // of the table of positions
  types: 'typeRows',
  emb: 'embeddingWidth',
  enc: 'denseLayers', // layers of an encoder
  dist: 'distanceBuckets',
  mtp: 'predictionLayers',
} as const satisfies Readonly<Record<string, Quantity>>;
type Word = keyof typeof quantityOf;
const isWord = (text: string): text is Word => Object.hasOwn(quantityOf, text);
type Sizes = Partial<Record<Word, number>>;

/** Words that stand alone. */
const flags: Readonly<Record<string, Partial<ArchitectureForm>>> = {
  gated: { gated: true },
  ungated: { gated: false },
  tied: { tied: true },
  untied: { tied: false },
  sg: { sharedGate: true },
  chunked: { chunked: true },
  rms: { norm: 'rms' },
  ln: { norm: 'layer' },
  nofinal: { finalNorm: false },
  sinks: { sinks: true },
  embnorm: { embeddingNorm: true },
  pooler: { end: 'pooler' },
  bidir: { causal: false },
  nobias: { biases: [] },
  qk: { queryKeyNorm: 'head' },
  qkshift: { queryKeyNorm: 'headShifted' },
  qkall: { queryKeyNorm: 'all' },
  qknone: { queryKeyNorm: 'none' },
} satisfies Readonly<Record<string, Partial<ArchitectureForm> & { readonly queryKeyNorm?: QueryKeyNorm }>>;

const biases: Readonly<Record<string, BiasedPart>> = {
  bq: 'query',
  bkv: 'keyValue',
  bo: 'output',
  bf: 'feedForward',
  be: 'experts',
  br: 'router',
  bh: 'head',
};

/** How sizes are written, for whoever wrote them otherwise. */
export const architectureExample = '32x4096,h32,kv8,f14336,gated,v128256';

export type ArchitectureTextReading =
  | { readonly ok: true; readonly form: ArchitectureForm }
  /** `beside` is what the part would have to go with; null where the part itself is not understood or not there. */
  | { readonly ok: false; readonly part: string; readonly beside: string | null };

/** Whether a text is meant for sizes: it begins with layers and channels. */
export const isArchitectureText = (text: string): boolean => /^\s*\d+x\d+/i.test(text);

type Read = {
  readonly shape: readonly [layers: number, hidden: number] | null;
  readonly sizes: Sizes;
  readonly flags: Partial<ArchitectureForm>;
  readonly runs: readonly Run[];
};

/** Reads an architecture from its sizes. Never throws. */
export function readArchitectureText(text: string): ArchitectureTextReading {
  let read: Read = { shape: null, sizes: {}, flags: {}, runs: [] };
  for (const part of partsOf(text)) {
    const next = readPart(part, read);
    if (!next) return { ok: false, part, beside: null };
    read = next;
  }
  const form = formOf(read);
  if (!form) return { ok: false, part: read.shape ? 'h' : text, beside: null };

  const problem = formProblem(form, wordOf);
  if (!problem) return { ok: true, form };
  const [of, most] = 'of' in problem ? [problem.of, problem.reason === 'exceeds' ? problem.most : problem.whole] : ['', ''];
  return { ok: false, part: `${problem.field}${String(problem.value)}`, beside: `${of}${most}` };
}

/** What a quantity follows in such a text. */
const wordOf = (quantity: Quantity): string =>
  quantity === 'hidden' ? '×' : (Object.keys(quantityOf).find((word) => isWord(word) && quantityOf[word] === quantity) ?? quantity);

/** What is read with one part more; null where it isn’t understood, makes no sense or was said before. */
function readPart(part: string, read: Read): Read | null {
  const [, layers, hidden] = /^(\d+)x(\d+)$/.exec(part) ?? [];
  if (layers !== undefined) {
    const shape = [Number(layers), Number(hidden)] as const;
    return read.shape === null && isSound('layers', shape[0]) && isSound('hidden', shape[1]) ? { ...read, shape } : null;
  }
  const flag = Object.hasOwn(flags, part) ? flags[part] : undefined;
  if (flag) return { ...read, flags: { ...read.flags, ...flag } };
  const bias = Object.hasOwn(biases, part) ? biases[part] : undefined;
  if (bias) return { ...read, flags: { ...read.flags, biases: [...(read.flags.biases ?? []), bias] } };
  const [, count, experts, windowed] = /^r(\d+)(e?)(w?)$/.exec(part) ?? [];
  if (count !== undefined) {
    const run = { count: Number(count), experts: experts === 'e', windowed: windowed === 'w' };
    return isSound('layers', run.count) ? { ...read, runs: [...read.runs, run] } : null;
  }
  const [, word = '', digits] = /^([a-z]+)(\d+)$/.exec(part) ?? [];
  const value = Number(digits);
  if (!isWord(word) || !isSound(quantityOf[word], value) || read.sizes[word] !== undefined) return null;
  return { ...read, sizes: { ...read.sizes, [word]: value } };
}

function formOf({ shape, sizes, flags: said, runs }: Read): ArchitectureForm | null {
  if (shape === null || sizes.h === undefined) return null;
  const indexer = sizes.ih === undefined || sizes.is === undefined ? null : { heads: sizes.ih, headSize: sizes.is };
  const { kr: keyValueRank, np: plainSize, rp: ropeSize, vs: valueSize } = sizes;
  const isLatent = keyValueRank !== undefined && plainSize !== undefined && ropeSize !== undefined && valueSize !== undefined;
  return {
    layers: shape[0],
    hidden: shape[1],
    heads: sizes.h,
    keyValueHeads: sizes.kv ?? null,
    headSize: sizes.d ?? null,
    width: sizes.f ?? null,
    vocabulary: sizes.v ?? null,
    experts: sizes.e ?? null,
    chosen: sizes.k ?? null,
    expertWidth: sizes.x ?? null,
    latent: isLatent ? { queryRank: sizes.qr ?? null, keyValueRank, plainSize, ropeSize, valueSize, indexer } : null,
    window: sizes.w ?? null,
    positions: sizes.pos ?? null,
    ...said,
    ...stated({
      sharedWidth: sizes.s,
      denseLayers: sizes.dense,
      norms: sizes.n,
      positionRows: sizes.rows,
      typeRows: sizes.types,
      embeddingWidth: sizes.emb,
      encoderLayers: sizes.enc,
      distanceBuckets: sizes.dist,
      predictionLayers: sizes.mtp,
    }),
    ...(runs.length > 0 && { runs }),
  };
}

/** Without what was not said. */
const stated = <Value>(fields: Readonly<Record<string, Value | undefined>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

function sizesOf(form: ArchitectureForm): Readonly<Record<Word, number | null | undefined>> {
  const { latent } = form;
  return {
    h: form.heads,
    kv: form.keyValueHeads,
    d: form.headSize,
    f: form.width,
    v: form.vocabulary,
    e: form.experts,
    k: form.chosen,
    x: form.expertWidth,
    s: form.sharedWidth,
    dense: form.denseLayers,
    qr: latent?.queryRank,
    kr: latent?.keyValueRank,
    np: latent?.plainSize,
    rp: latent?.ropeSize,
    vs: latent?.valueSize,
    ih: latent?.indexer?.heads,
    is: latent?.indexer?.headSize,
    w: form.window,
    n: form.norms,
    pos: form.positions,
    rows: form.positionRows,
    types: form.typeRows,
    emb: form.embeddingWidth,
    enc: form.encoderLayers,
    dist: form.distanceBuckets,
    mtp: form.predictionLayers,
  };
}

/** The form of an architecture as a link has it: reads back to the same architecture. */
export function writeArchitectureText(form: ArchitectureForm): string {
  const numbers = Object.entries(sizesOf(form)).flatMap(([word, value]) =>
    value === null || value === undefined ? [] : [`${word}${value}`],
  );
  const alone = Object.entries(flags).flatMap(([word, says]) =>
    Object.entries(says).every(
      ([key, value]) => !Array.isArray(value) && Object.entries(form).some(([each, is]) => each === key && is === value),
    )
      ? [word]
      : [],
  );
  const withBias =
    form.biases &&
    (form.biases.length === 0 ? ['nobias'] : Object.entries(biases).flatMap(([word, part]) => (form.biases?.includes(part) ? [word] : [])));
  const runs = (form.runs ?? []).map(({ count, experts, windowed }) => `r${count}${experts ? 'e' : ''}${windowed ? 'w' : ''}`);
  return [`${form.layers}x${form.hidden}`, ...numbers, ...alone, ...(withBias ?? []), ...runs].join(',');
}
