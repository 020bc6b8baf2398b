import type { Citation, Words } from './citation.ts';

/** The figures of L = E + A/N^α + B/D^β, by their names in the book. */
export const lawCoefficients = [
  'irreducibleLoss',
  'parameterCoefficient',
  'tokenCoefficient',
  'parameterExponent',
  'tokenExponent',
] as const;
export type LawCoefficient = (typeof lawCoefficients)[number];

/** seeds/scalingLaws: the law of loss with parameters and tokens, as somebody fitted it to runs. Numbers are decimal strings. */
export type ScalingLaw = {
  readonly id: string; // 'besiroglu': also the link's word
  /** What it was fitted to. */
  readonly data: Words;
  readonly remark: Words | null;
  readonly coefficients: Readonly<Record<LawCoefficient, string>>;
  /** The runs that it was fitted to lie within; null where an end is not known. */
  readonly valid: Readonly<Record<'parameters' | 'tokens', { readonly low: string | null; readonly high: string }>>;
  readonly citation: Citation;
  readonly spread: LawSpread | null;
  readonly reuse: Reuse | null;
};

/**
 * How far the fit is uncertain: mean and covariance of ln A, ln B, ln E, α and β, in this order. Coefficients and
 * exponents vary together almost without freedom, so they are drawn together or not at all.
 */
export type LawSpread = {
  readonly mean: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  readonly basis: Citation;
};

/** After how many repetitions tokens and parameters lose their worth, and up to where that was seen to hold. */
export type Reuse = { readonly tokens: string; readonly parameters: string; readonly mostEpochs: string; readonly remark: Words };
