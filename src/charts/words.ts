/** The few words a lane needs that its document, which is about the marks, doesn't hold. */
export type LaneWords = {
  readonly table: string; // 'As a table'
  readonly flagged: string; // 'the sources disagree'
};
