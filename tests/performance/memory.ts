import { formArchitecture } from '../../src/performance/architecture/form.ts';
import type { ArchitectureForm } from '../../src/performance/architecture/form.ts';
import type { Layout, Workload } from '../../src/performance/layout.ts';
import { memoryCoefficientIds } from '../../src/performance/memory/schemes.ts';
import { readCoefficients } from '../../src/provenance/coefficients.ts';

/** What tests of memory are made of. */

export const coefficients = readCoefficients(memoryCoefficientIds);
export const gibi = 2 ** 30;

export const workloadOf = (form: ArchitectureForm, stated: Partial<Omit<Workload, 'architecture'>> = {}): Workload => ({
  architecture: formArchitecture(form),
  sequence: 2048,
  batch: 512,
  precision: 'bf16',
  flash: false,
  adapters: false,
  ...stated,
});

export const layoutOf = (stated: Partial<Layout> = {}): Layout => ({
  accelerators: 8,
  tensor: 1,
  pipeline: 1,
  virtual: 1,
  context: 1,
  expert: 1,
  microBatch: 1,
  recompute: 'none',
  sharding: 0,
  sequenceParallel: false,
  schedule: 'oneForwardOneBackward',
  ...stated,
});

export const gpt = (layers: number, hidden: number, heads: number, vocabulary = 51_200): ArchitectureForm => ({
  layers,
  hidden,
  heads,
  vocabulary,
  gated: false,
});
export const llama8: ArchitectureForm = {
  layers: 32,
  hidden: 4096,
  heads: 32,
  keyValueHeads: 8,
  width: 14_336,
  gated: true,
  vocabulary: 128_256,
  tied: false,
};
