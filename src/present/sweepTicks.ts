import { unit as unitNamed } from '../units/index.ts';
import { linearAxis } from './axis.ts';
import type { CurveAxis } from './curves.ts';
import type { Pen } from './pen.ts';
import { Decimal } from '../units/index.ts';

type Scale = 'linear' | 'log';
type Ends = { readonly from: number; readonly to: number };

const mostTicks = 6;
/** A year as durations of years are written. */
const daysInYear = 365;

/** What a quantity is counted in where it is written, so that ticks are round there: seconds in days, joules in watt-hours. */
function countedIn(unit: string, most: number): number {
  if (unit === 'J') return unitNamed('kWh').scale.toNumber();
  if (unit !== 's') return 1;
  const [day, hour] = [unitNamed('d').scale.toNumber(), unitNamed('h').scale.toNumber()];
  if (most >= daysInYear * day * 3) return daysInYear * day;
  return most >= 2 * day ? day : most >= 2 * hour ? hour : 1;
}

/** Money and counts are short on an axis; what has a sign or several units of its own is written as everywhere. */
const isWritten = (unit: string): boolean => /^(%|s|J|W|month|calendarDay|FLOP\/s.*|W\/.*|byte\/.*|kgCO2e.*)$/.test(unit);

const tickLabel =
  (unit: string, pen: Pen) =>
  (at: number): string =>
    isWritten(unit) ? pen.value(new Decimal(at), unit) : pen.tick(at, unit);

/** An axis from one end to the other, with round ticks between. */
export function axisOver({ from, to }: Ends, scale: Scale, unit: string, label: string, pen: Pen): CurveAxis {
  const write = tickLabel(unit, pen);
  const each = countedIn(unit, to);
  const inside = (scale === 'log' ? logTicks(from / each, to / each) : linearTicks(from / each, to / each)).map((at) => at * each);
  return { label, from, to, scale, ticks: inside.map((at) => ({ at, label: write(at) })) };
}

/** An axis that holds all values: from nothing on a linear scale, between round numbers on a logarithmic one. */
export function axisAround(values: readonly number[], scale: Scale, unit: string, label: string, pen: Pen): CurveAxis {
  const positive = values.filter((value) => value > 0 && Number.isFinite(value));
  const each = countedIn(unit, Math.max(0, ...positive));
  const whole = unit === '%' && Math.max(...positive) <= 1 ? 1 : Infinity; // all of it is the end of a share
  if (scale === 'log' && positive.length > 0) {
    const ends = logEnds(Math.min(...positive) / each, Math.max(...positive) / each);
    return axisOver({ from: ends.from * each, to: Math.min(ends.to * each, whole) }, 'log', unit, label, pen);
  }
  const write = tickLabel(unit, pen);
  const { from, to, ticks } = linearAxis(
    positive.map((value) => value / each),
    () => '',
  );
  return {
    label,
    from: from * each,
    to: Math.min(to * each, whole),
    scale: 'linear',
    ticks: ticks.filter(({ at }) => at * each <= whole).map(({ at }) => ({ at: at * each, label: write(at * each) })),
  };
}

const exact = (value: number): number => Number(value.toPrecision(12));

/** Round numbers around; where the values differ little, not so far away that all lines would look level. */
function logEnds(least: number, most: number): Ends {
  if (most > 3 * least) return { from: roundDown(least), to: roundUp(most) };
  const air = Math.max((most - least) * 0.02, most * 1e-3);
  const [low, high] = [least - air, most + air];
  const step = stepOf(high - low);
  return { from: exact(Math.max(1, Math.floor(low / step)) * step), to: exact(Math.ceil(high / step) * step) };
}

/** 1, 2 or 5 times a power of ten, about six to the whole. */
function stepOf(whole: number): number {
  const rough = whole / mostTicks;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((each) => each * power >= rough * (1 - 1e-9)) ?? 10) * power;
}

function linearTicks(from: number, to: number): readonly number[] {
  const step = stepOf(to - from);
  const first = Math.ceil(from / step - 1e-9);
  const count = Math.floor(to / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, index) => exact((first + index) * step));
}

/** Decades; with 2 and 5 in each where they are few; evenly where there is less than half a decade. */
function logTicks(from: number, to: number): readonly number[] {
  const decades = Math.log10(to / from);
  if (decades < 0.5) return linearTicks(from, to);
  const [first, last] = [Math.floor(Math.log10(from)), Math.ceil(Math.log10(to))];
  const step = Math.ceil(decades / mostTicks);
  const leads = decades <= 3 ? [1, 2, 5] : [1];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((exponent) => exponent % step === 0)
    .flatMap((exponent) => leads.map((lead) => exact(lead * 10 ** exponent)))
    .filter((at) => at >= from * (1 - 1e-9) && at <= to * (1 + 1e-9));
}

/** The next of 1, 2, 5 times a power of ten, a little beyond the value. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value / 1.05));
  return exact(([5, 2, 1].find((lead) => lead * power <= value / 1.05) ?? 1) * power);
}
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value * 1.05));
  return exact(([1, 2, 5].find((lead) => lead * power >= value * 1.05) ?? 10) * power);
}
