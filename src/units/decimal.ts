import { Decimal as DecimalJs } from 'decimal.js';

/**
 * The one arithmetic of the book: 40 significant digits, half to even. A clone, because settings on the
 * shared constructor would leak into whatever else uses it.
 */
export const Decimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_EVEN,
  toExpNeg: -40,
  toExpPos: 60,
});
export type Decimal = DecimalJs;
