import { Decimal } from './decimal.ts';
import type { WritingLanguage } from './formatNumber.ts';
import type { NumeralReading } from './numeral.ts';

/** A day as a count of days since 1970-01-01, so that the time between two days is their difference. */
const dayMs = 86_400_000;

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** Years that hardware is bought and models are trained in. */
const [firstYear, lastYear] = [2000, 2100];

type Parts = { readonly year: number; readonly month: number | null; readonly day: number | null };

/** `2022-05-12`, `2022.5.12`, `2022/5`, `2022`, `2022년 5월 12일`, `12 May 2022`, `May 2022`. */
function partsOf(text: string): Parts | null {
  const [, year, month, day] =
    /^(\d{4})(?:\s*(?:[-./]|년)\s*(\d{1,2})(?:\s*(?:[-./]|월)\s*(\d{1,2})\s*(?:일|\.)?|\s*월|\.)?|\s*년)?$/u.exec(text) ?? [];
  if (year !== undefined) return { year: Number(year), month: numberOf(month), day: numberOf(day) };
  const [, before, name = '', after, of] = /^(?:(\d{1,2})\s+)?([a-z]{3,9})\.?\s+(?:(\d{1,2}),?\s+)?(\d{4})$/i.exec(text) ?? [];
  const at = months.findIndex((month) => month.startsWith(name.toLowerCase()));
  if (of === undefined || at < 0 || (before !== undefined && after !== undefined)) return null;
  return { year: Number(of), month: at + 1, day: numberOf(before ?? after) };
}

const numberOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / dayMs;

/** Whether the parts are those of a day that exists. */
const exists = ({ year, month, day }: Parts): boolean =>
  year >= firstYear &&
  year <= lastYear &&
  (month === null || (month >= 1 && month <= 12)) &&
  (day === null || month === null || (day >= 1 && dayOf(year, month, day) < dayOf(year, month + 1, 1)));

const exactly = (day: number) => ({ value: new Decimal(day), low: new Decimal(day), high: new Decimal(day) });

/** A month or a year is all of its days, around its middle. */
function spanOf(first: number, last: number) {
  return { value: new Decimal(Math.floor((first + last) / 2)), low: new Decimal(first), high: new Decimal(last) };
}

/** Reads a date. A month or a year is a range from its first day to its last. Never throws. */
export function parseDate(typed: string): NumeralReading {
  const text = typed.trim();
  const parts = text.length > 40 ? null : partsOf(text.normalize('NFKC'));
  if (!parts || !exists(parts)) {
    const code = text === '' ? 'empty' : 'not-a-date';
    return { ok: false, problem: { code, at: 0, length: typed.length, text: typed, suggestions: [] } };
  }
  const { year, month, day } = parts;
  const common = { unit: 'calendarDay', conventions: [] };
  if (month !== null && day !== null) return { ok: true, numeral: { operator: '=', ...exactly(dayOf(year, month, day)), ...common } };
  const [first, after] = month === null ? [dayOf(year, 1, 1), dayOf(year + 1, 1, 1)] : [dayOf(year, month, 1), dayOf(year, month + 1, 1)];
  return { ok: true, numeral: { operator: 'range', ...spanOf(first, after - 1), ...common } };
}

/** `2022-05-12`, `2022년 5월 12일`. @param days since 1970-01-01 */
export function formatDate(days: Decimal, language: WritingLanguage): string {
  // Counted from 1 March of year 0, whose years end with their leap day, in eras of 400 years (146,097 days).
  const count = days.round().toNumber() + 719_468;
  const era = Math.floor(count / 146_097);
  const dayOfEra = count - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (language === 'ko') return `${year}년 ${month}월 ${day}일`;
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
