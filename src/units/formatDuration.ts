import { Decimal } from './decimal.ts';
import { formatNumber, type WritingOptions } from './formatNumber.ts';
import { type DecimalValue, roundTo } from './places.ts';

type TimeUnit = { readonly seconds: number; readonly one: string; readonly many: string; readonly korean: string; readonly short: string };

const second: TimeUnit = { seconds: 1, one: 'second', many: 'seconds', korean: '초', short: 's' };
const timeUnits: readonly TimeUnit[] = [
  { seconds: 86400, one: 'day', many: 'days', korean: '일', short: 'd' },
  { seconds: 3600, one: 'hour', many: 'hours', korean: '시간', short: 'h' },
  { seconds: 60, one: 'minute', many: 'minutes', korean: '분', short: 'min' },
  second,
];
// Only in prose: a year of 365 days is a convention, which an exact value must not rest on.
const year: TimeUnit = { seconds: 365 * 86400, one: 'year', many: 'years', korean: '년', short: 'y' };

const wholeUnit = (seconds: Decimal): TimeUnit =>
  (seconds.isZero() ? timeUnits[0] : timeUnits.find((unit) => seconds.mod(unit.seconds).isZero())) ?? second;

const proseUnit = (seconds: Decimal): TimeUnit => {
  const size = seconds.abs();
  if (size.gte(1000 * 86400)) return year;
  // 59.99 minutes is written 60, so it is an hour.
  return (size.isZero() ? timeUnits[0] : timeUnits.find((unit) => roundTo(size.div(unit.seconds), 3).gte(1))) ?? second;
};

/**
 * Writes a duration of so many seconds in one unit. Prose: `30 days`, `102 days`, `30일`, and years from 1,000 days on.
 * Exact and spelling take the largest of days, hours, minutes that it is a whole number of: `36 hours`, `36h`, `36시간`.
 */
export function formatDuration(seconds: DecimalValue, options: WritingOptions): string {
  const value = new Decimal(seconds);
  const { language, style } = options;
  const unit = style === 'prose' ? proseUnit(value) : wholeUnit(value);
  const amount = value.div(unit.seconds);
  const number = formatNumber(amount, { ...options, figures: options.figures ?? (style === 'prose' ? 3 : undefined) });
  if (language === 'ko') return `${number}${/[0-9⁰¹²³⁴-⁹]$/.test(number) ? '' : ' '}${unit.korean}`;
  if (style === 'spelling') return number + (/[A-Z]$/.test(number) ? ` ${unit.many}` : unit.short);
  return `${number} ${number === '1' ? unit.one : unit.many}`;
}
