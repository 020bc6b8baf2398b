import {
  add,
  divide,
  exponential,
  exponentialLessOne,
  figure,
  formula,
  input,
  literal,
  multiply,
  option,
  squareRoot,
  subtract,
} from '../calculus/index.ts';
import { byDefinition, cite } from '../provenance/index.ts';
import { secondsPerDay } from './calendar.ts';
import { nodeCount } from './cluster.ts';

/** Chapter 2: failures, checkpoints, and how much of the time moves the training on. */

/** Of a thousand nodes in a day. */
export const failureRate = input({
  symbol: 'λ',
  unit: '1/knode/d',
  domain: { least: '0', leastIncluded: false, most: '1e6', whole: false, natural: [] },
});

export const nodesPerThousand = figure({ symbol: '1000', unit: 'node/knode' });

export const meanTimeBetweenFailures = formula({
  symbol: 'M',
  unit: 's',
  equals: divide(multiply(secondsPerDay, nodesPerThousand), multiply(failureRate, nodeCount)),
  citation: cite('kokolis-2024', 'mean time to failure: one over nodes times rate'),
});

export const checkpointWrite = input({
  symbol: 'δ',
  unit: 's',
  domain: { least: '0', leastIncluded: false, most: '86400', whole: false, natural: [] },
});

export const restartTime = input({
  symbol: 'ρ',
  unit: 's',
  domain: { least: '0', leastIncluded: true, most: '2592000', whole: false, natural: ['least'] },
});

export const youngInterval = formula({
  symbol: 'τ₁',
  unit: 's',
  equals: squareRoot(multiply(literal(2), checkpointWrite, meanTimeBetweenFailures)),
  citation: cite('young-1974', 'first order approximation to the optimum checkpoint interval'),
});

/** Small where checkpoints are quick: δ over 2M. */
export const checkpointOverFailures = formula({
  symbol: 'ε',
  unit: '1',
  equals: divide(checkpointWrite, multiply(literal(2), meanTimeBetweenFailures)),
  citation: byDefinition('writing a checkpoint over twice the time between failures', '체크포인트 저장 시간을 고장 간격의 두 배로 나눈 값'),
});

export const dalyInterval = formula({
  symbol: 'τ₂',
  unit: 's',
  equals: subtract(
    multiply(
      youngInterval,
      add(literal(1), divide(squareRoot(checkpointOverFailures), literal(3)), divide(checkpointOverFailures, literal(9))),
    ),
    checkpointWrite,
  ),
  citation: cite('daly-2006', 'higher order estimate of the optimum checkpoint interval'),
});

export const checkpointInterval = option({ symbol: 'τ', unit: 's', cases: { young: youngInterval, daly: dalyInterval } });

/** Exact for failures at random: τ of progress for every expected stretch of work, checkpoint, loss and restart. */
export const modelledGoodput = formula({
  symbol: 'Gₘ',
  unit: '1',
  equals: divide(
    checkpointInterval,
    multiply(
      meanTimeBetweenFailures,
      exponential(divide(restartTime, meanTimeBetweenFailures)),
      exponentialLessOne(divide(add(checkpointInterval, checkpointWrite), meanTimeBetweenFailures)),
    ),
  ),
  citation: cite('daly-2006', 'complete model of wall-clock time with exponential failures'),
});

export const statedGoodput = input({
  symbol: 'Gₛ',
  unit: '1',
  domain: { least: '0', leastIncluded: false, most: '1', whole: false, natural: ['most'] },
});

export const goodput = option({ symbol: 'G', unit: '1', cases: { stated: statedGoodput, modelled: modelledGoodput } });
