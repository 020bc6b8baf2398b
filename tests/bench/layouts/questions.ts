import {
  findMachine,
  formArchitecture,
  type Architecture,
  type Layout,
  type LayoutQuestion,
  type Workload,
} from '../../../src/performance/index.ts';
import { architectureRecord } from '../../../src/provenance/index.ts';
import { layoutOf } from '../../performance/memory.ts';

/** The shape of a published model, by the id of its record. */
function published(id: string): Architecture {
  const { shape } = architectureRecord(id);
  if (shape === null) throw new RangeError(`${id} has no shape.`);
  return formArchitecture(shape);
}

const gpt3 = published('gpt-3');

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

const plain: Layout = layoutOf({ accelerators: 1024, tensor: 8, pipeline: 8, recompute: 'selective', sharding: 1, sequenceParallel: true });

export type Estimated = Pick<LayoutQuestion, 'workload' | 'machine' | 'stack'> & { readonly layout: Layout };

export const denseEstimate: Estimated = { ...exactQuestion, layout: plain };

/** The published shape, on 2,048 H800s as it was trained: 16 pipeline and 64 expert ranks. */
const deepSeek: Workload = {
  architecture: published('deepseek-v3'),
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
