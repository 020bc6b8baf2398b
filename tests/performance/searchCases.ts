import fc from 'fast-check';
import { hasExperts } from '../../src/performance/architecture/architecture.ts';
import {
  findMachine,
  formArchitecture,
  invalidIn,
  memoryOptions,
  ratesFor,
  recomputes,
  type Layout,
  type LayoutQuestion,
  type Machine,
  type Schedule,
  type StackId,
  type Workload,
} from '../../src/performance/index.ts';
import { memoryInto, emptyMemory } from '../../src/performance/memory/memory.ts';
import { memoryModel } from '../../src/performance/memory/model.ts';
import { memoryCoefficients, predictStep } from '../../src/performance/predict.ts';
import { isRedundant } from '../../src/performance/search/invalid.ts';

const shapes = [
  { layers: 6, hidden: 3072, heads: 12, keyValueHeads: 4, width: 8192, vocabulary: 32_000 },
  { layers: 8, hidden: 4096, heads: 32, keyValueHeads: 8, width: 14_336, vocabulary: 128_256 },
  { layers: 5, hidden: 2048, heads: 16, vocabulary: 50_304, gated: false },
  { layers: 4, hidden: 2048, heads: 16, keyValueHeads: 4, width: 1536, vocabulary: 32_000, experts: 12, chosen: 2, expertWidth: 1536 },
] as const;

const stackIds: readonly StackId[] = ['megatronCore', 'megatronDeepSpeed', 'fsdp', 'deepSpeed', 'internEvo', 'jax'];

/** Questions small enough for every layout to be tried one by one. */
export const questions: fc.Arbitrary<LayoutQuestion> = fc
  .record({
    shape: fc.constantFrom(...shapes),
    machine: fc.constantFrom('a100-40-sxm', 'a100-80-sxm', 'h100-sxm', 'v100-32-sxm'),
    stack: fc.constantFrom(...stackIds),
    accelerators: fc.constantFrom(1, 2, 4, 6, 8, 12, 16, 24),
    sequence: fc.constantFrom(1024, 2048, 6144),
    batch: fc.constantFrom(1, 4, 6, 12, 32),
    schedules: fc.constantFrom<readonly Schedule[]>(['oneForwardOneBackward'], ['oneForwardOneBackward', 'zeroBubble']),
    idle: fc.boolean(),
    memory: fc.constantFrom(0.1, 0.3, 1, 4),
  })
  .map(({ shape, machine, sequence, batch, memory, ...rest }) => {
    const found = findMachine(machine);
    const workload: Workload = {
      architecture: formArchitecture(shape),
      sequence,
      batch,
      precision: found.generation === 'volta' ? 'fp16' : 'bf16',
      flash: found.generation !== 'volta',
      adapters: false,
    };
    return { ...rest, workload, machine: { ...found, memory: memory * found.memory } };
  });

const upTo = (most: number): readonly number[] => Array.from({ length: most }, (_, index) => index + 1);

/** Every layout there is: all whole numbers in each dimension, and of them those that the rules let pass. */
export function everyLayout({ workload, accelerators, schedules, idle }: LayoutQuestion): readonly Layout[] {
  const { architecture, batch } = workload;
  const layouts: Layout[] = [];
  const counts = idle ? upTo(accelerators) : [accelerators];
  const experts = hasExperts(architecture) ? upTo(13) : [1, 2];
  for (const used of counts)
    for (const tensor of upTo(used))
      for (const pipeline of upTo(architecture.layers + 1))
        for (const context of upTo(used)) {
          if (used % (tensor * pipeline * context) !== 0) continue;
          for (const expert of experts)
            for (const virtual of upTo(architecture.layers + 2))
              for (const microBatch of upTo(batch))
                for (const schedule of schedules)
                  for (const recompute of recomputes)
                    for (const sharding of [0, 1, 2, 3] as const)
                      for (const sequenceParallel of [false, true]) {
                        const layout: Layout = {
                          accelerators: used,
                          tensor,
                          pipeline,
                          virtual,
                          context,
                          expert,
                          microBatch,
                          recompute,
                          sharding,
                          sequenceParallel,
                          schedule,
                        };
                        if (invalidIn(workload, layout) === null && !isRedundant(layout)) layouts.push(layout);
                      }
        }
  return layouts;
}

/** What one layout takes, computed as anybody would who has one layout alone. */
export function judge(
  { workload, machine, stack }: { readonly workload: Workload; readonly machine: Machine; readonly stack: StackId },
  layout: Layout,
) {
  const bytes = memoryInto(emptyMemory(), memoryModel(workload, memoryOptions[stack], memoryCoefficients), layout);
  return { layout, bytes, seconds: predictStep(workload, layout, ratesFor(machine, stack, workload)).total, fits: bytes <= machine.memory };
}
