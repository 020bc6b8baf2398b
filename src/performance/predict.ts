import { readCoefficients } from '../provenance/index.ts';
import type { Layout, Workload } from './layout.ts';
import type { Machine } from './machine.ts';
import { blockInto } from './step/block.ts';
import { emptyBlock } from './step/blockParts.ts';
import { memoryCoefficientIds, type MemoryCoefficients } from './memory/schemes.ts';
import { stepCoefficientIds, type StepCoefficients } from './step/coefficients.ts';
import { ratesOf, type Rates } from './step/rates.ts';
import { stacks, type StackId } from './step/stack.ts';
import { emptyStep, stepInto, type Step } from './step/step.ts';

/** The table’s values, for time and for memory. */
export const stepCoefficients: StepCoefficients = readCoefficients(stepCoefficientIds);
export const memoryCoefficients: MemoryCoefficients = readCoefficients(memoryCoefficientIds);

/** A machine as a stack drives it, with the coefficients of the table. */
export const ratesFor = (machine: Machine, stack: StackId, { precision }: Workload): Rates =>
  ratesOf(machine, stacks[stack], precision, stepCoefficients);

/** One step of a workload on a layout, in seconds by part. For many layouts see `blockInto` and `stepInto`, which allocate nothing. */
export function predictStep(workload: Workload, layout: Layout, rates: Rates): Step {
  return stepInto(emptyStep(), blockInto(emptyBlock(), workload, layout, rates), workload, layout, rates);
}
