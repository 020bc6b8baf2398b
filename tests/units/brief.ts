import type { Numeral, NumeralContext, NumeralReading } from '../../src/units/index.ts';
import { isCurrency, numeralKinds, parseNumeral } from '../../src/units/index.ts';

const bound = ({ operator, value, low, high }: Numeral): string => {
  if (operator === 'range') return `${value?.toFixed() ?? ''}[${low?.toFixed()} ${high?.toFixed()}]`;
  return `${operator === '=' ? '' : operator}${value?.toFixed()}`;
};

/** A reading in a few characters: `>100000000 USD`, `[0.2 0.5]`, `0.3[0.2 0.4]`, `✗ grouping`. */
export const brief = (reading: NumeralReading): string =>
  reading.ok ? `${bound(reading.numeral)}${reading.numeral.unit === '1' ? '' : ` ${reading.numeral.unit}`}` : `✗ ${reading.problem.code}`;

/** `money CNY` as a context. */
export const contextOf = (field: string): NumeralContext => {
  const words = field.split(' ');
  const kind = numeralKinds.find((name) => words.includes(name));
  const currency = words.find(isCurrency);
  return { ...(kind ? { kind } : {}), ...(currency ? { currency } : {}) };
};

export const read = (typed: string, field = ''): string => brief(parseNumeral(typed, contextOf(field)));
