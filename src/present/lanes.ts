import type { Estimate, Quantity } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { CoreFigure } from '../provenance/index.ts';
import type { Exchange } from '../scenario/index.ts';
import { amountOfCited, convert } from '../scenario/index.ts';
import type { Decimal } from '../units/index.ts';
import { isCurrency } from '../units/index.ts';
import { decadeAxis, linearAxis } from './axis.ts';
import { writeComparison } from './comparison.ts';
import type { LaneDocument, LaneMark } from './lane.ts';
import type { Pen } from './pen.ts';
import { shapeOf } from './shape.ts';

/** Which figures stand in which lane; others of the same kind are in the table, and derived doubles of these nowhere. */
const lanes = [
  { letter: 'A', quantity: 'hardwarePurchase', kind: 'hardwarePurchase', figures: ['S002-02', 'S003-03'] },
  { letter: 'B', quantity: 'rentedRun', kind: 'trainingRun', figures: ['S003-05', 'S003-04'] },
  { letter: 'C', quantity: 'acceleratorCount', kind: 'acceleratorCount', figures: ['S002-01', 'S003-02', 'S002-03'] },
  { letter: 'D', quantity: null, kind: 'programme', figures: ['S002-06'] },
] as const;

export function presentLanes(estimate: Estimate, messages: Messages, pen: Pen): readonly LaneDocument[] {
  return lanes.map(({ letter, quantity, kind, figures }) => {
    const records = figures.map((id) => estimate.library.figure(id));
    const plan = quantity === null ? null : estimate.quantity(quantity);
    const unit = plan ? axisUnit(plan.unit, messages) : axisUnit(records[0]?.unit ?? '1', messages);
    const planMark = quantity && plan ? markOfPlan(plan, unit, estimate, messages, pen) : null;
    const marks = records.map((figure) => markOfFigure(figure, unit, estimate.binding.exchange, messages, pen));
    const ends = [...marks, ...(planMark ? [planMark] : [])]
      .flatMap(({ value, low, high }) => [value, low, high])
      .filter((end) => end !== null);
    const sentences = estimate.comparisons
      .filter(({ reference }) => (figures as readonly string[]).includes(reference))
      .map((comparison) => ({ mark: comparison.reference, text: writeComparison(comparison, estimate.library, messages, pen) }));
    const title = `${letter} · ${messages.kinds[kind].charAt(0).toUpperCase()}${messages.kinds[kind].slice(1)}`;
    return {
      id: quantity ?? kind,
      title,
      subtitle: messages.whatKindsMean[kind],
      axis: decadeAxis(ends, (at) => pen.tick(at, unit)),
      linearAxis: linearAxis(ends, (at) => pen.tick(at, unit)),
      plan: planMark,
      marks,
      sentences,
      noRatio: quantity === null ? [messages.lane.programmeHint] : [],
      legendFor: messages.lane.shapes,
      table: {
        caption: messages.lane.tableOf(title),
        head: [messages.lane.what, messages.lane.amount, messages.lane.how],
        rows: [...(planMark ? [planMark] : []), ...marks].map(({ name, amount, shape }) => [name, amount, messages.lane.shapes[shape]]),
      },
    };
  });
}

/** Money is drawn in the reader's own currency, so that one axis serves all; everything else in its unit. */
const axisUnit = (unit: string, { code }: Messages): string => (isCurrency(unit) ? (code === 'ko' ? 'KRW' : 'USD') : unit);

const toAxis = (end: Decimal | null, from: string, to: string, exchange: Exchange): number | null => {
  if (end === null) return null;
  return (isCurrency(from) && isCurrency(to) ? convert(end, from, to, exchange) : end).toNumber();
};

function markOfPlan(plan: Quantity, unit: string, { binding: { exchange } }: Estimate, messages: Messages, pen: Pen): LaneMark {
  return {
    id: 'plan',
    name: messages.plan,
    amount: pen.onAxis(plan, unit, exchange),
    shape: shapeOf(plan.operator),
    value: toAxis(plan.value, plan.unit, unit, exchange),
    low: toAxis(plan.low, plan.unit, unit, exchange),
    high: toAxis(plan.high, plan.unit, unit, exchange),
    flagged: false,
  };
}

function markOfFigure(figure: CoreFigure, unit: string, exchange: Exchange, messages: Messages, pen: Pen): LaneMark {
  const amount = figure.value === null ? null : amountOfCited({ ...figure, value: figure.value });
  return {
    id: figure.id,
    name: figure.subject[messages.code],
    amount: pen.figure(figure),
    shape: shapeOf(figure.operator),
    value: toAxis(amount?.value ?? null, figure.unit, unit, exchange),
    low: toAxis(amount?.low ?? null, figure.unit, unit, exchange),
    high: toAxis(amount?.high ?? null, figure.unit, unit, exchange),
    flagged: figure.flags.length > 0,
  };
}
