import type { DocumentedEstimate } from '../analysis/index.ts';
import { workedNode } from '../analysis/index.ts';
import type { Node } from '../calculus/index.ts';
import { dependencies, notation, notationText } from '../calculus/index.ts';
import type { Messages } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import { nodeName, registry } from '../model/index.ts';
import type { CurrencyRole } from '../units/index.ts';
import { plainName } from './name.ts';
import type { Pen } from './pen.ts';
import { readable } from './quantity.ts';
import type { SourceList } from './reportSources.ts';

/** One step of the calculation: an equation in words, in symbols and with the plan's numbers. */
export type ReportWorking = {
  readonly name: NodeName;
  readonly title: string;
  readonly symbol: string;
  readonly inSymbols: string;
  readonly inWords: string;
  readonly withNumbers: string;
  readonly value: string;
  readonly exact: string | null;
  /** null where it holds by what the words mean. */
  readonly source: string | null;
  /** Whether it is one of the report's answers. */
  readonly isAnswer: boolean;
};

/** Every step towards the answers, each once, after those that it uses. */
export function presentWorkings(
  answers: readonly NodeName[],
  estimate: DocumentedEstimate,
  sources: SourceList,
  messages: Messages,
  pen: Pen,
): readonly ReportWorking[] {
  return stepsTo(answers, estimate).map((name) => {
    const node = workedNode(registry[name], estimate.binding);
    const write = (show: (each: Node) => string): string => writeEquation(node, show);
    const quantity = readable(name, estimate);
    const known = quantity.value ?? (quantity.operator === 'range' ? null : (quantity.low ?? quantity.high));
    return {
      name,
      title: messages.nodes[name].name,
      symbol: registry[name].symbol,
      inSymbols: write((each) => each.symbol),
      inWords: write((each) => plainName(nodeName(each), messages)),
      withNumbers: write((each) => operand(nodeName(each), estimate, pen)),
      value: pen.quantity(quantity),
      exact: known && pen.exact(known, quantity.unit),
      source: node.kind === 'formula' && node.citation.kind === 'source' ? sources.ofCitation(node.citation) : null,
      isAnswer: answers.includes(name),
    };
  });
}

/** An algorithm has no equation: it is written as a function of what it takes. */
const writeEquation = (node: Node, show: (each: Node) => string): string =>
  node.kind === 'procedure' ? `ƒ(${node.over.map(show).join(', ')})` : notationText(notation(node), show);

/** A constant stands as the number that is its symbol; a bound or a range without a centre is kept together among the signs. */
function operand(name: NodeName, estimate: DocumentedEstimate, pen: Pen): string {
  const { symbol } = registry[name];
  if (/^\d/.test(symbol)) return symbol;
  const quantity = readable(name, estimate);
  const text = pen.quantity(quantity);
  const isPlain = quantity.operator === '=' || (quantity.operator === 'range' && quantity.value !== null);
  return isPlain ? text : `(${text})`;
}

/** An amount that is converted into its own currency is no step. */
const isSameAmount = (name: NodeName, { currencies }: DocumentedEstimate['binding']): boolean => {
  const role = conversions[name];
  return role !== undefined && currencies[role] === currencies.report;
};

const conversions: Readonly<Partial<Record<NodeName, CurrencyRole>>> = {
  clusterPurchaseReported: 'purchase',
  electricityCostReported: 'electricity',
  rentedRunReported: 'rent',
};

function stepsTo(answers: readonly NodeName[], { binding }: DocumentedEstimate): readonly NodeName[] {
  const met = new Set<Node>();
  const steps: NodeName[] = [];
  const visit = (node: Node): void => {
    if (met.has(node)) return;
    met.add(node);
    const below = dependencies(workedNode(node, binding), binding.bindings);
    if (below.length === 0) return;
    below.forEach(visit);
    const name = nodeName(node);
    if (!isSameAmount(name, binding)) steps.push(name);
  };
  answers.forEach((name) => visit(registry[name]));
  return steps;
}
