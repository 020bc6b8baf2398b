import { constants, overheads, presets } from './commonShelves.ts';
import { finder, freeze } from './lookup.ts';
import type { Accelerator, DatedPrice, Figure, Overheads, Preset, Source } from './records.ts';
import type { Shelves } from './shelves.ts';

/** What computing needs of a figure; the words of the claim come with the library. */
export type CoreFigure = Pick<
  Figure,
  'id' | 'subject' | 'kind' | 'operator' | 'value' | 'low' | 'high' | 'unit' | 'asOf' | 'source' | 'lines'
> & {
  readonly flags: readonly Pick<Figure['flags'][number], 'kind'>[];
};
/** Of an accelerator that a plan brings along nothing is known but what the plan says. */
export type CoreAccelerator = Pick<
  Accelerator,
  'id' | 'name' | 'family' | 'released' | 'boardPower' | 'price' | 'priceCovers' | 'rentalRate' | 'overheads' | 'unverified'
> & {
  readonly peak: Accelerator['peak'] | null;
  readonly acceleratorsPerNode: Accelerator['acceleratorsPerNode'] | null;
  /** Come with the library. */
  readonly alternativePrices?: readonly DatedPrice[];
};

export type CoreSource = Pick<Source, 'id' | 'publisher' | 'title' | 'date' | 'dateInferred'>;

/** As much of the library as the first page needs; every library is one. */
export type Catalogue = Pick<Shelves, 'presets' | 'defaults' | 'overheads' | 'quotes'> & {
  readonly sources: readonly CoreSource[];
  readonly figures: readonly CoreFigure[];
  readonly accelerators: readonly CoreAccelerator[];
  readonly source: (id: string) => CoreSource;
  readonly figure: (id: string) => CoreFigure;
  readonly accelerator: (id: string) => CoreAccelerator;
  readonly overheadsOf: (id: string) => Overheads;
  readonly preset: (id: string) => Preset;
};

const figures = Object.values(
  import.meta.glob<readonly CoreFigure[]>('../../seeds/figures/*.json', { eager: true, import: 'default', query: '?core' }),
).flat();
const accelerators = Object.values(
  import.meta.glob<CoreAccelerator>('../../seeds/hardware/*.json', { eager: true, import: 'default', query: '?core' }),
);

const sources = Object.values(
  import.meta.glob<CoreSource>('../../seeds/sources/*.json', { eager: true, import: 'default', query: '?core' }),
);

export const catalogue: Catalogue = Object.freeze({
  ...freeze({ figures, accelerators, sources, overheads, presets, defaults: constants, quotes: [] }), // quotes come with the library
  source: finder('source', sources),
  figure: finder('figure', figures),
  accelerator: finder('accelerator', accelerators),
  overheadsOf: finder('overheads', overheads),
  preset: finder('preset', presets),
});
