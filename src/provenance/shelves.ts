import { constants, overheads, presets } from './commonShelves.ts';
import type { Accelerator, Cited, CountingConvention, DefaultName, Figure, Overheads, Preset, Quote, Source } from './records.ts';

/** Everything under seeds/, in the order of the files' names. */
export type Shelves = {
  readonly sources: readonly Source[];
  readonly figures: readonly Figure[];
  readonly accelerators: readonly Accelerator[];
  readonly overheads: readonly Overheads[];
  readonly quotes: readonly Quote[];
  readonly presets: readonly Preset[];
  readonly defaults: Readonly<Record<DefaultName, Cited>>;
  readonly conventions: readonly CountingConvention[];
};

// The options are spelt out each time because the bundler reads these calls as text and never runs them.
const sources = Object.values(import.meta.glob<Source>('../../seeds/sources/*.json', { eager: true, import: 'default' }));
const figures = Object.values(import.meta.glob<readonly Figure[]>('../../seeds/figures/*.json', { eager: true, import: 'default' })).flat();
const accelerators = Object.values(import.meta.glob<Accelerator>('../../seeds/hardware/*.json', { eager: true, import: 'default' }));

const conventions = Object.values(
  import.meta.glob<readonly CountingConvention[]>('../../seeds/conventions/*.json', { eager: true, import: 'default' }),
).flat();

const quotes = Object.values(import.meta.glob<readonly Quote[]>('../../seeds/quotes/*.json', { eager: true, import: 'default' })).flat();

export const shelves: Shelves = { sources, figures, accelerators, overheads, quotes, presets, defaults: constants, conventions };
