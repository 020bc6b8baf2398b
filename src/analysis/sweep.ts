import type { Draws, Node } from '../calculus/index.ts';
import { restsOn, sample } from '../calculus/index.ts';
import type { NodeName } from '../model/index.ts';
import { nodeName, registry } from '../model/index.ts';
import type { NumeralKey } from '../scenario/index.ts';
import { inputOf, isComputed } from '../scenario/index.ts';
import { Decimal } from '../units/index.ts';
import type { Known, Meeting, Reading } from './crossings.ts';
import { crossingsOf } from './crossings.ts';
import type { Estimate } from './estimate.ts';
import { endInUnit, unitIn } from './quantity.ts';
import type { ResultName } from './results.ts';
import { sweepGroupOf } from './sweepGroups.ts';
import { hasNumber, openBelow, rangesBelow } from './sweepLeaves.ts';
import { possibleAt } from './sweepPossible.ts';

type SweptPlan = { readonly id: string; readonly name: string; readonly estimate: Pick<Estimate, 'binding'> };

/** @param from of the input, in the unit that it has in the first plan; so is `to` */
export type SweepAsk = {
  readonly plans: readonly SweptPlan[];
  readonly key: NumeralKey;
  readonly from: number;
  readonly to: number;
  readonly scale: 'linear' | 'log';
  readonly steps: number;
  readonly results: readonly ResultName[];
};

/** A result of a plan over the input. */
export type SweepLine = {
  readonly plan: string;
  readonly result: ResultName;
  readonly unit: string;
  /** Whether the result doesn't rest on the input in this plan. */
  readonly constant: boolean;
  /** Inputs that are ranges: the line runs through the values of their centres. */
  readonly centred: readonly NodeName[];
  /** `y` is null where the plan is impossible, or the result has no number. */
  readonly points: readonly SweepPoint[];
  /** Where the plan itself stands on it; null where that is outside, or no number. */
  readonly own: SweepPoint | null;
};
type SweepPoint = { readonly x: number; readonly y: number | null };

/**
 * Why there is no line.
 * - `computed`: the plan computes the input from the others
 * - `open`: `because` is known only by a bound, or not at all
 * - `no-rate`: the plan can't be converted into the unit of the others
 */
type SweepRefusal = {
  readonly plan: string;
  readonly result: ResultName;
  readonly reason: 'computed' | 'open' | 'no-rate';
  readonly because: NodeName | null;
};

/** Two lines that may be compared, by their places in `lines`: the same result of two plans, or two of one kind in a plan. */
export type SweepPair = Meeting & { readonly first: number; readonly second: number };

export type Sweep = {
  readonly key: NumeralKey;
  readonly unit: string;
  readonly whole: boolean;
  readonly lines: readonly SweepLine[];
  readonly refused: readonly SweepRefusal[];
  readonly pairs: readonly SweepPair[];
};

/**
 * Results over one input, the rest of each plan as it is: by the vectorised reading of the book, so in floating point.
 * @throws RangeError for a range without extent, or from nothing on a logarithmic scale
 */
export function sweep(ask: SweepAsk): Sweep {
  const { plans, key, results } = ask;
  const node = inputOf(key);
  const [first] = plans;
  const unit = first ? unitIn(node, first.estimate.binding.currencies) : node.unit.symbol;
  const xs = placesOf(ask, node.domain.whole);
  const units = new Map<string, string>();
  const drawn: (Known & { readonly line: SweepLine })[] = [];
  const refused: SweepRefusal[] = [];
  for (const result of results) {
    const group = sweepGroupOf(result) ?? result;
    for (const plan of plans) {
      const into = units.get(group) ?? unitIn(registry[result], plan.estimate.binding.currencies);
      const made = draw(plan, result, key, { unit, into, xs });
      if ('reason' in made) refused.push(made);
      else {
        units.set(group, into);
        drawn.push(made);
      }
    }
  }
  const pairs = drawn.flatMap((each, second) =>
    drawn.slice(0, second).flatMap((other, at): SweepPair[] => {
      if (!areComparable(other.line, each.line)) return [];
      return [{ first: at, second, ...crossingsOf(other, each, xs, node.domain.whole) }];
    }),
  );
  return { key, unit, whole: node.domain.whole, lines: drawn.map(({ line }) => line), refused, pairs };
}

const areComparable = (one: SweepLine, other: SweepLine): boolean =>
  one.result === other.result || (one.plan === other.plan && sweepGroupOf(one.result) === sweepGroupOf(other.result));

function placesOf({ from, to, scale, steps }: SweepAsk, whole: boolean): Float64Array {
  if (!(to > from) || (scale === 'log' && !(from > 0)) || !Number.isFinite(to)) throw new RangeError(`No range from ${from} to ${to}.`);
  const along = scale === 'log' ? (share: number) => from * (to / from) ** share : (share: number) => from + (to - from) * share;
  const places = Float64Array.from({ length: steps + 1 }, (_, at) => (at === 0 ? from : at === steps ? to : along(at / steps)));
  return whole ? Float64Array.from(new Set(places.map(Math.round))) : places;
}

type Axes = { readonly unit: string; readonly into: string; readonly xs: Float64Array };

function draw(plan: SweptPlan, result: ResultName, key: NumeralKey, { unit, into, xs }: Axes) {
  const { binding } = plan.estimate;
  const { bindings, currencies, exchange } = binding;
  const [node, input] = [registry[result], inputOf(key)];
  const refuse = (reason: SweepRefusal['reason'], because: NodeName | null = null): SweepRefusal => ({
    plan: plan.id,
    result,
    reason,
    because,
  });
  if (isComputed(key, binding)) return refuse('computed');
  const below = restsOn(node, bindings);
  const open = openBelow(node, bindings, input);
  if (open) return refuse('open', nodeName(open));
  const times = (from: string, to: string) => endInUnit(new Decimal(1), from, to, exchange)?.toNumber() ?? null;
  const [perX, perY] = [times(unit, unitIn(input, currencies)), times(unitIn(node, currencies), into)];
  if (perX === null || perY === null) return refuse('no-rate');
  const isPossible = possibleAt(binding, input);
  const read: Reading = (at) => {
    const draws: ReadonlyMap<Node, Draws> = new Map([[input, at.map((x) => x * perX)]]);
    const values = sample(node, bindings, draws, at.length);
    const possible = isPossible(draws, at.length);
    return values.map((value, index) => (possible(index) ? value * perY : Number.NaN));
  };
  const ys = read(xs);
  const own = bindings.amounts.get(input)?.value?.toNumber();
  const line: SweepLine = {
    plan: plan.id,
    result,
    unit: into,
    constant: !below.includes(input),
    centred: rangesBelow(node, bindings, input).map(nodeName),
    points: Array.from(xs, (x, at) => ({ x, y: numberOr(ys[at]) })),
    own: own !== undefined && hasNumber(input, bindings) ? placeOf(read, own / perX, xs) : null,
  };
  return { line, read, ys };
}

const numberOr = (value: number | undefined): number | null => (value !== undefined && Number.isFinite(value) ? value : null);

function placeOf(read: Reading, x: number, xs: Float64Array): SweepPoint | null {
  if (!(x >= (xs[0] ?? Infinity) && x <= (xs.at(-1) ?? -Infinity))) return null;
  const y = numberOr(read(Float64Array.of(x))[0]);
  return y === null ? null : { x, y };
}
