import type { Precision } from '../layout.ts';

/**
 * What the memory model takes from outside its equations, kept in one table (seeds/coefficients/memory.json) with meaning,
 * value and source. Bytes unless said otherwise.
 */
export const memoryCoefficientIds = [
  // an element of 16, 32 and 8 bits
  'element16',
  'element32',
  'element8',
  // a parameter’s weight, gradient and optimizer (master copy and two moments), by the software that trains
  'megatronWeight',
  'megatronGradient',
  'megatronOptimizer',
  'deepSpeedWeight',
  'deepSpeedGradient',
  'deepSpeedOptimizer',
  'fsdpWeight',
  'fsdpGradient',
  'fsdpOptimizer',
  'pureWeight',
  'pureGradient',
  'pureOptimizer',
  // DeepSpeed: gradients of a rank’s part in 32 bits while its optimizer works, or of all parameters all the time
  'deepSpeedStep',
  'deepSpeedSum',
  // elements of a bucket in which DeepSpeed reduces gradients (at any stage) or gathers weights, and weights that it keeps gathered at most
  'deepSpeedBucket',
  'deepSpeedGathered',
  // layers that FSDP has gathered at a time
  'gatheredLayers',
  // adapters as a share of all parameters, and a frozen weight beside them in training with 8 bits
  'adapterShare',
  'frozenWeight8',
  // a logit with its copies and gradient, where the loss is kernels of its own and where it is fused
  'logitMemory',
  'fusedLogitMemory',
  // micro-batches that a pipeline without a bubble holds, relative to one with it
  'zeroBubbleHeld',
  // what the program doesn’t ask for: what it needs to run at all, and memory in pieces as a share of all the rest
  'cudaContext',
  'communicatorMemory',
  'memoryFragmentation',
  'deepSpeedFragmentation',
] as const;

export type MemoryCoefficient = (typeof memoryCoefficientIds)[number];
export type MemoryCoefficients = Readonly<Record<MemoryCoefficient, number>>;

/**
 * In what precisions weights, gradients and the optimizer are kept, by the software that does so: Megatron (18 bytes a parameter),
 * Megatron-DeepSpeed, DeepSpeed, PyTorch FSDP and its like in JAX (16 each), and all in 16 bits.
 */
export const schemes = ['megatron', 'megatronDeepSpeed', 'deepSpeed', 'fsdp', 'pure'] as const;
export type Scheme = (typeof schemes)[number];

/** Bytes of one parameter. */
export type StateBytes = {
  readonly weight: number;
  readonly gradient: number;
  /** Master copy and moments. */
  readonly optimizer: number;
  /** A second gradient, in which micro-batches are summed up as long as gradients are not divided. */
  readonly sum: number;
  /** Of what the rank’s own part takes besides while the optimizer works. */
  readonly step: number;
  /** Of the weight, what is left beside the master copy where weights are sharded: FSDP casts the master copy when it gathers. */
  readonly kept: number;
};

/** 8-bit weights are held twice, as they are and transposed, which takes as much as 16 bits do. */
export function stateBytes(scheme: Scheme, precision: Precision, c: MemoryCoefficients): StateBytes {
  const weight = (wide: number): number => (precision === 'fp8' ? Math.min(wide, 2 * c.element8) : wide);
  const nothing = { sum: 0, step: 0 };
  const deepSpeed = {
    weight: weight(c.deepSpeedWeight),
    gradient: c.deepSpeedGradient,
    optimizer: c.deepSpeedOptimizer,
    kept: c.deepSpeedWeight,
  };
  switch (scheme) {
    case 'megatron':
      return {
        ...nothing,
        weight: weight(c.megatronWeight),
        gradient: c.megatronGradient,
        optimizer: c.megatronOptimizer,
        kept: c.megatronWeight,
      };
    case 'megatronDeepSpeed':
      // With bf16 gradients are summed up in 32 bits throughout, with fp16 they are turned into 32 bits for the step.
      return precision === 'fp16' ? { ...deepSpeed, sum: 0, step: c.deepSpeedStep } : { ...deepSpeed, sum: c.deepSpeedSum, step: 0 };
    case 'deepSpeed':
      return { ...deepSpeed, sum: 0, step: c.deepSpeedStep };
    case 'fsdp':
      return { ...nothing, weight: weight(c.fsdpWeight), gradient: c.fsdpGradient, optimizer: c.fsdpOptimizer, kept: 0 };
    case 'pure':
      return { ...nothing, weight: weight(c.pureWeight), gradient: c.pureGradient, optimizer: c.pureOptimizer, kept: c.pureWeight };
  }
}

/**
 * The same where weights are frozen and adapters alone are trained: no optimizer holds a master copy of them, so they are kept as they are
 * computed with; and those of 8 bits once, transposed when that is needed.
 */
export function frozenBytes(state: StateBytes, precision: Precision, c: MemoryCoefficients): StateBytes {
  const weight = precision === 'fp8' ? c.frozenWeight8 : state.weight;
  return { ...state, weight, kept: weight };
}
