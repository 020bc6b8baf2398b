import type { Sharding } from '../layout.ts';
import type { StateBytes } from './schemes.ts';

/**
 * Bytes of weights, gradients and optimizer on one rank. `whole` parameters are what it would hold alone, `shard` what it holds
 * where data-parallel ranks divide them: stage 1 divides the optimizer, 2 gradients too, 3 weights too (ZeRO, Rajbhandari et al.
 * 2020, section 5). What is divided still is whole for a moment: `live` parameters are gathered, or reduced, at a time. No stage takes more than
 * the one before it.
 */
export const weightBytes = (whole: number, shard: number, sharding: Sharding, { weight, kept }: StateBytes, live = 0): number =>
  sharding < 3 ? weight * whole : Math.min(weight * whole, kept * shard + weight * live);

export const gradientBytes = (whole: number, shard: number, sharding: Sharding, { gradient, sum }: StateBytes, live = 0): number =>
  sharding < 2 ? (gradient + sum) * whole : gradient * Math.min(whole, shard + live);

export const optimizerBytes = (whole: number, shard: number, sharding: Sharding, { optimizer }: StateBytes): number =>
  optimizer * (sharding === 0 ? whole : shard);
