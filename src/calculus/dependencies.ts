import type { Bindings, Expression, Node } from './node.ts';
import { chosenCase, isNode } from './node.ts';

const nodesIn = (expression: Expression): readonly Node[] => {
  if (isNode(expression)) return [expression];
  return expression.kind === 'literal' ? [] : expression.operands.flatMap(nodesIn);
};

/** The nodes that a node rests on directly, each once, in the order of its equation. With a plan: only those that this plan uses. */
export function dependencies(node: Node, bindings?: Bindings): readonly Node[] {
  if (bindings?.amounts.has(node)) return [];
  switch (node.kind) {
    case 'formula':
      return [...new Set(nodesIn(node.equals))];
    case 'procedure':
      return node.over;
    case 'option':
      return bindings ? [chosenCase(node, bindings.choices)] : Object.values(node.cases);
    default:
      return [];
  }
}

/** Every node below, the node itself first, each once. */
export function restsOn(node: Node, bindings?: Bindings): readonly Node[] {
  const met = new Set<Node>();
  const visit = (each: Node): void => {
    if (met.has(each)) return;
    met.add(each);
    dependencies(each, bindings).forEach(visit);
  };
  visit(node);
  return [...met];
}

/** The inputs, figures and overrides that a node rests on in this plan. */
export const leaves = (node: Node, bindings: Bindings): readonly Node[] =>
  restsOn(node, bindings).filter((each) => dependencies(each, bindings).length === 0);
