import { option } from '../calculus/index.ts';
import { acceleratorCount } from './deadline.ts';
import { statedGoodput } from './failures.ts';
import { lossesAt } from './losses.ts';

/** What failures and checkpoints leave of the time of the plan's own cluster. */

export const {
  nodeCount,
  meanTimeBetweenFailures,
  youngInterval,
  checkpointOverFailures,
  dalyInterval,
  checkpointInterval,
  modelledGoodput,
} = lossesAt(acceleratorCount);

export const goodput = option({ symbol: 'G', unit: '1', cases: { stated: statedGoodput, modelled: modelledGoodput } });
