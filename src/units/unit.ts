import { Decimal } from './decimal.ts';

/**
 * Independent dimensions. Things that are counted (accelerators, tokens, parameters) are dimensions of their own,
 * so that leaving one out of a product is an error and not a factor of ten thousand. So is every currency; the
 * currency roles stand for whatever currency a plan names its purchase, rent, electricity and other prices in.
 */
export const baseDimensions = [
  'accelerator',
  'token',
  'word',
  'parameter',
  'operation',
  'time',
  'energy',
  'byte',
  'node',
  'sequence',
  'personYear',
  'carbon',
  'volume',
  'USD',
  'KRW',
  'CNY',
  'EUR',
  'JPY',
  'purchaseCurrency',
  'rentCurrency',
  'electricityCurrency',
  'marketCurrency',
  'budgetCurrency',
  'staffCurrency',
  'dataCurrency',
  'storageCurrency',
  'reportCurrency',
] as const;
export type BaseDimension = (typeof baseDimensions)[number];
export type Dimension = Readonly<Partial<Record<BaseDimension, number>>>;

/** A unit is a dimension and how many base units one of it is (the base units are s, J, FLOP, byte and single things). */
export type Unit = { readonly symbol: string; readonly dimension: Dimension; readonly scale: Decimal };

/** What a plan names a currency for; `report` is the one that its costs are added up in. */
export const currencyRoles = ['purchase', 'rent', 'electricity', 'market', 'budget', 'staff', 'data', 'storage', 'report'] as const;
export type CurrencyRole = (typeof currencyRoles)[number];

const one = new Decimal(1);
const define = (symbol: string, dimension: Dimension, scale: string | number = 1): readonly [string, Unit] => [
  symbol,
  { symbol, dimension, scale: new Decimal(scale) },
];

const table = new Map<string, Unit>([
  define('1', {}),
  define('nat', {}), // of information: a pure number that is told as what it is
  define('accelerator', { accelerator: 1 }),
  define('token', { token: 1 }),
  define('word', { word: 1 }),
  define('parameter', { parameter: 1 }),
  define('FLOP', { operation: 1 }),
  define('ZFLOP', { operation: 1 }, '1e21'),
  define('s', { time: 1 }),
  define('h', { time: 1 }, 3600),
  define('d', { time: 1 }, 86400),
  define('calendarDay', { time: 1 }, 86400), // days since 1970-01-01: written as a date
  define('month', { time: 1 }, 2629800), // a twelfth of 365.25 days
  define('J', { energy: 1 }),
  define('W', { energy: 1, time: -1 }),
  define('kWh', { energy: 1 }, 3600000),
  define('byte', { byte: 1 }),
  define('TB', { byte: 1 }, '1e12'),
  define('node', { node: 1 }),
  define('knode', { node: 1 }, 1000),
  define('sequence', { sequence: 1 }),
  define('personYear', { personYear: 1 }),
  define('kgCO2e', { carbon: 1 }),
  define('litre', { volume: 1 }),
  ...(['USD', 'KRW', 'CNY', 'EUR', 'JPY'] as const).map((code) => define(code, { [code]: 1 })),
  ...currencyRoles.map((role) => define(`${role}Currency`, { [`${role}Currency`]: 1 })),
]);

const combine = (left: Dimension, right: Dimension, sign: 1 | -1): Dimension => {
  const sum: Partial<Record<BaseDimension, number>> = { ...left };
  for (const base of baseDimensions) {
    const exponent = (left[base] ?? 0) + sign * (right[base] ?? 0);
    if (exponent === 0) delete sum[base];
    else sum[base] = exponent;
  }
  return sum;
};

/** The product of two units; its symbol is only a description, since identity is dimension and scale. */
export const multiplyUnits = (left: Unit, right: Unit): Unit => ({
  symbol: `${left.symbol}·${right.symbol}`,
  dimension: combine(left.dimension, right.dimension, 1),
  scale: left.scale.times(right.scale),
});

export const divideUnits = (left: Unit, right: Unit): Unit => ({
  symbol: `${left.symbol}/${right.symbol}`,
  dimension: combine(left.dimension, right.dimension, -1),
  scale: left.scale.div(right.scale),
});

/** @throws TypeError for a unit that is no square */
export function rootOfUnit(of: Unit): Unit {
  const root: Partial<Record<BaseDimension, number>> = {};
  for (const base of baseDimensions) {
    const exponent = of.dimension[base] ?? 0;
    if (exponent % 2 !== 0) throw new TypeError(`${of.symbol} is no square.`);
    if (exponent !== 0) root[base] = exponent / 2;
  }
  return { symbol: `√(${of.symbol})`, dimension: root, scale: of.scale.sqrt() };
}

const cache = new Map<string, Unit>();

/**
 * Reads a unit expression: unit names joined by `·` and `/`, taken from left to right, so that
 * `USD/accelerator·h` would be wrong and `USD/accelerator/h` is right.
 * @throws RangeError for a name that is not in the table.
 */
export function unit(expression: string): Unit {
  const known = cache.get(expression);
  if (known) return known;
  const [first = '', ...rest] = expression.split(/([·/])/);
  const named = (name: string): Unit => {
    const found = table.get(name);
    if (!found) throw new RangeError(`There is no unit “${name}” (in “${expression}”).`);
    return found;
  };
  let result = named(first);
  for (let at = 0; at < rest.length; at += 2) {
    result = (rest[at] === '·' ? multiplyUnits : divideUnits)(result, named(rest[at + 1] ?? ''));
  }
  const read = { ...result, symbol: expression };
  cache.set(expression, read);
  return read;
}

export const dimensionless: Unit = { symbol: '1', dimension: {}, scale: one };

export const sameDimension = (left: Unit, right: Unit): boolean =>
  baseDimensions.every((base) => (left.dimension[base] ?? 0) === (right.dimension[base] ?? 0));

/** Same dimension and same scale: a value in one is a value in the other. A third of a scale has no last digit. */
export const sameUnit = (left: Unit, right: Unit): boolean =>
  sameDimension(left, right) && left.scale.div(right.scale).minus(1).abs().lt('1e-30');

/** For messages: `accelerator·time⁻¹` as `accelerator^1 time^-1`. */
export const describeDimension = (of: Unit): string =>
  baseDimensions.flatMap((base) => (of.dimension[base] ? [`${base}^${of.dimension[base]}`] : [])).join(' ') || 'none';
