import type { ArchitectureForm, Layout } from '../../src/performance/index.ts';
import { findMachine, formArchitecture } from '../../src/performance/index.ts';
import type { MachineDraft } from '../../src/present/index.ts';
import type { MachineSetting } from '../../src/analysis/index.ts';
import { layoutOf } from '../performance/memory.ts';

export const gpt3: ArchitectureForm = { layers: 96, hidden: 12_288, heads: 96, vocabulary: 51_200, gated: false, positions: 2048 };
export const mixture: ArchitectureForm = {
  layers: 32,
  hidden: 4096,
  heads: 32,
  vocabulary: 32_000,
  gated: true,
  width: 14_336,
  experts: 8,
  chosen: 2,
};

/** GPT-3 on 1,024 accelerators, as Megatron lays it out. */
export const draft: MachineDraft = {
  accelerator: 'a100-80-sxm',
  count: '1,024',
  sequence: '2,048',
  batch: '1,536',
  tensor: '8',
  pipeline: '8',
  virtual: '1',
  context: '1',
  expert: '1',
  microBatch: '1',
  precision: 'bf16',
  stack: 'megatronCore',
  recompute: 'selective',
  sharding: 1,
  sequenceParallel: true,
  flash: true,
  schedule: 'oneForwardOneBackward',
};

export const layout: Layout = layoutOf({
  accelerators: 1024,
  tensor: 8,
  pipeline: 8,
  recompute: 'selective',
  sharding: 1,
  sequenceParallel: true,
});

export const setting = (change: Partial<Layout> = {}, machine = 'a100-80-sxm', form: ArchitectureForm = gpt3): MachineSetting => ({
  machine: findMachine(machine),
  stack: 'megatronCore',
  workload: { architecture: formArchitecture(form), sequence: 2048, batch: 1536, precision: 'bf16', flash: true, adapters: false },
  layout: { ...layout, ...change },
});
