import type { Norm } from './fields.ts';

/** Numbers of weights. */
export type Weights = {
  /** All that is stored: matrices, biases, norms. */
  readonly stored: number;
  /** In matrices that a token is multiplied with: each costs a multiplication and an addition a token. */
  readonly multiplied: number;
};

const weightsAChannel: Readonly<Record<Norm, number>> = { rms: 1, scale: 1, layer: 2, bare: 0 };

export const normOver = (channels: number, norm: Norm): Weights => vector(channels * weightsAChannel[norm]);

/** What is added or scaled, and multiplied with nothing. */
export const vector = (stored: number): Weights => ({ stored, multiplied: 0 });

export const matrix = (inputs: number, outputs: number): Weights => ({ stored: inputs * outputs, multiplied: inputs * outputs });

/** A matrix with a bias on its outputs, or without. */
export const linear = (inputs: number, outputs: number, biased: boolean): Weights =>
  biased ? together(matrix(inputs, outputs), vector(outputs)) : matrix(inputs, outputs);

export const none: Weights = vector(0);

export const together = (...parts: readonly Weights[]): Weights => ({
  stored: parts.reduce((sum, each) => sum + each.stored, 0),
  multiplied: parts.reduce((sum, each) => sum + each.multiplied, 0),
});

export const times = (count: number, { stored, multiplied }: Weights): Weights => ({
  stored: count * stored,
  multiplied: count * multiplied,
});
