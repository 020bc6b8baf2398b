import type { PublishedRun } from './publishedRun.ts';
import type { ScalingLaw } from './scalingLaw.ts';
import type { System } from './system.ts';
import type { Typical } from './typical.ts';
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
  readonly runs: readonly PublishedRun[];
  readonly scalingLaws: readonly ScalingLaw[];
  readonly systems: readonly System[];
  readonly typical: readonly Typical[];
};

type Defaults = Shelves['defaults'];

// The options are spelt out each time because the bundler reads these calls as text and never runs them.
const sources = Object.values(import.meta.glob<Source>('../../seeds/sources/*.json', { eager: true, import: 'default' }));
const figures = Object.values(import.meta.glob<readonly Figure[]>('../../seeds/figures/*.json', { eager: true, import: 'default' })).flat();
const accelerators = Object.values(import.meta.glob<Accelerator>('../../seeds/hardware/*.json', { eager: true, import: 'default' }));

const overheads = Object.values(
  import.meta.glob<readonly Overheads[]>('../../seeds/overheads/*.json', { eager: true, import: 'default' }),
).flat();
const presets = Object.values(import.meta.glob<Preset>('../../seeds/presets/*.json', { eager: true, import: 'default' }));
const constants = onlyOne(Object.values(import.meta.glob<Defaults>('../../seeds/constants/*.json', { eager: true, import: 'default' })));

/** @throws Error where the seeds have no defaults: everything else may be empty, the model's defaults may not. */
function onlyOne(files: readonly Defaults[]): Defaults {
  const [only] = files;
  if (!only) throw new Error('seeds/constants holds no defaults.');
  return only;
}

const conventions = Object.values(
  import.meta.glob<readonly CountingConvention[]>('../../seeds/conventions/*.json', { eager: true, import: 'default' }),
).flat();

const quotes = Object.values(import.meta.glob<readonly Quote[]>('../../seeds/quotes/*.json', { eager: true, import: 'default' })).flat();

const runs = Object.values(import.meta.glob<readonly PublishedRun[]>('../../seeds/runs/*.json', { eager: true, import: 'default' })).flat();

const systems = Object.values(import.meta.glob<readonly System[]>('../../seeds/systems/*.json', { eager: true, import: 'default' })).flat();

const typical = Object.values(
  import.meta.glob<readonly Typical[]>('../../seeds/typical/*.json', { eager: true, import: 'default' }),
).flat();

const scalingLaws = Object.values(
  import.meta.glob<readonly ScalingLaw[]>('../../seeds/scalingLaws/*.json', { eager: true, import: 'default' }),
).flat();

export const shelves: Shelves = {
  sources,
  figures,
  accelerators,
  overheads,
  quotes,
  presets,
  defaults: constants,
  conventions,
  runs,
  systems,
  scalingLaws,
  typical,
};
