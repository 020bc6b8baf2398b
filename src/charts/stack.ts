/**
 * Places boxes of given heights one below the other within [0, extent], as near to their desired tops as can be:
 * boxes that would overlap join a block that settles at the mean of what its members want. In the order given.
 */
export function stack(desired: readonly number[], heights: readonly number[], extent: number): readonly number[] {
  const blocks: { first: number; count: number; height: number; want: number }[] = [];
  desired.forEach((want, index) => {
    blocks.push({ first: index, count: 1, height: heights[index] ?? 0, want });
    for (;;) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (last === undefined || before === undefined || settled(before, extent) + before.height <= settled(last, extent)) return;
      const shifted = (last.want - before.height) * last.count;
      before.want = (before.want * before.count + shifted) / (before.count + last.count);
      before.count += last.count;
      before.height += last.height;
      blocks.pop();
    }
  });
  const tops: number[] = [];
  for (const block of blocks) {
    let top = settled(block, extent);
    for (let index = block.first; index < block.first + block.count; index += 1) {
      tops.push(top);
      top += heights[index] ?? 0;
    }
  }
  return tops;
}

function settled(block: { readonly height: number; readonly want: number }, extent: number): number {
  return Math.max(0, Math.min(block.want, extent - block.height));
}
