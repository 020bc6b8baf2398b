export type {
  Amount,
  Bindings,
  Domain,
  Expression,
  FigureNode,
  FormulaNode,
  InputNode,
  Literal,
  Node,
  Operation,
  OptionNode,
  ProcedureNode,
} from './node.ts';
export {
  add,
  atLeastZero,
  chosenCase,
  divide,
  exponential,
  exponentialLessOne,
  figure,
  formula,
  input,
  isNode,
  literal,
  logarithm,
  multiply,
  option,
  power,
  procedure,
  squareRoot,
  subtract,
  wholeDown,
  wholeTolerance,
  wholeUp,
} from './node.ts';
export { evaluate } from './evaluate.ts';
export type { Evaluation } from './evaluate.ts';
export { deriveUnit, unitProblem } from './dimension.ts';
export { dependencies, leaves, restsOn } from './dependencies.ts';
export { notation, notationText } from './notation.ts';
export type { NotationToken } from './notation.ts';
export { sample } from './sample.ts';
export type { Draws } from './sample.ts';
export { spreadsheet } from './spreadsheet.ts';
