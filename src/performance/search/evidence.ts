import { dataRanks, microBatches, type Layout, type Workload } from '../layout.ts';
import type { Machine } from '../machine.ts';

/**
 * How far measured runs reach, one limit a dimension, kept in one table (seeds/coefficients/evidence.json). Beyond them a search
 * would follow the errors of the model where nothing has shown them.
 */
export const evidenceCoefficientIds = [
  'seenTensor',
  'seenTensorDomains',
  'seenPipeline',
  'seenTurns',
  'seenVirtual',
  'seenContext',
  'seenContextTokens',
  'seenExpert',
  'seenTokens',
  'seenShardedRanks',
  'seenShardedTensor',
  'seenShardedPipeline',
  'seenShardedContext',
  'seenShardedGradientsPipeline',
  'seenZeroBubble',
] as const;

export type LimitId = (typeof evidenceCoefficientIds)[number];
export type Evidence = Readonly<Record<LimitId, number>>;

export type Limit = {
  readonly id: LimitId;
  /** Whether runs were measured up to the limit, or down to it. */
  readonly side: 'most' | 'least';
  /** What the limit is of; null where a layout has nothing of the kind. */
  readonly of: (layout: Layout, workload: Workload, machine: Machine) => number | null;
};

const most = (id: LimitId, of: Limit['of']): Limit => ({ id, side: 'most', of });
const least = (id: LimitId, of: Limit['of']): Limit => ({ id, side: 'least', of });

/** The one list: limits are read from measured runs by it, and layouts judged by it. */
export const limits: readonly Limit[] = [
  most('seenTensor', ({ tensor }) => tensor),
  most('seenTensorDomains', ({ tensor }, _, { domain }) => tensor / domain),
  most('seenPipeline', ({ pipeline }) => pipeline),
  // micro-batches for each pipeline rank: with few of them the bubble is all that counts
  least('seenTurns', (layout, { batch }) => (layout.pipeline > 1 ? microBatches(layout, batch) / layout.pipeline : null)),
  most('seenVirtual', ({ virtual }) => virtual),
  most('seenContext', ({ context }) => context),
  least('seenContextTokens', ({ context }, { sequence }) => (context > 1 ? sequence / context : null)),
  most('seenExpert', ({ expert }) => expert),
  most('seenTokens', ({ microBatch, context }, { sequence }) => (microBatch * sequence) / context),
  most('seenShardedRanks', (layout) => (layout.sharding === 3 ? dataRanks(layout) * layout.context : null)),
  most('seenShardedTensor', ({ sharding, tensor }) => (sharding === 3 ? tensor : null)),
  most('seenShardedPipeline', ({ sharding, pipeline }) => (sharding === 3 ? pipeline : null)),
  most('seenShardedContext', ({ sharding, context }) => (sharding === 3 ? context : null)),
  most('seenShardedGradientsPipeline', ({ sharding, pipeline }) => (sharding === 2 ? pipeline : null)),
  most('seenZeroBubble', ({ schedule, pipeline }) => (schedule === 'oneForwardOneBackward' ? null : pipeline)),
];

const isBeyond = ({ id, side, of }: Limit, evidence: Evidence, layout: Layout, workload: Workload, machine: Machine): boolean => {
  const value = of(layout, workload, machine);
  if (value === null) return false;
  return side === 'most' ? value > evidence[id] : value < evidence[id];
};

/** In what a layout goes beyond all measured runs; allocates nothing where in nothing. */
export const isUnseen = (evidence: Evidence, layout: Layout, workload: Workload, machine: Machine): boolean => {
  for (const limit of limits) if (isBeyond(limit, evidence, layout, workload, machine)) return true;
  return false;
};

export const unseenIn = (evidence: Evidence, layout: Layout, workload: Workload, machine: Machine): readonly LimitId[] =>
  limits.filter((limit) => isBeyond(limit, evidence, layout, workload, machine)).map(({ id }) => id);
