/** What a link pins: the day the seeds were last reviewed, and the version of the equations. */
export const edition = { data: '2026-11-22', model: 2 } as const;
