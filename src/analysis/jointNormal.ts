/**
 * Draws of quantities that vary together, normal with this mean and covariance. Spread evenly and not at random, so
 * that the same question has the same answer: Halton’s points, by Box and Muller’s transform.
 * @returns `count` draws of each quantity, in the order of `mean`
 * @throws RangeError for a matrix that is no covariance, or for more quantities than there are sequences
 */
export function jointNormal(mean: readonly number[], covariance: readonly (readonly number[])[], count: number): readonly Float64Array[] {
  const roots = rootOf(covariance);
  const normals = mean.map((_, quantity) => standardNormal(quantity, count));
  return mean.map((centre, quantity) =>
    Float64Array.from({ length: count }, (_, draw) =>
      (roots[quantity] ?? []).reduce((sum, share, each) => sum + share * (normals[each]?.[draw] ?? 0), centre),
    ),
  );
}

const bases = [2, 3, 5, 7, 11, 13, 17, 19] as const;

/** Two quantities share two sequences: the one takes the cosine and the other the sine. */
function standardNormal(quantity: number, count: number): Float64Array {
  const pair = quantity - (quantity % 2);
  const [first, second] = [bases[pair], bases[pair + 1]];
  if (first === undefined || second === undefined) throw new RangeError(`There is no sequence for quantity ${quantity}.`);
  const turn = quantity % 2 === 0 ? Math.cos : Math.sin;
  return Float64Array.from({ length: count }, (_, draw) => {
    const radius = Math.sqrt(-2 * Math.log(halton(draw + 1, first)));
    return radius * turn(2 * Math.PI * halton(draw + 1, second));
  });
}

/** The digits of a number in a base, mirrored at the point. */
function halton(index: number, base: number): number {
  let [at, share, rest] = [0, 1, index];
  while (rest > 0) {
    share /= base;
    at += share * (rest % base);
    rest = Math.floor(rest / base);
  }
  return at;
}

/** The lower triangle whose square a covariance is, by Cholesky. */
function rootOf(covariance: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const root: number[][] = [];
  for (const [row, values] of covariance.entries()) {
    const made: number[] = [];
    for (let column = 0; column <= row; column++) {
      const other = column === row ? made : (root[column] ?? []);
      const left = made.reduce((rest, value, at) => rest - value * (other[at] ?? 0), values[column] ?? Number.NaN);
      const next = column === row ? Math.sqrt(left) : left / (other[column] ?? Number.NaN);
      if (Number.isNaN(next)) throw new RangeError('That is no covariance.');
      made.push(next);
    }
    root.push(made);
  }
  return root;
}
