import type { Recompute } from '../layout.ts';
import type { Architecture, Attention, LayerGroup } from './architecture.ts';

/*
 * Floating-point operations of training, a token of a sequence: what work a model does, as each who counts it counts it.
 * A multiplication and an addition are two; backward is twice forward. Equations and who uses them: training notes §2.
 */

const perMultiplication = 2;
/** Forward, gradients of inputs, gradients of weights. */
const passes = 3;
const training = perMultiplication * passes;

/** How work is counted. Names are those of the tools and papers that count so. */
export const flopConventions = [
  'sixN',
  'kaplan',
  'palm',
  'torchtitan',
  'nanotron',
  'megatron',
  'deepseek',
  'chinchilla',
  'exactCausal',
] as const;
export type FlopConvention = (typeof flopConventions)[number];

/** The sizes that closed formulas know of. */
export type GptSizes = { readonly layers: number; readonly hidden: number; readonly vocabulary: number };

/** Six operations for every weight that a token goes through, both tables of tokens among them. */
export const sixN = (parameters: number): number => training * parameters;

/** 6N + 12LHQT: full square of attention scores, N with all embeddings (PaLM, appendix B; nanoGPT, llm-foundry). */
export const palm = (parameters: number, layers: number, heads: number, headSize: number, sequence: number): number =>
  sixN(parameters) + 2 * training * layers * heads * headSize * sequence;

/**
 * 72Lh²(1 + s/6h + V/12hL): a GPT whose layers have 12h² weights, whatever the real ones have (Narayanan 2021 equation 3,
 * Korthikanti 2022 appendix A). With full recompute 96Lh²(1 + s/6h + V/16hL); with selective recompute they count attention’s
 * scores twice over, 1 + s/3h, where one more forward pass would be a third.
 */
export function megatron({ layers, hidden, vocabulary }: GptSizes, sequence: number, recompute: Recompute = 'none'): number {
  const weights = 12 * layers * hidden * hidden;
  const scores = 2 * layers * sequence * hidden;
  const logits = training * hidden * vocabulary;
  if (recompute === 'full') return (training + perMultiplication) * (weights + scores) + logits;
  return training * (weights + (recompute === 'selective' ? 2 : 1) * scores) + logits;
}

/** 72Lh² + 12Lhs: layers alone, no vocabulary (DeepSeek LLM, its M). */
const deepseek = ({ layers, hidden }: GptSizes, sequence: number): number => training * layers * hidden * (12 * hidden + 2 * sequence);

/**
 * Chinchilla’s appendix F, as its table A4 was made: neither tables nor logits, full square, and three operations a score for
 * softmax.
 */
export function chinchilla(
  shape: { readonly layers: number; readonly hidden: number; readonly width: number; readonly heads: number; readonly headSize: number },
  sequence: number,
): number {
  const { layers, hidden, width, heads, headSize } = shape;
  const channels = heads * headSize;
  const products = perMultiplication * (4 * hidden * channels + 2 * hidden * width + 2 * sequence * channels);
  return passes * layers * (products + 3 * heads * sequence);
}

/** Weights of all layers that a token is multiplied with. */
const layerWeights = ({ groups }: Architecture): number =>
  groups.reduce((sum, { count, matmulParameters }) => sum + count * matmulParameters, 0);

/** Multiplications of queries with keys and of scores with values, for one pair of tokens. */
const pairProducts = ({ heads, headSize, valueSize }: Attention): number => heads * (headSize + valueSize);

/**
 * Tokens that a token sees on average, where the sequence is long: half of them if it sees those before it alone, s/2 as Megatron-LM
 * counts; within a window that slides w − w²/2s, within chunks half a chunk.
 */
export function tokensSeen({ window, chunked }: Attention, sequence: number, causal: boolean): number {
  const reach = Math.min(window ?? sequence, sequence);
  if (!causal) return reach;
  if (!chunked) return reach - (reach * reach) / (2 * sequence);
  const rest = sequence % reach;
  return ((sequence - rest) * reach + rest * rest) / (2 * sequence);
}

/** Multiplications of attention’s scores and values in all layers, a token. @param isFull whether every pair counts, seen or not */
function coreProducts({ groups, causal }: Architecture, sequence: number, isFull: boolean): number {
  const seen = ({ attention }: LayerGroup): number => (isFull ? sequence : tokensSeen(attention, sequence, causal));
  return groups.reduce((sum, group) => sum + group.count * pairProducts(group.attention) * seen(group), 0);
}

/** What is multiplied a token, pass by pass: layers’ weights, scores and values, and what stands outside layers. */
function products(architecture: Architecture, sequence: number, isFull: boolean) {
  const weights = layerWeights(architecture);
  return { weights, core: coreProducts(architecture, sequence, isFull), outside: architecture.matmulParameters - weights };
}

/** Forward passes that are made twice: of all layers but not of the head, or of attention’s scores and values alone. */
const repeated = (recompute: Recompute, weights: number, core: number): number =>
  perMultiplication * { none: 0, selective: core, full: weights + core }[recompute];

/**
 * Every product of matrices that has to be made, as Megatron-LM counts them: heads that share keys, latent attention, chosen
 * experts, the half of all scores that a causal mask leaves, the logits; and here the router and windows as well. With recompute
 * what is made again is counted again (HFU).
 * @param predictionLayers layers that predict further tokens (MTP), each with a projection and logits of its own
 */
export function exactCausal(architecture: Architecture, sequence: number, recompute: Recompute = 'none', predictionLayers = 0): number {
  const { weights, core, outside } = products(architecture, sequence, false);
  const once = training * (weights + core + outside) + repeated(recompute, weights, core);
  return predictionLayers === 0 ? once : once + predictionLayers * predictionWork(architecture, sequence, recompute);
}

/** One more layer like the last, a projection of two hidden vectors into one, and the head once more. */
function predictionWork(architecture: Architecture, sequence: number, recompute: Recompute): number {
  const last = architecture.groups.at(-1);
  if (!last) return 0;
  const { hidden, vocabulary, causal } = architecture;
  const core = pairProducts(last.attention) * tokensSeen(last.attention, sequence, causal);
  const weights = last.matmulParameters + 2 * hidden * hidden;
  return training * (weights + core + hidden * vocabulary) + repeated(recompute, weights, core);
}

/** The same with every pair of tokens, seen or not (nanotron). */
export function exactSquare(architecture: Architecture, sequence: number, recompute: Recompute = 'none'): number {
  const { weights, core, outside } = products(architecture, sequence, true);
  return training * (weights + core + outside) + repeated(recompute, weights, core);
}

/** The same pairs, and six for every stored weight but those of an input table of its own (torchtitan). */
function torchtitan(architecture: Architecture, sequence: number, recompute: Recompute): number {
  const { activeParameters, embeddingParameters, tied } = architecture;
  const { weights, core } = products(architecture, sequence, true);
  return training * (activeParameters - (tied ? 0 : embeddingParameters) + core) + repeated(recompute, weights, core);
}

/** Six for every weight that is no embedding, and attention’s pairs halved (Kaplan 2020, table 1). */
function kaplan(architecture: Architecture, sequence: number, recompute: Recompute): number {
  const { activeParameters, embeddingParameters, headParameters } = architecture;
  const { weights, core } = products(architecture, sequence, true);
  return training * (activeParameters - embeddingParameters - headParameters + core / 2) + repeated(recompute, weights, core / 2);
}

/** The first group stands for all where a formula knows one width only. */
function chinchillaOf({ layers, hidden, groups }: Architecture, sequence: number): number {
  const [first] = groups;
  return first ? chinchilla({ layers, hidden, width: first.feedForward.width, ...first.attention }, sequence) : 0;
}

/**
 * Training operations a token in a named convention. With recompute what is computed again is counted again, as hardware FLOPs
 * are; conventions whose formulas know no layers apart (`sixN`, `deepseek`, `chinchilla`) then count a third more for all of them.
 */
export function flopsPerToken(
  architecture: Architecture,
  sequence: number,
  convention: FlopConvention,
  recompute: Recompute = 'none',
): number {
  const third = recompute === 'full' ? (training + perMultiplication) / training : 1;
  switch (convention) {
    case 'sixN':
      return third * sixN(architecture.activeParameters);
    case 'deepseek':
      return third * deepseek(architecture, sequence);
    case 'chinchilla':
      return third * chinchillaOf(architecture, sequence);
    case 'palm': {
      const { weights, core } = products(architecture, sequence, true);
      return sixN(architecture.activeParameters) + training * core + repeated(recompute, weights, core);
    }
    case 'megatron':
      return megatron(architecture, sequence, recompute);
    case 'torchtitan':
      return torchtitan(architecture, sequence, recompute);
    case 'kaplan':
      return kaplan(architecture, sequence, recompute);
    case 'nanotron':
      return exactSquare(architecture, sequence, recompute);
    case 'exactCausal':
      return exactCausal(architecture, sequence, recompute);
  }
}
