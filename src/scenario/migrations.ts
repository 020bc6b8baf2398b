import type { Scenario } from './decisions.ts';

/**
 * The version of what a link rests on: keys, defaults, rates. A changed default is a new version, and the step that
 * leads to it writes the old default into the plan, so that an old link keeps its numbers.
 */
export const currentVersion = 2;

/** Step i leads from version i + 1 to i + 2. */
const steps: readonly ((scenario: Scenario) => Scenario)[] = [
  // 2 counts the server and the average load in energy, and servers and network in what is bought.
  (scenario) => ({ covers: 'all', server: '1', load: '1', ...scenario }),
];

export const migrate = (scenario: Scenario, from: number): Scenario => steps.slice(from - 1).reduce((plan, step) => step(plan), scenario);
