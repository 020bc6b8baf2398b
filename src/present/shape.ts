import type { Operator } from '../units/index.ts';
import type { LaneShape } from './lane.ts';

const shapes: Readonly<Record<Operator, LaneShape>> = {
  '=': 'exact',
  '~': 'approximate',
  '>': 'moreThan',
  '>=': 'atLeast',
  '<': 'lessThan',
  '<=': 'atMost',
  range: 'range',
};

/** How a quantity is stated, as a word: for drawing it, and for tables where a sign would be taken for a formula. */
export const shapeOf = (operator: Operator): LaneShape => shapes[operator];
