export type {
  Amount,
  Bindings,
  Domain,
  Expression,
  FigureNode,
  FormulaNode,
  InputNode,
  Node,
  Operation,
  OptionNode,
  ProcedureNode,
} from './node.ts';
export { add, chosenCase, divide, figure, formula, input, isNode, multiply, option, procedure, subtract } from './node.ts';
export { evaluate } from './evaluate.ts';
export type { Evaluation } from './evaluate.ts';
export { deriveUnit, unitProblem } from './dimension.ts';
export { dependencies, leaves, restsOn } from './dependencies.ts';
export { notation, notationText } from './notation.ts';
export type { NotationToken } from './notation.ts';
export { sample } from './sample.ts';
export type { Draws } from './sample.ts';
