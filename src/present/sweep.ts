import type { ResultName, Sweep, SweepLine } from '../analysis/index.ts';
import { sweep, sweepGroupOf } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { inputOf } from '../scenario/index.ts';
import { nodeName } from '../model/index.ts';
import { Decimal, isCurrency } from '../units/index.ts';
import type { Curve, CurvesDocument } from './curves.ts';
import { writeTable } from './csv.ts';
import type { LaneTable } from './lane.ts';
import { fieldLabel, plainName } from './name.ts';
import type { Pen } from './pen.ts';
import { unitToRead } from './quantity.ts';
import type { SweepPlan, SweepQuery } from './sweepQuery.ts';
import { endsNear, marksBeside } from './sweepMarks.ts';
import { notesOn } from './sweepNotes.ts';
import { capital, isOften, placeWith, sentencesOf } from './sweepSentences.ts';
import { axisAround, axisOver } from './sweepTicks.ts';

export type SweepDocument = {
  /** Null where there is no line to draw. */
  readonly curves: CurvesDocument | null;
  /** The crossings, a sentence for each two lines that may be compared. */
  readonly sentences: readonly string[];
  readonly notes: readonly string[];
  /** Every point of every line, and the crossings, with all digits. */
  readonly csv: () => string;
};

const steps = 64;
const rowsOfTable = 8;

/** @throws RangeError for a range without extent, and for results that may not share an axis */
export function presentSweep(query: SweepQuery, plans: readonly SweepPlan[], messages: Messages, pen: Pen): SweepDocument {
  const { key, from, to, xScale, results } = query;
  const [group, ...groups] = new Set(results.map(sweepGroupOf));
  if (!group || groups.length > 0) throw new RangeError(`${results.join(', ')} are not of one kind.`);
  const swept = plans.map(({ name, estimate }, index) => ({ id: `${index}`, name, estimate }));
  const made = sweep({ plans: swept, key, from, to, scale: xScale, steps, results });
  const planName = (id: string): string => plans[Number(id)]?.name ?? '';
  const nameOf = ({ plan, result }: { readonly plan: string; readonly result: ResultName }): string => {
    const ofResult = messages.sweep.names[result] ?? plainName(result, messages);
    if (plans.length === 1) return ofResult;
    return results.length === 1 ? planName(plan) : messages.sweep.ofPlan(planName(plan), ofResult);
  };
  const x = placeWith(unitToRead(nodeName(inputOf(key)), made.unit), pen);
  const name = (line: number): string => (made.lines[line] ? nameOf(made.lines[line]) : '');
  const curves = drawn(query, made, plans, { nameOf, x }, messages, pen);
  return {
    curves,
    sentences: sentencesOf(made, { name, x }, messages).map(capital),
    notes: notesOn(made, plans, { nameOf, planName }, (curves?.marks ?? []).length > 0, messages),
    csv: () => csvOf(made, planName),
  };
}

/** Within a sentence no word but a name or an abbreviation has a capital. */
const inSentence = (label: string): string => (/^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label);

type Named = { readonly nameOf: (line: SweepLine) => string; readonly x: (at: number) => string };

function drawn(
  { key, from, to, xScale, yScale, results }: SweepQuery,
  made: Sweep,
  plans: readonly SweepPlan[],
  { nameOf, x }: Named,
  messages: Messages,
  pen: Pen,
): CurvesDocument | null {
  const shown = made.lines.filter(({ points }) => points.some(({ y }) => y !== null));
  const [first] = shown;
  const [plan] = plans;
  if (!first || !plan) return null;
  const { sweep: words } = messages;
  const group = sweepGroupOf(first.result);
  const unit = unitToRead(first.result, first.unit);
  const [only, ...others] = results;
  const what = only && others.length === 0 ? plainName(only, messages) : group === null ? '' : words.groups[group];
  const marks = marksBeside(results, first.unit, plan.estimate, messages, pen);
  const values = shown.flatMap(({ points }) => points.flatMap(({ y }) => y ?? []));
  const label = fieldLabel(key, messages);
  const currency = unit.slice(0, 3);
  const title = words.chartTitle(what, inSentence(label));
  return {
    id: `sweep-${key}-${results.join('-')}`,
    title,
    x: axisOver({ from, to }, xScale, unitToRead(nodeName(inputOf(key)), made.unit), label, pen),
    y: axisAround([...values, ...endsNear(marks, values, yScale)], yScale, unit, isCurrency(currency) ? currency : what, pen),
    curves: shown.map((line): Curve => ({
      id: `${line.plan}-${line.result}`,
      name: capital(nameOf(line)),
      points: line.points.map((point) => [point.x, point.y ?? Number.NaN]),
      own: line.own?.y === undefined || line.own.y === null ? null : [line.own.x, line.own.y],
    })),
    crossings: made.pairs
      .filter((pair) => !isOften(pair))
      .flatMap(({ crossings }) => crossings.map((each) => ({ x: each.x, y: each.y, label: x(each.x) })))
      .toSorted((one, other) => one.x - other.x),
    marks,
    table: tableOf(shown, title, [label, ...shown.map((line) => capital(nameOf(line)))], x, (y) =>
      y === null ? words.noValue : pen.value(new Decimal(y), unit),
    ),
  };
}

/** A row at every eighth of the axis. */
function tableOf(
  lines: readonly SweepLine[],
  caption: string,
  head: readonly string[],
  x: (at: number) => string,
  y: (value: number | null) => string,
): LaneTable {
  const points = lines[0]?.points ?? [];
  const last = points.length - 1;
  const at = [...new Set(Array.from({ length: rowsOfTable + 1 }, (_, row) => Math.round((last * row) / rowsOfTable)))];
  const rows = at.map((index) => [x(points[index]?.x ?? 0), ...lines.map((line) => y(line.points[index]?.y ?? null))]);
  return { caption, head, rows };
}

const columns = [
  'section',
  'plan',
  'result',
  'input',
  'input_value',
  'input_unit',
  'value',
  'unit',
  'beside_plan',
  'beside_result',
] as const;

/** `point`: a value of a line; `own`: where the plan stands; `crosses`, `jumps`, `touches`: where two lines meet. */
function csvOf({ key, unit, lines, pairs }: Sweep, planName: (id: string) => string): string {
  const input = nodeName(inputOf(key));
  const row = (section: string, line: SweepLine, x: number, y: number | null) => ({
    section,
    plan: planName(line.plan),
    result: line.result,
    input,
    input_value: new Decimal(x),
    input_unit: unit,
    value: y === null || !Number.isFinite(y) ? null : new Decimal(y),
    unit: line.unit,
  });
  return writeTable(columns, [
    ...lines.flatMap((line) => line.points.map(({ x, y }) => row('point', line, x, y))),
    ...lines.flatMap((line) => (line.own ? [row('own', line, line.own.x, line.own.y)] : [])),
    ...pairs.flatMap(({ first, second, crossings }) => {
      const [one, other] = [lines[first], lines[second]];
      if (!one || !other) return [];
      return crossings.map(({ kind, x, y }) => ({
        ...row(kind, one, x, y),
        beside_plan: planName(other.plan),
        beside_result: other.result,
      }));
    }),
  ]);
}
