import {
  evidence,
  memoryCoefficients,
  memoryModel,
  memoryOptions,
  predictStep,
  ratesFor,
  recomputes,
  unseenIn,
} from '../performance/index.ts';
import type { Architecture, Layout, Recompute, Workload } from '../performance/index.ts';
import type { Arrangement, Refusal, Setting, Split } from './arrangement.ts';
import { complete, fitsIn, invalidOf, layoutOf } from './arrangement.ts';

/**
 * The layout of a plan that states none, at once and without a search: for each number of tensor ranks (powers of two within the fast
 * domain) and of expert ranks the fewest stages that hold the model in memory, with nothing computed again, with what is cheap, and with all of it;
 * and of these the one that is quickest for a sequence. None that goes beyond what was ever measured.
 */
export function usualLayout(setting: Setting, count: number): Arrangement | Refusal {
  const { architecture } = setting.workload;
  const tried = powersOfTwo(Math.min(setting.machine.domain, count)).flatMap((tensor) =>
    expertsOf(architecture, count).flatMap((expert) =>
      recomputes.flatMap((recompute) => fewestStages(setting, { tensor, expert, context: 1 }, count, recompute) ?? []),
    ),
  );
  const best = tried.reduce<Tried | null>((quickest, each) => (quickest && quickest.time <= each.time ? quickest : each), null);
  return best ? complete(setting, best.split, count) : { reason: 'memory' };
}

type Tried = { readonly split: Split; /** Seconds a sequence. */ readonly time: number };

/** The fewest stages that hold the model; up to twice as many where that leaves no accelerator idle. */
function fewestStages(setting: Setting, part: Omit<Split, 'pipeline'>, count: number, recompute: Recompute): Tried | null {
  const { architecture } = setting.workload;
  let fewest: Tried | null = null;
  for (const pipeline of stagesOf(architecture, count)) {
    if (fewest && pipeline > 2 * fewest.split.pipeline) break;
    const split = { ...part, pipeline };
    const laid = layoutOf(setting, split, count);
    if ('reason' in laid) continue;
    const layout = { ...laid.layout, recompute: setting.stated.recompute ?? recompute };
    const time = timeOf(setting, laid.workload, layout);
    if (time === null) continue;
    if (count % (split.tensor * split.context * pipeline) === 0) return { split, time };
    fewest ??= { split, time };
  }
  return fewest;
}

function timeOf({ machine, stack }: Setting, workload: Workload, layout: Layout): number | null {
  const model = memoryModel(workload, memoryOptions[stack], memoryCoefficients);
  if (!fitsIn(model, layout, machine) || invalidOf(workload, layout) !== null) return null;
  if (unseenIn(evidence, layout, workload, machine).length > 0) return null;
  return predictStep(workload, layout, ratesFor(machine, stack, workload)).total / workload.batch;
}

/** Numbers of stages that deal out the layers evenly, and powers of two. */
const stagesOf = ({ layers }: Architecture, count: number): readonly number[] =>
  Array.from({ length: Math.min(layers, count) }, (_, index) => index + 1).filter(
    (each) => layers % each === 0 || Number.isInteger(Math.log2(each)),
  );

const powersOfTwo = (most: number): readonly number[] => Array.from({ length: Math.floor(Math.log2(most)) + 1 }, (_, power) => 2 ** power);

/** Numbers of ranks that deal out the experts of every layer that has any. */
function expertsOf({ groups }: Architecture, count: number): readonly number[] {
  const experts = groups.flatMap(({ feedForward }) => (feedForward.kind === 'experts' ? [feedForward.experts] : []));
  if (experts.length === 0) return [1];
  return powersOfTwo(Math.min(count, ...experts)).filter((ranks) => experts.every((each) => each % ranks === 0));
}
