/** How a norm scales a channel: by its root mean square; with a shift as well (`layer`), without (`scale`), or with nothing learned. */
export const norms = ['rms', 'scale', 'layer', 'bare'] as const;
export type Norm = (typeof norms)[number];

/** Matrices that may have a bias. With latent attention `query` and `keyValue` are the ones that compress. */
export const biasedParts = ['query', 'keyValue', 'output', 'feedForward', 'experts', 'router', 'head'] as const;
export type BiasedPart = (typeof biasedParts)[number];

/** Norms over queries and keys: one that all heads share, the same with a shift, or one over the channels of all heads. */
export const queryKeyNorms = ['none', 'head', 'headShifted', 'all'] as const;
export type QueryKeyNorm = (typeof queryKeyNorms)[number];

export const ends = ['head', 'pooler'] as const;

/** Layers that are alike, of a stack where not all are. */
export type Run = { readonly count: number; readonly experts: boolean; readonly windowed: boolean };

/** Multi-head latent attention. Ranks and sizes are numbers of channels. */
export type Latent = {
  /** Null where queries aren’t compressed. */
  readonly queryRank: number | null;
  readonly keyValueRank: number;
  /** Of one head’s queries and keys: the part without positions, and the part with rotary ones. */
  readonly plainSize: number;
  readonly ropeSize: number;
  readonly valueSize: number;
  /** What chooses the tokens to attend to (DeepSeek sparse attention); null where nothing does. */
  readonly indexer: { readonly heads: number; readonly headSize: number } | null;
};

/**
 * A transformer as somebody fills it in, and as seeds/architectures keeps it: the first lines are needed, the others have
 * defaults (src/performance/architecture/complete.ts).
 */
export type ArchitectureForm = {
  readonly layers: number;
  readonly hidden: number;
  readonly heads: number;
  readonly vocabulary?: number | null;

  readonly keyValueHeads?: number | null;
  readonly headSize?: number | null;
  /** Of the feed-forward layer; of the dense ones where others have experts. */
  readonly width?: number | null;
  readonly gated?: boolean | null;
  readonly tied?: boolean | null;

  /** Routed experts a layer, and those that a token goes through. */
  readonly experts?: number | null;
  readonly chosen?: number | null;
  readonly expertWidth?: number | null;
  /** Of all shared experts together. */
  readonly sharedWidth?: number;
  /** Whether the shared expert’s answer is weighed by a gate of its own. */
  readonly sharedGate?: boolean;
  /** Layers without experts. */
  readonly denseLayers?: number;
  readonly latent?: Latent | null;

  /** Tokens that a token sees at most; in chunks that stand still, or sliding along. */
  readonly window?: number | null;
  readonly chunked?: boolean;
  /** Which layers have experts and a window; without, all that are not `denseLayers`, and all. */
  readonly runs?: readonly Run[];

  readonly modelType?: string;
  readonly norm?: Norm;
  /** Norms over the hidden width a layer. */
  readonly norms?: number;
  readonly finalNorm?: boolean;
  readonly biases?: readonly BiasedPart[];
  readonly queryKeyNorm?: QueryKeyNorm;
  /** A learned score a head for attending to nothing. */
  readonly sinks?: boolean;

  /** Longest sequence. */
  readonly positions?: number | null;
  /** Rows of tables of learned positions and of token types. */
  readonly positionRows?: number;
  readonly typeRows?: number;
  readonly embeddingNorm?: boolean;
  /** Channels of the embedding where they are not the hidden ones. */
  readonly embeddingWidth?: number;
  /** Whether the last layer’s answer is turned into scores of tokens, or pooled into one vector. */
  readonly end?: (typeof ends)[number];
  readonly causal?: boolean;
  /** Layers of an encoder before the `layers` of a decoder that looks into it. */
  readonly encoderLayers?: number;
  /** Distances that are told apart in learned relative positions, once a stack and head. */
  readonly distanceBuckets?: number;
  readonly predictionLayers?: number;
};
