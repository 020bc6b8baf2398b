import { freeze } from './lookup.ts';

/**
 * One run of seeds/evidence/runs.json: accelerator, software, whether it is a mixture of experts, how many accelerators, whether the
 * source leaves nothing open, measured and predicted tokens a second and accelerator, and measured utilisation as the source counts it.
 */
type MeasuredRow = readonly [
  machine: string,
  stack: string,
  experts: 0 | 1,
  accelerators: number,
  fullySpecified: 0 | 1,
  measured: number,
  predicted: number,
  utilisation: number,
];

/** Who measured, and what: the runs that the step model was fitted to and compared with, as facts. */
export type MeasuredSource = {
  readonly source: string;
  readonly title: string;
  readonly url: string;
  readonly year: string;
  readonly runs: readonly MeasuredRow[];
};

// The options are spelt out because the bundler reads this call as text and never runs it.
const files = import.meta.glob<readonly MeasuredSource[]>('../../seeds/evidence/runs.json', { eager: true, import: 'default' });

export const measuredSources: readonly MeasuredSource[] = freeze(Object.values(files).flat());
