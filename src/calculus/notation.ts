import type { BinaryOperator, Expression, Node, UnaryOperator } from './node.ts';
import { isNode, isUnary } from './node.ts';

type Sign = '+' | '−' | '×' | '÷' | '^' | '(' | ')' | '√' | 'ln' | 'exp' | 'max' | '⌊' | '⌋' | '⌈' | '⌉' | ',' | `${number}`;

/** An equation as it is written: nodes, to be shown as a symbol, a name or a value, between signs and pure numbers. */
export type NotationToken = { readonly node: Node } | { readonly sign: Sign };

const signs: Readonly<Record<BinaryOperator, Sign>> = { add: '+', subtract: '−', multiply: '×', divide: '÷', power: '^' };
const strength: Readonly<Record<BinaryOperator, number>> = { add: 1, subtract: 1, multiply: 2, divide: 2, power: 3 };
const names: Readonly<Record<Exclude<UnaryOperator, 'wholeDown' | 'wholeUp'>, Sign>> = {
  squareRoot: '√',
  logarithm: 'ln',
  exponential: 'exp',
  exponentialLessOne: 'exp',
  atLeastZero: 'max',
};

/** The equation of a formula, or nothing for nodes that have none. Parentheses only where they are needed. */
export const notation = (node: Node): readonly NotationToken[] => (node.kind === 'formula' ? write(node.equals) : []);

function write(expression: Expression): readonly NotationToken[] {
  if (isNode(expression)) return [{ node: expression }];
  if (expression.kind === 'literal') return [{ sign: `${expression.value.toNumber()}` }];
  if (isUnary(expression)) {
    if (expression.operator === 'wholeDown') return [{ sign: '⌊' }, ...write(expression.operands[0]), { sign: '⌋' }];
    if (expression.operator === 'wholeUp') return [{ sign: '⌈' }, ...write(expression.operands[0]), { sign: '⌉' }];
    const first: readonly NotationToken[] = expression.operator === 'atLeastZero' ? [{ sign: '0' }, { sign: ',' }] : [];
    const applied: readonly NotationToken[] = [
      { sign: names[expression.operator] },
      { sign: '(' },
      ...first,
      ...write(expression.operands[0]),
      { sign: ')' },
    ];
    return expression.operator === 'exponentialLessOne'
      ? [{ sign: '(' }, ...applied, { sign: '−' }, { sign: '1' }, { sign: ')' }]
      : applied;
  }
  const { operator, operands } = expression;
  return operands.flatMap((operand, index) => {
    const tokens = write(operand);
    const wrapped: readonly NotationToken[] = needsParentheses(operand, operator, index)
      ? [{ sign: '(' }, ...tokens, { sign: ')' }]
      : tokens;
    return index === 0 ? wrapped : [{ sign: signs[operator] }, ...wrapped];
  });
}

/** Whether an operand has to stand in parentheses: it binds less, or would be read as belonging to what stands before. */
function needsParentheses(operand: Expression, within: BinaryOperator, index: number): boolean {
  if (operand.kind !== 'operation' || isUnary(operand)) return false;
  if (strength[operand.operator] !== strength[within]) return strength[operand.operator] < strength[within];
  return within === 'power' ? index === 0 : index > 0 && (within === 'subtract' || within === 'divide');
}

/** One line of plain text, with each node shown as `show` says. */
export const notationText = (tokens: readonly NotationToken[], show: (node: Node) => string): string =>
  tokens
    .map((token) => ('node' in token ? show(token.node) : token.sign))
    .join(' ')
    .replaceAll(/([(⌊⌈]) /g, '$1')
    .replaceAll(/ ([)⌋⌉])/g, '$1')
    .replaceAll(' ,', ',')
    .replaceAll(/(√|ln|exp|max) \(/g, '$1(');
