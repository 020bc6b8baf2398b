/** As many rows as a table shows at first: more than fit a screen, few enough to be laid out anew within a frame. */
const atFirst = 25;

/** Those of a table’s rows in their order that are in sight: all that are not left out, or the first of them. */
export function inSight(ids: readonly string[], shown: ReadonlySet<string>, whole: boolean): ReadonlySet<string> {
  const left = ids.filter((id) => shown.has(id));
  return new Set(whole ? left : left.slice(0, atFirst));
}
