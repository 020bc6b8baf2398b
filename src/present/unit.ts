import type { Language } from '../messages/index.ts';
import {
  Decimal,
  currencyName,
  formatDate,
  formatDuration,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRatio,
  formatWithPrefix,
  isCurrency,
} from '../units/index.ts';

type Words = Readonly<Record<Language, string>>;

/** What a unit is called behind a number. */
const names: Readonly<Record<string, Words>> = {
  accelerator: { en: '', ko: ' 대' },
  count: { en: '', ko: '' }, // of what the head of a column says
  parameter: { en: '', ko: '' },
  token: { en: '', ko: '' },
  word: { en: ' words', ko: ' 단어' },
  FLOP: { en: ' FLOP', ko: ' FLOP' },
  'token/s': { en: ' tokens/s', ko: ' 토큰/초' },
  accelerator·h: { en: ' accelerator-hours', ko: ' 가속기-시간' },
  'token/parameter': { en: '', ko: '' },
  h: { en: ' hours', ko: '시간' },
  d: { en: ' days', ko: '일' },
  node: { en: ' nodes', ko: ' 노드' },
  'accelerator/node': { en: '', ko: ' 대' },
  personYear: { en: ' person-years', ko: ' 인년' },
  TB: { en: ' TB', ko: ' TB' },
  litre: { en: ' litres', ko: ' 리터' },
};

/** Units that take SI prefixes, what they are called with one, and how many of it one is. */
const prefixed: Readonly<Record<string, { readonly as: string; readonly each: string; readonly figures: number }>> = {
  'FLOP/s': { as: 'FLOP/s', each: '1', figures: 3 },
  'FLOP/s/accelerator': { as: 'FLOP/s', each: '1', figures: 4 },
  W: { as: 'W', each: '1', figures: 3 },
  'W/accelerator': { as: 'W', each: '1', figures: 3 },
  J: { as: 'Wh', each: '3600', figures: 3 },
  kWh: { as: 'Wh', each: '0.001', figures: 3 },
  'byte/accelerator': { as: 'B', each: '1', figures: 3 },
  'byte/s/accelerator': { as: 'B/s', each: '1', figures: 4 },
};

/** Money for one of something. Tokens come by the million, since one costs next to nothing. */
const per: Readonly<Record<string, { readonly tail: Words; readonly each: string }>> = {
  '/accelerator': { tail: { en: '', ko: '' }, each: '1' },
  '/accelerator/h': { tail: { en: '/h', ko: '/시간' }, each: '1' },
  '/kWh': { tail: { en: '/kWh', ko: '/kWh' }, each: '1' },
  '/token': { tail: { en: '/1M tokens', ko: '/100만 토큰' }, each: '1e6' },
  '/personYear': { tail: { en: '/person-year', ko: '/인년' }, each: '1' },
  '/TB/month': { tail: { en: '/TB/month', ko: '/TB/월' }, each: '1' },
  '/month': { tail: { en: '/month', ko: '/월' }, each: '1' },
  '/ZFLOP': { tail: { en: '/10²¹ FLOP', ko: '/10²¹ FLOP' }, each: '1' },
};

/** What is written with so many figures and its unit behind. */
const plain: Readonly<Record<string, Words>> = {
  month: { en: ' months', ko: '개월' },
  'kgCO2e/kWh': { en: ' kg CO₂e/kWh', ko: ' kg CO₂e/kWh' },
  'kgCO2e/accelerator/h': { en: ' kg CO₂e/h', ko: ' kg CO₂e/시간' },
  'litre/kWh': { en: ' litres/kWh', ko: ' 리터/kWh' },
  'kWh/accelerator/h': { en: ' kWh/h', ko: ' kWh/시간' },
  '1/knode/d': { en: ' a day per 1,000 nodes', ko: '건/일(노드 1,000대당)' },
};

/** One month, two months. */
const counted = (word: string, value: Decimal, language: Language): string =>
  language === 'en' && value.eq(1) ? word.replace(/s$/, '') : word;

/** Greenhouse gas is told in tonnes, as reports do; less than one in kilograms. */
const writeCarbon = (kilograms: Decimal, language: Language): string =>
  kilograms.abs().gte(1000)
    ? `${formatNumber(kilograms.div(1000), { language, style: 'prose' })} t CO₂e`
    : `${formatNumber(kilograms, { language, style: 'prose' })} kg CO₂e`;

/** Runs of one plan differ by a thousandth or two: nothing finer than a ten-thousandth is told. */
const writeLoss = (nats: Decimal): string =>
  nats.isZero() || nats.abs().gte(10) ? formatRatio(nats, 4) : nats.toFixed(nats.abs().gte(1) ? 3 : 4);

/** A value in its unit, rounded, to be read. */
export function writeInUnit(value: Decimal, unit: string, language: Language): string {
  const currency = unit.slice(0, 3);
  if (isCurrency(currency)) {
    const rest = unit.slice(3);
    if (rest === '') return formatMoney(value, { language, style: 'prose', currency });
    const tail = per[rest];
    if (tail)
      return (
        formatMoney(value.times(tail.each), { language, style: 'prose', figures: figuresOf(value.times(tail.each)), currency }) +
        tail.tail[language]
      );
    const against = rest.slice(1);
    if (isCurrency(against))
      return `${formatRatio(value, 5)} ${language === 'ko' ? `${currencyName(currency, 'ko')}/${currencyName(against, 'ko')}` : unit}`;
  }
  const prefix = prefixed[unit];
  if (prefix) return formatWithPrefix(value.div(prefix.each), prefix.as, prefix.figures);
  if (unit === 's') return formatDuration(value, { language, style: 'prose' });
  if (unit === '%') return formatPercent(value);
  if (unit === 'calendarDay') return formatDate(value, language);
  if (unit === 'kgCO2e') return writeCarbon(value, language);
  if (unit === 'nat') return `${writeLoss(value)}${language === 'ko' ? 'nat' : ' nats'}`;
  const tailed = plain[unit];
  if (tailed) return formatRatio(value, 3) + counted(tailed[language], value, language);
  const name = names[unit];
  // Machines are counted: 1,024 of them are not 1,020.
  const isWhole = unit === 'accelerator' || ((unit === 'h' || unit === 'count') && value.isInteger());
  const figures = isWhole && value.lt('1e6') ? 6 : undefined;
  if (name) return formatNumber(value, { language, style: 'prose', figures }) + counted(name[language], value, language);
  return unit === '1' ? formatRatio(value) : `${formatRatio(value, 4)} ${unit}`;
}

/** A rate is written to the cent: USD 10.97, where three figures would make a whole 11 of it. */
const figuresOf = (value: Decimal): number | undefined => (value.gte(10) && value.lt(100) ? 4 : undefined);

/** All digits of a value, in the unit it is computed in. */
export function writeExactly(value: Decimal, unit: string, language: Language): string {
  if (unit === '%') return `${formatNumber(value.times(100), { language, style: 'exact' })}%`;
  if (unit === 'calendarDay') return formatDate(value, language);
  const digits = formatNumber(shortened(value), { language, style: 'exact' });
  return unit === '1' ? digits : `${digits} ${unit}`;
}

/** A quotient that never ends is cut where nobody reads on; whole and short values keep every digit. */
const shortened = (value: Decimal): Decimal => (value.precision() > 24 ? value.toSignificantDigits(20) : value);
