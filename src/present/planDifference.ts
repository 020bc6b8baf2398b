import type { PlanDifference, Quantity } from '../analysis/index.ts';
import type { Amount } from '../calculus/index.ts';
import type { Messages } from '../messages/index.ts';
import { Decimal } from '../units/index.ts';
import type { Pen } from './pen.ts';

/** What a plan comes to beside the base, in words; null where that says nothing more. */
export type DifferenceDocument = {
  readonly isSame: boolean;
  /** `+ USD 1.2M` */
  readonly more: string | null;
  /** Where it depends on what is not known, from the least to the most; not where the multiple is certain and says it all. */
  readonly moreRange: string | null;
  /** `1.4 times` */
  readonly times: string | null;
  readonly timesRange: string | null;
  /** Whether there is something to say that can’t be known. */
  readonly isOpen: boolean;
};

const figures = 3;
const one = new Decimal(1);

/** Bounds stay bounds, rounded away from what they bound; what they leave open isn’t said. */
export function writePlanDifference({ more, times }: PlanDifference, messages: Messages, pen: Pen): DifferenceDocument {
  const { compare } = messages;
  if (more.operator === '=' && more.value?.isZero() === true)
    return { isSame: true, more: compare.same, moreRange: null, times: null, timesRange: null, isOpen: false };
  const isShare = more.unit === '1'; // of a share only the multiple is said: points of a percentage would be read as per cent
  const [said, multiple] = [isShare ? null : writeMore(more, messages, pen), writeTimes(times, messages, pen)];
  const isCertain = times.operator === '=' || times.operator === '~';
  return {
    isSame: false,
    more: said,
    moreRange: isShare || isCertain ? null : rangeOf(more, (end) => signed(end, more.unit, messages, pen), compare.between),
    times: multiple,
    timesRange: rangeOf(times, (end) => pen.ratio(end), compare.betweenTimes),
    isOpen: multiple === null || (said === null && !isShare),
  };
}

function signed(of: Decimal, unit: string, { compare }: Messages, pen: Pen): string {
  const amount = pen.value(of.abs(), unit);
  return of.isZero() ? amount : (of.isNegative() ? compare.less : compare.more)(amount);
}

/** Both ends of what has a centre, or no single value. */
const rangeOf = ({ value, low, high }: Amount, write: (end: Decimal) => string, between: (low: string, high: string) => string) =>
  value && low && high && !low.eq(high) ? between(write(low), write(high)) : null;

function writeMore({ operator, value, low, high, unit }: Quantity, messages: Messages, pen: Pen): string | null {
  const { compare } = messages;
  if (low && !high) return low.gt(0) ? (operator === '>' ? compare.moreThanMore : compare.atLeastMore)(rounded(low, unit, pen)) : null;
  if (high && !low)
    return high.lt(0) ? (operator === '<' ? compare.moreThanLess : compare.atLeastLess)(rounded(high.abs(), unit, pen)) : null;
  if (value) return operator === '~' ? compare.about(signed(value, unit, messages, pen)) : signed(value, unit, messages, pen);
  return low && high ? compare.between(signed(low, unit, messages, pen), signed(high, unit, messages, pen)) : null;
}

/** At least so much: never more than it is. */
const rounded = (of: Decimal, unit: string, pen: Pen): string => pen.value(of.toSignificantDigits(figures, Decimal.ROUND_DOWN), unit);

function writeTimes({ operator, value, low, high }: Amount, { compare }: Messages, pen: Pen): string | null {
  const [down, up] = [Decimal.ROUND_DOWN, Decimal.ROUND_UP].map((way) => (of: Decimal) => pen.ratio(of.toSignificantDigits(figures, way)));
  if (low && !high) return (operator === '>' ? compare.moreThanTimes : compare.atLeastTimes)(down?.(low) ?? '');
  if (high && !low) return (operator === '<' ? compare.lessThanTimes : compare.atMostTimes)(up?.(high) ?? '');
  if (!value) return low && high ? compare.betweenTimes(pen.ratio(low), pen.ratio(high)) : null;
  if (operator === '~') return value.eq(one) ? compare.aboutSame : compare.about(compare.times(pen.ratio(value)));
  return compare.times(pen.ratio(value));
}
