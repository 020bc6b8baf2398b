import type { LaneTable } from './lane.ts';

/** Lines over one axis, and where they cross. Pure data, in words and numbers. */
export type CurvesDocument = {
  readonly id: string;
  readonly title: string;
  readonly x: CurveAxis;
  readonly y: CurveAxis;
  readonly curves: readonly { readonly id: string; readonly name: string; readonly points: readonly (readonly [number, number])[] }[];
  readonly crossing: { readonly x: number; readonly y: number; readonly label: string } | null;
  /** The always available alternative. */
  readonly table: LaneTable;
};

export type CurveAxis = {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
};
