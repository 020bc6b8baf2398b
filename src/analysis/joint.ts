import type { Amount, Bindings, Expression, FormulaNode, Node, Operation } from '../calculus/index.ts';
import { chosenCase, isNode } from '../calculus/index.ts';
import type { Binding, BoundLeaf } from '../scenario/index.ts';
import type { Decimal } from '../units/index.ts';

/** Two plans as one: both trees stand in one book, so that what the plans have in common is met once. */
export type Joint = {
  /** Grows with every tree that is asked for. */
  readonly bindings: Bindings;
  /** A quantity of the other plan as a node of that book. */
  readonly ofOther: (node: Node) => Node;
  /** The leaves that are about a number, and one unknown in both. */
  readonly aboutInBoth: readonly Node[];
};

/**
 * A leaf that both plans have from the same place is one unknown: it is what it is in both, so that it can’t be high in
 * the one and low in the other. Every other leaf of the other plan, and all that rests on it, becomes a node beside.
 */
export function joint(first: Binding, other: Binding): Joint {
  const amounts = new Map<Node, Amount>(first.bindings.amounts);
  const turning = new Set<Node>(first.bindings.turning);
  const known = new Map<Node, Node>();
  const { bindings } = other;

  const nodeOf = (node: Node): Node => {
    const made = known.get(node) ?? copyOf(node);
    known.set(node, made);
    return made;
  };
  const copyOf = (node: Node): Node => {
    const amount = bindings.amounts.get(node);
    if (amount) return isOneUnknown(node, amount, first, other) ? node : bound({ ...node }, amount, node);
    if (node.kind === 'option') {
      const chosen = chosenCase(node, bindings.choices);
      const isSame = first.bindings.choices.get(node) === bindings.choices.get(node) && !first.bindings.amounts.has(node);
      return isSame && nodeOf(chosen) === chosen ? node : nodeOf(chosen);
    }
    if (node.kind === 'formula') return formulaOf(node);
    if (node.kind !== 'procedure') return node;
    const over = node.over.map(nodeOf);
    return isFree(node) && over.every((each, index) => each === node.over[index]) ? node : { ...node, over };
  };
  const formulaOf = (node: FormulaNode): Node => {
    const equals = operationOf(node.equals);
    return isFree(node) && equals === node.equals ? node : { ...node, equals };
  };
  const expressionOf = (expression: Expression): Expression => {
    if (isNode(expression)) return nodeOf(expression);
    return expression.kind === 'literal' ? expression : operationOf(expression);
  };
  const operationOf = (operation: Operation): Operation => {
    const operands = operation.operands.map(expressionOf);
    if (operands.every((each, index) => each === operation.operands[index])) return operation;
    return { ...operation, operands } as Operation; // as many as before
  };
  /** Whether the first plan leaves a node to its equation. */
  const isFree = (node: Node): boolean => !first.bindings.amounts.has(node);
  const bound = (copy: Node, amount: Amount, of: Node): Node => {
    amounts.set(copy, amount);
    if (bindings.turning?.has(of) === true) turning.add(copy);
    return copy;
  };
  const aboutInBoth = [...bindings.amounts].flatMap(([node, amount]) =>
    amount.operator === '~' && isOneUnknown(node, amount, first, other) ? [node] : [],
  );
  return { bindings: { amounts, choices: first.bindings.choices, turning }, ofOther: nodeOf, aboutInBoth };
}

/** Exactly stated, a number is a number; else it has to come from the same place, and to be left as open. */
function isOneUnknown(node: Node, amount: Amount, first: Binding, other: Binding): boolean {
  const beside = first.bindings.amounts.get(node);
  if (!beside || !isSameAmount(amount, beside)) return false;
  if (first.bindings.turning?.has(node) !== other.bindings.turning?.has(node)) return false;
  return isExact(amount) || isSameOrigin(first.leaves.get(node), other.leaves.get(node));
}

const isExact = ({ operator, low, high }: Amount): boolean => operator === '=' && low !== null && high !== null && low.eq(high);

const isSameAmount = (one: Amount, other: Amount): boolean =>
  one.operator === other.operator && isSameEnd(one.value, other.value) && isSameEnd(one.low, other.low) && isSameEnd(one.high, other.high);

const isSameEnd = (one: Decimal | null, other: Decimal | null): boolean => (one && other ? one.eq(other) : one === other);

const isSameOrigin = (one: BoundLeaf | undefined, other: BoundLeaf | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.status === other.status &&
  one.figure === other.figure &&
  one.spelling === other.spelling &&
  JSON.stringify(one.citation) === JSON.stringify(other.citation);
