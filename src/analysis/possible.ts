import type { Operator } from '../units/index.ts';
import { Decimal } from '../units/index.ts';

/** A number as claimed: an operator and decimal strings. */
export type Stated = {
  readonly operator: Operator;
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
};

/** All that a claim leaves possible of a positive quantity. null is open to that side; a bound has no centre. */
export type Possible = {
  readonly form: 'point' | 'approximation' | 'bound' | 'range';
  readonly low: Decimal | null;
  readonly lowIncluded: boolean;
  readonly high: Decimal | null;
  readonly highIncluded: boolean;
  /** What is claimed of points and approximations; of bounds and ranges nothing is, between their ends. */
  readonly centre: Decimal | null;
  /** The number as stated, also of a bound; null for ranges. */
  readonly stated: Decimal | null;
};

/**
 * How far “about v” reaches: over every number whose ratio to v, or v’s to it, still rounds to 1 at one significant
 * figure (0.95 does, 0.94 is 0.9). A relative rule, so that it doesn’t matter in which unit or currency a claim is read.
 */
export const aboutOne = new Decimal('0.95');

/** @returns null where no positive number is stated: of nothing else is there a ratio. */
export function possible({ operator, value, low, high }: Stated, scale = new Decimal(1)): Possible | null {
  const [stated = null, least = null, most = null] = [value, low, high].map((end) => (end === null ? null : new Decimal(end).times(scale)));
  if (operator === 'range') {
    const ends = [least, most].filter((end) => end !== null);
    if (ends.length === 0 || !ends.every((end) => end.gt(0)) || (least && most && least.gt(most))) return null;
    return { form: 'range', low: least, lowIncluded: true, high: most, highIncluded: true, centre: null, stated: null };
  }
  if (!stated?.gt(0)) return null;
  const closed = { lowIncluded: true, highIncluded: true };
  const bound = { form: 'bound', lowIncluded: operator === '>=', highIncluded: operator === '<=', centre: null, stated } as const;
  if (operator === '=') return { form: 'point', low: stated, high: stated, ...closed, centre: stated, stated };
  if (operator === '~') {
    const ends = { low: stated.times(aboutOne), high: stated.div(aboutOne) };
    return { form: 'approximation', ...ends, ...closed, centre: stated, stated };
  }
  return operator === '>' || operator === '>=' ? { ...bound, low: stated, high: null } : { ...bound, low: null, high: stated };
}

/** Two sets that share nothing: by what factor the second is away from the first where they are nearest. */
export type Gap = {
  /** Above 1 where the second is the larger. 1 where they touch at an end that one of them excludes. */
  readonly factor: Decimal;
  /** Whether an end is excluded, so that they are further apart than this. */
  readonly strict: boolean;
};

/** @returns null where some number is possible in both. */
export function gap(first: Possible, second: Possible): Gap | null {
  const above = rise(first, second);
  if (above) return above;
  const below = rise(second, first);
  return below && { factor: new Decimal(1).div(below.factor), strict: below.strict };
}

/** From the top of one to the bottom of another that lies wholly above it. */
function rise(from: Possible, to: Possible): Gap | null {
  if (!from.high || !to.low || from.high.gt(to.low)) return null;
  const strict = !(from.highIncluded && to.lowIncluded);
  return from.high.eq(to.low) && !strict ? null : { factor: to.low.div(from.high), strict };
}
