import type { CurveAxis } from './curves.ts';
import type { LaneTable } from './lane.ts';

/** Points over two logarithmic axes of the same quantity: predicted over measured. Pure data, in words and numbers. */
export type ScatterDocument = {
  readonly id: string;
  readonly title: string;
  readonly x: CurveAxis;
  readonly y: CurveAxis;
  readonly groups: readonly ScatterGroup[];
  /** The line on which both are equal, and the share to both sides that is drawn beside it. */
  readonly equal: string;
  readonly within: { readonly share: number; readonly label: string };
  /** The always available alternative. */
  readonly table: LaneTable;
};

type ScatterGroup = { readonly id: string; readonly name: string; readonly points: readonly (readonly [x: number, y: number])[] };
