import type { Folio, Scenario } from '../scenario/index.ts';
import { asksMachineRoom } from '../scenario/index.ts';
import { currentShelf } from '../store/index.ts';

let loading: Promise<void> | null = null;
let opening: Promise<void> | null = null;

/** Every record, once: what is known of the plan then comes with it. */
export const loadLibrary = (): Promise<void> =>
  (loading ??= import('./shelveLibrary.ts').then(
    ({ shelveLibrary }) => shelveLibrary(),
    (error: unknown) => {
      loading = null; // the line may be back when somebody asks again
      throw error;
    },
  ));

/** What predicts a step, once: on top of every record. */
export const loadMachineRoom = (): Promise<void> =>
  (opening ??= loadLibrary()
    .then(() => import('./shelveMachineRoom.ts'))
    .then(
      ({ shelveMachineRoom }) => shelveMachineRoom(),
      (error: unknown) => {
        opening = null;
        throw error;
      },
    ));

/** What some plans can’t be answered without. @returns null where everything is there from the start */
export function loadFor({ plans }: Folio): Promise<void> | null {
  if (plans.some(({ scenario }) => asksMachineRoom(scenario))) return loadMachineRoom();
  return plans.some(({ scenario }) => needsLibrary(scenario)) ? loadLibrary() : null;
}

/**
 * Whether a plan can’t be answered without the library: its accelerator is not among those of the start, what stands in its
 * lanes comes with it, or its run is paid for, its failures or its people and data are counted, with constants that come with
 * the library.
 */
function needsLibrary({ gpu, method, failures, staff, data, refs, pays, best }: Scenario): boolean {
  const id = gpu?.trim().toLowerCase();
  const comesLater = id !== undefined && !currentShelf().accelerators.some((each) => each.id === id);
  return (
    comesLater ||
    [failures, staff, data, refs, pays, best].some((each) => each !== undefined) ||
    (method !== undefined && method !== 'rent')
  );
}
