import { divide, formula, multiply, option, wholeUp } from '../calculus/index.ts';
import { byDefinition } from '../provenance/index.ts';
import { durationForBudget, wholeCountForBudget } from './budget.ts';
import { secondsPerDay } from './calendar.ts';
import { acceleratorsPerNode, peakThroughput, plannedCount } from './cluster.ts';
import { checkpointWrite, failureRate, nodesPerThousand, restartTime, statedGoodput } from './failures.ts';
import { leastCount } from './leastCount.ts';
import { lossesAt } from './losses.ts';
import { plannedDuration, plannedParameters, plannedTokens } from './planned.ts';
import { computeOf } from './terms.ts';
import { givenUtilisation } from './utilisation.ts';

/** From a deadline back to a cluster; and the count and the time that a plan has, by whichever way it comes to them. */

export const countWithoutLosses = formula({
  symbol: 'n₀',
  unit: 'accelerator',
  equals: divide(computeOf(plannedParameters, plannedTokens), multiply(peakThroughput, givenUtilisation, plannedDuration)),
  citation: byDefinition('work over what one accelerator does in the time', '일의 양을 한 대가 그 기간에 하는 양으로 나눈 값'),
});

export const countOfGoodput = formula({
  symbol: 'n₁',
  unit: 'accelerator',
  equals: divide(countWithoutLosses, statedGoodput),
  citation: byDefinition('that count over the share of the time that moves the run on', '그 수를 실제로 진척되는 시간의 비율로 나눈 값'),
});

const losses = lossesAt(plannedCount);
const bearing = [failureRate, nodesPerThousand, secondsPerDay, acceleratorsPerNode, checkpointWrite, restartTime] as const;

export const countOfYoung = leastCount('nʸ', countWithoutLosses, losses, 'young', bearing);
export const countOfDaly = leastCount('nᵈ', countWithoutLosses, losses, 'daly', bearing);

/** Before rounding. */
export const countForDeadline = option({
  symbol: 'n_T',
  unit: 'accelerator',
  cases: { stated: countOfGoodput, young: countOfYoung, daly: countOfDaly },
});

/** A deadline is kept: the run may end a little before it. */
export const wholeCountForDeadline = formula({
  symbol: 'n⌈ₜ⌉',
  unit: 'accelerator',
  equals: wholeUp(countForDeadline),
  citation: byDefinition('a deadline rounds up', '기한에 맞출 때는 올린다'),
});

export const acceleratorCount = option({
  symbol: 'n',
  unit: 'accelerator',
  cases: { planned: plannedCount, budget: wholeCountForBudget, deadline: wholeCountForDeadline },
});

/** The time that the plan or its budget gives the run. */
export const allottedTime = option({ symbol: 'Tₐ', unit: 's', cases: { planned: plannedDuration, budget: durationForBudget } });
