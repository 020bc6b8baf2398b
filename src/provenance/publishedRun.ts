import type { Operator } from '../units/index.ts';
import type { Citation, Words } from './citation.ts';

/** What is published of a training run, and in which unit it is kept. */
export const runUnits = {
  parameters: 'parameter', // all of them
  activeParameters: 'parameter', // of a mixture of experts: those that one token meets
  tokens: 'token', // as the source counts its data: seen, or of one epoch
  epochs: '1',
  compute: 'FLOP',
  accelerators: 'accelerator',
  duration: 'h',
  acceleratorHours: 'accelerator·h',
  utilisation: '1', // of the dense peak, without recomputation (MFU)
  hardwareUtilisation: '1', // with it (HFU)
  energy: 'kWh',
  carbon: 'kgCO2e',
  amortisedCost: 'USD', // of 2023, hardware by market value and energy
  rentedCost: 'USD', // of 2023, at cloud prices
  purchaseCost: 'USD', // of 2023, the whole cluster
  statedCost: 'USD', // of the run, as its makers say
} as const;
export type RunQuantity = keyof typeof runUnits;

export const confidences = ['confident', 'likely', 'speculative'] as const;
export type Confidence = (typeof confidences)[number];

/** How a published compute follows from what else is published, checked by arithmetic; `other` says why in a remark. */
export const computeMethods = [
  'seen', // 6 · parameters · tokens
  'epochs', // 6 · parameters · tokens · epochs
  'active', // 6 · active parameters · tokens
  'hardware', // accelerator-hours · dense peak · utilisation
  'other',
] as const;
export type ComputeMethod = (typeof computeMethods)[number];

/** seeds/runs: a training run as one source has it. Two sources on one model are two records about the same thing. */
export type PublishedRun = {
  readonly id: string; // 'epoch-gpt-4', 'llama-2-70b'
  readonly about: string; // 'gpt-4'
  readonly model: string;
  readonly alias: readonly string[]; // other spellings to search by, Korean among them
  readonly organization: string;
  readonly country: string | null;
  readonly published: string;
  readonly domain: string; // 'Language'
  /** The model it was trained on from; whether that one’s compute is in, a remark says. */
  readonly base: string | null;
  readonly openWeights: boolean | null;
  readonly frontier: boolean;
  readonly confidence: Confidence;
  readonly hardware: string | null; // as the source names it
  readonly accelerator: string | null; // ours, where it is one of them
  /** Where the values come from that cite nothing of their own; the source’s record has its version. */
  readonly source: string;
  readonly locator: string;
  readonly values: Readonly<Partial<Record<RunQuantity, RunValue>>>;
  /** Null where parameters, tokens and compute are not all published. */
  readonly computeMethod: ComputeMethod | null;
  readonly remarks: readonly Words[];
};
export type RunValue = {
  readonly operator: Operator;
  readonly value: string;
  /** Of a value that is not from the run’s own source. */
  readonly citation: Citation | null;
};
