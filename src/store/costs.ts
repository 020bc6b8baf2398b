import type { ChoiceKey, Scenario } from '../scenario/index.ts';
import { bringAccelerator, choose } from '../scenario/index.ts';
import { currentShelf } from './shelf.ts';
import { chooseGpu, commit, decideWith, openPlan } from './store.ts';
import { switchPlan } from './linkSync.ts';

/** The chosen accelerator under another name, to be changed at will. */
export function nameAccelerator(name: string): void {
  const id = name.trim().toLowerCase();
  if (currentShelf().accelerators.some((each) => each.id === id)) chooseGpu(id);
  else if (id !== '') decideWith('gpu', (scenario) => bringAccelerator(scenario, name, currentShelf()));
}

/** One of a few words: what the price covers, how the run is paid for. */
export const chooseWord = (key: ChoiceKey, word: string): void => decideWith(key, (scenario) => choose(scenario, key, word));

/** A price from the catalogue says what it buys. */
export function takePrice(text: string, covers: string): void {
  commit('price', text);
  chooseWord('covers', covers);
}

/** Opens another plan. Back leads to the one that was left. */
export const openScenario = (scenario: Scenario): void => switchPlan(() => openPlan(scenario, []));
