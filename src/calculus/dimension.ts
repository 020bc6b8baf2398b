import type { Unit } from '../units/index.ts';
import { describeDimension, dimensionless, divideUnits, multiplyUnits, rootOfUnit, sameUnit } from '../units/index.ts';
import type { Expression, Node, UnaryOperator } from './node.ts';
import { isNode, isUnary } from './node.ts';

/**
 * The unit that an expression has because of what it is made of.
 * @throws TypeError where unlike things are added, or a power, logarithm or exponential is taken of what is no pure number.
 */
export function deriveUnit(expression: Expression): Unit {
  if (isNode(expression)) return expression.unit;
  if (expression.kind === 'literal') return dimensionless;
  if (isUnary(expression)) return deriveOne(expression.operator, deriveUnit(expression.operands[0]));
  const units = expression.operands.map(deriveUnit);
  return units.reduce((left, right) => {
    if (expression.operator === 'multiply') return multiplyUnits(left, right);
    if (expression.operator === 'divide') return divideUnits(left, right);
    if (expression.operator === 'power') return bothPure(left, right);
    if (!sameUnit(left, right)) throw new TypeError(`Adds ${left.symbol} and ${right.symbol}.`);
    return left;
  });
}

const isPure = (of: Unit): boolean => sameUnit(of, dimensionless);

function bothPure(base: Unit, exponent: Unit): Unit {
  if (!isPure(base) || !isPure(exponent)) throw new TypeError(`Raises ${base.symbol} to ${exponent.symbol}.`);
  return dimensionless;
}

function deriveOne(operator: UnaryOperator, of: Unit): Unit {
  if (operator === 'squareRoot') return rootOfUnit(of);
  if (operator === 'atLeastZero' || operator === 'wholeDown' || operator === 'wholeUp') return of;
  if (!isPure(of)) throw new TypeError(`Takes the ${operator} of ${of.symbol}.`);
  return dimensionless;
}

/** What is wrong with the units of a node, or null. Declared and derived unit agree in dimension and in scale. */
export function unitProblem(node: Node): string | null {
  if (node.kind === 'option') {
    const odd = Object.entries(node.cases).find(([, member]) => !sameUnit(member.unit, node.unit));
    return odd ? `case ${odd[0]} is in ${odd[1].unit.symbol}, the option in ${node.unit.symbol}` : null;
  }
  if (node.kind !== 'formula') return null;
  try {
    const derived = deriveUnit(node.equals);
    if (sameUnit(derived, node.unit)) return null;
    return `declared ${node.unit.symbol} (${describeDimension(node.unit)}, ×${node.unit.scale.toString()}), works out as ${derived.symbol} (${describeDimension(derived)}, ×${derived.scale.toString()})`;
  } catch (problem) {
    return problem instanceof Error ? problem.message : 'cannot be worked out';
  }
}
