import type { ClaimCheck, ClaimFinding } from '../analysis/index.ts';
import type { Bindings, Node } from '../calculus/index.ts';
import { sample } from '../calculus/index.ts';
import type { Messages } from '../messages/index.ts';
import { claimBook, registry } from '../model/index.ts';
import type { Library } from '../provenance/index.ts';
import { Decimal } from '../units/index.ts';
import { linearAxis } from './axis.ts';
import type { CurvesDocument } from './curves.ts';
import type { Pen } from './pen.ts';

const steps = 48;
const mostEstimates = 2;

/** Accelerator-hours over rent for a run cost, and the hours that others published: where they meet is the rent that the claim needs. */
export function presentClaimCurves({ findings }: ClaimCheck, library: Library, messages: Messages, pen: Pen): CurvesDocument | null {
  const rents = findings.filter(({ set }) => set === 'rents');
  const [first] = rents;
  if (!first) return null;
  const rates = rents.flatMap(({ basis }) => basis[0]?.amount.value?.toNumber() ?? []);
  const [lowest, highest] = [Math.min(...rates), Math.max(...rates)];
  const needed = findings
    .filter(({ set }) => set === 'estimates')
    .slice(0, mostEstimates)
    .flatMap(estimateOf);
  const near = needed.filter(({ rate }) => rate >= lowest / 2 && rate <= highest * 2);
  const from = Math.min(lowest, ...near.map(({ rate }) => rate));
  const to = Math.max(highest, ...near.map(({ rate }) => rate));
  if (!(to > from)) return null;
  const along = Float64Array.from({ length: steps + 1 }, (_, at) => from + ((to - from) * at) / steps);
  const lines = linesOf(first, along, messages);
  if (lines.length === 0) return null;
  const flat = needed.map(({ id, hours, subject }) => ({
    id,
    name: messages.claim.hoursOf(subject(library, messages), pen.value(new Decimal(hours), 'accelerator·h')),
    points: [[from, hours] as const, [to, hours] as const],
  }));
  const unit = first.basis[0]?.unit ?? '';
  const tick = (at: number): string => pen.tick(at, '1');
  const x = linearAxis([to / 1.1], (at) => pen.value(new Decimal(at), unit));
  const [meeting] = near;
  const { claim } = messages;
  return {
    id: 'claim-hours',
    title: claim.curves,
    x: { label: claim.rentAxis(unit.slice(0, 3)), ...x },
    y: {
      label: claim.hoursAxis,
      ...linearAxis(
        [...lines, ...flat].flatMap(({ points }) => points.map(([, hours]) => hours)),
        tick,
      ),
    },
    curves: [...lines, ...flat],
    crossings: meeting ? [{ x: meeting.rate, y: meeting.hours, label: claim.meets(meeting.text(pen)) }] : [],
    table: {
      caption: claim.curves,
      head: [claim.rentAxis(unit.slice(0, 3)), ...lines.map(({ name }) => name)],
      rows: [0, 1, 2, 3, 4, 5, 6].map((row) => {
        const at = (steps / 6) * row;
        const hours = lines.map(({ points }) => pen.value(new Decimal(points[at]?.[1] ?? 0), '1'));
        return [pen.value(new Decimal(along[at] ?? 0), unit), ...hours];
      }),
    },
  };
}

type Line = CurvesDocument['curves'][number];

/** One line for a number or a bound, which says on which side the claim lies; two for a range. */
function linesOf({ answers: [answer] }: ClaimFinding, along: Float64Array, { claim }: Messages): readonly Line[] {
  const cost = answer?.parts.get(claimBook.costInRentCurrency);
  if (!cost) return [];
  const line = (id: string, name: string, end: Decimal): Line => {
    const bindings: Bindings = { amounts: new Map(), choices: new Map() };
    const draws = new Map<Node, number | Float64Array>([
      [claimBook.costInRentCurrency, end.toNumber()],
      [registry.rentalRate, along],
    ]);
    const hours = sample(claimBook.hoursNeeded, bindings, draws, along.length);
    return { id, name, points: Array.from(along, (rate, index) => [rate, hours[index] ?? 0] as const) };
  };
  const { operator, low, high } = cost;
  if (low && high && !low.eq(high)) return [line('low', claim.lineLow, low), line('high', claim.lineHigh, high)];
  if (low && !high) return [line('claim', claim.lineFloor, low)];
  if (high && !low) return [line('claim', claim.lineCeiling, high)];
  return low ? [line('claim', operator === '~' ? `≈ ${claim.lineExact}` : claim.lineExact, low)] : [];
}

/** A published count of hours with the rent that the claim needs of it; nothing where it is itself a bound. */
function estimateOf({ id, basis, answers: [answer] }: ClaimFinding) {
  const hours = answer?.parts.get(claimBook.publishedHours)?.value;
  const rate = answer && (answer.quantity.value ?? answer.quantity.low ?? answer.quantity.high);
  const origin = basis[0]?.origin;
  if (!hours || !rate || origin?.kind !== 'reference') return [];
  const subject = (library: Library, { code }: Messages): string => library.reference(origin.id).subject[code];
  const text = (pen: Pen): string => pen.quantity(answer.quantity);
  return [{ id, hours: hours.toNumber(), rate: rate.toNumber(), subject, text }];
}
