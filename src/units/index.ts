export { Decimal } from './decimal.ts';
export {
  type BaseDimension, type Dimension, type Unit,
  baseDimensions, describeDimension, dimensionless, divideUnits, multiplyUnits, sameDimension, sameUnit, unit,
} from './unit.ts';
export {
  type Convention, type Currency, type Numeral, type NumeralContext, type NumeralKind, type NumeralProblem, type NumeralReading, type Operator, type ProblemCode,
  conventions, currencies, isCurrency, numeralKinds, operators, problemCodes,
} from './numeral.ts';
export { parseNumeral } from './parseNumeral.ts';
