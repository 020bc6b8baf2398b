/** Candidates from one index up to, and without, another. */
export type Part = { readonly from: number; readonly to: number };

/** What is left of a space to go through. */
export type Deal = {
  readonly next: () => Part | null;
  /** Puts back what was dealt and not done. */
  readonly giveBack: (part: Part) => void;
};

const greatestCommonDivisor = (one: number, other: number): number => (other === 0 ? one : greatestCommonDivisor(other, one % other));

/** The part of a circle between two leaves of many plants: turned by it again and again, no two places come close for long. */
const goldenShare = (Math.sqrt(5) - 1) / 2;

/** How many parts to step ahead each time, so that all are met once and early ones lie all over the space. */
function strideOf(count: number): number {
  let stride = Math.max(1, Math.round(count * goldenShare));
  while (greatestCommonDivisor(stride, count) !== 1) stride += 1;
  return stride;
}

/**
 * Deals a space out in parts of at most `grain` candidates: the first one first, and then scattered, so that what is good is
 * met early wherever in the space it lies.
 */
export function dealParts(size: number, grain: number): Deal {
  const count = Math.ceil(size / grain);
  const stride = strideOf(count);
  const returned: Part[] = [];
  let dealt = 0;
  const next = (): Part | null => {
    const back = returned.pop();
    if (back || dealt === count) return back ?? null;
    const from = ((dealt * stride) % count) * grain;
    dealt += 1;
    return { from, to: Math.min(size, from + grain) };
  };
  return { next, giveBack: (part) => void returned.push(part) };
}
