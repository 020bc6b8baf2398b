export { catalogue } from './catalogue.ts';
export type { Catalogue, CoreAccelerator, CoreCited, CoreFigure, CorePreset } from './catalogue.ts';
export type { ArchitectureForm, BiasedPart, Latent, Norm, QueryKeyNorm, Run } from './architectureForm.ts';
export { architectureRecord, architectureRecords } from './architectures.ts';
export type { ArchitectureRecord } from './architectures.ts';
export { assumed, byDefinition, cite } from './citation.ts';
export type { Citation, Words } from './citation.ts';
export { acceleratorNamed, familyOf, familyReader } from './families.ts';
export { edition } from './edition.ts';
export { defaults, library } from './library.ts';
export type { Library } from './library.ts';
export { readCoefficients } from './coefficients.ts';
export type { Coefficient } from './coefficients.ts';
export { machineIds, machineRecord, machineRecords } from './machines.ts';
export type { Generation, MachineRecord } from './machines.ts';
export { measuredSources } from './measured.ts';
export type { MeasuredSource } from './measured.ts';
export { neighbourGroups } from './neighbours.ts';
export type { NeighbourGroup } from './neighbours.ts';
export { isWhole } from './whole.ts';
export { runQuantities } from './references.ts';
export type { Reference } from './references.ts';
export { computeMethods, confidences, runUnits } from './publishedRun.ts';
export type { ComputeMethod, Confidence, PublishedRun, RunQuantity, RunValue } from './publishedRun.ts';
export { lawCoefficients } from './scalingLaw.ts';
export type { LawCoefficient, LawSpread, Reuse, ScalingLaw } from './scalingLaw.ts';
export type { System } from './system.ts';
export type { Typical } from './typical.ts';
export { quantityKinds } from './quantityKinds.ts';
export type { QuantityKind } from './quantityKinds.ts';
export { commitments, coverages, defaultNames } from './records.ts';
export type {
  Accelerator,
  Cited,
  CountingConvention,
  Coverage,
  DatedPrice,
  DefaultName,
  Evidence,
  Figure,
  Overheads,
  Preset,
  Quote,
  Source,
} from './records.ts';
