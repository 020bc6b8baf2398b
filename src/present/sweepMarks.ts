import type { Estimate } from '../analysis/index.ts';
import { kindOf } from '../analysis/index.ts';
import type { NodeName } from '../model/index.ts';
import type { Messages } from '../messages/index.ts';
import { isLaneKind } from '../scenario/index.ts';
import type { LaneMark } from './lane.ts';
import { laneFigures, markOfFigure } from './lanes.ts';
import type { Pen } from './pen.ts';

/** What was reported of the kind that all the lines are of, as in the lanes: bounds stay bounds. Nothing where they are of none. */
export function marksBeside(
  results: readonly NodeName[],
  unit: string,
  { binding, library }: Estimate,
  messages: Messages,
  pen: Pen,
): readonly LaneMark[] {
  const [kind, ...others] = new Set(results.map(kindOf));
  if (!kind || others.length > 0 || !isLaneKind(kind)) return [];
  const own = binding.references.filter((id) => library.reference(id).kind === kind);
  const ids = [...new Set([...laneFigures[kind], ...own])].filter((id) => library.references.some((each) => each.id === id));
  return ids
    .map((id) => markOfFigure(library.reference(id), unit, binding.exchange, messages, pen))
    .filter(({ value, low, high }) => (value ?? low ?? high) !== null);
}

/** Where the marks stand, as far as they are near enough to the lines for one axis to hold both; the others are told to lie beyond. */
export function endsNear(marks: readonly LaneMark[], values: readonly number[], scale: 'linear' | 'log'): readonly number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const reach = scale === 'log' ? 10 : 2;
  return marks
    .flatMap(({ value, low, high }) => [value, low, high])
    .filter((end) => end !== null && end <= most * reach && (scale === 'linear' || end >= least / reach))
    .filter((end) => end !== null);
}
