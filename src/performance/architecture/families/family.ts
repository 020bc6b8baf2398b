import type { Config } from '../config.ts';
import type { ArchitectureForm, BiasedPart, Norm } from '../fields.ts';
import { never, runsOf, windowedBy } from './runs.ts';

/** What models of a kind have in common, and their configs don’t say. */
export type Traits = {
  readonly norm: Norm;
  /** Over the hidden width a layer; 2 unless said. */
  readonly norms?: number;
  readonly gated: boolean;
  readonly biases?: readonly BiasedPart[];
  /** Unless the config says so itself. */
  readonly tied: boolean;
  /** Whether a config has to name the width of the feed-forward layer (unless said), is four times the hidden one, or stands elsewhere. */
  readonly width?: 'quadruple' | 'elsewhere';
  /** Whether positions are learned, in a table. */
  readonly learnedPositions?: boolean;
};

/** A kind of model, under all names that configs give it, and what its configs mean. */
export type Family = {
  readonly types: readonly string[];
  readonly traits: Traits;
  /** What only this kind has. Asked after the rest, and has the last word. */
  readonly details?: (config: Config, form: ArchitectureForm) => Partial<ArchitectureForm>;
};

/** All parts of attention, of attention and feed-forward layer. */
export const attentionParts: readonly BiasedPart[] = ['query', 'keyValue', 'output'];
export const queryKeyValue: readonly BiasedPart[] = ['query', 'keyValue'];
export const allParts: readonly BiasedPart[] = [...attentionParts, 'feedForward'];

/** Biases that flags of the config switch on. */
export const biasesBy = (config: Config, switches: readonly (readonly [string, boolean, readonly BiasedPart[]])[]): readonly BiasedPart[] =>
  switches.flatMap(([name, otherwise, parts]) => (config.flag(name, otherwise) ? parts : []));

const widthOf = (config: Config, { width }: Traits, hidden: number): number =>
  width === undefined ? config.need('width') : width === 'quadruple' ? config.whole('width', 4 * hidden) : hidden;

/** The form of a model whose family is known. */
export function formOf({ traits, details }: Family, config: Config): ArchitectureForm {
  const [layers, hidden, heads] = [config.need('layers'), config.need('hidden'), config.need('heads')];
  const positions = config.whole('positions', null);
  windowedBy(config, layers); // says so if a layer is of a kind that nothing here counts
  const form: ArchitectureForm = {
    modelType: config.type,
    layers,
    hidden,
    heads,
    vocabulary: config.need('vocabulary'),
    keyValueHeads: config.whole('keyValueHeads', heads),
    headSize: config.whole('headSize', null),
    width: widthOf(config, traits, hidden),
    gated: traits.gated,
    tied: config.flag('tie_word_embeddings', traits.tied),
    norm: traits.norm,
    norms: traits.norms ?? 2,
    biases: traits.biases ?? [],
    positions,
    positionRows: traits.learnedPositions ? config.need('positions') : 0,
    predictionLayers: config.whole('predictionLayers', 0),
    runs: runsOf(layers, never, never),
  };
  return details ? { ...form, ...details(config, form) } : form;
}
