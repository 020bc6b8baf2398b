import type { LaneMark, LaneTable } from './lane.ts';

/** Lines over one axis, where they cross, and what was reported beside them. Pure data, in words and numbers. */
export type CurvesDocument = {
  readonly id: string;
  readonly title: string;
  readonly x: CurveAxis;
  readonly y: CurveAxis;
  readonly curves: readonly Curve[];
  readonly crossings: readonly { readonly x: number; readonly y: number; readonly label: string }[];
  /** What stands beside the y axis: reference figures of the same kind. */
  readonly marks?: readonly LaneMark[];
  /** The always available alternative. */
  readonly table: LaneTable;
};

export type Curve = {
  readonly id: string;
  readonly name: string;
  /** A point whose y is no number breaks the line: it has no value there. */
  readonly points: readonly CurvePoint[];
  /** The place on it that stands, as where the plan itself is. */
  readonly own?: CurvePoint | null;
};
type CurvePoint = readonly [x: number, y: number];

export type CurveAxis = {
  readonly label: string;
  readonly from: number; // above 0 on a logarithmic axis
  readonly to: number;
  readonly scale?: 'linear' | 'log'; // linear unless it says
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
};
