export { hasExperts, type Architecture, type Attention, type FeedForward, type LayerGroup } from './architecture/architecture.ts';
export { flopsPerToken, type FlopConvention } from './architecture/flops.ts';
export { assumedIn, formArchitecture } from './architecture/form.ts';
export type { ArchitectureForm, AssumedField, BiasedPart, Latent, QueryKeyNorm, Run } from './architecture/form.ts';
export type { ArchitectureNote, ArchitectureProblem, FoundValue, UnsupportedBecause } from './architecture/problem.ts';
export { formProblem } from './architecture/sound.ts';
export { isSound, mostParameters, type Quantity } from './architecture/quantities.ts';
export { architectureOf, longestConfig, readArchitecture, type ArchitectureReading } from './architecture/read.ts';
export {
  dataRanks,
  microBatches,
  recomputes,
  schedules,
  type Layout,
  type Precision,
  type Recompute,
  type Schedule,
  type Sharding,
  type Workload,
} from './layout.ts';
export type { Generation, Machine } from './machine.ts';
export { findMachine } from './machineOf.ts';
export { twinOf } from './machineTwin.ts';
export { unseenIn, type Evidence, type LimitId } from './search/evidence.ts';
export { mergeFindings, noFindings, type Findings, type Found, type Selection } from './search/findings.ts';
export { invalidIn, sequenceIsSound, tensorIsSound, type Invalid } from './search/invalid.ts';
export { evidence, mostFound, settingOf, type LayoutQuestion } from './search/question.ts';
export { searchAll, searcherOf, type Searcher, type SearchSetting } from './search/search.ts';
export type { Space, SpaceOptions } from './search/space.ts';
export { blockInto } from './step/block.ts';
export { emptyBlock, type Block, type BlockLayout } from './step/blockParts.ts';
export { fittedCoefficientIds, type FittedCoefficient, type StepCoefficient, type StepCoefficients } from './step/coefficients.ts';
export { gatherTime, reduceTime, type Channel } from './step/collective.ts';
export { ratesOf, type Rates } from './step/rates.ts';
export { stacks, type Stack, type StackId } from './step/stack.ts';
export { emptyStep, stepInto, stepParts, type Step, type StepPart } from './step/step.ts';
export { memoryCoefficients, predictStep, ratesFor, stepCoefficients } from './predict.ts';
export { assumeRest, fits } from './memory/fits.ts';
export { emptyMemory, memoryInto, memoryOf, memoryParts, predictMemory, type Memory, type MemoryPart } from './memory/memory.ts';
export { memoryModel, type MemoryModel } from './memory/model.ts';
export { memoryOptions, usualRecomputes } from './memory/options.ts';
export { whatWouldFit, type Remedy, type RemedyKind } from './memory/remedies.ts';
export { memoryCoefficientIds, type MemoryCoefficients } from './memory/schemes.ts';
export { bandFor, type Band, type BandCase } from './evidence/band.ts';
export { bandNear } from './evidence/near.ts';
