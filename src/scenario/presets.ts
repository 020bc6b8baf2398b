import type { Catalogue, Preset } from '../provenance/index.ts';
import type { Scenario } from './decisions.ts';
import { isDecisionKey } from './decisions.ts';

/** The plan that a page opens with: the article's own case. */
export const openingPreset = 'gpt-3.5-cluster';

export const decisionsOf = (preset: Preset): Scenario => Object.fromEntries(Object.entries(preset.decisions).filter(([key]) => isDecisionKey(key)));

export const openingDecisions = (library: Catalogue): Scenario => decisionsOf(library.preset(openingPreset));
