import { acceleratorNames } from '../provenance/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { currentShelf } from '../store/index.ts';

let loading: Promise<void> | null = null;

/** Every record, once: what is known of the plan then comes with it. */
export const loadLibrary = (): Promise<void> => (loading ??= import('./shelveLibrary.ts').then(({ shelveLibrary }) => shelveLibrary()));

/** Whether a plan can’t be computed without the library: its accelerator is not among those of the start. */
export function needsLibrary({ gpu }: Scenario): boolean {
  const id = gpu?.trim().toLowerCase();
  return acceleratorNames.some((each) => each.id === id) && !currentShelf().accelerators.some((each) => each.id === id);
}
