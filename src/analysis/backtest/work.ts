import type { Architecture, Workload } from '../../performance/index.ts';
import type { Counting } from './case.ts';

/** FLOP of a token’s training step: what the model takes, and with it what a layout computes again. */
export type TokenWork = { readonly model: number; readonly hardware: (recompute: 'none' | 'selective' | 'full') => number };
