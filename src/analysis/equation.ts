import type { Node } from '../calculus/index.ts';
import { chosenCase, notation, notationText } from '../calculus/index.ts';
import type { NodeName } from '../model/index.ts';
import { registry } from '../model/index.ts';
import type { Binding } from '../scenario/index.ts';

/** The node whose equation gives a quantity in this plan: an option stands for its chosen case. */
export function workedNode(node: Node, { bindings }: Pick<Binding, 'bindings'>): Node {
  return node.kind === 'option' && !bindings.amounts.has(node) ? workedNode(chosenCase(node, bindings.choices), { bindings }) : node;
}

/** The equation in symbols, `K = n × P`; empty for a quantity that is stated. */
export function equation(name: NodeName, binding: Binding): string {
  const tokens = notation(workedNode(registry[name], binding));
  return tokens.length === 0 ? '' : `${registry[name].symbol} = ${notationText(tokens, (node) => node.symbol)}`;
}
