import type { BinaryOperator, Bindings, Expression, Node, UnaryOperator } from './node.ts';
import { chosenCase, isUnary, wholeTolerance } from './node.ts';

/** What stands for a leaf while sampling: one number for all draws, or one a draw. */
export type Draws = number | Float64Array;

/**
 * The vectorised reading, in floating point, for sweeps and Monte Carlo.
 * @param draws a number or `count` draws for each leaf, in the leaf's unit; nodes not in it take the plan's central value
 * @returns `count` values of the node, in its unit
 * @throws RangeError if a leaf below has neither draws nor a central value
 */
export function sample(node: Node, bindings: Bindings, draws: ReadonlyMap<Node, Draws>, count: number): Float64Array {
  const known = new Map<Node, Draws>();
  const read = (expression: Expression): Draws => {
    if (expression.kind === 'literal') return expression.value.toNumber();
    if (expression.kind === 'operation') {
      if (isUnary(expression)) return applyOne(scalarOne[expression.operator], read(expression.operands[0]));
      const { operator } = expression;
      return expression.operands.map(read).reduce((left, right) => apply(operator, left, right, count));
    }
    const seen = known.get(expression);
    if (seen !== undefined) return seen;
    const made = readNode(expression);
    known.set(expression, made);
    return made;
  };
  const readNode = (each: Node): Draws => {
    const drawn = draws.get(each);
    if (drawn !== undefined) return drawn;
    const bound = bindings.amounts.get(each);
    if (bound?.value) return bound.value.toNumber();
    switch (each.kind) {
      case 'option':
        return read(chosenCase(each, bindings.choices));
      case 'formula':
        return read(each.equals);
      case 'procedure':
        return runEach(each.over.map(read), bindings.runs?.get(each) ?? each.run, count);
      default:
        throw new RangeError(`The ${each.kind} ${each.symbol} has no central value to sample.`);
    }
  };
  const result = read(node);
  return typeof result === 'number' ? new Float64Array(count).fill(result) : result;
}

const scalar: Readonly<Record<BinaryOperator, (left: number, right: number) => number>> = {
  add: (left, right) => left + right,
  subtract: (left, right) => left - right,
  multiply: (left, right) => left * right,
  divide: (left, right) => left / right,
  power: (left, right) => left ** right,
};

const scalarOne: Readonly<Record<UnaryOperator, (of: number) => number>> = {
  squareRoot: Math.sqrt,
  logarithm: Math.log,
  exponential: Math.exp,
  exponentialLessOne: Math.expm1,
  atLeastZero: (of) => Math.max(0, of),
  wholeDown: (of) => Math.floor(of + Math.abs(of) * Number(wholeTolerance)),
  wholeUp: (of) => Math.ceil(of - Math.abs(of) * Number(wholeTolerance)),
};

const applyOne = (compute: (of: number) => number, of: Draws): Draws => (typeof of === 'number' ? compute(of) : of.map(compute));

const pick = (draws: Draws, index: number): number => (typeof draws === 'number' ? draws : (draws[index] ?? Number.NaN));

function apply(operator: BinaryOperator, left: Draws, right: Draws, count: number): Draws {
  const compute = scalar[operator];
  if (typeof left === 'number' && typeof right === 'number') return compute(left, right);
  const made = new Float64Array(count);
  for (let index = 0; index < count; index++) made[index] = compute(pick(left, index), pick(right, index));
  return made;
}

function runEach(parts: readonly Draws[], run: (values: readonly number[]) => number, count: number): Float64Array {
  const made = new Float64Array(count);
  for (let index = 0; index < count; index++) made[index] = run(parts.map((part) => pick(part, index)));
  return made;
}
