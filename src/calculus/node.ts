import type { Unit } from '../units/index.ts';
import { Decimal, unit } from '../units/index.ts';
import type { Citation } from '../provenance/index.ts';

/**
 * A quantity of the book. Five kinds, and a formula imports the nodes it rests on: the calculation graph is the
 * import graph.
 */
export type Node = InputNode | FigureNode | OptionNode | FormulaNode | ProcedureNode;

type Described = {
  /** As written in a formula: `n`, `MFU`, `T`. */
  readonly symbol: string;
  readonly unit: Unit;
};

/** What the user decides. `least` and `most` are the ends of what makes sense, in the node's unit. */
export type InputNode = Described & {
  readonly kind: 'input';
  readonly domain: Domain;
};

/** A sourced fact. Which record it is (this accelerator's peak, today's rate) may depend on the plan, so it is bound by name. */
export type FigureNode = Described & { readonly kind: 'figure' };

/** One of several nodes of the same unit; the plan chooses which. */
export type OptionNode = Described & { readonly kind: 'option'; readonly cases: Readonly<Record<string, Node>> };

/** An expression over other nodes. */
export type FormulaNode = Described & {
  readonly kind: 'formula';
  readonly equals: Operation;
  readonly citation: Citation;
  /** Of a formula that is zero where this node is 1 and rises to both sides of it: its least is then not at the ends. */
  readonly valley?: Node;
  /** What it takes as if they had nothing in common, since it may turn where the one grows at the cost of the other. */
  readonly apart?: readonly Node[];
};

/** An algorithm over other nodes, in floating point. Where it takes what only the plan knows, the plan’s bindings bring it. */
export type ProcedureNode = Described & {
  readonly kind: 'procedure';
  readonly over: readonly Node[];
  readonly run: (values: readonly number[]) => number;
  readonly citation: Citation;
};

export type Domain = {
  readonly least: string;
  readonly leastIncluded: boolean;
  readonly most: string;
  readonly whole: boolean;
  /** Ends that nature sets (no utilisation above 1), so that they close a bound that was stated open on that side. */
  readonly natural: readonly ('least' | 'most')[];
};

export type Expression = Node | Operation | Literal;
export type BinaryOperator = 'add' | 'subtract' | 'multiply' | 'divide' | 'power';
export type UnaryOperator = 'squareRoot' | 'logarithm' | 'exponential' | 'exponentialLessOne' | 'atLeastZero' | 'wholeDown' | 'wholeUp';
export type Operator = BinaryOperator | UnaryOperator;
export type Operation =
  | { readonly kind: 'operation'; readonly operator: BinaryOperator; readonly operands: readonly Expression[] }
  | { readonly kind: 'operation'; readonly operator: UnaryOperator; readonly operands: readonly [Expression] };

/** A pure number that belongs to the shape of an equation, as the 2 of √(2·δ·M), and is cited with it. */
export type Literal = { readonly kind: 'literal'; readonly value: Decimal };

const operation = (operator: BinaryOperator, operands: readonly Expression[]): Operation => {
  if (operands.length < 2) throw new TypeError(`“${operator}” takes at least two operands.`);
  return { kind: 'operation', operator, operands };
};

/** @throws TypeError for what is no whole number: anything else is a constant, and needs a citation of its own */
export const literal = (value: number): Literal => {
  if (!Number.isInteger(value)) throw new TypeError(`${value} is no whole number.`);
  return { kind: 'literal', value: new Decimal(value) };
};

export const add = (...operands: readonly Expression[]): Operation => operation('add', operands);
export const subtract = (from: Expression, what: Expression): Operation => operation('subtract', [from, what]);
export const multiply = (...operands: readonly Expression[]): Operation => operation('multiply', operands);
export const divide = (what: Expression, by: Expression): Operation => operation('divide', [what, by]);
/** Both pure numbers. */
export const power = (base: Expression, exponent: Expression): Operation => operation('power', [base, exponent]);

const unary = (operator: UnaryOperator, of: Expression): Operation => ({ kind: 'operation', operator, operands: [of] });
export const squareRoot = (of: Expression): Operation => unary('squareRoot', of);
/** Natural, of a pure number. */
export const logarithm = (of: Expression): Operation => unary('logarithm', of);
/** e to the power of a pure number. */
export const exponential = (of: Expression): Operation => unary('exponential', of);
/** e to the power of a pure number, less one: exact also where that is next to nothing. */
export const exponentialLessOne = (of: Expression): Operation => unary('exponentialLessOne', of);
/** The number, or zero where it is negative. */
export const atLeastZero = (of: Expression): Operation => unary('atLeastZero', of);
/** The whole number below: what is so little under a whole one that only rounding can have made it so, is that one. */
export const wholeDown = (of: Expression): Operation => unary('wholeDown', of);
/** The whole number above, with the same forbearance. */
export const wholeUp = (of: Expression): Operation => unary('wholeUp', of);

/** Nearer to a whole number than this, for its size, a number is that whole number. */
export const wholeTolerance = '1e-12';

type Spelled<Made extends Described> = Omit<Made, 'kind' | 'unit'> & { readonly unit: string };

/** @throws RangeError for a unit that is not in the unit table. */
export const input = (spec: Spelled<InputNode>): InputNode => ({ ...spec, kind: 'input', unit: unit(spec.unit) });
export const figure = (spec: Spelled<FigureNode>): FigureNode => ({ ...spec, kind: 'figure', unit: unit(spec.unit) });
export const option = (spec: Spelled<OptionNode>): OptionNode => ({ ...spec, kind: 'option', unit: unit(spec.unit) });
export const formula = (spec: Spelled<FormulaNode>): FormulaNode => ({ ...spec, kind: 'formula', unit: unit(spec.unit) });
export const procedure = (spec: Spelled<ProcedureNode>): ProcedureNode => ({ ...spec, kind: 'procedure', unit: unit(spec.unit) });

/** Whether an expression is a node, not an operation on nodes. */
export const isNode = (expression: Expression): expression is Node => expression.kind !== 'operation' && expression.kind !== 'literal';

export const isUnary = (operation: Operation): operation is Operation & { readonly operator: UnaryOperator } =>
  operation.operands.length === 1;

/** A value and how far it reaches. null on a side means open to that side; `value` is null for a range without a centre. */
export type Amount = {
  readonly operator: '=' | '~' | '>' | '>=' | '<' | '<=' | 'range';
  readonly value: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
};

/**
 * What the plan gives the book: a value for each leaf and a case for each option. A value for any other node
 * overrides it: the tree is cut there.
 */
export type Bindings = {
  readonly amounts: ReadonlyMap<Node, Amount>;
  readonly choices: ReadonlyMap<OptionNode, string>;
  /** Inputs within whose range results may turn, so that its ends are not theirs: they are looked for between as well. */
  readonly turning?: ReadonlySet<Node>;
  /** Algorithms that rest on more than numbers, as this plan has it: they stand for those of their nodes. */
  readonly runs?: ReadonlyMap<ProcedureNode, ProcedureNode['run']>;
};

/** @throws RangeError where the plan chose no case, or one that does not exist. */
export const chosenCase = (node: OptionNode, choices: ReadonlyMap<OptionNode, string>): Node => {
  const choice = choices.get(node);
  const chosen = choice === undefined ? undefined : node.cases[choice];
  if (!chosen) throw new RangeError(`The option ${node.symbol} has no case “${choice ?? ''}”.`);
  return chosen;
};
