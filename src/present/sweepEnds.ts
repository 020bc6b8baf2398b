import type { DocumentedEstimate } from '../analysis/index.ts';
import { endInUnit, sweepRange, unitIn } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import { nodeName } from '../model/index.ts';
import type { NumeralKey } from '../scenario/index.ts';
import { currencyRoleOf, inputOf, readDecision } from '../scenario/index.ts';
import { Decimal, echoNumeral, isCurrency } from '../units/index.ts';
import { writeProblem } from './issue.ts';
import type { Pen } from './pen.ts';
import { unitToRead } from './quantity.ts';

/** An end of a range as typed: how it was read, or why not. */
export type SweepEnd = {
  readonly value: number | null;
  readonly echo: string | null;
  readonly error: string | null;
  readonly suggestions: readonly string[];
};

export type SweepEnds = { readonly from: SweepEnd; readonly to: SweepEnd };

const empty: SweepEnd = { value: null, echo: null, error: null, suggestions: [] };

type Texts = { readonly from: string; readonly to: string };

/** What stands in the two fields before anybody types: a range around what the plans state. Null where there is nothing to go by. */
export function openingEnds(key: NumeralKey, plans: readonly DocumentedEstimate[], pen: Pen): Texts | null {
  const range = sweepRange(key, plans);
  const [first] = plans;
  if (!range || !first) return null;
  const unit = unitToRead(nodeName(inputOf(key)), unitIn(inputOf(key), first.binding.currencies));
  const spell = (value: Decimal): string => pen.spelling({ operator: '=', value, low: value, high: value, unit });
  return { from: spell(range.from), to: spell(range.to) };
}

/** Reads both ends as the field of the input does. In the first plan’s currency and unit. */
export function readEnds(
  key: NumeralKey,
  texts: Texts,
  isLog: boolean,
  [plan]: readonly DocumentedEstimate[],
  messages: Messages,
  pen: Pen,
): SweepEnds {
  if (!plan) return { from: empty, to: empty };
  const [from, to] = [readEnd(key, texts.from, plan, messages, pen), readEnd(key, texts.to, plan, messages, pen)];
  const { sweep } = messages;
  if (isLog && from.value !== null && from.value <= 0) return { from: refuse(sweep.logFromZero), to };
  if (from.value !== null && to.value !== null && from.value >= to.value) return { from, to: refuse(sweep.reversed) };
  return { from, to };
}

const refuse = (error: string): SweepEnd => ({ ...empty, error });

function readEnd(key: NumeralKey, text: string, { binding }: DocumentedEstimate, messages: Messages, pen: Pen): SweepEnd {
  if (text.trim() === '') return empty;
  const node = inputOf(key);
  const reading = readDecision(key, text, binding.currencies[currencyRoleOf[key] ?? 'purchase']);
  if (!reading.ok) return { ...refuse(writeProblem(reading.problem, messages)), suggestions: reading.problem.suggestions };
  const { numeral } = reading;
  if (numeral.value === null || numeral.operator !== '=') return refuse(messages.sweep.notOneNumber);
  const unit = unitIn(node, binding.currencies);
  const value = inPlan(numeral.value, numeral.unit, unit, binding.exchange);
  if (!value) return refuse(messages.sweep.noRateHere);
  const { least, leastIncluded, most, whole } = node.domain;
  if (value.lt(least) || (!leastIncluded && value.eq(least)) || value.gt(most)) {
    const written = (end: string): string => pen.value(new Decimal(end), unitToRead(nodeName(node), unit));
    return refuse(messages.sweep.outside(written(least), written(most)));
  }
  if (whole && !value.isInteger()) return refuse(messages.sweep.notWhole);
  const echo = unit === 'calendarDay' ? pen.value(value, unit) : echoNumeral(numeral, messages.code, text);
  return { value: value.toNumber(), echo: echo === text ? null : echo, error: null, suggestions: [] };
}

/** Money may be typed in another currency than the plan's; everything else is in its base unit already. */
function inPlan(value: Decimal, typed: string, unit: string, exchange: DocumentedEstimate['binding']['exchange']): Decimal | null {
  return isCurrency(typed) && isCurrency(unit.slice(0, 3)) ? endInUnit(value, typed + unit.slice(3), unit, exchange) : value;
}
