export { Decimal } from './decimal.ts';
export {
  type BaseDimension,
  type Dimension,
  type Unit,
  type CurrencyRole,
  baseDimensions,
  currencyRoles,
  describeDimension,
  dimensionless,
  divideUnits,
  multiplyUnits,
  rootOfUnit,
  sameDimension,
  sameUnit,
  unit,
} from './unit.ts';
export {
  type Convention,
  type Currency,
  type Numeral,
  type NumeralContext,
  type NumeralKind,
  type NumeralProblem,
  type NumeralReading,
  type Operator,
  type ProblemCode,
  conventions,
  currencies,
  isCurrency,
  numeralKinds,
  operators,
  problemCodes,
} from './numeral.ts';
export { formatDate, parseDate } from './date.ts';
export { parseInCurrency, parseNumeral } from './parseNumeral.ts';
export type { DecimalValue } from './places.ts';
export { type WritingLanguage, type WritingOptions, type WritingStyle, formatNumber } from './formatNumber.ts';
export { type MoneyOptions, currencyName, formatMoney } from './formatMoney.ts';
export { formatDuration } from './formatDuration.ts';
export { formatPercent, formatRatio } from './formatRatio.ts';
export { formatWithPrefix } from './formatWithPrefix.ts';
export { type NumeralOptions, formatNumeral, withOperator } from './formatNumeral.ts';
export { describeConvention, echoNumeral } from './echo.ts';
