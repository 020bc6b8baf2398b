import type { StateBytes } from './schemes.ts';

/** Bytes of a checkpoint from which training can go on: weights, and the optimizer with its master copy. */
export const checkpointBytes = (parameters: number, { weight, optimizer }: StateBytes): number => parameters * (weight + optimizer);

/** How weights are quantized: so many bits each, and a scale a block, which may be quantized itself (Dettmers et al. 2023, QLoRA, section 3). */
export type Quantization = {
  readonly bits: number;
  readonly block: number;
  readonly scaleBits: number;
  /** Scales that share a scale of theirs, and its bits; null where scales are kept as they are. */
  readonly second: { readonly block: number; readonly bits: number } | null;
};

/** Bits that scales add to a weight. */
export const scaleBitsOf = ({ block, scaleBits, second }: Quantization): number =>
  scaleBits / block + (second ? second.bits / (block * second.block) : 0);

/** Bytes of quantized weights. */
export const quantizedBytes = (parameters: number, quantization: Quantization): number =>
  (parameters * (quantization.bits + scaleBitsOf(quantization))) / 8;
