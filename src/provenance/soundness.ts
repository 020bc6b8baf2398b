import { unit } from '../units/index.ts';

/** Whether units/ can read an expression as a unit. */
export const isUnit = (expression: string): boolean => {
  try {
    return unit(expression) !== undefined;
  } catch {
    return false;
  }
};

type Extent = { readonly operator: string; readonly value: string | null; readonly low: string | null; readonly high: string | null };
/** A range has two ends, and a centre between them or none; anything else has a value and no ends. */
export const isConsistent = ({ operator: stated, value, low, high }: Extent): boolean =>
  stated === 'range'
    ? low !== null &&
      high !== null &&
      Number(low) < Number(high) &&
      (value === null || (Number(low) <= Number(value) && Number(value) <= Number(high)))
    : low === null && high === null && value !== null;

/** Whether a figure is a number; a relation is none, nor is background that says something else. */
export const isNumber = ({ kind, value, text, also }: Worded): boolean =>
  kind !== 'relation' && !(kind === 'background' && value === null && (text !== null || also.length > 0));
type Worded = { readonly kind: string; readonly value: string | null; readonly text: string | null; readonly also: readonly unknown[] };
