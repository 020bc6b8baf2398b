/** Whether a link is a whole address, and not the part of one that a page from disk can tell. */
export const opensElsewhere = (link: string): boolean => /^https?:/.test(link);
