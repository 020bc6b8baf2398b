import { registry } from '../model/index.ts';
import type { Scenario } from './decisions.ts';
import { asksMachineRoom, isPredicted } from './decisions.ts';
import { unknown } from './leaf.ts';
import type { Predicted, Unpredicted, WithMachineRoom } from './prediction.ts';

/** What the machine room makes of a plan that asks it anything. Until it is there, what it would say may be anything, and nothing fails. */
export function predictionFor(
  scenario: Scenario,
  { machineRoom }: WithMachineRoom,
  known: Omit<Unpredicted, 'scenario'>,
): Predicted | null {
  if (!asksMachineRoom(scenario)) return null;
  if (machineRoom) return machineRoom({ ...known, scenario });
  const open = [
    ...(isPredicted(scenario) ? [unknown(registry.plannedUtilisation, 'mfu')] : []),
    ...(scenario.arch !== undefined && scenario.p === undefined && !known.solved.includes('p')
      ? [unknown(registry.plannedParameters, 'p')]
      : []),
  ];
  return { prediction: null, leaves: open, runs: undefined, issues: [] };
}
