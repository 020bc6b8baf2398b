import type { Catalogue, CorePreset } from '../provenance/index.ts';
import type { Scenario } from './decisions.ts';
import { isDecisionKey } from './decisions.ts';

/** The plan that a page opens with: the article's own case. */
export const openingPreset = 'gpt-3.5-cluster';

const decisionsByPreset = new WeakMap<CorePreset, Scenario>();

/** The decisions of a preset, always the same object: plans are compared with presets at every keystroke. */
export function decisionsOf(preset: CorePreset): Scenario {
  const known = decisionsByPreset.get(preset);
  if (known) return known;
  const decisions = Object.fromEntries(Object.entries(preset.decisions).filter(([key]) => isDecisionKey(key)));
  decisionsByPreset.set(preset, decisions);
  return decisions;
}

export const openingDecisions = (library: Catalogue): Scenario => decisionsOf(library.preset(openingPreset));

/** The presets as they are offered: the opening one first, the others as the library has them. */
export const presetsInOrder = ({ presets }: Catalogue): readonly CorePreset[] =>
  presets.toSorted((a, b) => Number(b.id === openingPreset) - Number(a.id === openingPreset));
