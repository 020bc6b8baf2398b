import type { Band, Layout, Machine, Memory, Remedy, StackId, Step, Workload } from '../performance/index.ts';
import {
  bandNear,
  flopsPerToken,
  memoryCoefficients,
  memoryOptions,
  predictMemory,
  predictStep,
  ratesFor,
  stepParts,
  twinOf,
  whatWouldFit,
} from '../performance/index.ts';

/** What is trained, on what, with which software, and how it is laid out. */
export type MachineSetting = {
  readonly workload: Workload;
  readonly layout: Layout;
  readonly machine: Machine;
  readonly stack: StackId;
  /** What the user’s own runs take over what is predicted; 1 where none were measured. */
  readonly factor?: number;
};

/** What follows from a setting. */
export type MachineRun = {
  readonly step: Step;
  readonly memory: Memory;
  /** What would make it fit; empty where it does, or where nothing would. */
  readonly remedies: readonly Remedy[];
  /** How far it may be off, by what was measured of its like; null where nothing was. */
  readonly band: Band | null;
  /** The same layout on the accelerator that differs in its link alone; null where there is none. */
  readonly twin: { readonly machine: Machine; readonly seconds: number } | null;
};

/** A step, its memory and its evidence, with the coefficients of the table. */
export function machineRun(setting: MachineSetting): MachineRun {
  const { machine, workload, layout, stack } = setting;
  const options = memoryOptions[stack];
  const twin = twinOf(machine);
  return {
    step: stepOf(setting),
    memory: predictMemory(workload, layout, options, memoryCoefficients),
    remedies: whatWouldFit(workload, layout, machine, options, memoryCoefficients),
    band: bandNear(setting),
    twin: twin && { machine: twin, seconds: stepOf({ ...setting, machine: twin }).total },
  };
}

/** One step, as the user’s own runs have it: a factor is on all of its parts, since nothing tells on which. */
function stepOf({ machine, workload, layout, stack, factor = 1 }: MachineSetting): Step {
  const step = predictStep(workload, layout, ratesFor(machine, stack, workload));
  for (const part of stepParts) step[part] *= factor;
  step.total *= factor;
  return step;
}

/** Share of the dense 16-bit peak, as the book’s `predictedUtilisation` has it: six operations a token for each parameter that it goes through. */
export function utilisationOf({ workload, layout, machine }: MachineSetting, seconds: number): number {
  const { architecture, sequence, batch } = workload;
  return (flopsPerToken(architecture, sequence, 'sixN') * batch * sequence) / (seconds * layout.accelerators * machine.peak);
}
