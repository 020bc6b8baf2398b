import type { Messages } from '../messages/index.ts';
import type { Step, StepPart } from '../performance/index.ts';
import { stepParts } from '../performance/index.ts';
import { Decimal, formatWithPrefix } from '../units/index.ts';
import type { Pen } from './pen.ts';

/** One part of a whole that explains itself. */
export type ExplainedPart = {
  readonly id: string;
  readonly label: string;
  /** What it is, in a line. */
  readonly meaning: string;
  /** What would make it less. */
  readonly less: string;
  readonly amount: string;
  /** Of the whole, 0 to 1. */
  readonly share: number;
  readonly shareText: string;
};

/** Where the time of a step goes, in the order in which it adds up; parts without any are named apart. */
export type BreakdownDocument = {
  readonly title: string;
  readonly note: string;
  readonly parts: readonly ExplainedPart[];
  readonly total: string;
  readonly nothing: string | null;
};

/** Less than this share is drawn and told, and yet nobody could do anything about it: it is told last. */
const least = 1e-6;

export function presentBreakdown(step: Step, messages: Messages, pen: Pen): BreakdownDocument {
  const { breakdown, steps } = messages.machine;
  const spent = (part: StepPart): boolean => step[part] > least * step.total;
  const parts = stepParts.filter(spent).map((part): ExplainedPart => {
    const share = step[part] / step.total;
    return { id: part, ...steps[part], amount: writeTime(step[part], pen), share, shareText: writeShare(share, pen) };
  });
  const idle = stepParts.filter((part) => !spent(part)).map((part) => steps[part].label);
  return {
    title: breakdown.title,
    note: breakdown.note,
    parts,
    total: writeTime(step.total, pen),
    nothing: idle.length > 0 ? breakdown.nothing(idle.join(', ')) : null,
  };
}

/** Seconds and what is shorter with their prefix, as engineers read them; minutes and more as everywhere. */
export function writeTime(seconds: number, pen: Pen): string {
  const isShort = seconds < longestInSeconds;
  return isShort ? formatWithPrefix(new Decimal(seconds), 's') : pen.value(new Decimal(seconds), 's');
}
const longestInSeconds = 120;

/** A share to a tenth of a percent: what is less can hardly be seen. */
export function writeShare(share: number, pen: Pen): string {
  const rounded = new Decimal(share).toDecimalPlaces(placesOfShare);
  return rounded.isZero() && share > 0 ? `<${pen.value(new Decimal(10).pow(-placesOfShare), '%')}` : pen.value(rounded, '%');
}
const placesOfShare = 3;
