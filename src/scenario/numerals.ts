import type { Amount, InputNode } from '../calculus/index.ts';
import type { NodeName } from '../model/index.ts';
import { registry } from '../model/index.ts';
import type { Currency, CurrencyRole, Numeral, NumeralContext, NumeralReading } from '../units/index.ts';
import { Decimal, parseDate, parseInCurrency } from '../units/index.ts';
import type { NumeralKey } from './decisions.ts';
import { scaled, withoutUnit } from './writtenUnits.ts';

/** How each numeral of a plan is read, and which input of the book it decides. */
type Reading = { readonly node: NodeName; readonly context: NumeralContext | { readonly kind: 'date' } };

const readings = {
  budget: { node: 'plannedBudget', context: { kind: 'money' } },
  n: { node: 'plannedCount', context: { kind: 'count' } },
  price: { node: 'unitPrice', context: { kind: 'money' } },
  p: { node: 'plannedParameters', context: { kind: 'parameters' } },
  d: { node: 'plannedTokens', context: { kind: 'tokens' } },
  t: { node: 'plannedDuration', context: { kind: 'duration' } },
  mfu: { node: 'plannedUtilisation', context: { kind: 'ratio' } },
  rate: { node: 'rentalRate', context: { kind: 'money' } },
  pue: { node: 'powerUsageEffectiveness', context: { kind: 'ratio' } },
  kwh: { node: 'electricityPrice', context: { kind: 'money' } },
  peak: { node: 'peakThroughput', context: { kind: 'count' } },
  tdp: { node: 'boardPower', context: { kind: 'count' } },
  node: { node: 'acceleratorsPerNode', context: { kind: 'count' } },
  overhead: { node: 'serverOverhead', context: { kind: 'ratio' } },
  net: { node: 'networkShare', context: { kind: 'ratio' } },
  spare: { node: 'spareShare', context: { kind: 'ratio' } },
  markup: { node: 'markup', context: { kind: 'ratio' } },
  worth: { node: 'serverMarketPrice', context: { kind: 'money' } },
  bought: { node: 'statedPriceDate', context: { kind: 'date' } },
  start: { node: 'trainingStart', context: { kind: 'date' } },
  decline: { node: 'declineRate', context: { kind: 'ratio' } },
  life: { node: 'serviceLife', context: { kind: 'duration' } },
  use: { node: 'ownedUtilisation', context: { kind: 'ratio' } },
  interest: { node: 'interestRate', context: { kind: 'ratio' } },
  server: { node: 'serverPowerRatio', context: { kind: 'ratio' } },
  load: { node: 'averagePowerFraction', context: { kind: 'ratio' } },
  co2: { node: 'gridIntensity', context: { kind: 'count' } },
  contract: { node: 'contractIntensity', context: { kind: 'count' } },
  embodied: { node: 'embodiedRate', context: { kind: 'count' } },
  water: { node: 'waterIntensity', context: { kind: 'count' } },
  goodput: { node: 'statedGoodput', context: { kind: 'ratio' } },
  failures: { node: 'failureRate', context: { kind: 'count' } },
  save: { node: 'checkpointWrite', context: { kind: 'duration' } },
  restart: { node: 'restartTime', context: { kind: 'duration' } },
  exp: { node: 'experimentsMultiplier', context: { kind: 'ratio' } },
  staff: { node: 'staffEffort', context: { kind: 'count' } },
  pay: { node: 'staffPay', context: { kind: 'money' } },
  data: { node: 'dataSpending', context: { kind: 'money' } },
  stored: { node: 'storedData', context: { kind: 'count' } },
  storage: { node: 'storagePrice', context: { kind: 'money' } },
  index: { node: 'priceIndexRatio', context: { kind: 'ratio' } },
  unique: { node: 'uniqueTokens', context: { kind: 'tokens' } },
  seq: { node: 'sequenceLength', context: { kind: 'count' } },
  batch: { node: 'batchSize', context: { kind: 'count' } },
  factor: { node: 'stackFactor', context: { kind: 'ratio' } },
} as const satisfies Readonly<Record<NumeralKey, Reading>>;

/** @returns the input node that a key decides */
export const inputOf = (key: NumeralKey): InputNode => registry[readings[key].node];

/** Reads a text as the field of this key does. @param currency of an amount that names none */
export function readDecision(key: NumeralKey, text: string, currency?: Currency): NumeralReading {
  const { context } = readings[key];
  if (context.kind === 'date') return parseDate(text);
  const { text: number, each } = withoutUnit(key, text);
  const reading = parseInCurrency(number, context, currency);
  return reading.ok ? { ...reading, numeral: scaled(reading.numeral, each) } : reading;
}

/** The role of the currency that a key names an amount in. */
export const currencyRoleOf: Readonly<Partial<Record<NumeralKey, CurrencyRole>>> = {
  budget: 'budget',
  price: 'purchase',
  rate: 'rent',
  kwh: 'electricity',
  worth: 'market',
  pay: 'staff',
  data: 'data',
  storage: 'storage',
};

/** What a numeral says of its input: an end that nature sets closes a bound that was stated open there. */
export const amountOf = (numeral: Numeral, node: InputNode): Amount => closedAmount(numeral, node);

/** An amount with the ends that nature sets. */
export function closedAmount({ operator, value, low, high }: Amount, node: InputNode): Amount {
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
