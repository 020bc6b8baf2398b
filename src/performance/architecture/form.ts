import type { Architecture, LayerGroup } from './architecture.ts';
import { completeForm, type CompleteForm } from './complete.ts';
import type { ArchitectureForm } from './fields.ts';
import { layerGroup } from './layer.ts';
import { linear, matrix, none, normOver, together, vector, type Weights } from './weights.ts';

export { assumedIn } from './complete.ts';
export type { AssumedField } from './complete.ts';
export type { ArchitectureForm, BiasedPart, Latent, QueryKeyNorm, Run } from './fields.ts';

/** The architecture that a form describes. What the form leaves open is taken as usual; `assumedIn` tells what that is. */
export function formArchitecture(fields: ArchitectureForm): Architecture {
  const form = completeForm(fields);
  const groups = groupsOf(form);
  const embedding = embeddingOf(form);
  const final = finalOf(form);
  const { head, product } = headOf(form);
  const over = (of: (group: LayerGroup) => number): number => groups.reduce((sum, group) => sum + group.count * of(group), 0);
  const outside = embedding.stored + final.stored + head;
  return {
    modelType: form.modelType,
    hidden: form.hidden,
    vocabulary: form.vocabulary,
    layers: over(() => 1),
    groups,
    embeddingParameters: embedding.stored,
    finalParameters: final.stored,
    headParameters: head,
    tied: form.tied,
    positions: form.positions,
    causal: form.causal,
    encoderDecoder: form.encoderLayers > 0,
    predictionLayers: form.predictionLayers,
    parameters: outside + over((group) => group.parameters),
    activeParameters: outside + over((group) => group.activeParameters),
    matmulParameters: embedding.multiplied + final.multiplied + product + over((group) => group.matmulParameters),
  };
}

/** The encoder’s layers, if there is one, and the stack’s. Looking into an encoder takes another norm. */
function groupsOf(form: CompleteForm): readonly LayerGroup[] {
  const { encoderLayers, norms, runs } = form;
  const looksAside = encoderLayers > 0;
  const encoder = looksAside ? [layerGroup(form, { count: encoderLayers, experts: false, windowed: false }, norms)] : [];
  return [...encoder, ...runs.map((run) => layerGroup(form, run, looksAside ? norms + 1 : norms, looksAside))];
}

/** Tables of tokens, positions and token types, and what stands between them and the first layer. */
function embeddingOf(form: CompleteForm): Weights {
  const { hidden, embeddingWidth, encoderLayers } = form;
  const stacks = encoderLayers > 0 ? 2 : 1;
  return together(
    vector(form.vocabulary * embeddingWidth),
    vector((form.positionRows + form.typeRows) * hidden),
    vector(stacks * form.distanceBuckets * form.heads),
    form.embeddingNorm ? normOver(hidden, form.norm) : none,
    isNarrow(form) ? matrix(embeddingWidth, hidden) : none,
  );
}

/** Behind the last layer: a norm a stack, a way back to a narrower embedding, a pooler. */
function finalOf(form: CompleteForm): Weights {
  const { hidden, embeddingWidth, encoderLayers, norm } = form;
  const norms = form.finalNorm ? (encoderLayers > 0 ? 2 : 1) : 0;
  return together(
    norms > 0 ? normOver(norms * hidden, norm) : none,
    isNarrow(form) ? matrix(hidden, embeddingWidth) : none,
    // A pooler sees one token of a sequence, so it is stored and hardly ever multiplied with.
    form.end === 'pooler' ? vector(linear(hidden, hidden, true).stored) : none,
  );
}

const isNarrow = ({ embeddingWidth, hidden }: CompleteForm): boolean => embeddingWidth !== hidden;

/** What the head stores, and what a token is multiplied with there: as much, whether the weights are its own or the embedding’s. */
function headOf({ end, tied, biases, vocabulary, embeddingWidth }: CompleteForm): { readonly head: number; readonly product: number } {
  if (end !== 'head') return { head: 0, product: 0 };
  const product = vocabulary * embeddingWidth;
  return { head: (tied ? 0 : product) + (biases.includes('head') ? vocabulary : 0), product };
}
