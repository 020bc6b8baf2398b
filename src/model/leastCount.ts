import type { Bindings, Draws, Node, ProcedureNode } from '../calculus/index.ts';
import { procedure, sample } from '../calculus/index.ts';
import { byDefinition } from '../provenance/index.ts';
import { plannedCount } from './cluster.ts';
import type { Losses } from './losses.ts';

/**
 * The least count that does the work of so many accelerators without losses, when more accelerators also fail more
 * often: the smallest root of n·G(n) = n₀. There is no closed form, so the root is bracketed, and the bracket cut into
 * 64 at a time until its ends are neighbours in floating point: within 10⁻¹⁴ of n. No number where not even the
 * count at which n·G(n) is largest does it.
 * @param bearing the leaves of the losses other than the count, in the order they are handed to the algorithm
 */
export function leastCount(
  symbol: string,
  countWithoutLosses: Node,
  losses: Losses,
  interval: 'young' | 'daly',
  bearing: readonly Node[],
): ProcedureNode {
  const bindings: Bindings = { amounts: new Map(), choices: new Map([[losses.checkpointInterval, interval]]) };
  const run = ([needed = Number.NaN, ...values]: readonly number[]): number => {
    const given = bearing.map((leaf, index): readonly [Node, Draws] => [leaf, values[index] ?? Number.NaN]);
    const effective = (counts: Float64Array): Float64Array => {
      const goodput = sample(losses.modelledGoodput, bindings, new Map([...given, [plannedCount, counts]]), counts.length);
      return counts.map((count, index) => count * (goodput[index] ?? Number.NaN));
    };
    return smallestRoot(effective, needed);
  };
  return procedure({
    symbol,
    unit: 'accelerator',
    over: [countWithoutLosses, ...bearing],
    run,
    citation: byDefinition(
      'the smallest count whose goodput leaves the work that is needed, by bisection to 10⁻¹⁴',
      '필요한 일을 해내는 가장 적은 대수. 이분법으로 10⁻¹⁴까지 구한다',
    ),
  });
}

const cuts = 64;
/** n·G(n) rises and then falls; more than this many times the count without losses is never the rising part. */
const farthest = 1e6;
/** As near as two floating-point numbers come, but for the last bits of the equation. */
const near = 1e-15;

/** @returns the smallest x at which `of`, which is at most x, reaches `goal`; NaN where it never does. */
function smallestRoot(of: (x: Float64Array) => Float64Array, goal: number): number {
  if (!(goal > 0) || !Number.isFinite(goal)) return Number.NaN;
  let [low, high] = [goal, goal * farthest];
  for (let pieces = cuts * 8; (high - low) / low > near; pieces = cuts) {
    const [from, step] = [low, (high / low) ** (1 / pieces)];
    const points = Float64Array.from({ length: pieces + 1 }, (_, index) => (index === pieces ? high : from * step ** index));
    const first = of(points).findIndex((value) => value >= goal);
    if (first <= 0) return first < 0 ? Number.NaN : low;
    const next = [points[first - 1] ?? low, points[first] ?? high] as const;
    if (next[0] === low && next[1] === high) break; // neighbours
    [low, high] = next;
  }
  return high;
}
