import type { Layout } from '../../performance/index.ts';
import {
  assumeRest,
  findMachine,
  hasExperts,
  memoryCoefficients,
  memoryOptions,
  predictStep,
  ratesFor,
  usualRecomputes,
} from '../../performance/index.ts';
import { architectureRecords, assumed, machineIds } from '../../provenance/index.ts';
import type { Surroundings, Unsettled } from './caseOf.ts';

/**
 * Memory that a run which really ran may seem to lack. Rows that say nothing of recomputation and seem to lack up to a quarter take the time of
 * layers that are computed once; those that seem to lack more, mostly the time of layers that are computed twice.
 */
const doubt = {
  value: 1.25,
  citation: assumed(
    'what is predicted of memory may be too much by so much; that the run fitted is certain',
    '메모리 예측은 이만큼 많을 수 있다. 그 실행이 메모리에 들어갔다는 것은 확실하다',
  ),
};

/** The same of mixtures of experts, whose software recomputes parts of layers (experts’ activations, norms, latent projections) that cost little time. */
const doubtOfMixtures = {
  value: 2,
  citation: assumed(
    'between nothing and everything lie ways of recomputing that the model does not know, and they cost a few percent of the time',
    '전혀 재계산하지 않는 것과 모두 재계산하는 것 사이에는 모형이 모르는 방법들이 있고, 시간은 몇 퍼센트만 더 든다',
  ),
};

/** Who chose a micro-batch chose the fastest that fits: a small one starves products, a great one leaves a pipeline idle. */
function fastest({ workload, machine, stack }: Unsettled, most: Layout): Layout {
  const rates = ratesFor(machine, stack, workload);
  let best = most;
  let least = predictStep(workload, most, rates).total;
  for (let microBatch = most.microBatch / 2; microBatch >= 1; microBatch /= 2) {
    const tried = { ...most, microBatch };
    const seconds = predictStep(workload, tried, rates).total;
    if (seconds < least) [best, least] = [tried, seconds];
  }
  return best;
}

/** Everything of ours that rows are read by: the machines whose facts are gathered, published models, and what fits into memory. */
export function surroundings(): Surroundings {
  const chooseIn = ({ workload, layout, open, stack }: Unsettled, memory: number) =>
    assumeRest({ workload, layout, open }, { memory }, memoryOptions[stack], memoryCoefficients, usualRecomputes[stack]);

  const chooseRest = (unsettled: Unsettled): Layout => {
    const { open, layout } = unsettled;
    if (!open.recompute && !open.microBatch) return layout;
    const most = greatest(unsettled);
    return open.microBatch ? fastest(unsettled, most) : most;
  };

  const greatest = (unsettled: Unsettled): Layout => {
    const { layout, open, machine, workload, stack } = unsettled;
    const isMixture = hasExperts(workload.architecture);
    const lacking = machine.memory * (isMixture ? doubtOfMixtures : doubt).value;
    const plain = chooseIn(unsettled, machine.memory);
    if (!open.recompute || plain.layout.recompute === 'none') return plain.layout;
    // The least micro-batch with less recomputation, rather than more recomputation.
    for (const recompute of usualRecomputes[stack]) {
      if (recompute === plain.layout.recompute) break;
      const settled = { ...unsettled, layout: { ...layout, recompute }, open: { recompute: false, microBatch: false } };
      if (chooseIn(settled, lacking).fits) return settled.layout;
    }
    return plain.layout;
  };
  const published = architectureRecords.flatMap(({ id, shape }) => (shape ? [{ id, shape }] : []));
  return { machines: machineIds.map(findMachine), published, chooseRest };
}
