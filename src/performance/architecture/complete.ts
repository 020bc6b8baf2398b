import type { Citation } from '../../provenance/index.ts';
import type { ArchitectureForm, Run } from './fields.ts';

/** A form with nothing left open. */
export type CompleteForm = {
  readonly [Field in keyof ArchitectureForm]-?: Exclude<ArchitectureForm[Field], undefined>;
} & {
  readonly vocabulary: number;
  readonly keyValueHeads: number;
  readonly headSize: number;
  readonly width: number;
  readonly gated: boolean;
  readonly tied: boolean;
  readonly chosen: number;
  readonly expertWidth: number;
};

/** What a reader of the result should know was not given, but taken. */
export type AssumedField = 'vocabulary' | 'keyValueHeads' | 'headSize' | 'width' | 'gated' | 'tied' | 'chosen' | 'expertWidth';
const assumedFields: readonly AssumedField[] = [
  'vocabulary',
  'keyValueHeads',
  'headSize',
  'width',
  'gated',
  'tied',
  'chosen',
  'expertWidth',
];

/** Words alone: the library behind provenance’s own function would come along into every worker. */
const assumption = (en: string, ko: string): Citation => ({ kind: 'assumption', because: { en, ko } });

type Counts = 'gatedVocabulary' | 'plainVocabulary' | 'gatedStep' | 'chosen';
const usual: Readonly<Record<Counts, { readonly value: number; readonly citation: Citation }>> = {
  gatedVocabulary: {
    value: 32_000,
    citation: assumption('as large as LLaMA’s, which most gated models began from', '게이트가 있는 모델이 대개 따른 LLaMA의 크기'),
  },
  plainVocabulary: {
    value: 51_200,
    citation: assumption('GPT-2’s, padded as Megatron pads it', 'GPT-2의 어휘를 Megatron이 채우는 만큼 채운 크기'),
  },
  gatedStep: {
    value: 256,
    citation: assumption(
      'LLaMA rounds the width of its feed-forward layers up to a multiple of this',
      'LLaMA는 순방향층의 폭을 이 배수로 올린다',
    ),
  },
  chosen: { value: 2, citation: assumption('as in Mixtral and GShard', 'Mixtral, GShard와 같이') },
};

/**
 * Fills in what a form leaves open with what is usual in the field. A model that says nothing of gates has them if its width
 * isn’t four times the hidden one. Gated models are taken for LLaMA’s kin (root-mean-square norms, no biases, a head of its own),
 * others for GPT’s (layer norms, biases, learned positions if a longest sequence is named, a head that shares the embedding).
 */
export function completeForm(form: ArchitectureForm): CompleteForm {
  const { hidden, heads, layers } = form;
  const gated = form.gated ?? (form.width !== undefined && form.width !== null && form.width !== 4 * hidden);
  const width = form.width ?? (gated ? Math.ceil((8 * hidden) / 3 / usual.gatedStep.value) * usual.gatedStep.value : 4 * hidden);
  const experts = form.experts ?? null;
  const positions = form.positions ?? null;
  return {
    layers,
    hidden,
    heads,
    vocabulary: form.vocabulary ?? (gated ? usual.gatedVocabulary : usual.plainVocabulary).value,
    keyValueHeads: form.keyValueHeads ?? heads,
    headSize: form.headSize ?? form.latent?.valueSize ?? hidden / heads,
    width,
    gated,
    tied: form.tied ?? !gated,
    experts,
    chosen: form.chosen ?? Math.min(usual.chosen.value, experts ?? 0),
    expertWidth: form.expertWidth ?? width,
    sharedWidth: form.sharedWidth ?? 0,
    sharedGate: form.sharedGate ?? false,
    denseLayers: form.denseLayers ?? 0,
    latent: form.latent ?? null,
    window: form.window ?? null,
    chunked: form.chunked ?? false,
    runs: form.runs ?? usualRuns(form),
    modelType: form.modelType ?? 'form',
    norm: form.norm ?? (gated ? 'rms' : 'layer'),
    norms: form.norms ?? 2,
    finalNorm: form.finalNorm ?? true,
    biases: form.biases ?? (gated ? [] : ['query', 'keyValue', 'output', 'feedForward']),
    queryKeyNorm: form.queryKeyNorm ?? 'none',
    sinks: form.sinks ?? false,
    positions,
    positionRows: form.positionRows ?? (gated ? 0 : (positions ?? 0)),
    typeRows: form.typeRows ?? 0,
    embeddingNorm: form.embeddingNorm ?? false,
    embeddingWidth: form.embeddingWidth ?? hidden,
    end: form.end ?? 'head',
    causal: form.causal ?? true,
    encoderLayers: form.encoderLayers ?? 0,
    distanceBuckets: form.distanceBuckets ?? 0,
    predictionLayers: form.predictionLayers ?? 0,
  };
}

function usualRuns({ layers, experts = null, denseLayers = 0, window = null }: ArchitectureForm): readonly Run[] {
  const windowed = window !== null;
  const dense = experts === null ? layers : denseLayers;
  return [
    { count: dense, experts: false, windowed },
    { count: layers - dense, experts: true, windowed },
  ].filter(({ count }) => count > 0);
}

/** Fields of a form that are left open and matter, with what is taken for them. */
export function assumedIn(form: ArchitectureForm): readonly { readonly field: AssumedField; readonly value: number | boolean }[] {
  const complete = completeForm(form);
  const isMet = (field: AssumedField): boolean =>
    (field !== 'chosen' && field !== 'expertWidth') || complete.runs.some((run) => run.experts);
  return assumedFields.flatMap((field) => ((form[field] ?? null) === null && isMet(field) ? [{ field, value: complete[field] }] : []));
}
