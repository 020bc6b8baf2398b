import type { Agreement, ReasonApart } from './agreement.ts';

/** How many pairs came to what. The outcomes and the reasons add up to `pairs`. */
export type PairTotals = {
  readonly pairs: number;
  readonly agrees: number;
  readonly near: number;
  readonly disagrees: number;
  /** Of those that disagree. */
  readonly slips: number;
  readonly apart: Readonly<Record<ReasonApart, number>>;
};

/** Counts as it goes, and in one step what can’t be compared for one reason. */
export function countPairs() {
  const outcomes = { agrees: 0, near: 0, disagrees: 0 };
  const apart = { kind: 0, thing: 0, number: 0, quantity: 0, unit: 0, date: 0 };
  let [pairs, slips] = [0, 0];
  return {
    add: (found: Agreement): void => {
      pairs += 1;
      if (found.outcome === 'incomparable') apart[found.reason] += 1;
      else {
        outcomes[found.outcome] += 1;
        if (found.slip) slips += 1;
      }
    },
    addApart: (reason: ReasonApart, count: number): void => {
      pairs += count;
      apart[reason] += count;
    },
    totals: (): PairTotals => ({ pairs, ...outcomes, slips, apart }),
  };
}
