import fc from 'fast-check';
import {
  findMachine,
  formArchitecture,
  invalidIn,
  recomputes,
  schedules,
  type Layout,
  type Machine,
  type Sharding,
  type StackId,
  type Workload,
} from '../../src/performance/index.ts';
import { isRedundant } from '../../src/performance/search/invalid.ts';

/** A step to be predicted: what is trained, how it is laid out, on what, and by which software. */
export type StepCase = { readonly workload: Workload; readonly layout: Layout; readonly machine: Machine; readonly stack: StackId };

const dense = [
  { layers: 24, hidden: 2304, heads: 24, gated: false, vocabulary: 51_200 },
  { layers: 32, hidden: 4096, heads: 32, keyValueHeads: 8, width: 14_336, vocabulary: 128_256 },
  { layers: 96, hidden: 12_288, heads: 96, gated: false, vocabulary: 51_200 },
  { layers: 80, hidden: 8192, heads: 64, keyValueHeads: 8, width: 28_672, vocabulary: 128_256 },
  { layers: 26, hidden: 2560, heads: 32, keyValueHeads: 8, width: 10_240, vocabulary: 262_144, window: 1024, tied: true },
] as const;
const mixtures = [
  { layers: 32, hidden: 4096, heads: 32, keyValueHeads: 8, width: 14_336, vocabulary: 32_000, experts: 8, chosen: 2 },
  { layers: 24, hidden: 2048, heads: 16, vocabulary: 102_400, experts: 64, chosen: 6, expertWidth: 1408, sharedWidth: 2816 },
  {
    layers: 61,
    hidden: 7168,
    heads: 128,
    width: 18_432,
    vocabulary: 129_280,
    experts: 256,
    chosen: 8,
    expertWidth: 2048,
    sharedWidth: 2048,
    denseLayers: 3,
    latent: { queryRank: 1536, keyValueRank: 512, plainSize: 128, ropeSize: 64, valueSize: 128, indexer: null },
  },
] as const;

/** Small tables of what is drawn, so that most combinations are layouts that somebody might run. */
const ranks = fc.constantFrom(1, 2, 4, 8, 16);
const stackIds: readonly StackId[] = [
  'megatronLm',
  'megatronCore',
  'megatronDeepSpeedEarly',
  'megatronDeepSpeed',
  'deepSpeed',
  'fsdp',
  'foundry',
  'jax',
  'internEvo',
];
const machines = ['v100-32-sxm', 'a100-80-sxm', 'a100-80-pcie', 'a800-80-sxm', 'h100-sxm', 'h20', 'b200-sxm', 'gb200', 'mi300x'] as const;

const drawn = fc.record({
  shape: fc.constantFrom(...dense, ...mixtures),
  machine: fc.constantFrom(...machines),
  stack: fc.constantFrom(...stackIds),
  sequence: fc.constantFrom(1024, 2048, 4096, 8192, 32_768),
  eight: fc.boolean(),
  flash: fc.boolean(),
  adapters: fc.integer({ min: 0, max: 9 }).map((luck) => luck === 0),
  tensor: ranks,
  pipeline: fc.constantFrom(1, 1, 2, 3, 4, 8, 16),
  virtual: fc.constantFrom(1, 1, 2, 3, 6),
  context: fc.constantFrom(1, 1, 2, 4),
  data: fc.constantFrom(1, 2, 3, 8, 64, 512),
  expert: ranks,
  microBatch: fc.constantFrom(1, 2, 4, 8),
  turns: fc.constantFrom(1, 2, 3, 16, 48),
  recompute: fc.constantFrom(...recomputes),
  sharding: fc.constantFrom<Sharding>(0, 1, 2, 3),
  group: fc.constantFrom<number | null>(null, null, 1, 2, 8),
  sequenceParallel: fc.boolean(),
  schedule: fc.constantFrom('oneForwardOneBackward', ...schedules),
  headSpread: fc.boolean(),
});

/** Anything that is a sound layout of something: dense and mixtures, every stack, on one accelerator to a million. */
export const stepCases: fc.Arbitrary<StepCase> = drawn
  .map(({ shape, machine: id, stack, sequence, eight, flash, adapters, data, turns, group, ...ways }): StepCase => {
    const machine = findMachine(id);
    const { tensor, pipeline, context, microBatch } = ways;
    return {
      machine,
      stack,
      workload: {
        architecture: formArchitecture(shape),
        sequence,
        batch: data * microBatch * turns * pipeline,
        precision: eight && machine.peak8 !== null ? 'fp8' : machine.generation === 'volta' ? 'fp16' : 'bf16',
        flash,
        adapters,
      },
      layout: {
        ...ways,
        accelerators: tensor * pipeline * context * data,
        ...(group !== null && group < data * context && (data * context) % group === 0 && { shardingRanks: group }),
      },
    };
  })
  .filter(({ workload, layout }) => invalidIn(workload, layout) === null && !isRedundant(layout));
