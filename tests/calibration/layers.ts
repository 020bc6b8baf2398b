import {
  blockInto,
  findMachine,
  formArchitecture,
  ratesOf,
  stacks,
  type StepCoefficients,
  type Workload,
} from '../../src/performance/index.ts';
import { block } from './runs.ts';

/** Korthikanti et al., Table 4: seconds of one layer of the 22-billion model on eight A100s, forward and backward with what is computed again. */
const layerTimes = [
  { recompute: 'none', sequenceParallel: false, forward: 7.7e-3, backward: 11.9e-3 },
  { recompute: 'full', sequenceParallel: false, forward: 7.7e-3, backward: 19.5e-3 },
  { recompute: 'selective', sequenceParallel: false, forward: 7.7e-3, backward: 13.2e-3 },
  { recompute: 'selective', sequenceParallel: true, forward: 7.2e-3, backward: 13.1e-3 },
] as const;
const layerWorkload: Workload = {
  architecture: formArchitecture({ layers: 1, hidden: 6144, heads: 64, gated: false, vocabulary: 51200 }),
  sequence: 2048,
  batch: 4,
  precision: 'fp16',
  flash: false,
  adapters: false,
};

/** Predicted over measured time of each, forward and backward. */
export function layerRatios(c: StepCoefficients): number[] {
  const rates = ratesOf(findMachine('a100-80-sxm'), stacks.megatronLm, 'fp16', c);
  return layerTimes.flatMap(({ recompute, sequenceParallel, forward, backward }) => {
    blockInto(block, layerWorkload, { tensor: 8, context: 1, expert: 1, microBatch: 4, recompute, sequenceParallel }, rates);
    const there = block.productForward + block.attentionForward + block.elementForward + block.tensorForward;
    const back = block.productBackward + block.attentionBackward + block.elementBackward + block.tensorBackward + block.recompute;
    return [there / forward, back / backward];
  });
}
