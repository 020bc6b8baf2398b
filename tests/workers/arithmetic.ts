import type { Work } from '../../src/workers/index.ts';

/** Which numbers below `size` leave the smallest rests: a question whose answer is known without searching. */
export type Rests = {
  readonly size: number;
  readonly factor: number;
  readonly modulus: number;
  /** The candidate that nobody can go through. */
  readonly broken?: number;
};
export type Rest = { readonly index: number; readonly rest: number };

const kept = 5;
const bestFirst = (rests: readonly Rest[]): readonly Rest[] =>
  rests.toSorted((one, other) => one.rest - other.rest || one.index - other.index).slice(0, kept);

export const arithmetic: Work<Rests, Rest, readonly Rest[]> = {
  open: ({ size, factor, modulus, broken }) => {
    if (modulus === 0) throw new RangeError('Nothing can be divided by 0.');
    return {
      size,
      run: (from, to, onFound) => {
        let found: readonly Rest[] = [];
        for (let index = from; index < to; index += 1) {
          if (index === broken) throw new Error(`Candidate ${index} is broken.`);
          const rest = (index * factor) % modulus;
          if (found.length < kept || rest < (found.at(-1)?.rest ?? 0)) found = bestFirst([...found, { index, rest }]);
        }
        found.forEach(onFound);
      },
    };
  },
  nothing: [],
  add: (answer, found) => bestFirst([...answer, ...found]),
};

/** The answer, without any machinery. */
export const answerTo = ({ size, factor, modulus }: Rests): readonly Rest[] =>
  bestFirst(Array.from({ length: size }, (_, index) => ({ index, rest: (index * factor) % modulus })));
