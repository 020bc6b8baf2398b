import type { Workload } from '../layout.ts';
import { hasDropout, tokenBytes, type TokenBytes } from './activations.ts';
import { frozenBytes, stateBytes, type MemoryCoefficients, type Scheme, type StateBytes } from './schemes.ts';

/** How the software that trains keeps things: nothing of it hangs on the accelerator or on the layout. */
export type MemoryOptions = {
  readonly scheme: Scheme;
  /** Whether norms, rotations and activation functions are fused kernels. */
  readonly fusedLayers: boolean;
  /** Whether the loss is: logits are turned into their gradients where they stand. */
  readonly fusedLoss: boolean;
};

/** Layers that are alike, as memory sees them. */
export type LayerMemory = {
  readonly count: number;
  /** Parameters of one layer, without its routed experts and of those. */
  readonly dense: number;
  readonly experts: number;
  readonly token: TokenBytes;
  /** Bytes of a token that are on their way to experts and back. */
  readonly sent: number;
};

/** A workload as memory sees it: all that no layout changes. Built once, used for millions of layouts. */
export type MemoryModel = {
  readonly workload: Workload;
  readonly options: MemoryOptions;
  readonly coefficients: MemoryCoefficients;
  /**
   * Bytes of a parameter where data-parallel ranks divide something, and where they divide nothing: with Megatron-DeepSpeed in bf16 Megatron’s
   * own optimizer then, which sums gradients up where they are.
   */
  readonly state: StateBytes;
  readonly unsharded: StateBytes;
  /** Bytes that a weight of the tables takes besides: they are in 16 bits, even where the layers’ weights are in 8. */
  readonly tableWeight: number;
  /** The heaviest first. */
  readonly layers: readonly LayerMemory[];
  /** Parameters of the token table, which tensor ranks divide, and of what each of them has whole. */
  readonly table: number;
  readonly positions: number;
  /** Parameters behind the last layer where the table is on the same stage, and where it isn’t: a tied head is a copy there. */
  readonly headBesideTable: number;
  readonly headAlone: number;
  /** Share of the parameters that is trained. */
  readonly trained: number;
  /** Bytes of a token behind the embedding: its mask of dropout. */
  readonly embedding: number;
  /** Bytes of one logit with its copies. */
  readonly logit: number;
  /** Whether gradients are reduced and weights gathered in buckets of so many elements, and not layer by layer. */
  readonly buckets: boolean;
  /** Whether gradients have their place from the start; else they come as activations go, where nothing is summed up. */
  readonly keepsGradients: boolean;
  /** Share of what is allocated that is lost because it is in pieces. */
  readonly fragmentation: number;
};

export function memoryModel(workload: Workload, options: MemoryOptions, c: MemoryCoefficients): MemoryModel {
  const { architecture, precision, adapters } = workload;
  const { groups, hidden, vocabulary, embeddingParameters, finalParameters, headParameters, tied } = architecture;
  const table = Math.min(embeddingParameters, vocabulary * hidden);
  const whole = stateBytes(options.scheme, precision, c);
  const state = adapters ? frozenBytes(whole, precision, c) : whole;
  const layers = groups
    .map((group) => ({
      count: group.count,
      dense: group.parameters - group.expertParameters,
      experts: group.expertParameters,
      token: tokenBytes(group, workload, options.fusedLayers, c),
      sent: group.feedForward.kind === 'dense' ? 0 : 2 * c.element16 * group.feedForward.chosen * hidden,
    }))
    .toSorted((one, other) => other.dense + other.experts - one.dense - one.experts);
  return {
    workload,
    options,
    coefficients: c,
    state,
    unsharded: state.sum > 0 && !adapters ? stateBytes('megatron', precision, c) : state,
    tableWeight: Math.max(0, c.element16 - state.weight),
    layers,
    table,
    positions: embeddingParameters - table,
    headBesideTable: finalParameters + headParameters,
    headAlone: finalParameters + (tied ? table : headParameters),
    trained: adapters ? c.adapterShare : 1,
    embedding: groups.some(({ feedForward }) => hasDropout(workload, feedForward)) ? c.element8 * hidden : 0,
    buckets: options.scheme === 'deepSpeed' || options.scheme === 'megatronDeepSpeed',
    keepsGradients: options.scheme !== 'fsdp' && options.scheme !== 'pure',
    fragmentation: options.scheme === 'megatronDeepSpeed' ? c.deepSpeedFragmentation : c.memoryFragmentation,
    logit: options.fusedLoss ? c.fusedLogitMemory : c.logitMemory,
  };
}
