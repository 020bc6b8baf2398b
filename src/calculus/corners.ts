import { Decimal } from '../units/index.ts';
import type { BinaryOperator } from './node.ts';

/** Uncertain leaves multiply the work by two each; past this many the ends come from interval arithmetic per operator. */
const cornerLimit = 10;

/** What a node is over the corners of its uncertain leaves: bit i of the index says which end leaf i is at. */
type Plain = {
  readonly leaves: readonly Leaf[];
  readonly values: readonly Decimal[];
  readonly centre: Centre | null;
  readonly approximate: boolean;
};
/** The node with each leaf at its centre; `moved` has the leaves that only have a bound elsewhere, since a bound is no centre. */
type Centre = { readonly value: Decimal; readonly moved: Decimal };
/** A leaf of the tree, or a stand-in for a range whose own leaves were given up. `excluded` is the end (0 low, 1 high) that it comes up to and never reaches. */
type Leaf = { readonly excluded: 0 | 1 | null };

/**
 * What is rounded goes in steps. By itself it keeps its ends, but where it meets again what it was rounded from, that is
 * no longer monotone: there the ends are those of the unrounded, with what rounding adds as an uncertain leaf of its own.
 */
export type Corners = Plain & {
  /** Null where nothing below is rounded. */
  readonly unrounded: Plain | null;
  readonly meetsAgain: boolean;
};

const compute: Readonly<Record<BinaryOperator, (left: Decimal, right: Decimal) => Decimal>> = {
  add: (left, right) => left.plus(right),
  subtract: (left, right) => left.minus(right),
  multiply: (left, right) => left.times(right),
  divide: (left, right) => left.div(right),
  power: (left, right) => left.pow(right),
};

export const exactly = (value: Decimal): Corners => ({
  leaves: [],
  values: [value],
  centre: { value, moved: value },
  approximate: false,
  unrounded: null,
  meetsAgain: false,
});

const mappedPlain = ({ leaves, values, centre, approximate }: Plain, apply: (of: Decimal) => Decimal): Plain => ({
  leaves,
  values: values.map(apply),
  centre: centre && { value: apply(centre.value), moved: apply(centre.moved) },
  approximate,
});

export const mapped = (of: Corners, apply: (of: Decimal) => Decimal): Corners => ({
  ...mappedPlain(of, apply),
  unrounded: of.unrounded && mappedPlain(of.unrounded, apply),
  meetsAgain: of.meetsAgain,
});

/** @param by up to what rounding adds: of a range that all becomes one number, nothing */
export function rounded(of: Corners, round: (of: Decimal) => Decimal, by: 1 | -1): Corners {
  const made = mapped(of, round);
  const [first, ...others] = made.values;
  if (!first || others.every((value) => value.eq(first))) return made;
  const least = Decimal.min(1, ...made.values.filter((value) => !value.isNaN())); // what is one at least never comes to less
  const values = [0, by].flatMap((added) => of.values.map((value) => Decimal.max(least, value.plus(added))));
  return { ...made, unrounded: { ...mappedPlain(of, round), leaves: [...of.leaves, { excluded: null }], values } };
}

/** Where the bits of `part` stand among the leaves of `whole`. */
const projection = (part: readonly Leaf[], whole: readonly Leaf[]) => {
  const places = part.map((leaf) => whole.indexOf(leaf));
  return (corner: number): number => places.reduce((index, place, bit) => index | (((corner >> place) & 1) << bit), 0);
};

export function combine(operator: BinaryOperator, left: Corners, right: Corners): Corners {
  const isRounded = left.unrounded !== null || right.unrounded !== null;
  const meets = isRounded && left.leaves.some((leaf) => right.leaves.includes(leaf));
  return {
    ...combinePlain(operator, left, right),
    unrounded: isRounded ? combinePlain(operator, left.unrounded ?? left, right.unrounded ?? right) : null,
    meetsAgain: left.meetsAgain || right.meetsAgain || meets,
  };
}

function combinePlain(operator: BinaryOperator, left: Plain, right: Plain): Plain {
  const apply = compute[operator];
  const approximate = left.approximate || right.approximate;
  const centre =
    left.centre && right.centre
      ? { value: apply(left.centre.value, right.centre.value), moved: apply(left.centre.moved, right.centre.moved) }
      : null;
  const leaves = [...left.leaves, ...right.leaves.filter((leaf) => !left.leaves.includes(leaf))];
  if (leaves.length > cornerLimit)
    return { leaves: [{ excluded: null }], values: hull(apply, left.values, right.values), centre, approximate };
  const fromLeft = projection(left.leaves, leaves);
  const fromRight = projection(right.leaves, leaves);
  const values = Array.from({ length: 2 ** leaves.length }, (_, corner) =>
    apply(at(left.values, fromLeft(corner)), at(right.values, fromRight(corner))),
  );
  return { leaves, values, centre, approximate };
}

const at = (values: readonly Decimal[], index: number): Decimal => values[index] ?? new Decimal(NaN);

/** Interval arithmetic: the ends of an operation on two independent ranges are among the four pairs of ends. */
function hull(apply: (left: Decimal, right: Decimal) => Decimal, left: readonly Decimal[], right: readonly Decimal[]): readonly Decimal[] {
  const [lowest, highest] = [Decimal.min(...left), Decimal.max(...left)];
  const pairs = [lowest, highest].flatMap((a) => [Decimal.min(...right), Decimal.max(...right)].map((b) => apply(a, b)));
  return [Decimal.min(...pairs), Decimal.max(...pairs)];
}

/** Procedures take what is rounded as it is. */
export function procedureOf(parts: readonly Corners[], run: (values: readonly number[]) => number): Corners {
  const leaves = [...new Set(parts.flatMap((part) => part.leaves))];
  const projections = parts.map((part) => projection(part.leaves, leaves));
  const values = Array.from(
    { length: 2 ** leaves.length },
    (_, corner) => new Decimal(run(parts.map((part, index) => at(part.values, projections[index]?.(corner) ?? 0).toNumber()))),
  );
  const centres = parts.map((part) => part.centre);
  const runAt = (end: keyof Centre) => new Decimal(run(centres.map((each) => each?.[end].toNumber() ?? Number.NaN)));
  const centre = centres.includes(null) ? null : { value: runAt('value'), moved: runAt('moved') };
  return { leaves, values, centre, approximate: parts.some((part) => part.approximate), unrounded: null, meetsAgain: false };
}
