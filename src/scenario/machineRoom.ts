import { registry } from '../model/index.ts';
import { bandNear, findMachine, predictStep, ratesFor, twinOf } from '../performance/index.ts';
import { machineIds } from '../provenance/index.ts';
import type { Arrangement, Setting } from './arrangement.ts';
import { isPredicted } from './decisions.ts';
import type { Issue } from './issue.ts';
import { issue } from './issue.ts';
import { layoutIssues, refusalIssue } from './layoutIssues.ts';
import type { BoundLeaf } from './leaf.ts';
import { writeLayout } from './layoutText.ts';
import { plannedArchitecture } from './plannedArchitecture.ts';
import type { LinkTwin, MachineRoom, PlannedArchitecture, Predicted, Prediction, Unpredicted } from './prediction.ts';
import type { LayOut } from './seekLayout.ts';
import { keepingLayouts, layOut, runsOf, seekLayout } from './seekLayout.ts';
import { settingOf } from './setting.ts';
import { ownParameters, stepLeaves, withLeaves } from './stepLeaves.ts';

/** A library whose plans can have their utilisation predicted. */
export function withMachineRoom<Library extends object>(library: Library): Library & { readonly machineRoom: MachineRoom } {
  const lay = keepingLayouts(layOut);
  return { ...library, machineRoom: (plan) => predict(plan, lay) };
}

/** What follows for a plan from its architecture and its layout. Never throws for a plan. */
function predict(plan: Unpredicted, lay: LayOut): Predicted {
  const { scenario } = plan;
  const issues: Issue[] = [];
  const nothing = (leaves: readonly BoundLeaf[] = []): Predicted => ({ prediction: null, leaves, runs: undefined, issues });
  if (scenario.arch === undefined) {
    if (isPredicted(scenario)) issues.push(issue('error', 'needs-architecture', 'mfu', scenario.mfu ?? ''));
    return nothing();
  }
  const planned = plannedArchitecture(scenario.arch);
  if ('code' in planned) {
    issues.push(planned);
    return nothing();
  }
  const own = ownParameters(plan, planned);
  const machine = machineIds.includes(plan.accelerator.id) ? findMachine(plan.accelerator.id) : null;
  if (!machine) {
    if (isPredicted(scenario)) issues.push(issue('error', 'not-measured', 'gpu', plan.accelerator.name));
    return nothing(own);
  }
  const setting = settingOf(plan, planned.architecture, machine, issues);
  const sought = seekLayout({ ...plan, leaves: withLeaves(plan.leaves, own) }, setting, lay);
  const isAsked = isPredicted(scenario);
  if ('reason' in sought.made) {
    if (isAsked) issues.push(refusalIssue(sought.made, setting, sought.count));
    return nothing(own);
  }
  const told = layoutIssues(sought.made, setting, sought.count);
  if (isAsked) issues.push(...told, ...apart(plan, planned));
  const stands = isAsked && !plan.solved.includes('mfu') && told.every(({ severity }) => severity === 'warning');
  const prediction = predictionOf(plan, planned, setting, sought.made, stands);
  if (stands && (!prediction.band || prediction.band.distance === 'everything'))
    issues.push(issue('warning', 'out-of-evidence', 'mfu', plan.accelerator.name));
  return {
    prediction,
    leaves: [...own, ...stepLeaves(plan, planned, sought.made, sought.count, prediction.band)],
    runs: runsOf(setting, sought.made),
    issues,
  };
}

/** By more than that, parameters are those of another model. */
const sameModel = 0.05;

function apart({ scenario, leaves }: Unpredicted, { architecture }: PlannedArchitecture): readonly Issue[] {
  const stated = scenario.p === undefined ? undefined : leaves.get(registry.plannedParameters);
  const own = architecture.activeParameters;
  if (!stated?.amount.value || stated.amount.value.div(own).minus(1).abs().lte(sameModel)) return [];
  return [issue('warning', 'parameters-apart', 'p', stated.amount.value.toFixed(), { most: String(own) })];
}

function predictionOf(
  { scenario, leaves }: Unpredicted,
  architecture: PlannedArchitecture,
  setting: Setting,
  made: Arrangement,
  stands: boolean,
): Prediction {
  const { machine, stack } = setting;
  const { layout, workload, idle, assumed, step, memory, fits, remedies } = made;
  return {
    architecture,
    machine,
    stack,
    workload,
    layout,
    written: writeLayout(layout, workload.flash),
    assumed,
    stated: {
      stack: scenario.stack !== undefined,
      precision: scenario.precision !== undefined,
      sequence: leaves.has(registry.sequenceLength),
      batch: leaves.has(registry.batchSize),
    },
    idle,
    step,
    memory,
    fits,
    remedies,
    band: bandNear({ machine, stack, workload, layout }),
    twin: linkTwinOf(setting, made),
    stands,
  };
}

/** The same work with the fast link of the accelerator’s twin. */
function linkTwinOf({ machine, stack }: Setting, { workload, layout }: Arrangement): LinkTwin | null {
  const twin = twinOf(machine);
  return twin && { machine: twin, step: predictStep(workload, layout, ratesFor(twin, stack, workload)) };
}
