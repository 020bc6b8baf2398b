import type { Accelerator, Cited, DefaultName, Figure, Preset, Source } from './records.ts';

/** Everything under seeds/, in the order of the files' names. */
export type Shelves = {
  readonly sources: readonly Source[];
  readonly figures: readonly Figure[];
  readonly accelerators: readonly Accelerator[];
  readonly presets: readonly Preset[];
  readonly defaults: Readonly<Record<DefaultName, Cited>>;
};

// The options are spelt out each time because the bundler reads these calls as text and never runs them.
const sources = import.meta.glob<Source>('../../seeds/sources/*.json', { eager: true, import: 'default' });
const figures = import.meta.glob<readonly Figure[]>('../../seeds/figures/*.json', { eager: true, import: 'default' });
const hardware = import.meta.glob<Accelerator>('../../seeds/hardware/*.json', { eager: true, import: 'default' });
const presets = import.meta.glob<Preset>('../../seeds/presets/*.json', { eager: true, import: 'default' });
const constants = import.meta.glob<Shelves['defaults']>('../../seeds/constants/*.json', { eager: true, import: 'default' });

/** @throws Error where the seeds have no defaults: everything else may be empty, the model's defaults may not. */
const defaultsOf = (files: Readonly<Record<string, Shelves['defaults']>>): Shelves['defaults'] => {
  const [only] = Object.values(files);
  if (!only) throw new Error('seeds/constants holds no defaults.');
  return only;
};

export const shelves: Shelves = {
  sources: Object.values(sources),
  figures: Object.values(figures).flat(),
  accelerators: Object.values(hardware),
  presets: Object.values(presets),
  defaults: defaultsOf(constants),
};
