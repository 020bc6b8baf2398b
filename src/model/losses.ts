import type { FormulaNode, Node, OptionNode } from '../calculus/index.ts';
import {
  add,
  divide,
  exponential,
  exponentialLessOne,
  formula,
  literal,
  multiply,
  option,
  squareRoot,
  subtract,
} from '../calculus/index.ts';
import { byDefinition, cite } from '../provenance/index.ts';
import { secondsPerDay } from './calendar.ts';
import { acceleratorsPerNode } from './cluster.ts';
import { checkpointWrite, failureRate, nodesPerThousand, restartTime } from './failures.ts';

/** The chain from a count of accelerators to the share of the time that moves the run on. */
export type Losses = {
  readonly nodeCount: FormulaNode;
  readonly meanTimeBetweenFailures: FormulaNode;
  readonly youngInterval: FormulaNode;
  readonly checkpointOverFailures: FormulaNode;
  readonly dalyInterval: FormulaNode;
  readonly checkpointInterval: OptionNode;
  readonly modelledGoodput: FormulaNode;
};

/** The plan's own count has this chain, and so has every count that is tried to keep a deadline. */
export function lossesAt(count: Node): Losses {
  const nodeCount = formula({
    symbol: 'ν',
    unit: 'node',
    equals: divide(count, acceleratorsPerNode),
    citation: byDefinition('accelerators over accelerators in a node', '가속기 수를 노드당 가속기 수로 나눈 값'),
  });
  const meanTimeBetweenFailures = formula({
    symbol: 'M',
    unit: 's',
    equals: divide(multiply(secondsPerDay, nodesPerThousand), multiply(failureRate, nodeCount)),
    citation: cite('kokolis-2024', 'mean time to failure: one over nodes times rate'),
  });
  const youngInterval = formula({
    symbol: 'τ₁',
    unit: 's',
    equals: squareRoot(multiply(literal(2), checkpointWrite, meanTimeBetweenFailures)),
    citation: cite('young-1974', 'first order approximation to the optimum checkpoint interval'),
  });
  /** Small where checkpoints are quick: δ over 2M. */
  const checkpointOverFailures = formula({
    symbol: 'ε',
    unit: '1',
    equals: divide(checkpointWrite, multiply(literal(2), meanTimeBetweenFailures)),
    citation: byDefinition(
      'writing a checkpoint over twice the time between failures',
      '체크포인트 저장 시간을 고장 간격의 두 배로 나눈 값',
    ),
  });
  const dalyInterval = formula({
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
  const checkpointInterval = option({ symbol: 'τ', unit: 's', cases: { young: youngInterval, daly: dalyInterval } });
  /** Exact for failures at random: τ of progress for every expected stretch of work, checkpoint, loss and restart. */
  const modelledGoodput = formula({
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
  return { nodeCount, meanTimeBetweenFailures, youngInterval, checkpointOverFailures, dalyInterval, checkpointInterval, modelledGoodput };
}
