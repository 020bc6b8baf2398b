import type { Estimate, Quantity } from '../analysis/index.ts';
import { comparisonsOf, endInUnit, isProgramme, runNames } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { NodeName } from '../model/index.ts';
import type { CoreFigure } from '../provenance/index.ts';
import type { Exchange } from '../scenario/index.ts';
import type { Binding, LaneKind } from '../scenario/index.ts';
import { amountOfCited, laneKinds } from '../scenario/index.ts';
import type { Decimal } from '../units/index.ts';
import { isCurrency } from '../units/index.ts';
import { decadeAxis, linearAxis } from './axis.ts';
import { writeComparison } from './comparison.ts';
import type { LaneDocument, LaneMark } from './lane.ts';
import type { Pen } from './pen.ts';
import type { PlanBeside } from './planNames.ts';
import { planNames } from './planNames.ts';
import { shapeOf } from './shape.ts';

/** A lane to be drawn: a quantity of the plan, or none, beside figures of its kind. */
export type LaneSpec = {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly quantity: NodeName | null;
  readonly figures: readonly string[];
  readonly noRatio: readonly string[];
  /** What stands in it of the plans beside this one. */
  readonly others?: readonly OtherInLane[];
  /** What this plan is called beside others. */
  readonly planName?: string;
};

type OtherInLane = { readonly place: number; readonly name: string; readonly estimate: Estimate; readonly quantity: NodeName };

/** All plans, and which of them is worked on. */
export type PlansBeside = { readonly plans: readonly PlanBeside[]; readonly at: number };

/** What lanes show of several plans: each under its name; nothing of a single one. */
export function besideInLane(
  beside: PlansBeside | null,
  quantityIn: (binding: Binding) => NodeName | null,
  messages: Messages,
): Pick<LaneSpec, 'others' | 'planName'> {
  if (beside === null || beside.plans.length < 2) return {};
  const names = planNames(beside.plans, messages);
  const others = beside.plans.flatMap(({ estimate }, index): readonly OtherInLane[] => {
    const quantity = index === beside.at ? null : quantityIn(estimate.binding);
    return quantity === null ? [] : [{ place: index + 1, name: names[index] ?? '', estimate, quantity }];
  });
  return { others, planName: names[beside.at] ?? messages.plan };
}

/** Which figures always stand in which lane; others of the same kind are in the table, and derived doubles of these nowhere. */
export const laneFigures = {
  hardwarePurchase: ['S002-02', 'S003-03'],
  trainingRun: ['S003-05', 'S003-04'],
  acceleratorCount: ['S002-01', 'S003-02', 'S002-03'],
  programme: ['S002-06'],
  unitPrice: ['D1', 'S003-01'],
  parameters: ['S003-06', 'S003-09', 'S003-07', 'S002-13'],
  energy: [],
} as const satisfies Record<LaneKind, readonly string[]>;

/** The lanes of the first screen; the others are folded until somebody puts something in them. */
const openLanes: ReadonlySet<LaneKind> = new Set(['hardwarePurchase', 'trainingRun', 'acceleratorCount']);

/** A programme that the plan counts is an answer as well. */
const isOpen = (kind: LaneKind, own: readonly string[], { quantity, others = [] }: LaneSpec): boolean =>
  openLanes.has(kind) || own.length > 0 || (kind === 'programme' && (quantity !== null || others.length > 0));

/** What of a plan stands in a lane. A run is paid for in one way; a programme counts more than computing. */
const quantityOf = (kind: LaneKind, { choices, scenario }: Binding): NodeName | null => {
  if (kind === 'trainingRun') return runNames[choices.method];
  if (kind === 'energy') return 'trainingEnergy';
  if (kind === 'programme') return isProgramme({ scenario }) ? 'programmeCost' : null;
  return kind;
};

/** @param withFolded also those that nobody put anything in @param beside other plans, whose marks stand in the lanes as well */
export const presentLanes = (
  estimate: Estimate,
  messages: Messages,
  pen: Pen,
  withFolded = true,
  beside: PlansBeside | null = null,
): readonly LaneDocument[] =>
  laneSpecs(estimate, messages, beside)
    .filter(({ folded }) => withFolded || !folded)
    .map(({ spec, folded }) => ({ ...drawLane(spec, estimate, messages, pen), folded }));

/** What the folded lanes are called, without drawing them at every keystroke. */
export const foldedTitles = (estimate: Estimate, messages: Messages, beside: PlansBeside | null = null): readonly string[] =>
  laneSpecs(estimate, messages, beside).flatMap(({ spec, folded }) => (folded ? [spec.title] : []));

/** A lane for each kind of quantity that has one, with what the reader has put there. */
function laneSpecs(
  { binding, library }: Estimate,
  messages: Messages,
  beside: PlansBeside | null,
): readonly { readonly spec: LaneSpec; readonly folded: boolean }[] {
  const isKnown = (id: string): boolean => library.figures.some((each) => each.id === id); // folded ones come with the library
  const added = binding.references.map((id) => library.reference(id));
  return laneKinds.map((kind, index) => {
    const quantity = quantityOf(kind, binding);
    const own = added.filter((reference) => reference.kind === kind).map(({ id }) => id);
    const name = messages.kinds[kind];
    const spec: LaneSpec = {
      id: quantity ?? kind,
      title: `${letters.charAt(index)} · ${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      subtitle: messages.whatKindsMean[kind],
      quantity,
      figures: [...new Set([...laneFigures[kind].filter(isKnown), ...own])],
      noRatio: quantity === null ? [messages.lane.programmeHint] : [],
      ...besideInLane(beside, (other) => quantityOf(kind, other), messages),
    };
    return { spec, folded: !isOpen(kind, own, spec) };
  });
}

const letters = 'ABCDEFG';

/** Where the marks of a lane stand on its axis. */
export function endsOf({ quantity, figures, others = [] }: LaneSpec, estimate: Estimate, messages: Messages): readonly number[] {
  const records = figures.map((id) => estimate.library.reference(id));
  const plan = quantity === null ? null : estimate.quantity(quantity);
  const unit = axisUnit(plan?.unit ?? records[0]?.unit ?? '1', messages);
  const { exchange } = estimate.binding;
  const cited = records.map((figure) => ({ ...amountOfCited(figure), unit: figure.unit, exchange }));
  const beside = others.map((other) => ({ ...other.estimate.quantity(other.quantity), exchange: other.estimate.binding.exchange }));
  return [...(plan ? [{ ...plan, exchange }] : []), ...beside, ...cited]
    .flatMap((of) => [of.value, of.low, of.high].map((end) => toAxis(end, of.unit, unit, of.exchange)))
    .filter((end) => end !== null);
}

/** @param shared ends of the axis, where several lanes stand on one */
export function drawLane(
  spec: LaneSpec,
  estimate: Estimate,
  messages: Messages,
  pen: Pen,
  shared: readonly number[] | null = null,
): LaneDocument {
  const { id, title, subtitle, quantity, figures, noRatio, others = [], planName = messages.plan } = spec;
  const ends = shared ?? endsOf(spec, estimate, messages);
  const records = figures.map((each) => estimate.library.reference(each));
  const plan = quantity === null ? null : estimate.quantity(quantity);
  const unit = axisUnit(plan?.unit ?? records[0]?.unit ?? '1', messages);
  const planMark = plan && markOfPlan('plan', planName, plan, unit, estimate, pen);
  const otherMarks = others.map(({ place, name, estimate: other, quantity: own }) =>
    markOfPlan(`plan-${place}`, name, other.quantity(own), unit, other, pen),
  );
  const marks = records.map((figure) => markOfFigure(figure, unit, estimate.binding.exchange, messages, pen));
  const sentences = comparisonsOf(estimate)
    .filter((comparison) => comparison.quantity === quantity && figures.includes(comparison.reference))
    .map((comparison) => ({ mark: comparison.reference, text: writeComparison(comparison, estimate.library, messages, pen) }));
  return {
    id,
    title,
    subtitle,
    axis: decadeAxis(ends, (at) => pen.tick(at, unit)),
    linearAxis: linearAxis(ends, (at) => pen.tick(at, unit)),
    onSharedAxis: shared !== null,
    plan: planMark,
    ...(otherMarks.length > 0 && { others: otherMarks }),
    marks,
    sentences,
    noRatio,
    legendFor: messages.lane.shapes,
    table: {
      caption: messages.lane.tableOf(title),
      head: [messages.lane.what, messages.lane.amount, messages.lane.how],
      rows: [...(planMark ? [planMark] : []), ...otherMarks, ...marks].map(({ name, amount, shape }) => [
        name,
        amount,
        messages.lane.shapes[shape],
      ]),
    },
  };
}

/** Money is drawn in the reader's own currency, so that one axis serves all; everything else in the unit it is told in. */
function axisUnit(unit: string, { code }: Messages): string {
  if (unit === 'J') return 'kWh';
  return isCurrency(unit.slice(0, 3)) ? (code === 'ko' ? 'KRW' : 'USD') + unit.slice(3) : unit;
}

const toAxis = (end: Decimal | null, from: string, to: string, exchange: Exchange): number | null =>
  end && (endInUnit(end, from, to, exchange)?.toNumber() ?? null);

function markOfPlan(id: string, name: string, plan: Quantity, unit: string, { binding: { exchange } }: Estimate, pen: Pen): LaneMark {
  return {
    id,
    name,
    amount: pen.onAxis(plan, unit, exchange),
    shape: shapeOf(plan.operator),
    value: toAxis(plan.value, plan.unit, unit, exchange),
    low: toAxis(plan.low, plan.unit, unit, exchange),
    high: toAxis(plan.high, plan.unit, unit, exchange),
    flagged: false,
  };
}

export function markOfFigure(figure: CoreFigure, unit: string, exchange: Exchange, messages: Messages, pen: Pen): LaneMark {
  const amount = amountOfCited(figure);
  return {
    id: figure.id,
    name: figure.subject[messages.code],
    amount: pen.figure(figure),
    shape: shapeOf(figure.operator),
    value: toAxis(amount.value, figure.unit, unit, exchange),
    low: toAxis(amount.low, figure.unit, unit, exchange),
    high: toAxis(amount.high, figure.unit, unit, exchange),
    flagged: figure.flags.length > 0,
  };
}
