import type { Words } from './citation.ts';

/** seeds/systems: what the texts name, and what this app has of it. */
export type System = {
  readonly id: string; // 'gpt-4'
  readonly kind: (typeof systemKinds)[number];
  readonly name: Words;
  /** Other names that people search it by, in either script. */
  readonly alias: readonly string[];
  readonly namedIn: readonly string[]; // sources
  readonly about: readonly string[]; // what figures and runs call it
  readonly presets: readonly string[];
  readonly runs: readonly string[]; // ids in seeds/runs: offered as scenarios, or as reference rows
  readonly accelerators: readonly string[];
  readonly figures: readonly string[];
  readonly inputs: readonly string[]; // keys of a link with published values: 'rate', 'net'
  readonly remark: Words | null;
};
export const systemKinds = ['model', 'service', 'architecture', 'company', 'accelerator', 'cloud', 'network', 'product'] as const;
