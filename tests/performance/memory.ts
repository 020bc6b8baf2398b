import { formArchitecture } from '../../src/performance/architecture/form.ts';
import type { ArchitectureForm } from '../../src/performance/architecture/form.ts';
import type { Layout, Workload } from '../../src/performance/layout.ts';
import { emptyDraft } from '../../src/performance/search/draft.ts';

/** What tests of memory are made of. */

export { memoryCoefficients as coefficients } from '../../src/performance/predict.ts';
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

/** A layout of one server, and of what else is stated. */
export const layoutOf = (stated: Partial<Layout> = {}): Layout => ({ ...emptyDraft(), accelerators: 8, ...stated });

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
