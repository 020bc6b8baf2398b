import { readCoefficients } from '../../provenance/index.ts';
import type { Workload } from '../layout.ts';
import type { Machine } from '../machine.ts';
import { memoryModel } from '../memory/model.ts';
import { memoryOptions } from '../memory/options.ts';
import { memoryCoefficients, ratesFor } from '../predict.ts';
import type { StackId } from '../step/stack.ts';
import { evidenceCoefficientIds, type Evidence } from './evidence.ts';
import { promisingFirst } from './promise.ts';
import type { SearchSetting } from './search.ts';
import { spaceOf, type SpaceOptions } from './space.ts';

/** What is asked of a search: plain data, which can be sent to a worker. */
export type LayoutQuestion = SpaceOptions & {
  readonly workload: Workload;
  readonly machine: Machine;
  readonly stack: StackId;
  readonly accelerators: number;
};

/** How many of the fastest layouts are told. */
export const mostFound = 20;

/** How far measured runs reach, as gathered. */
export const evidence: Evidence = readCoefficients(evidenceCoefficientIds);

/** Everything that a search takes, with the coefficients of the tables: the same wherever it is put together. */
export function settingOf({ workload, machine, stack, accelerators, schedules, idle }: LayoutQuestion): SearchSetting {
  const rates = ratesFor(machine, stack, workload);
  const memory = memoryModel(workload, memoryOptions[stack], memoryCoefficients);
  const space = spaceOf(workload, accelerators, { schedules, idle }, promisingFirst(workload, rates, memory));
  return { space, rates, memory, evidence, most: mostFound };
}
