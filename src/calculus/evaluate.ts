import { Decimal } from '../units/index.ts';
import type { Corners } from './corners.ts';
import { combine, exactly, mapped, procedureOf, rounded } from './corners.ts';
import type { Amount, Bindings, Expression, Node, UnaryOperator } from './node.ts';
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

export type Evaluation = {
  /** @throws RangeError if a leaf below the node has no value. */
  readonly amount: (node: Node) => Amount;
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

function cornersOfOne(operator: UnaryOperator, of: Corners): Corners {
  if (operator === 'wholeDown') return rounded(of, computeOne[operator], -1);
  return operator === 'wholeUp' ? rounded(of, computeOne[operator], 1) : mapped(of, computeOne[operator]);
}

/** Evaluates lazily, each node once. */
export function evaluate(bindings: Bindings): Evaluation {
  const known = new Map<Node, Corners>();
  const cornersOf = (expression: Expression): Corners => {
    if (expression.kind === 'literal') return exactly(expression.value);
    if (expression.kind === 'operation') {
      if (isUnary(expression)) return cornersOfOne(expression.operator, cornersOf(expression.operands[0]));
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
        return procedureOf(node.over.map(cornersOf), bindings.runs?.get(node) ?? node.run);
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

/** Primes, so that no two leaves move by what cancels. */
const moves = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53] as const;

function cornersOfAmount({ operator, value, low, high }: Amount, move: number): Corners {
  const approximate = operator === '~';
  if (low && high && low.eq(high)) return { ...exactly(low), centre: { value: value ?? low, moved: value ?? low }, approximate };
  const excluded = operator === '>' ? 0 : operator === '<' ? 1 : null;
  const centre = value && { value, moved: low && high ? value : value.times(move) };
  return { ...exactly(low ?? nearZero), leaves: [{ excluded }], values: [low ?? nearZero, high ?? farOut], centre, approximate };
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

const one = new Decimal(1);

const isOpen = (end: Decimal): boolean => end.isNaN() || end.abs().gt(beyond) || (!end.isZero() && end.abs().lt(below));

const agree = (left: Decimal, right: Decimal): boolean => left.minus(right).abs().lte(right.abs().times(agreement));

/** Whether an end is reached: at some corner where no leaf stands at an end that it excludes. */
const isReached = ({ leaves, values }: Pick<Corners, 'leaves' | 'values'>, end: Decimal): boolean =>
  values.some(
    (value, corner) => agree(value, end) && leaves.every(({ excluded }, bit) => excluded === null || ((corner >> bit) & 1) !== excluded),
  );

function amountOf(made: Corners): Amount {
  const corners = (made.meetsAgain ? made.unrounded : null) ?? made;
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
