import { Decimal } from './decimal.ts';
import { formatNumber, type WritingLanguage, type WritingOptions } from './formatNumber.ts';
import type { Currency } from './numeral.ts';
import { type DecimalValue, formatScientific, groupDigits, moneyPlaces, padded, roundTo } from './places.ts';

const koreanNames: Readonly<Record<Currency, string>> = { KRW: '원', USD: '달러', CNY: '위안', EUR: '유로', JPY: '엔' };

/** Small sums as prices are written: 30, 2.50, 0.12, 0.0725. */
const formatSmall = (value: Decimal, figures: number): string => {
  const rounded = roundTo(value, figures);
  if (rounded.isInteger()) return groupDigits(rounded);
  return rounded.decimalPlaces() < 2 && rounded.abs().lt(100) ? rounded.toFixed(2) : groupDigits(rounded);
};

const formatEnglish = (value: Decimal, figures: number): string => {
  const rounded = roundTo(value, figures);
  const size = rounded.abs();
  if (size.gte('1e16')) return formatScientific(value, figures);
  for (const [power, suffix] of moneyPlaces) {
    if (size.gte(`1e${power}`)) return padded(rounded.div(`1e${power}`), figures) + suffix;
  }
  return formatSmall(value, figures);
};

/** The number of a sum of money, without its currency. */
export const formatSum = (value: DecimalValue, options: WritingOptions): string => {
  const number = new Decimal(value);
  if (options.style !== 'prose') return formatNumber(number, options);
  if (options.language === 'en') return formatEnglish(number, options.figures ?? 3);
  return number.abs().lt(1000) ? formatSmall(number, options.figures ?? 3) : formatNumber(number, options);
};

/** Puts the currency to a number or interval: `CNY 2.00bn`, `20억 위안`, `2,000,000,000 CNY`, `200000CNY`. */
export const withCurrency = (sum: string, currency: Currency, options: WritingOptions): string => {
  if (options.style === 'exact') return `${sum} ${currency}`;
  if (options.language === 'ko') return `${sum}${/[0-9⁰¹²³⁴-⁹%]$/.test(sum) ? '' : ' '}${koreanNames[currency]}`;
  return options.style === 'prose' ? `${currency} ${sum}` : `${sum}${currency}`;
};

export type MoneyOptions = WritingOptions & { readonly currency: Currency };

/**
 * Writes a sum of money. Prose: `CNY 2.00bn`, `USD 14.4M`, `USD 30,000`; `20억 위안`, `3,834억 원`.
 * Exact: `2,000,000,000 CNY` in both languages. Spelling: `200000CNY`; `20만 위안`.
 */
export const formatMoney = (value: DecimalValue, options: MoneyOptions): string =>
  withCurrency(formatSum(value, options), options.currency, options);

/** The currency's Korean name or its code. */
export const currencyName = (currency: Currency, language: WritingLanguage): string =>
  language === 'ko' ? koreanNames[currency] : currency;
