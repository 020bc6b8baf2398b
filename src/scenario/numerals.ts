import type { Amount, InputNode } from '../calculus/index.ts';
import type { NodeName } from '../model/index.ts';
import { registry } from '../model/index.ts';
import type { Currency, Numeral, NumeralContext, NumeralReading } from '../units/index.ts';
import { Decimal, parseInCurrency } from '../units/index.ts';
import type { NumeralKey } from './decisions.ts';

/** How each numeral of a plan is read, and which input of the book it decides. */
type Reading = { readonly node: NodeName; readonly context: NumeralContext };

const readings = {
  n: { node: 'acceleratorCount', context: { kind: 'count' } },
  price: { node: 'unitPrice', context: { kind: 'money' } },
  p: { node: 'parameters', context: { kind: 'parameters' } },
  d: { node: 'plannedTokens', context: { kind: 'tokens' } },
  t: { node: 'plannedDuration', context: { kind: 'duration' } },
  mfu: { node: 'plannedUtilisation', context: { kind: 'ratio' } },
  rate: { node: 'rentalRate', context: { kind: 'money' } },
  pue: { node: 'powerUsageEffectiveness', context: { kind: 'ratio' } },
  kwh: { node: 'electricityPrice', context: { kind: 'money' } },
} as const satisfies Readonly<Record<NumeralKey, Reading>>;

/** @returns the input node that a key decides */
export const inputOf = (key: NumeralKey): InputNode => registry[readings[key].node];

/** Reads a text as the field of this key does. @param currency of an amount that names none */
export const readDecision = (key: NumeralKey, text: string, currency?: Currency): NumeralReading =>
  parseInCurrency(text, readings[key].context, currency);

/** What a numeral says of its input: an end that nature sets closes a bound that was stated open there. */
export function amountOf({ operator, value, low, high }: Numeral, node: InputNode): Amount {
  const { natural, least, most } = node.domain;
  const closedLow = low ?? (natural.includes('least') && !new Decimal(least).isZero() ? new Decimal(least) : null);
  const closedHigh = high ?? (natural.includes('most') ? new Decimal(most) : null);
  if (closedLow === low && closedHigh === high) return { operator, value, low, high };
  if (closedLow && closedHigh?.eq(closedLow)) return { operator: '=', value: closedLow, low: closedLow, high: closedLow };
  return { operator: 'range', value: null, low: closedLow, high: closedHigh };
}

/** Whether all of an amount lies within what makes sense for an input. */
export function isWithin({ low, high, value }: Amount, { domain }: InputNode): 'within' | 'outside' | 'not-whole' {
  const stated = [low, value, high].filter((each) => each !== null);
  const { least, leastIncluded, most, whole } = domain;
  if (!stated.every((each) => (leastIncluded ? each.gte(least) : each.gt(least)) && each.lte(most))) return 'outside';
  return whole && !stated.every((each) => each.isInteger()) ? 'not-whole' : 'within';
}
