import { constants, presets } from './commonShelves.ts';
import { finder, freeze } from './lookup.ts';
import type { Accelerator, Figure, Preset, Source } from './records.ts';
import type { Shelves } from './shelves.ts';

/** What computing needs of a figure; the words of the claim come with the library. */
export type CoreFigure = Pick<Figure, 'id' | 'subject' | 'kind' | 'operator' | 'value' | 'low' | 'high' | 'unit' | 'source' | 'lines'> & {
  readonly flags: readonly Pick<Figure['flags'][number], 'kind'>[];
};
export type CoreAccelerator = Pick<Accelerator, 'id' | 'name' | 'family' | 'peak' | 'boardPower' | 'price' | 'rentalRate'>;

export type CoreSource = Pick<Source, 'id' | 'publisher' | 'title' | 'date' | 'dateInferred'>;

/** As much of the library as the first page needs; every library is one. */
export type Catalogue = Pick<Shelves, 'presets' | 'defaults'> & {
  readonly sources: readonly CoreSource[];
  readonly figures: readonly CoreFigure[];
  readonly accelerators: readonly CoreAccelerator[];
  readonly source: (id: string) => CoreSource;
  readonly figure: (id: string) => CoreFigure;
  readonly accelerator: (id: string) => CoreAccelerator;
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
  ...freeze({ figures, accelerators, sources, presets, defaults: constants }),
  source: finder('source', sources),
  figure: finder('figure', figures),
  accelerator: finder('accelerator', accelerators),
  preset: finder('preset', presets),
});
