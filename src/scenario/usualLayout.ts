import { memoryModel, memoryOptions, tensorIsSound } from '../performance/index.ts';
import type { Architecture, Recompute } from '../performance/index.ts';
import type { Arrangement, Refusal, Setting, Split } from './arrangement.ts';
import { complete, fitsIn, layoutOf, memoryCoefficients } from './arrangement.ts';

/**
 * The layout of a plan that states none, at once and without a search: the fewest ranks a replica that hold the model in memory, tensor
 * ranks by powers of two within the fast domain before pipeline ranks; once with nothing computed again and once with all of
 * it, and the quicker of the two.
 */
export function usualLayout(setting: Setting, count: number): Arrangement | Refusal {
  const splits = splitsOf(setting, count);
  const [first, second] = (['none', 'full'] as const).flatMap((recompute) => firstThatFits(setting, splits, count, recompute) ?? []);
  if (!first) return { reason: 'memory' };
  return second && second.step.total < first.step.total ? second : first;
}

function firstThatFits(setting: Setting, splits: readonly Split[], count: number, recompute: Recompute): Arrangement | null {
  for (const split of splits) {
    const made = holds(setting, split, count, recompute) ? complete(setting, split, count) : null;
    if (made && !('reason' in made) && made.fits && made.invalid === null) return made;
  }
  return null;
}

function holds(setting: Setting, split: Split, count: number, recompute: Recompute): boolean {
  const laid = layoutOf(setting, split, count);
  if ('reason' in laid || !tensorIsSound(laid.workload, split.tensor, split.expert)) return false;
  const model = memoryModel(laid.workload, memoryOptions[setting.stack], memoryCoefficients);
  return fitsIn(model, { ...laid.layout, recompute: setting.stated.recompute ?? recompute }, setting.machine);
}

/** Ways to split a model, those with fewest ranks first; of as many, the one with fewer expert ranks, then with fewer stages. */
function splitsOf({ workload: { architecture }, machine }: Setting, count: number): readonly Split[] {
  const tensors = powersOfTwo(Math.min(machine.domain, count));
  const pipelines = Array.from({ length: Math.min(architecture.layers, count) }, (_, index) => index + 1).filter(
    (each) => architecture.layers % each === 0 || Number.isInteger(Math.log2(each)),
  );
  const all = tensors.flatMap((tensor) =>
    pipelines.flatMap((pipeline) => expertsOf(architecture, count).map((expert) => ({ tensor, pipeline, context: 1, expert }))),
  );
  const ranks = ({ tensor, pipeline }: Split): number => tensor * pipeline;
  return all.toSorted((one, other) => ranks(one) - ranks(other) || one.expert - other.expert || one.pipeline - other.pipeline);
}

const powersOfTwo = (most: number): readonly number[] => Array.from({ length: Math.floor(Math.log2(most)) + 1 }, (_, power) => 2 ** power);

/** Numbers of ranks that deal out the experts of every layer that has any. */
function expertsOf({ groups }: Architecture, count: number): readonly number[] {
  const experts = groups.flatMap(({ feedForward }) => (feedForward.kind === 'experts' ? [feedForward.experts] : []));
  return powersOfTwo(Math.min(count, ...experts)).filter((ranks) =>
    experts.length > 0 ? experts.every((each) => each % ranks === 0) : ranks === 1,
  );
}
