import { findMachine, formArchitecture, type Layout, type LayoutQuestion, type Workload } from '../../../src/performance/index.ts';

const gpt3 = formArchitecture({ layers: 96, hidden: 12_288, heads: 96, width: 49_152, vocabulary: 50_257, positions: 2048, gated: false });

/** GPT-3 175B on 4,096 A100s with 2,048 sequences a step: all of them at work, in order. */
export const exactQuestion: LayoutQuestion = {
  workload: { architecture: gpt3, sequence: 2048, batch: 2048, precision: 'bf16', flash: true, adapters: false },
  machine: findMachine('a100-80-sxm'),
  stack: 'megatronCore',
  accelerators: 4096,
  schedules: ['oneForwardOneBackward'],
  idle: false,
};

/** The same with every schedule, on any number of them up to 4,096: all layouts that there are. */
export const fullQuestion: LayoutQuestion = { ...exactQuestion, schedules: ['oneForwardOneBackward', 'zeroBubble'], idle: true };

const plain: Layout = {
  accelerators: 1024,
  tensor: 8,
  pipeline: 8,
  virtual: 1,
  context: 1,
  expert: 1,
  microBatch: 1,
  recompute: 'selective',
  sharding: 1,
  sequenceParallel: true,
  schedule: 'oneForwardOneBackward',
};

export type Estimated = Pick<LayoutQuestion, 'workload' | 'machine' | 'stack'> & { readonly layout: Layout };

export const denseEstimate: Estimated = { ...exactQuestion, layout: plain };

/** The published shape, on 2,048 H800s as it was trained: 16 pipeline and 64 expert ranks. */
const deepSeek: Workload = {
  architecture: formArchitecture({
    layers: 61,
    hidden: 7168,
    heads: 128,
    latent: { queryRank: 1536, keyValueRank: 512, plainSize: 128, ropeSize: 64, valueSize: 128 },
    width: 18_432,
    experts: 256,
    chosen: 8,
    expertWidth: 2048,
    sharedExperts: 1,
    denseLayers: 3,
    vocabulary: 129_280,
  }),
  sequence: 4096,
  batch: 15_360,
  precision: 'fp8',
  flash: true,
  adapters: false,
};
export const expertEstimate: Estimated = {
  workload: deepSeek,
  machine: findMachine('h800-sxm'),
  stack: 'megatronCore',
  layout: { ...plain, accelerators: 2048, tensor: 1, pipeline: 16, expert: 64, sequenceParallel: false },
};
