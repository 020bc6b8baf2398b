import type { Bindings, Node } from '../calculus/index.ts';
import { restsOn } from '../calculus/index.ts';
import { registry } from '../model/index.ts';
import type { NumeralKey } from '../scenario/index.ts';
import { inputOf, isComputed, numeralKeys } from '../scenario/index.ts';
import { Decimal, unit as unitNamed } from '../units/index.ts';
import type { Estimate } from './estimate.ts';
import { endInUnit, unitIn } from './quantity.ts';
import type { SweepGroup } from './sweepGroups.ts';
import { sweepGroupNames, sweepGroups } from './sweepGroups.ts';

type Planned = Pick<Estimate, 'binding' | 'quantity'>;

/** An input that results may be swept along. */
export type SweepAxis = {
  readonly key: NumeralKey;
  /** No plan states it: all compute it from the others. */
  readonly computed: boolean;
  /** Whether every plan states it, so that each has a line. */
  readonly inAll: boolean;
  /** The groups with a result that rests on it. */
  readonly groups: readonly SweepGroup[];
};

/** The inputs that some result of some plan rests on, or that a plan computes, in the order of a link. */
export function sweepAxes(plans: readonly Planned[]): readonly SweepAxis[] {
  const met = plans.map(({ binding }) =>
    sweepGroupNames.map((group) => ({
      group,
      below: new Set(sweepGroups[group].flatMap((name) => workedOut(registry[name], binding.bindings))),
    })),
  );
  return numeralKeys.flatMap((key): readonly SweepAxis[] => {
    const input = inputOf(key);
    const groups = sweepGroupNames.filter((group) => met.some((each) => each.some((of) => of.group === group && of.below.has(input))));
    const computed = plans.length > 0 && plans.every(({ binding }) => isComputed(key, binding));
    const inAll = plans.every(({ binding }) => !isComputed(key, binding));
    return groups.length > 0 || computed ? [{ key, computed, inAll, groups }] : [];
  });
}

/** What a result rests on; nothing where it is what somebody typed, under another name. */
function workedOut(node: Node, bindings: Bindings): readonly Node[] {
  const below = restsOn(node, bindings);
  return below.some(({ kind }) => kind === 'formula' || kind === 'procedure') ? below : [];
}

export type SweepRange = { readonly from: Decimal; readonly to: Decimal };

/** How far around the plans' own values an axis reaches unless asked for more: a fifth of the least, five times the most. */
const reach = 5;

/**
 * A range around what the plans state, within what makes sense for the input, to two figures, in the first plan's unit.
 * A date reaches as far as hardware lives. Null where no plan states a number or a range that it could lie around.
 */
export function sweepRange(key: NumeralKey, plans: readonly Planned[]): SweepRange | null {
  const input = inputOf(key);
  const [first] = plans;
  if (!first) return null;
  const { least, leastIncluded, most, whole } = input.domain;
  const unit = unitIn(input, first.binding.currencies);
  const stated = plans.flatMap(({ binding }) => {
    const { value, low, high } = binding.bindings.amounts.get(input) ?? { value: null, low: null, high: null };
    const known = value === null && low && high ? [low, high] : [value]; // a range without a centre is one to look over
    return known.flatMap((each) => (each && endInUnit(each, unitIn(input, binding.currencies), unit, binding.exchange)) ?? []);
  });
  if (stated.length === 0) return null;
  const [lowest, highest] = [Decimal.min(...stated), Decimal.max(...stated)];
  const wanted =
    unit === 'calendarDay' ? datesAround(lowest, highest, first) : timesAround(lowest, highest, new Decimal(most), grainOf(unit, lowest));
  if (!wanted) return null;
  const [from, to] = [Decimal.max(wanted.from, least), Decimal.min(wanted.to, most)];
  const range = whole ? { from: from.ceil(), to: to.floor() } : { from, to };
  const isOpen = !leastIncluded && range.from.eq(least);
  return range.to.gt(range.from) && !isOpen ? range : null;
}

/** What an end is rounded in: a long time in days, since nobody reads seconds of it. */
const grainOf = (unit: string, value: Decimal): Decimal => {
  const longest = unit === 's' ? ['d', 'h'].map((name) => unitNamed(name).scale).find((scale) => value.gte(scale)) : undefined;
  return longest ?? new Decimal(1);
};

function timesAround(lowest: Decimal, highest: Decimal, most: Decimal, grain: Decimal): SweepRange | null {
  if (highest.isZero()) return most.lte(1) ? { from: highest, to: most } : null;
  const rounded = (end: Decimal, way: 0 | 1): Decimal => end.div(grain).toSignificantDigits(2, way).times(grain);
  const from = lowest.isZero() ? lowest : rounded(lowest.div(reach), Decimal.ROUND_DOWN);
  return { from, to: rounded(highest.times(reach), Decimal.ROUND_UP) };
}

function datesAround(lowest: Decimal, highest: Decimal, { quantity }: Planned): SweepRange | null {
  const [life, day] = [quantity('serviceLife').value, quantity('secondsPerDay').value];
  if (!life || !day) return null;
  const days = life.div(day).floor();
  return { from: lowest.minus(days), to: highest.plus(days) };
}
