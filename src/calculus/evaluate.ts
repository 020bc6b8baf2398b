import { Decimal } from '../units/index.ts';
import type { Amount, BinaryOperator, Bindings, Expression, Node, UnaryOperator } from './node.ts';
import { chosenCase, isUnary, wholeTolerance } from './node.ts';

/**
 * The reading that gives values. Besides the central value every node gets its ends: the tree is evaluated at every
 * corner of the uncertain leaves it rests on. That is exact wherever a node is monotone in each leaf with the others
 * held (products, quotients and sums of positive quantities are), also where a leaf occurs twice, which
 * interval arithmetic would get too wide.
 *
 * An open end is stood for by 10^±10000: what cancels, cancels, and what is left beyond 10^±200 is open, so also the root of one.
 */
const farOut = new Decimal('1e10000');
const nearZero = new Decimal('1e-10000');
const beyond = new Decimal('1e200');
const below = new Decimal('1e-200');

/** Forty digits are carried and this many given, so that dividing by what was multiplied before leaves no trace. */
const figures = 36;
const agreement = new Decimal('1e-30');

/** Uncertain leaves multiply the work by two each; past this many the ends come from interval arithmetic per operator. */
const cornerLimit = 10;

/** What a node is over the corners of its uncertain leaves: bit i of the index says which end leaf i is at. */
type Corners = {
  readonly leaves: readonly Leaf[];
  readonly values: readonly Decimal[];
  readonly centre: Centre | null;
  readonly approximate: boolean;
};
/** The node with each leaf at its centre; `moved` has the leaves that only have a bound elsewhere, since a bound is no centre. */
type Centre = { readonly value: Decimal; readonly moved: Decimal };
/** A leaf of the tree, or a stand-in for a range whose own leaves were given up. `excluded` is the end (0 low, 1 high) that it comes up to and never reaches. */
type Leaf = { readonly excluded: 0 | 1 | null };

export type Evaluation = {
  /** @throws RangeError if a leaf below the node has no value. */
  readonly amount: (node: Node) => Amount;
};

const compute: Readonly<Record<BinaryOperator, (left: Decimal, right: Decimal) => Decimal>> = {
  add: (left, right) => left.plus(right),
  subtract: (left, right) => left.minus(right),
  multiply: (left, right) => left.times(right),
  divide: (left, right) => left.div(right),
  power: (left, right) => left.pow(right),
};

/** An open end stands at 10^±10000, of which the exponential is beyond anything: it stays open, or becomes nothing. */
const exponentialOf = (of: Decimal): Decimal => (of.gt(10_000) ? farOut : of.lt(-10_000) ? nearZero : of.exp());

/** Where e^x is 1 to the last digit, e^x − 1 is x to the last digit. */
const exponentialLessOneOf = (of: Decimal): Decimal =>
  of.abs().lt('1e-15') ? of.plus(of.times(of).div(2)).plus(of.pow(3).div(6)) : exponentialOf(of).minus(1);

const logarithmOf = (of: Decimal): Decimal => (of.gt(beyond) ? farOut : of.lt(below) ? farOut.neg() : of.ln());

/** Moved towards the whole number that it may be meant to be. What is open stays so. */
const wholeOf = (of: Decimal, towards: 1 | -1): Decimal => of.plus(of.abs().times(wholeTolerance).times(towards));

const computeOne: Readonly<Record<UnaryOperator, (of: Decimal) => Decimal>> = {
  squareRoot: (of) => of.sqrt(),
  logarithm: logarithmOf,
  exponential: exponentialOf,
  exponentialLessOne: exponentialLessOneOf,
  atLeastZero: (of) => (of.isNegative() ? new Decimal(0) : of),
  wholeDown: (of) => wholeOf(of, 1).floor(),
  wholeUp: (of) => wholeOf(of, -1).ceil(),
};

/** Evaluates lazily, each node once. */
export function evaluate(bindings: Bindings): Evaluation {
  const known = new Map<Node, Corners>();
  const cornersOf = (expression: Expression): Corners => {
    if (expression.kind === 'literal') return exactly(expression.value);
    if (expression.kind === 'operation') {
      if (isUnary(expression)) return mapped(cornersOf(expression.operands[0]), computeOne[expression.operator]);
      const { operator } = expression;
      return expression.operands.map(cornersOf).reduce((left, right) => combine(operator, left, right));
    }
    const seen = known.get(expression);
    if (seen) return seen;
    const corners = cornersOfNode(expression);
    known.set(expression, corners);
    return corners;
  };
  const cornersOfNode = (node: Node): Corners => {
    const bound = bindings.amounts.get(node);
    if (bound) {
      const corners = cornersOfAmount(bound, moves[known.size % moves.length] ?? 2);
      return bindings.turning?.has(node) === true && corners.leaves.length > 0 ? between(corners) : corners;
    }
    switch (node.kind) {
      case 'option':
        return cornersOf(chosenCase(node, bindings.choices));
      case 'formula':
        return cornersOf(node.equals);
      case 'procedure':
        return cornersOfProcedure(node.over.map(cornersOf), node.run);
      default:
        throw new RangeError(`The ${node.kind} ${node.symbol} has no value.`);
    }
  };
  /** Where the bottom of its valley is passed on the way from end to end, that is the least. */
  const withValley = (node: Node, made: Amount): Amount => {
    if (node.kind !== 'formula' || !node.valley || bindings.amounts.has(node)) return made;
    const { value, low, high } = amount(node.valley);
    const zero = new Decimal(0);
    const isBottom = low?.eq(high ?? zero) === true && agree(low, one);
    if (isBottom) return { operator: '=', value: zero, low: zero, high: zero };
    if ((low?.gte(one) ?? false) || (high?.lte(one) ?? false)) return made;
    const centre = value && agree(value, one) ? zero : made.value;
    return { operator: made.high ? 'range' : '>=', value: made.high ? centre : zero, low: zero, high: made.high };
  };
  /** Each at its own ends: more is held possible than is, and never less. */
  const takenApart = (node: Node): Amount | null => {
    if (node.kind !== 'formula' || !node.apart || node.apart.every((each) => bindings.amounts.has(each))) return null;
    const within =
      cut.get(node.apart) ??
      evaluate({ ...bindings, amounts: new Map([...node.apart.map((each) => [each, amount(each)] as const), ...bindings.amounts]) });
    cut.set(node.apart, within);
    return within.amount(node);
  };
  const cut = new Map<readonly Node[], Evaluation>();
  const given = new Map<Node, Amount>();
  const amount = (node: Node): Amount => {
    const made = given.get(node) ?? withValley(node, takenApart(node) ?? amountOf(cornersOf(node)));
    given.set(node, made);
    return made;
  };
  return { amount };
}

const exactly = (value: Decimal): Corners => ({ leaves: [], values: [value], centre: { value, moved: value }, approximate: false });

const mapped = ({ centre, values, ...rest }: Corners, apply: (of: Decimal) => Decimal): Corners => ({
  ...rest,
  values: values.map(apply),
  centre: centre && { value: apply(centre.value), moved: apply(centre.moved) },
});

/** Primes, so that no two leaves move by what cancels. */
const moves = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53] as const;

function cornersOfAmount({ operator, value, low, high }: Amount, move: number): Corners {
  const approximate = operator === '~';
  if (low && high && low.eq(high)) return { leaves: [], values: [low], centre: { value: value ?? low, moved: value ?? low }, approximate };
  const excluded = operator === '>' ? 0 : operator === '<' ? 1 : null;
  const centre = value && { value, moved: low && high ? value : value.times(move) };
  return { leaves: [{ excluded }], values: [low ?? nearZero, high ?? farOut], centre, approximate };
}

const points = 16;

/** A closed range as sixteen points from end to end, as if four leaves chose among them; a wide one by equal ratios. */
function between(corners: Corners): Corners {
  const [low, high] = corners.values;
  // Beyond an open end results may turn anywhere: nothing is known of them.
  if (!low || !high || isOpen(low) || isOpen(high)) return { ...corners, values: corners.values.map(() => new Decimal(NaN)), centre: null };
  const values = Array.from({ length: points }, (_, index) => {
    const along = new Decimal(index).div(points - 1);
    if (index === 0 || index === points - 1) return index === 0 ? low : high;
    if (low.gt(0)) return low.times(high.div(low).pow(along));
    return low.plus(high.minus(low).times(along).times(along)); // from nothing: denser where it is small
  });
  return { ...corners, leaves: Array.from({ length: 4 }, () => ({ excluded: null })), values };
}

/** Where the bits of `part` stand among the leaves of `whole`. */
const projection = (part: readonly Leaf[], whole: readonly Leaf[]) => {
  const places = part.map((leaf) => whole.indexOf(leaf));
  return (corner: number): number => places.reduce((index, place, bit) => index | (((corner >> place) & 1) << bit), 0);
};

function combine(operator: BinaryOperator, left: Corners, right: Corners): Corners {
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

function cornersOfProcedure(parts: readonly Corners[], run: (values: readonly number[]) => number): Corners {
  const leaves = [...new Set(parts.flatMap((part) => part.leaves))];
  const projections = parts.map((part) => projection(part.leaves, leaves));
  const values = Array.from(
    { length: 2 ** leaves.length },
    (_, corner) => new Decimal(run(parts.map((part, index) => at(part.values, projections[index]?.(corner) ?? 0).toNumber()))),
  );
  const centres = parts.map((part) => part.centre);
  const runAt = (end: keyof Centre) => new Decimal(run(centres.map((each) => each?.[end].toNumber() ?? Number.NaN)));
  const centre = centres.includes(null) ? null : { value: runAt('value'), moved: runAt('moved') };
  return { leaves, values, centre, approximate: parts.some((part) => part.approximate) };
}

const one = new Decimal(1);

const isOpen = (end: Decimal): boolean => end.isNaN() || end.abs().gt(beyond) || (!end.isZero() && end.abs().lt(below));

const agree = (left: Decimal, right: Decimal): boolean => left.minus(right).abs().lte(right.abs().times(agreement));

/** Whether an end is reached: at some corner where no leaf stands at an end that it excludes. */
const isReached = ({ leaves, values }: Corners, end: Decimal): boolean =>
  values.some(
    (value, corner) => agree(value, end) && leaves.every(({ excluded }, bit) => excluded === null || ((corner >> bit) & 1) !== excluded),
  );

function amountOf(corners: Corners): Amount {
  const { values, centre, approximate } = corners;
  const lowest = values.reduce((a, b) => (b.lt(a) ? b : a));
  const highest = values.reduce((a, b) => (b.gt(a) ? b : a));
  const given = (value: Decimal): Decimal => value.toSignificantDigits(figures);
  const low = isOpen(lowest) ? null : given(lowest);
  const high = isOpen(highest) ? null : given(highest);
  if (low && high) {
    const value = centre && agree(centre.value, centre.moved) ? given(centre.value) : null;
    if (!agree(low, high)) return { operator: 'range', value, low, high };
    const one = value ?? low;
    return { operator: approximate && !one.isZero() ? '~' : '=', value: one, low: one, high: one }; // nothing is never about nothing
  }
  // What is open to a side is known by its other end alone: a centre beside it would be read as the bound.
  if (low) return { operator: isReached(corners, lowest) ? '>=' : '>', value: low, low, high };
  if (high) return { operator: isReached(corners, highest) ? '<=' : '<', value: high, low, high };
  return { operator: 'range', value: null, low, high };
}
