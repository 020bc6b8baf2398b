import { readCoefficients } from '../provenance/index.ts';
import type { Layout, Workload } from './layout.ts';
import type { Machine } from './machine.ts';
import { blockInto } from './step/block.ts';
import { emptyBlock } from './step/blockParts.ts';
import { stepCoefficientIds, type StepCoefficients } from './step/coefficients.ts';
import { ratesOf, type Rates } from './step/rates.ts';
import { stacks, type StackId } from './step/stack.ts';
import { emptyStep, stepInto, type Step } from './step/step.ts';

/** The table’s values, as fitted. */
export const stepCoefficients: StepCoefficients = readCoefficients(stepCoefficientIds);

/** A machine as a stack drives it, with the coefficients of the table. */
export const ratesFor = (machine: Machine, stack: StackId, { precision }: Workload): Rates =>
  ratesOf(machine, stacks[stack], precision, stepCoefficients);

/** One step of a workload on a layout, in seconds by part. For many layouts see `blockInto` and `stepInto`, which allocate nothing. */
export function predictStep(workload: Workload, layout: Layout, rates: Rates): Step {
  return stepInto(emptyStep(), blockInto(emptyBlock(), workload, layout, rates), workload, layout, rates);
}
