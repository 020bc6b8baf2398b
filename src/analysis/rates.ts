import type { Figure } from '../provenance/index.ts';
import type { Currency } from '../units/index.ts';
import { Decimal, isCurrency } from '../units/index.ts';
import { yearOf } from './year.ts';

/** An exchange rate that a text prints or implies, under the figure that holds it. */
export type PublishedRate = {
  readonly figure: string;
  readonly currency: Currency;
  readonly wonPer: Decimal;
  readonly source: string;
  readonly asOf: string;
  /** The claims it is worked out from: it can't be held against them. */
  readonly from: readonly string[];
};

/** Why a rate was taken: it is the claim’s own text’s, that of the text beside it, or the one nearest in date. */
export type RateUsed = PublishedRate & { readonly whose: 'own' | 'other' | 'nearest' };

export const ratesOf = (figures: readonly Figure[]): readonly PublishedRate[] =>
  figures.flatMap(({ id, kind, unit, value, source, asOf, derivation }) => {
    const [of, currency = ''] = unit.split('/');
    if (kind !== 'exchangeRate' || of !== 'KRW' || !isCurrency(currency) || value === null) return [];
    return [{ figure: id, currency, wonPer: new Decimal(value), source, asOf, from: derivation?.from ?? [] }];
  });

type Dated = { readonly source: string; readonly asOf: string };

/** @returns null where nobody states a rate. */
export function rateFor(currency: Currency, own: Dated, other: Dated, rates: readonly PublishedRate[]): RateUsed | null {
  const known = rates.filter((rate) => rate.currency === currency);
  const of = (source: string) =>
    nearest(
      own.asOf,
      known.filter((rate) => rate.source === source),
    );
  const [ours, theirs] = [of(own.source), of(other.source)];
  if (ours) return { ...ours, whose: 'own' };
  if (theirs) return { ...theirs, whose: 'other' };
  const any = nearest(own.asOf, known);
  return any && { ...any, whose: 'nearest' };
}

function nearest(asOf: string, rates: readonly PublishedRate[]): PublishedRate | null {
  const year = yearOf(asOf);
  const away = (rate: PublishedRate): number => Math.abs((yearOf(rate.asOf) ?? Infinity) - (year ?? 0));
  return rates.toSorted((a, b) => away(a) - away(b))[0] ?? null;
}
