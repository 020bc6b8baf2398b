import { library } from '../provenance/index.ts';
import { decisionsOf, planOfRun } from '../scenario/index.ts';
import { openScenario } from '../store/index.ts';

/** Opens a published run as a plan, where enough is published to make one. */
export function openRun(id: string): void {
  const plan = planOfRun(library.run(id), library);
  if (!plan) return;
  openScenario(decisionsOf(plan));
  window.scrollTo({ top: 0 }); // where the plan and its answers stand
}
