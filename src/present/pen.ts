import type { Quantity } from '../analysis/index.ts';
import type { Language } from '../messages/index.ts';
import type { CoreFigure } from '../provenance/index.ts';
import type { Exchange } from '../scenario/index.ts';
import { amountOfCited, convert } from '../scenario/index.ts';
import type { Currency, Numeral, NumeralKind } from '../units/index.ts';
import {
  Decimal,
  currencyName,
  formatDate,
  formatMoney,
  formatNumber,
  formatNumeral,
  formatRatio,
  isCurrency,
  parseNumeral,
  withOperator,
} from '../units/index.ts';
import { span } from './span.ts';
import { writeExactly, writeInUnit } from './unit.ts';

/** Writes amounts for readers of one language. */
export type Pen = ReturnType<typeof penFor>;

/** What is open to both sides has no number. */
const undetermined: Readonly<Record<Language, string>> = { en: 'any amount', ko: '정해지지 않음' };

export function penFor(language: Language) {
  const value = (amount: Decimal, unit: string): string => writeInUnit(amount, unit, language);

  /** The centre of a quantity, or the end that is known, said as what it is; a range without a centre by its ends. */
  const quantity = ({ operator, value: centre, low, high, unit }: Quantity): string => {
    if (low && high && low.eq(high)) return withOperator(value(low, unit), operator, { language, style: 'prose' });
    if (low && !high) return withOperator(value(low, unit), operator === '>' ? '>' : '>=', { language, style: 'prose' });
    if (high && !low) return withOperator(value(high, unit), operator === '<' ? '<' : '<=', { language, style: 'prose' });
    if (centre) return value(centre, unit);
    return low && high ? span(value(low, unit), value(high, unit), language) : undetermined[language];
  };

  /** Both ends of a quantity that has two, else null. */
  const range = ({ low, high, value: centre, unit }: Quantity): string | null =>
    centre && low && high && !low.eq(high) ? span(value(low, unit), value(high, unit), language) : null;

  const inCurrency = (of: Quantity, to: Currency, exchange: Exchange): Quantity | null => {
    const from = of.unit;
    if (!isCurrency(from) || from === to || !exchange.has(from) || !exchange.has(to)) return null;
    const into = (end: Decimal | null) => end && convert(end, from, to, exchange);
    return { operator: of.operator, value: into(of.value), low: into(of.low), high: into(of.high), unit: to };
  };

  const rate = (from: Currency, to: Currency, exchange: Exchange): string => {
    const [of, per] = to === 'KRW' ? [to, from] : [from, to];
    const wonPer = exchange.get(per)?.wonPer;
    if (!wonPer) return '';
    return language === 'ko'
      ? `1${currencyName(per, 'ko')} = ${formatRatio(convert(new Decimal(1), per, of, exchange), 4)}${currencyName(of, 'ko')}`
      : `${formatRatio(convert(new Decimal(1), per, of, exchange), 4)} ${of}/${per}`;
  };

  /** The same in won, or won in dollars, with the rate. null for anything but money. */
  const converted = (of: Quantity, exchange: Exchange): string | null => {
    if (!isCurrency(of.unit)) return null;
    const to: Currency = of.unit === 'KRW' ? 'USD' : 'KRW';
    const there = inCurrency(of, to, exchange);
    return there && (there.low ?? there.high) && `${inFour(there)} (${rate(of.unit, to, exchange)})`;
  };

  /** Four figures, so that a converted amount can be recognised; a range without a centre keeps both ends. */
  const inFour = ({ operator, value: centre, low, high, unit }: Quantity): string => {
    const four = (amount: Decimal) =>
      isCurrency(unit) ? formatMoney(amount, { language, style: 'prose', figures: 4, currency: unit }) : value(amount, unit);
    if (!centre && low && high) return span(four(low), four(high), language);
    return centre ? withOperator(four(centre), operator, { language, style: 'prose' }) : undetermined[language];
  };

  /** A figure as its source states it: a number, or a date or a name where it is none. */
  const figure = (record: Pick<CoreFigure, 'value' | 'low' | 'high' | 'operator' | 'unit'> & { readonly text?: string | null }): string =>
    record.value === null && record.low === null ? (record.text ?? '') : quantity({ ...amountOfCited(record), unit: record.unit });

  /** A quantity in its own currency, and behind it in that of an axis. */
  const onAxis = (of: Quantity, unit: string, exchange: Exchange): string => {
    const there = isCurrency(unit) ? inCurrency(of, unit, exchange) : null;
    return there && (there.low ?? there.high) ? `${quantity(of)} (${inFour(there)})` : quantity(of);
  };

  return {
    language,
    value,
    quantity,
    range,
    converted,
    figure,
    onAxis,
    rate,
    ratio: (of: Decimal): string => formatRatio(of),
    /** Every digit. */
    exact: (of: Decimal, unit: string): string => writeExactly(of, unit, language),
    tick: (at: number, unit: string): string => tick(at, unit, language),
    /** What stands in a field: read back, it is exactly this amount. */
    spelling: (of: Quantity): string => spelling(of, language),
    /** What stands in the field of a computed quantity: rounded, to be typed over; a bound is a bound there too. */
    rounded: (of: Quantity): string => rounded(of, language),
  };
}

const tick = (at: number, unit: string, language: Language): string => {
  const value = new Decimal(at);
  const currency = unit.slice(0, 3);
  if (isCurrency(currency)) return withoutZeros(formatMoney(value, { language, style: 'prose', currency }));
  return unit === 'kWh' ? withoutZeros(writeInUnit(value, unit, language)) : formatNumber(value, { language, style: 'prose' });
};

const withoutZeros = (text: string): string => text.replace(/(\.\d*?)0+(?=\D|$)/, '$1').replace(/\.(?=\D|$)/, '');

const kinds: Readonly<Record<string, NumeralKind>> = {
  accelerator: 'count',
  parameter: 'parameters',
  token: 'tokens',
  s: 'duration',
  '%': 'ratio',
  '1': 'ratio',
};

const numeralUnit = (unit: string): string => (isCurrency(unit.slice(0, 3)) ? unit.slice(0, 3) : unit === 's' || unit === '%' ? unit : '1');

function rounded({ operator, value, low, high, unit }: Quantity, language: Language): string {
  const options = { language, style: 'prose', unit: numeralUnit(unit) } as const;
  if (operator === 'range' && value) return formatNumeral(value, options);
  if (operator === 'range' && !(low && high)) return undetermined[language];
  return formatNumeral({ operator, value, low, high, unit: '1', conventions: [] }, options);
}

function spelling({ operator, value, low, high, unit }: Quantity, language: Language): string {
  if (unit === 'calendarDay') return value ? formatDate(value, 'en') : '';
  const written = numeralUnit(unit);
  const numeral: Numeral = { operator, value, low, high, unit: written === '%' ? '1' : written, conventions: [] };
  if (operator === 'range' && !(low && high)) return undetermined[language];
  const plain = withoutPadding(formatNumeral(numeral, { language, style: 'prose', unit: written, figures: 15 }));
  const kind = isCurrency(written) ? 'money' : (kinds[unit] ?? 'count');
  return readsAs(numeral, plain, kind) ? plain : formatNumeral(numeral, { language, style: 'spelling', unit: written });
}

/** `USD 2.00M` for the fifteen figures of `USD 2.00000000000000M`. */
const withoutPadding = (text: string): string => text.replaceAll(/(\.\d{2}\d*?)0+(?!\d)/g, '$1');

function readsAs(numeral: Numeral, text: string, kind: NumeralKind): boolean {
  const reading = parseNumeral(text, { kind });
  return (
    reading.ok &&
    reading.numeral.operator === numeral.operator &&
    (['value', 'low', 'high'] as const).every((end) => isSame(reading.numeral[end], numeral[end]))
  );
}

const isSame = (left: Decimal | null, right: Decimal | null): boolean =>
  left === right || (left !== null && right !== null && left.eq(right));
