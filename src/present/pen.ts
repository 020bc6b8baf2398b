import type { Quantity } from '../analysis/index.ts';
import type { Language } from '../messages/index.ts';
import type { CoreFigure } from '../provenance/index.ts';
import type { Exchange } from '../scenario/index.ts';
import { amountOfCited, convert } from '../scenario/index.ts';
import type { Currency, Numeral, NumeralKind } from '../units/index.ts';
import { Decimal, currencyName, formatMoney, formatNumber, formatNumeral, formatRatio, isCurrency, parseNumeral, withOperator } from '../units/index.ts';
import { writeExactly, writeInUnit } from './unit.ts';

/** Writes amounts for readers of one language. */
export type Pen = ReturnType<typeof penFor>;

const spans: Readonly<Record<Language, string>> = { en: ' – ', ko: ' ~ ' };

export function penFor(language: Language) {
  const value = (amount: Decimal, unit: string): string => writeInUnit(amount, unit, language);

  /** The centre of a quantity, or the end that is known, said as what it is; a range without a centre by its ends. */
  const quantity = ({ operator, value: centre, low, high, unit }: Quantity): string => {
    if (low && high && low.eq(high)) return withOperator(value(low, unit), operator, { language, style: 'prose' });
    if (low && !high) return withOperator(value(low, unit), operator === '>' ? '>' : '>=', { language, style: 'prose' });
    if (high && !low) return withOperator(value(high, unit), operator === '<' ? '<' : '<=', { language, style: 'prose' });
    if (centre) return value(centre, unit);
    return low && high ? value(low, unit) + spans[language] + value(high, unit) : '?';
  };

  /** Both ends of a quantity that has two, else null. */
  const range = ({ low, high, value: centre, unit }: Quantity): string | null =>
    centre && low && high && !low.eq(high) ? value(low, unit) + spans[language] + value(high, unit) : null;

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
    return there && `${inFour(there)} (${rate(of.unit, to, exchange)})`;
  };

  /** Four figures, so that a converted amount can be recognised. */
  const inFour = (of: Quantity): string => {
    const centre = of.value ?? of.low ?? of.high;
    return centre && isCurrency(of.unit) ? withOperator(formatMoney(centre, { language, style: 'prose', figures: 4, currency: of.unit }), of.operator, { language, style: 'prose' }) : quantity(of);
  };

  /** A figure as its source states it. */
  const figure = (record: Pick<CoreFigure, 'value' | 'low' | 'high' | 'operator' | 'unit'>): string =>
    record.value === null ? '' : quantity({ ...amountOfCited({ ...record, value: record.value }), unit: record.unit });

  /** A quantity in its own currency, and behind it in that of an axis. */
  const onAxis = (of: Quantity, unit: string, exchange: Exchange): string => {
    const there = isCurrency(unit) ? inCurrency(of, unit, exchange) : null;
    return there ? `${quantity(of)} (${inFour(there)})` : quantity(of);
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
    /** What stands in the field of a computed quantity: rounded, to be typed over. */
    rounded: (of: Quantity): string => {
      const shown = of.value ?? of.low ?? of.high;
      return shown ? rounded(shown, of.unit, language) : '';
    },
  };
}

const tick = (at: number, unit: string, language: Language): string => {
  const value = new Decimal(at);
  return isCurrency(unit) ? formatMoney(value, { language, style: 'prose', figures: 1, currency: unit }).replace('.00', '') : formatNumber(value, { language, style: 'prose' });
};

const kinds: Readonly<Record<string, NumeralKind>> = { accelerator: 'count', parameter: 'parameters', token: 'tokens', s: 'duration', '%': 'ratio', '1': 'ratio' };

const numeralUnit = (unit: string): string => (isCurrency(unit.slice(0, 3)) ? unit.slice(0, 3) : unit === 's' || unit === '%' ? unit : '1');

const rounded = (value: Decimal, unit: string, language: Language): string => formatNumeral(value, { language, style: 'prose', unit: numeralUnit(unit) });

function spelling({ operator, value, low, high, unit }: Quantity, language: Language): string {
  const written = numeralUnit(unit);
  const numeral: Numeral = { operator, value, low, high, unit: written === '%' ? '1' : written, conventions: [] };
  const kind = isCurrency(written) ? 'money' : (kinds[unit] ?? 'count');
  const readable = formatNumeral(numeral, { language, style: 'prose', unit: written, figures: 15 });
  const reading = parseNumeral(readable, { kind });
  const same = reading.ok && reading.numeral.operator === operator && (['value', 'low', 'high'] as const).every((end) => isSame(reading.numeral[end], numeral[end]));
  return same ? readable : formatNumeral(numeral, { language, style: 'spelling', unit: written });
}

const isSame = (left: Decimal | null, right: Decimal | null): boolean => left === right || (left !== null && right !== null && left.eq(right));
