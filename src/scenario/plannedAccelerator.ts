import type { Catalogue, CoreAccelerator } from '../provenance/index.ts';
import type { Scenario } from './decisions.ts';
import { findAccelerator } from './evidence.ts';
import type { Issue } from './issue.ts';
import { issue } from './issue.ts';
import { readDecision } from './numerals.ts';

/** The accelerator that a plan names: of the records, of the user’s own where its peak is said, else that of the opening plan. */
export function plannedAccelerator(scenario: Scenario, opening: Scenario, library: Catalogue, issues: Issue[]): CoreAccelerator {
  const found = findAccelerator(scenario.gpu, library);
  if (found) return found;
  const name = scenario.gpu?.trim().slice(0, longestName);
  if (name !== undefined && scenario.peak !== undefined && readDecision('peak', scenario.peak).ok) return broughtAlong(name);
  if (scenario.gpu !== undefined) issues.push(issue('error', 'unknown-accelerator', 'gpu', scenario.gpu));
  return library.accelerator(opening.gpu ?? '');
}

const longestName = 40;

/** An accelerator of the user’s own: of it we know what the plan says, and take for the rest what holds of others. */
const broughtAlong = (name: string): CoreAccelerator => ({
  id: name,
  name,
  family: name,
  released: '',
  peak: null,
  boardPower: null,
  price: null,
  priceCovers: 'all',
  rentalRate: null,
  overheads: 'other',
  acceleratorsPerNode: null,
  unverified: [],
});
