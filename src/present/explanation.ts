import type { Estimate } from '../analysis/index.ts';
import { drivers, foundations, workedNode } from '../analysis/index.ts';
import type { Node, NotationToken } from '../calculus/index.ts';
import { dependencies, notation, notationText } from '../calculus/index.ts';
import type { Messages } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import { nodeName, registry } from '../model/index.ts';
import { unitIn } from '../analysis/index.ts';
import type { Binding } from '../scenario/index.ts';
import type { CitationDocument } from './citation.ts';
import { citationText, writeCitation } from './citation.ts';
import { lossCaution } from './lossCaution.ts';
import { namedUnits, plainName } from './name.ts';
import { isOff } from './off.ts';
import type { Pen } from './pen.ts';
import { readable } from './quantity.ts';
import type { StepShare } from './stepShares.ts';
import { stepSharesOf } from './stepShares.ts';

/** A piece of an equation: a sign, or a quantity that can be opened. */
export type EquationToken = { readonly sign: string } | { readonly name: NodeName; readonly text: string };

/** A line of what a quantity rests on. */
export type Foundation = {
  readonly name: NodeName;
  readonly label: string;
  readonly value: string;
  readonly badge: 'source' | 'default' | 'input' | 'computed';
  readonly badgeText: string;
  /** Counts nothing: no spares, no markup. */
  readonly off: boolean;
};

/** How a number was arrived at, from the tree that computed it. */
export type ExplanationDocument = {
  readonly name: NodeName;
  readonly title: string;
  readonly meaning: string;
  readonly value: string;
  readonly exact: string | null;
  readonly range: string | null;
  readonly note: string | null;
  readonly symbol: string;
  readonly inWords: readonly EquationToken[];
  readonly inSymbols: readonly EquationToken[];
  readonly withNumbers: readonly EquationToken[];
  readonly inUnits: string;
  readonly parts: readonly Foundation[];
  readonly foundations: readonly Foundation[];
  /** Of what rests on a predicted step: what that consists of. */
  readonly step: readonly StepShare[];
  /** The uncertain numbers below, the one that moves it most first. */
  readonly drivers: readonly { readonly name: NodeName; readonly label: string; readonly text: string }[];
  /** Why no drivers are named, where there are none to name. */
  readonly drivenBy: string | null;
  readonly citation: CitationDocument;
  readonly asOf: string | null;
};

/** What is stated stands for itself; what is worked out, for the quantity that it is one way to come by. */
function stated(node: Node, binding: Binding): Node {
  const worked = workedNode(node, binding);
  return binding.leaves.has(worked) ? worked : node;
}

export function presentExplanation(name: NodeName, estimate: Estimate, messages: Messages, pen: Pen): ExplanationDocument {
  const { binding, library } = estimate;
  const node = workedNode(registry[name], binding);
  const quantity = readable(name, estimate);
  const leaf = binding.leaves.get(node);
  const tokens = binding.bindings.amounts.has(node) ? [] : notation(node);
  const below = foundations(name, binding).filter((each) => registry[each] !== node);
  const moving = node.kind === 'formula' || node.kind === 'procedure' ? drivers(name, estimate) : [];
  const known = quantity.value ?? (quantity.operator === 'range' ? null : (quantity.low ?? quantity.high));
  const write = (show: (node: Node) => string): readonly EquationToken[] => tokens.map((token) => tokenOf(token, show));
  return {
    name,
    title: messages.nodes[name].name,
    meaning: messages.nodes[name].meaning,
    value: pen.quantity(quantity),
    exact:
      known &&
      namedUnits(
        pen.exact(known, quantity.unit),
        Object.hasOwn(messages.unitsCounted, quantity.unit) ? messages.unitsCounted : messages.unitNames,
      ),
    range: pen.range(quantity),
    note:
      leaf?.note?.[messages.code] ??
      lossCaution(name, estimate, messages, pen) ??
      (quantity.value === null && quantity.low && quantity.high ? messages.noCentre : null),
    symbol: registry[name].symbol,
    inWords: write((each) => plainName(nodeName(each), messages)),
    inSymbols: write((each) => each.symbol),
    withNumbers: write((each) => inEquation(each, estimate, pen)),
    inUnits: unitsOf(node, tokens, binding.currencies, messages),
    parts: dependencies(node, binding.bindings).map((each) => foundation(nodeName(stated(each, binding)), estimate, messages, pen)),
    foundations: below.map((each) => foundation(each, estimate, messages, pen)),
    step: stepSharesOf(name, estimate, messages, pen),
    drivers: moving.map(({ leaf: driver, low, high }) => ({
      name: driver,
      label: plainName(driver, messages),
      text: messages.movesIt(pen.value(low, quantity.unit), pen.value(high, quantity.unit)),
    })),
    drivenBy: moving.length > 0 || below.length === 0 ? null : whyNotDriven(below, estimate, messages),
    citation: leaf
      ? writeCitation(leaf, library, messages)
      : { text: citationOf(node, estimate, messages), figure: null, source: sourceOf(node) },
    asOf: leaf?.asOf ?? null,
  };
}

const tokenOf = (token: NotationToken, show: (node: Node) => string): EquationToken =>
  'node' in token ? { name: nodeName(token.node), text: show(token.node) } : { sign: token.sign };

/** A number between signs. One that its equation is written with (6, 3600) stands there bare; its unit is in the line of units. */
function inEquation(node: Node, estimate: Estimate, pen: Pen): string {
  const quantity = readable(nodeName(node), estimate);
  if (!/^\d/.test(node.symbol)) return pen.quantity(quantity);
  if (/\D/.test(node.symbol)) return node.symbol; // 10²¹, as it is written
  return quantity.operator === '=' && quantity.value ? pen.exact(quantity.value, '1') : pen.quantity({ ...quantity, unit: '1' });
}

function unitsOf(node: Node, tokens: readonly NotationToken[], currencies: Parameters<typeof unitIn>[1], messages: Messages): string {
  if (tokens.length === 0) return '';
  return namedUnits(`${notationText(tokens, (each) => unitIn(each, currencies))} = ${unitIn(node, currencies)}`, messages.unitNames);
}

const whyNotDriven = (below: readonly NodeName[], estimate: Estimate, messages: Messages): string =>
  below.every((each) => estimate.quantity(each).operator === '=') ? messages.drivenByNothing : messages.drivenByOpen;

function foundation(name: NodeName, estimate: Estimate, messages: Messages, pen: Pen): Foundation {
  const node = workedNode(registry[name], estimate.binding);
  const leaf = estimate.binding.leaves.get(node);
  const badge = leaf?.status ?? 'computed';
  return {
    name,
    label: plainName(name, messages),
    value: namedUnits(pen.quantity(readable(name, estimate)), messages.unitNames),
    badge,
    badgeText: messages.badgesShort[badge],
    off: leaf !== undefined && isOff(leaf, estimate.binding.leaves),
  };
}

const citationOf = (node: Node, { library }: Estimate, messages: Messages): string =>
  node.kind === 'formula' || node.kind === 'procedure' ? citationText(node.citation, library, messages) : messages.stated;

const sourceOf = (node: Node): string | null =>
  (node.kind === 'formula' || node.kind === 'procedure') && node.citation.kind === 'source' ? node.citation.source : null;

/** Whether a quantity has a value in this plan: of two ways to come by a quantity the plan takes one. */
export const hasValue = (name: NodeName, { binding }: Estimate): boolean =>
  foundations(name, binding).every((each) => binding.leaves.has(registry[each]));

/** The same walk without values: every equation of the book. */
export type MethodLine = {
  readonly name: NodeName;
  readonly title: string;
  readonly meaning: string;
  readonly equation: string;
  readonly citation: string;
  /** whether the plan uses it, so that its working can be shown */
  readonly inPlan: boolean;
};

export function presentMethod(estimate: Estimate, messages: Messages): readonly MethodLine[] {
  return inReadingOrder(Object.values(registry)).map((node) => {
    const name = nodeName(node);
    return {
      name,
      title: messages.nodes[name].name,
      meaning: messages.nodes[name].meaning,
      equation: `${node.symbol} = ${notationText(notation(node), (each) => each.symbol)}`,
      citation: citationOf(node, estimate, messages),
      inPlan: hasValue(name, estimate),
    };
  });
}

/** Equations chapter by chapter, each after those that it rests on: a module lists its exports by the alphabet. */
function inReadingOrder(nodes: readonly Node[]): readonly Node[] {
  const read = new Set<Node>();
  const visit = (node: Node): void => {
    if (read.has(node)) return;
    if (node.kind === 'option') Object.values(node.cases).forEach(visit);
    if (node.kind !== 'formula') return;
    for (const token of notation(node)) if ('node' in token) visit(token.node);
    read.add(node);
  };
  nodes.forEach(visit);
  return [...read];
}
