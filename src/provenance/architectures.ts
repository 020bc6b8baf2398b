import type { ArchitectureForm } from './architectureForm.ts';
import type { Citation, Words } from './citation.ts';
import { finder, freeze } from './lookup.ts';

/** seeds/architectures: shapes of published models, one list a maker, and of the texts’ systems what is known of theirs. */
export type ArchitectureRecord = {
  readonly id: string; // 'llama-3.1-8b'
  readonly name: Words;
  readonly system: string | null; // in seeds/systems, where the texts name it
  readonly remark: Words | null; // why there is no shape, or what it leaves out
} & (
  | { readonly shape: ArchitectureForm; readonly citation: Citation }
  | { readonly shape: null; readonly citation: null; readonly remark: Words }
);

// The options are spelt out because the bundler reads this call as text and never runs it.
const files = import.meta.glob<readonly ArchitectureRecord[]>('../../seeds/architectures/*.json', { eager: true, import: 'default' });

/** All of them, in the order of the files’ names. */
export const architectureRecords: readonly ArchitectureRecord[] = freeze(Object.values(files).flat());

/** @throws RangeError for a model that has no record */
export const architectureRecord: (id: string) => ArchitectureRecord = finder('architecture', architectureRecords);
