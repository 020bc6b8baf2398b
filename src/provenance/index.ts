export { acceleratorNames, catalogue } from './catalogue.ts';
export type { Catalogue, CoreAccelerator, CoreFigure } from './catalogue.ts';
export { assumed, byDefinition, cite } from './citation.ts';
export type { Citation, Words } from './citation.ts';
export { edition } from './edition.ts';
export { defaults, library } from './library.ts';
export type { Library } from './library.ts';
export { isWhole } from './whole.ts';
export { runQuantities } from './references.ts';
export type { Reference } from './references.ts';
export { commitments, computeMethods, confidences, coverages, defaultNames, quantityKinds, runUnits } from './records.ts';
export type {
  Accelerator,
  Cited,
  ComputeMethod,
  Confidence,
  CountingConvention,
  Coverage,
  DatedPrice,
  DefaultName,
  Evidence,
  Figure,
  Overheads,
  Preset,
  PublishedRun,
  QuantityKind,
  Quote,
  RunQuantity,
  RunValue,
  Source,
  System,
} from './records.ts';
