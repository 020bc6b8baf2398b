import start from 'virtual:seeds-at-start';
import { finder, freeze } from './lookup.ts';
import type { Citation } from './citation.ts';
import type { ScalingLaw } from './scalingLaw.ts';
import type { Accelerator, Cited, DatedPrice, DefaultName, Figure, Overheads, Preset, Quote, Source } from './records.ts';

/** What computing needs of a figure; the words of the claim come with the library. */
export type CoreFigure = Pick<
  Figure,
  'id' | 'subject' | 'kind' | 'operator' | 'value' | 'low' | 'high' | 'unit' | 'asOf' | 'source' | 'lines'
> & {
  readonly flags: readonly Pick<Figure['flags'][number], 'kind'>[];
};

/** Where a number comes from that the first screen doesn’t show comes with the library, and until then is null. */
export type CoreCited = Omit<Cited, 'citation'> & { readonly citation: Citation | null };

export type CoreOverheads = Pick<Overheads, 'id'> &
  Readonly<Record<'serverOverhead' | 'serverPowerRatio' | 'averagePowerFraction', CoreCited>>;

/** What a preset is for comes with the library. */
export type CorePreset = Omit<Preset, 'purpose'> & Partial<Pick<Preset, 'purpose'>>;

/** Of an accelerator that a plan brings along nothing is known but what the plan says. */
export type CoreAccelerator = Pick<
  Accelerator,
  'id' | 'name' | 'family' | 'released' | 'price' | 'priceCovers' | 'rentalRate' | 'overheads' | 'unverified'
> & {
  readonly peak: CoreCited | null;
  readonly boardPower: CoreCited | null;
  readonly acceleratorsPerNode: CoreCited | null;
  /** Come with the library. */
  readonly alternativePrices?: readonly DatedPrice[];
};

export type CoreSource = Pick<Source, 'id' | 'publisher' | 'title' | 'date' | 'dateInferred'>;

/** The records that the first answer takes. */
export type CoreRecords = {
  readonly sources: readonly CoreSource[];
  readonly figures: readonly CoreFigure[];
  readonly accelerators: readonly CoreAccelerator[];
  readonly overheads: readonly CoreOverheads[];
  readonly presets: readonly CorePreset[];
  readonly defaults: Readonly<Partial<Record<DefaultName, CoreCited>>>;
};

/** As much of the library as the first answer needs; every library is one. */
export type Catalogue = CoreRecords & {
  readonly quotes: readonly Quote[];
  readonly source: (id: string) => CoreSource;
  readonly figure: (id: string) => CoreFigure;
  /** Claims, and published values of runs, which come with the library. */
  readonly references: readonly CoreFigure[];
  readonly reference: (id: string) => CoreFigure;
  readonly accelerator: (id: string) => CoreAccelerator;
  readonly overheadsOf: (id: string) => CoreOverheads;
  readonly preset: (id: string) => CorePreset;
  /** Come with the library. */
  readonly scalingLaws?: readonly ScalingLaw[];
  /** Published runs as plans, on the same accelerator and with the same parameters: where somebody has made plans of them. */
  readonly plansLike?: (decisions: Readonly<Partial<Record<string, string>>>) => readonly Preset[];
};

const records: CoreRecords = start;

export const catalogue: Catalogue = Object.freeze({
  ...freeze({ ...records, quotes: [] }), // quotes come with the library
  source: finder('source', records.sources),
  figure: finder('figure', records.figures),
  references: records.figures,
  reference: finder('reference', records.figures),
  accelerator: finder('accelerator', records.accelerators),
  overheadsOf: finder('overheads', records.overheads),
  preset: finder('preset', records.presets),
});
