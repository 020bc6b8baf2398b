// The one place where this room meets the documents it draws.
export type {
  CurveAxis,
  CurvesDocument,
  LaneAxis,
  LaneDocument,
  LaneMark,
  LaneSentence,
  LaneShape,
  LaneShapes,
  LaneTable,
  ScatterDocument,
} from '../present/index.ts';
