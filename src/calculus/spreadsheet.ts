import type { BinaryOperator, Expression, Node, UnaryOperator } from './node.ts';
import { isNode, isUnary, wholeTolerance } from './node.ts';

const signs: Readonly<Record<BinaryOperator, string>> = { add: '+', subtract: '-', multiply: '*', divide: '/', power: '^' };
const strength: Readonly<Record<BinaryOperator, number>> = { add: 1, subtract: 1, multiply: 2, divide: 2, power: 3 };

/** Nearer to nothing than this, e^x − 1 loses so many digits that its series is the better of the two; at it both have eleven. */
const nearNothing = '1E-5';

/**
 * An expression as a formula of a spreadsheet, without the sign that begins one. It keeps to what every spreadsheet
 * reads alike: `^` is taken from left to right there and a minus before a number binds closer than it, so powers of
 * powers and negative numbers stand in parentheses. No unit is converted: the cells hold values in their node's unit.
 * @param reference the cell where the value of a node stands
 */
export function spreadsheet(expression: Expression, reference: (node: Node) => string): string {
  const write = (part: Expression): string => {
    if (isNode(part)) return reference(part);
    if (part.kind === 'literal') return part.value.isNegative() ? `(${part.value.toFixed()})` : part.value.toFixed();
    if (isUnary(part)) return writeOne[part.operator](write(part.operands[0]));
    const { operator, operands } = part;
    return operands
      .map((operand, index) => (needsParentheses(operand, operator, index) ? `(${write(operand)})` : write(operand)))
      .join(signs[operator]);
  };
  return write(expression);
}

/** Functions of one cell or expression. What stands beside a sign in them is put in parentheses first. */
const writeOne: Readonly<Record<UnaryOperator, (of: string) => string>> = {
  squareRoot: (of) => `SQRT(${of})`,
  logarithm: (of) => `LN(${of})`,
  exponential: (of) => `EXP(${of})`,
  exponentialLessOne: (of) => `IF(ABS(${of})<${nearNothing},(${of})*(1+(${of})/2),EXP(${of})-1)`,
  atLeastZero: (of) => `MAX(0,${of})`,
  wholeDown: (of) => `INT(${of}+ABS(${of})*${wholeTolerance.toUpperCase()})`,
  wholeUp: (of) => `(-INT(ABS(${of})*${wholeTolerance.toUpperCase()}-(${of})))`,
};

/** Of equals only the first stands bare, so that a spreadsheet computes in the order of the book. A power stands bare in no power. */
function needsParentheses(operand: Expression, within: BinaryOperator, index: number): boolean {
  if (operand.kind !== 'operation' || isUnary(operand)) return false;
  if (strength[operand.operator] !== strength[within]) return strength[operand.operator] < strength[within];
  return within === 'power' || index > 0;
}
