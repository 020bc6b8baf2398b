/** A group of ranks that talk to each other. */
export type Channel = {
  readonly ranks: number;
  /** byte/s that a rank moves in a ring, one way. */
  readonly rate: number;
  /** Seconds that a gather takes whatever its size: its start and the hops around the ring. */
  readonly latency: number;
};

/**
 * Seconds to gather, or to reduce and scatter, a tensor of so many bytes in all around a ring: every rank moves all but its
 * own part (NCCL’s bus-bandwidth factor (n − 1)/n).
 */
export const gatherTime = (bytes: number, { ranks, rate, latency }: Channel): number =>
  ranks <= 1 ? 0 : latency + ((ranks - 1) / ranks) * (bytes / rate);

/** Seconds to add up a tensor over all ranks: a reduce-scatter and a gather (factor 2(n − 1)/n). */
export const reduceTime = (bytes: number, channel: Channel): number => 2 * gatherTime(bytes, channel);
