import type { Citation, Catalogue } from '../provenance/index.ts';
import { byDefinition } from '../provenance/index.ts';
import type { Currency } from '../units/index.ts';
import { Decimal, isCurrency, parseNumeral } from '../units/index.ts';
import type { Issue } from './issue.ts';
import { issue } from './issue.ts';

/** Won for one unit of a currency, and who says so. Pinned: nothing is ever looked up. */
export type ExchangeRate = {
  readonly wonPer: Decimal;
  readonly status: 'source' | 'input';
  readonly figure: string | null;
  readonly citation: Citation | null;
  readonly asOf: string | null;
};
export type Exchange = ReadonlyMap<Currency, ExchangeRate>;

/** The articles' own rates: 191.7 won a yuan and 1,334 won a dollar. */
const pinned: readonly (readonly [Currency, string])[] = [
  ['CNY', 'X1'],
  ['USD', 'X2'],
];

export function pinnedExchange(library: Catalogue): Exchange {
  const won: ExchangeRate = {
    wonPer: new Decimal(1),
    status: 'source',
    figure: null,
    citation: byDefinition('a won is a won', '원은 원'),
    asOf: null,
  };
  const euro = library.defaults.wonPerEuro;
  return new Map<Currency, ExchangeRate>([
    ['KRW', won],
    ...pinned.map(([currency, id]): [Currency, ExchangeRate] => {
      const { value, source, lines } = library.figure(id);
      if (value === null) throw new RangeError(`The exchange rate ${id} has no value.`);
      const citation: Citation = { kind: 'source', source, locator: lines.join(', ') };
      return [currency, { wonPer: new Decimal(value), status: 'source', figure: id, citation, asOf: library.figure(id).asOf }];
    }),
    ...(euro?.value
      ? [['EUR', { wonPer: new Decimal(euro.value), status: 'source', figure: null, citation: euro.citation, asOf: euro.asOf }] as const]
      : []),
  ]);
}

/** Reads `1400KRW/USD,195KRW/CNY`; a rate against another known currency (`7.1CNY/USD`) will do. */
export function readExchange(text: string, base: Exchange): { readonly exchange: Exchange; readonly issues: readonly Issue[] } {
  const rates = new Map(base);
  const issues: Issue[] = [];
  // A comma between rates stands behind a currency; one within 1,450 does not.
  for (const part of text.split(/(?<=[A-Za-z]\s*),/)) {
    const match = /^\s*(?<rate>[^A-Za-z]+)\s*(?<of>[A-Za-z]{3})\s*\/\s*(?<per>[A-Za-z]{3})\s*$/.exec(part);
    const rate = match?.groups ? toRate(match.groups['rate'] ?? '') : null;
    const of = match?.groups?.['of']?.toUpperCase() ?? '';
    const per = match?.groups?.['per']?.toUpperCase() ?? '';
    const added = rate && isCurrency(of) && isCurrency(per) ? priceInWon(rate, of, per, rates) : null;
    if (added) rates.set(added.currency, { wonPer: added.wonPer, status: 'input', figure: null, citation: null, asOf: null });
    else issues.push(issue('error', 'unknown-rate', 'fx', part));
  }
  return { exchange: rates, issues };
}

function toRate(text: string): Decimal | null {
  const reading = parseNumeral(text, { kind: 'ratio' });
  return reading.ok && reading.numeral.operator === '=' && reading.numeral.value?.gt(0) ? reading.numeral.value : null;
}

const isFallback = (rate: ExchangeRate | undefined): boolean => rate?.status === 'source' && rate.figure === null;

/** From so many `of` for one `per`, the won price of whichever of the two is not won. */
function priceInWon(
  rate: Decimal,
  of: Currency,
  per: Currency,
  rates: Exchange,
): { readonly currency: Currency; readonly wonPer: Decimal } | null {
  const [wonPerOf, wonPerPer] = [rates.get(of)?.wonPer, rates.get(per)?.wonPer];
  if (of === per) return null;
  if (of === 'KRW') return { currency: per, wonPer: rate };
  if (per === 'KRW') return { currency: of, wonPer: new Decimal(1).div(rate) };
  // The pinned euro, which no article speaks of, gives way to a rate against it: 1.5USD/EUR says what a euro is.
  if (wonPerPer && !(wonPerOf && isFallback(rates.get(per)))) return { currency: of, wonPer: wonPerPer.div(rate) };
  return wonPerOf ? { currency: per, wonPer: wonPerOf.times(rate) } : null;
}

/** @throws RangeError where a currency has no rate: bind keeps such plans out. */
export function convert(amount: Decimal, from: Currency, to: Currency, exchange: Exchange): Decimal {
  if (from === to) return amount;
  const [source, target] = [exchange.get(from), exchange.get(to)];
  if (!source || !target) throw new RangeError(`There is no exchange rate from ${from} to ${to}.`);
  return amount.times(source.wonPer).div(target.wonPer);
}
