import { divide, formula, multiply } from '../calculus/index.ts';
import { byDefinition } from '../provenance/index.ts';
import { acceleratorCount } from './deadline.ts';
import { trainingTime } from './compute.ts';
import { secondsPerHour } from './calendar.ts';

/** What is used up: accelerators for a time. */

/** In hours, since that is what is billed: a rate per hour stays exact. */
export const acceleratorHours = formula({
  symbol: 'H',
  unit: 'accelerator·h',
  equals: divide(multiply(acceleratorCount, trainingTime), secondsPerHour),
  citation: byDefinition('accelerators times hours', '가속기 수에 시간을 곱한 값'),
});
