import type { Estimate } from '../analysis/index.ts';
import { sample } from '../calculus/index.ts';
import type { Messages } from '../messages/index.ts';
import { registry } from '../model/index.ts';
import { Decimal } from '../units/index.ts';
import { linearAxis } from './axis.ts';
import type { CurvesDocument } from './curves.ts';
import type { Pen } from './pen.ts';
import { readable } from './quantity.ts';
import type { ResultDocument } from './result.ts';
import { presentResult } from './result.ts';

export type BreakEvenDocument = {
  readonly sentence: string;
  readonly results: readonly ResultDocument[];
  readonly curves: CurvesDocument | null;
};

const results = [
  'breakEvenTime',
  'breakEvenUtilisation',
  'rentPerHour',
  'ownedCostPerHour',
  'electricityPerHour',
  'rentOverLife',
  'ownOverLife',
] as const;

/** From when on buying is cheaper, and both over time. */
export function presentBreakEven(estimate: Estimate, messages: Messages, pen: Pen): BreakEvenDocument {
  return {
    sentence: sentenceOf(estimate, messages, pen),
    results: results.map((name) => presentResult(name, estimate, messages, pen)),
    curves: presentCurves(estimate, messages, pen),
  };
}

function sentenceOf(estimate: Estimate, { costs }: Messages, pen: Pen): string {
  const time = estimate.quantity('breakEvenTime');
  const saved = estimate.quantity('savedPerHour');
  if (saved.high?.isZero()) return costs.neverPays; // what the rent may save at most
  if (!time.low && !time.high) return costs.openPays;
  const use = pen.quantity(readable('ownedUtilisation', estimate));
  const life = estimate.quantity('serviceLife').value;
  const earliest = time.value ?? time.low;
  const beyond = life && earliest?.times(secondsPerMonth(estimate)).gt(life);
  return [costs.pays(pen.quantity(time), use), beyond ? costs.beyondLife : null].filter(Boolean).join(' ');
}

const secondsPerMonth = (estimate: Estimate): Decimal =>
  (estimate.quantity('hoursPerMonth').value ?? new Decimal(0)).times(estimate.quantity('secondsPerHour').value ?? 0);

/** Whether a quantity has a number of its own, and not only a bound. */
const isNumber = (operator: string): boolean => operator === '=' || operator === '~' || operator === 'range';

const steps = 48;

/** Both costs over the time that the cluster works, from the equations of the book. null where a price is only a bound. */
export function presentCurves(estimate: Estimate, messages: Messages, pen: Pen): CurvesDocument | null {
  const { binding } = estimate;
  const [rent, own] = [estimate.quantity('rentOverLife'), estimate.quantity('ownOverLife')];
  if (!rent.value || !own.value || !isNumber(rent.operator) || !isNumber(own.operator)) return null;
  const month = secondsPerMonth(estimate);
  const life = (estimate.quantity('serviceLife').value ?? new Decimal(0)).div(month).toNumber();
  const even = estimate.quantity('breakEvenTime');
  const crossing = even.value && isNumber(even.operator) ? even.value.toNumber() : null;
  const most = Math.max(life, crossing !== null && crossing < life * 3 ? crossing * 1.25 : 0);
  const months = Float64Array.from({ length: steps + 1 }, (_, at) => (most * at) / steps);
  const linesAt = (of: Float64Array) => {
    const lives = new Map([[registry.serviceLife, of.map((each) => each * month.toNumber())]]);
    return [registry.rentOverLife, registry.ownOverLife].map((node) => sample(node, binding.bindings, lives, of.length));
  };
  const lines = linesAt(months);
  const years = yearsUpTo(most);
  const rows = Float64Array.from(rowsUpTo(most, years));
  const inRows = linesAt(rows);
  const { unit } = rent;
  const tick = (at: number) => pen.tick(at, unit);
  const { costs } = messages;
  return {
    id: 'rent-or-buy',
    title: costs.curves,
    x: { label: costs.months, from: 0, to: most, ticks: years.map((each) => ({ at: each, label: pen.tick(each, '1') })) },
    y: {
      label: unit,
      ...linearAxis(
        lines.flatMap((line) => [...line]),
        tick,
      ),
    },
    curves: [
      { id: 'rent', name: costs.rentCurve, points: pointsOf(months, lines[0]) },
      { id: 'own', name: costs.ownCurve, points: pointsOf(months, lines[1]) },
    ],
    crossings:
      crossing !== null && even.value && crossing <= most
        ? [{ x: crossing, y: linesAt(Float64Array.of(crossing))[0]?.[0] ?? 0, label: costs.crossing(pen.quantity(even)) }]
        : [],
    table: {
      caption: costs.curves,
      head: [costs.months, costs.rentCurve, costs.ownCurve],
      rows: [...rows].map((each, index) => [
        pen.value(new Decimal(each), '1'),
        ...inRows.map((line) => pen.value(new Decimal(line[index] ?? 0), unit)),
      ]),
    },
  };
}

/** Months by the year, or by several where there are many. */
function yearsUpTo(months: number): readonly number[] {
  const step = 12 * Math.max(1, Math.ceil(months / 12 / 8));
  return Array.from({ length: Math.floor(months / step) + 1 }, (_, index) => index * step);
}

/** A row a tick, and one for the end; quarters where there are few. */
function rowsUpTo(months: number, years: readonly number[]): readonly number[] {
  if (years.length < 4) return [0, 0.25, 0.5, 0.75, 1].map((share) => share * months);
  return years.at(-1) === months ? years : [...years, months];
}

const pointsOf = (x: Float64Array, y: Float64Array | undefined): readonly (readonly [number, number])[] =>
  Array.from(x, (each, index) => [each, y?.[index] ?? 0] as const);
