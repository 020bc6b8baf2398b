import { claimBook, registry } from '../model/index.ts';
import type { QuantityKind, Reference } from '../provenance/index.ts';
import { amountOfCited } from '../scenario/index.ts';
import type { Bench, ClaimAnswer, Verdict } from './claimBench.ts';
import type { Given, Rank, Rent } from './claimRecords.ts';
import { givenBy, pricesOf, publishedOf, rankedRents, rentsOf, runsOf } from './claimRecords.ts';
import type { Quantity } from './quantity.ts';

/** What a claim is set against, one heading each. */
export const claimSets = ['rents', 'estimates', 'compute', 'costs', 'counts', 'prices', 'purchases', 'allRents'] as const;
export type ClaimSet = (typeof claimSets)[number];

/** What would have to be true beside one published record, and whether it can be. */
export type ClaimFinding = {
  readonly id: string;
  readonly set: ClaimSet;
  /** What it is set beside; the first names it. */
  readonly basis: readonly Given[];
  readonly rank: Rank | null;
  readonly answers: readonly ClaimAnswer[];
  readonly verdict: Verdict;
  /** Records that speak of other hardware than the claim does, so that the two should not be multiplied. */
  readonly mixes: HardwareMix | null;
};
export type HardwareMix = { readonly claim: string; readonly other: string; readonly by: string };

/** @returns nothing where the first answer could not be worked out */
export function finding(
  set: ClaimSet,
  basis: readonly Given[],
  answers: readonly (ClaimAnswer | null)[],
  judged: (first: Quantity) => Verdict,
  rest: Partial<Pick<ClaimFinding, 'rank' | 'mixes'>> = {},
): readonly ClaimFinding[] {
  const [first, ...further] = answers;
  if (!first) return [];
  // What is open to both sides says nothing beside the first.
  const others = further.flatMap((each) => (each && (each.quantity.low ?? each.quantity.high) ? [each] : []));
  const names = basis.map(({ origin }) => ('id' in origin ? origin.id : origin.kind === 'cited' ? (origin.asOf ?? '') : 'claim'));
  const ends = [basis[0]?.amount.low, basis[0]?.amount.high].map((end) => end?.toString() ?? '');
  const id = [set, rest.rank ?? '', ...names, ...ends, first.name].filter(Boolean).join(' ');
  const verdict = judged(first.quantity);
  return [{ id, set, basis, rank: null, mixes: null, ...rest, verdict, answers: [first, ...others] }];
}

export const quantityOf = ({ amount, unit }: Given): Quantity => ({ ...amount, unit });

/** The published rents of the accelerator, each a point. */
export const allRentsOf = ({ claim, library }: Bench): readonly Given[] => rentsOf(claim.accelerator, library).map(rentGiven);

/** As it was quoted: about so much stays about so much. Of a range one of its numbers. */
const rentGiven = ({ quote, value }: Rent): Given => ({
  node: registry.rentalRate,
  amount: quote.operator === 'range' ? { operator: '=', value, low: value, high: value } : amountOfCited(quote),
  unit: quote.unit,
  origin: { kind: 'quote', id: quote.id, to: null },
});

/** From the lowest published rent to the highest, where they are in one currency. */
export function rentSpanOf({ claim, library }: Bench): Given | null {
  const rents = rentsOf(claim.accelerator, library);
  const [first, last] = [rents[0], rents.at(-1)];
  if (!first || !last || rents.some(({ quote }) => quote.unit !== first.quote.unit)) return null;
  const amount: Given['amount'] = { operator: 'range', value: null, low: first.value, high: last.value };
  const origin = { kind: 'quote', id: first.quote.id, to: last.quote.id } as const;
  return { node: registry.rentalRate, amount, unit: first.quote.unit, origin };
}

/** The lowest, the middle and the highest published rent, and the one that a plan takes by default: a median, and called so. */
export function mainRentsOf({ claim, library, accelerator }: Bench): readonly { readonly rank: Rank; readonly given: Given }[] {
  const ranked = rankedRents(rentsOf(claim.accelerator, library)).map(({ rank, ...rent }) => ({ rank, given: rentGiven(rent) }));
  const own = accelerator.rentalRate;
  const value = own && amountOfCited(own).value;
  if (!own || !value) return ranked;
  const origin = { kind: 'cited', citation: own.citation, asOf: own.asOf, covers: null } as const;
  return [
    ...ranked,
    {
      rank: 'default',
      given: { node: registry.rentalRate, amount: { operator: '=', value, low: value, high: value }, unit: own.unit, origin },
    },
  ];
}

/** The accelerator’s peak, where it is known. */
export function peakOf({ accelerator: { peak } }: Bench): readonly Given[] {
  const { citation, asOf, unit } = peak;
  const amount = amountOfCited(peak);
  return amount.low ? [{ node: registry.peakThroughput, amount, unit, origin: { kind: 'cited', citation, asOf, covers: null } }] : [];
}

/** The utilisation that a plan takes by default, with its range. */
export function defaultUtilisation({ library: { defaults } }: Bench): readonly Given[] {
  const { mfu } = defaults;
  if (!mfu) return [];
  const { citation, asOf, unit } = mfu;
  return [{ node: registry.plannedUtilisation, amount: amountOfCited(mfu), unit, origin: { kind: 'cited', citation, asOf, covers: null } }];
}

export const datedPricesOf = ({ accelerator, claim, library }: Bench): readonly Given[] =>
  pricesOf(accelerator, claim.reference, library).map((price) => {
    const { citation, asOf, unit, figure, covers } = price;
    const origin =
      figure === undefined ? ({ kind: 'cited', citation, asOf, covers } as const) : ({ kind: 'reference', id: figure } as const);
    return { node: registry.unitPrice, amount: amountOfCited(price), unit, origin };
  });

/** What is published of a kind about the same thing: by the claim’s own name for it, or by any that belongs with it. */
export const sameThing = (kind: QuantityKind, { claim, library }: Bench): readonly Reference[] =>
  claim.about === null ? [] : publishedOf(kind, new Set([claim.about]), claim.reference, library);
export const relatedThings = (kind: QuantityKind, { claim, library, things }: Bench): readonly Reference[] =>
  publishedOf(kind, things, claim.reference, library);

export const countsOf = (bench: Bench, about: typeof sameThing = relatedThings): readonly Given[] =>
  about('acceleratorCount', bench).flatMap((record) => givenBy(registry.plannedCount, record));

/** The claim as it is stated. */
export const stateOf = ({ claim }: Bench): Quantity => ({ ...claim.amount, unit: claim.unit });

/** Accelerator-hours as published of each run of the thing, or its accelerators and how long they worked. */
export function estimatesOf({ claim, library }: Bench): readonly (readonly Given[])[] {
  return runsOf(claim.about, library).flatMap((run) => {
    const given = (of: 'acceleratorHours' | 'accelerators' | 'duration', node: Given['node']) =>
      library.references
        .filter((record) => record.id === `${run.id}.${of}` && record.id !== claim.reference)
        .flatMap((record) => givenBy(node, record));
    const hours = given('acceleratorHours', claimBook.publishedHours);
    if (hours.length > 0) return [hours];
    const parts = [...given('accelerators', registry.plannedCount), ...given('duration', registry.plannedDuration)];
    return parts.length === 2 ? [parts] : [];
  });
}

/** Utilisations that were published of any run. */
export const utilisationsOf = ({ library }: Bench): readonly Quantity[] =>
  library.runs.flatMap(({ values: { utilisation } }) =>
    utilisation ? [{ ...amountOfCited({ ...utilisation, low: null, high: null }), unit: '1' }] : [],
  );
