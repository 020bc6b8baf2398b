import type { Attention, FeedForward, LayerGroup } from './architecture.ts';
import type { CompleteForm } from './complete.ts';
import type { BiasedPart, Run } from './fields.ts';
import { linear, matrix, none, normOver, times, together, vector, type Weights } from './weights.ts';

const has = ({ biases }: CompleteForm, part: BiasedPart): boolean => biases.includes(part);

const attentionOf = (form: CompleteForm, windowed: boolean): Attention => {
  const { heads, keyValueHeads, headSize, latent } = form;
  const size = latent ? latent.plainSize + latent.ropeSize : headSize;
  return {
    heads,
    keyValueHeads: latent ? heads : keyValueHeads,
    headSize: size,
    valueSize: latent ? latent.valueSize : headSize,
    window: windowed ? form.window : null,
    chunked: windowed && form.chunked,
    latent: latent && { queryRank: latent.queryRank, keyValueRank: latent.keyValueRank, ropeSize: latent.ropeSize },
  };
};

/** Projections into queries, keys and values and out again, with all that belongs to them. Training notes §1.1. */
function attentionWeights(form: CompleteForm): Weights {
  const { hidden, heads, keyValueHeads, headSize } = form;
  if (form.latent) return latentWeights(form, form.latent);
  const norms = { none: 0, head: 2 * headSize, headShifted: 4 * headSize, all: (heads + keyValueHeads) * headSize };
  return together(
    linear(hidden, heads * headSize, has(form, 'query')),
    linear(hidden, 2 * keyValueHeads * headSize, has(form, 'keyValue')),
    linear(heads * headSize, hidden, has(form, 'output')),
    vector(norms[form.queryKeyNorm]),
    vector(form.sinks ? heads : 0),
  );
}

/** Queries, and keys with values, are compressed, normed and spread out again; positions have a key of their own for all heads. */
function latentWeights(form: CompleteForm, latent: NonNullable<CompleteForm['latent']>): Weights {
  const { hidden, heads } = form;
  const { queryRank, keyValueRank, plainSize, ropeSize, valueSize, indexer } = latent;
  const spread = heads * (plainSize + ropeSize);
  const queries =
    queryRank === null
      ? matrix(hidden, spread)
      : together(linear(hidden, queryRank, has(form, 'query')), normOver(queryRank, form.norm), matrix(queryRank, spread));
  const choice = indexer
    ? together(
        matrix(queryRank ?? hidden, indexer.heads * indexer.headSize),
        matrix(hidden, indexer.headSize),
        normOver(indexer.headSize, 'layer'),
        matrix(hidden, indexer.heads),
      )
    : none;
  return together(
    queries,
    linear(hidden, keyValueRank + ropeSize, has(form, 'keyValue')),
    normOver(keyValueRank, form.norm),
    matrix(keyValueRank, heads * (plainSize + valueSize)),
    linear(heads * valueSize, hidden, has(form, 'output')),
    choice,
  );
}

const feedForwardOf = (form: CompleteForm, isMixture: boolean): FeedForward =>
  isMixture
    ? {
        kind: 'experts',
        experts: form.experts ?? 0,
        chosen: form.chosen,
        width: form.expertWidth,
        gated: form.gated,
        sharedWidth: form.sharedWidth,
      }
    : { kind: 'dense', width: form.width, gated: form.gated };

/** Up, with a gate beside it or without, and down. */
const perceptron = (hidden: number, width: number, gated: boolean, biased: boolean): Weights =>
  together(linear(hidden, (gated ? 2 : 1) * width, biased), linear(width, hidden, biased));

type Parts = { readonly always: Weights; readonly expert: Weights; readonly experts: number; readonly chosen: number };

/** What every token goes through, and one expert. */
function feedForwardParts(form: CompleteForm, feedForward: FeedForward): Parts {
  const { hidden } = form;
  const { width, gated } = feedForward;
  if (feedForward.kind === 'dense')
    return { always: perceptron(hidden, width, gated, has(form, 'feedForward')), expert: none, experts: 0, chosen: 0 };
  const { experts, chosen, sharedWidth } = feedForward;
  const shared = sharedWidth > 0 ? perceptron(hidden, sharedWidth, gated, has(form, 'feedForward')) : none;
  const gate = sharedWidth > 0 && form.sharedGate ? matrix(hidden, 1) : none;
  return {
    always: together(linear(hidden, experts, has(form, 'router')), shared, gate),
    expert: perceptron(hidden, width, gated, has(form, 'experts')),
    experts,
    chosen,
  };
}

/** A group of layers with its sums. @param crossed whether its layers look into an encoder besides, through attention of the same shape */
export function layerGroup(form: CompleteForm, { count, experts: isMixture, windowed }: Run, norms: number, crossed = false): LayerGroup {
  const attention = attentionOf(form, windowed);
  const feedForward = feedForwardOf(form, isMixture);
  const { always, expert, experts, chosen } = feedForwardParts(form, feedForward);
  const core = together(times(crossed ? 2 : 1, attentionWeights(form)), always, times(norms, normOver(form.hidden, form.norm)));
  const routed = times(experts, expert);
  const active = together(core, times(chosen, expert));
  return {
    count,
    attention,
    feedForward,
    norms,
    parameters: core.stored + routed.stored,
    expertParameters: routed.stored,
    activeParameters: active.stored,
    matmulParameters: active.multiplied,
  };
}
