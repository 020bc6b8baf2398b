import type { ArchitectureForm } from '../../performance/index.ts';
import { assumeRest, findMachine, memoryCoefficientIds, memoryOptions } from '../../performance/index.ts';
import { machineIds, readCoefficients } from '../../provenance/index.ts';
import type { Surroundings } from './caseOf.ts';

/** Everything of ours that rows are read by: the machines whose facts are gathered, published models, and what fits into memory. */
export function surroundings(published: readonly ArchitectureForm[] = []): Surroundings {
  const coefficients = readCoefficients(memoryCoefficientIds);
  return {
    machines: machineIds.map(findMachine),
    published,
    chooseRest: ({ workload, layout, open, machine, stack }) =>
      open.recompute || open.microBatch ? assumeRest({ workload, layout, open }, machine, memoryOptions[stack], coefficients).layout : layout,
  };
}
