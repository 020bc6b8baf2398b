import type { Expression, Node, Operator } from './node.ts';
import { isNode } from './node.ts';

/** An equation as it is written: nodes, to be shown as a symbol, a name or a value, between signs. */
export type NotationToken = { readonly node: Node } | { readonly sign: '+' | '−' | '×' | '÷' | '(' | ')' };

const signs: Readonly<Record<Operator, '+' | '−' | '×' | '÷'>> = { add: '+', subtract: '−', multiply: '×', divide: '÷' };
const strength: Readonly<Record<Operator, number>> = { add: 1, subtract: 1, multiply: 2, divide: 2 };

/** The equation of a formula, or nothing for nodes that have none. Parentheses only where they are needed. */
export const notation = (node: Node): readonly NotationToken[] => (node.kind === 'formula' ? write(node.equals) : []);

function write(expression: Expression): readonly NotationToken[] {
  if (isNode(expression)) return [{ node: expression }];
  const { operator, operands } = expression;
  return operands.flatMap((operand, index) => {
    const tokens = write(operand);
    const needs =
      !isNode(operand) &&
      (strength[operand.operator] < strength[operator] || (index > 0 && (operator === 'subtract' || operator === 'divide')));
    const wrapped: readonly NotationToken[] = needs ? [{ sign: '(' }, ...tokens, { sign: ')' }] : tokens;
    return index === 0 ? wrapped : [{ sign: signs[operator] }, ...wrapped];
  });
}

/** One line of plain text, with each node shown as `show` says. */
export const notationText = (tokens: readonly NotationToken[], show: (node: Node) => string): string =>
  tokens
    .map((token) => ('node' in token ? show(token.node) : token.sign))
    .join(' ')
    .replaceAll('( ', '(')
    .replaceAll(' )', ')');
