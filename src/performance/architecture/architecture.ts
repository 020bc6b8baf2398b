/** How a layer attends. Sizes are numbers of channels of one head. */
export type Attention = {
  readonly heads: number;
  readonly keyValueHeads: number;
  /** Of queries and keys; with latent attention the part without and the part with rotary positions together. */
  readonly headSize: number;
  /** Of values. */
  readonly valueSize: number;
  /** Tokens that a token sees at most; null where it sees all before it. */
  readonly window: number | null;
  /** Whether that window stands still: chunks that don’t look into each other. Else it slides along with the token. */
  readonly chunked: boolean;
  /** Multi-head latent attention: ranks of the compressed queries (null where they are not compressed) and keys with values. */
  readonly latent: { readonly queryRank: number | null; readonly keyValueRank: number; readonly ropeSize: number } | null;
};

export type FeedForward =
  | { readonly kind: 'dense'; readonly width: number; readonly gated: boolean }
  | {
      readonly kind: 'experts';
      readonly experts: number;
      /** Routed experts that a token goes through. */
      readonly chosen: number;
      readonly width: number;
      readonly gated: boolean;
      /** Width of all shared experts together; 0 without. */
      readonly sharedWidth: number;
    };

/** Layers that are alike, wherever in the stack they stand. */
export type LayerGroup = {
  readonly count: number;
  readonly attention: Attention;
  readonly feedForward: FeedForward;
  /** Norms over the hidden width a layer. */
  readonly norms: number;
  /** Of one layer, with all its experts. */
  readonly parameters: number;
  /** Of all routed experts of one layer: what expert parallelism divides; 0 in a dense layer. */
  readonly expertParameters: number;
  /** Of one layer, with the chosen experts alone. */
  readonly activeParameters: number;
  /** Weights of one layer that a token is multiplied with (no norms, no biases), the chosen experts and the router among them. */
  readonly matmulParameters: number;
};

/**
 * What of a transformer decides its size and its work, in numbers alone.
 * Totals are exact: sums over all tensors, without caches and without multi-token-prediction layers.
 */
export type Architecture = {
  /** As in the config, such as `llama` or `deepseek_v3`. */
  readonly modelType: string;
  readonly hidden: number;
  readonly vocabulary: number;
  /** Layers in all groups. */
  readonly layers: number;
  readonly groups: readonly LayerGroup[];
  /** Tables and norms before the first layer: tokens, positions. */
  readonly embeddingParameters: number;
  /** Norms and projections behind the last layer, without the head. */
  readonly finalParameters: number;
  /** The head’s own weights; 0 where it shares those of the embedding. */
  readonly headParameters: number;
  readonly tied: boolean;
  /** Longest sequence that the config names; null where it names none. */
  readonly positions: number | null;
  /** Whether a token attends to those before it alone. */
  readonly causal: boolean;
  /** An encoder and a decoder that looks into it: work a token then depends on two lengths, and no convention counts it. */
  readonly encoderDecoder: boolean;
  /** Layers that predict further tokens in training (MTP): named in the config, and in none of the counts here. */
  readonly predictionLayers: number;
  /** All, as a count of what is stored. */
  readonly parameters: number;
  /** All but the experts that a token doesn’t go through; both embedding tables count. */
  readonly activeParameters: number;
  /** Weights that a token is multiplied with, the head among them, the input table not. */
  readonly matmulParameters: number;
};

/** Whether some layers have experts. */
export const hasExperts = ({ groups }: Architecture): boolean => groups.some(({ feedForward }) => feedForward.kind === 'experts');
