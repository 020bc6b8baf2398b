// The one place where this room meets the documents it draws.
export type { LaneAxis, LaneDocument, LaneMark, LaneSentence, LaneShape, LaneShapes, LaneTable } from '../present/index.ts';
