import type { Amount, Node } from '../calculus/index.ts';
import type { Accelerator, Citation, Coverage, Library, PublishedRun, QuantityKind, Quote, Reference } from '../provenance/index.ts';
import { amountOfCited } from '../scenario/index.ts';
import type { Decimal } from '../units/index.ts';
import { unit } from '../units/index.ts';

/** Where a number that a claim is worked out with comes from. */
export type ClaimOrigin =
  | { readonly kind: 'claim' }
  /** Typed into the plan: a rate of exchange. */
  | { readonly kind: 'typed' }
  | { readonly kind: 'reference'; readonly id: string }
  | { readonly kind: 'quote'; readonly id: string; /** Where it spans from one to another. */ readonly to: string | null }
  | { readonly kind: 'cited'; readonly citation: Citation; readonly asOf: string | null; readonly covers: Coverage | null };

/** A number that a claim is worked out with, in the unit that its source has it in. */
export type Given = {
  readonly node: Node;
  readonly amount: Amount;
  readonly unit: string;
  readonly origin: ClaimOrigin;
};

/** A published record as something to work with, or nothing where it has no number. */
export function givenBy(node: Node, record: Reference): readonly Given[] {
  const amount = amountOfCited(record);
  return amount.low || amount.high ? [{ node, amount, unit: record.unit, origin: { kind: 'reference', id: record.id } }] : [];
}

export const scaledBy = ({ operator, value, low, high }: Amount, by: Decimal): Amount => ({
  operator,
  value: value && value.times(by),
  low: low && low.times(by),
  high: high && high.times(by),
});

/** What a physical quantity is in the unit of a node: hours in seconds. Money keeps its currency. */
export const inUnitOf = (node: Node, amount: Amount, from: string): Amount => scaledBy(amount, unit(from).scale.div(node.unit.scale));

/** Every figure that a claim takes part in, or that takes part in it. */
function descent(id: string, library: Library): ReadonlySet<string> {
  const met = new Set([id]);
  const visit = (each: string): void =>
    library.figures
      .find((figure) => figure.id === each)
      ?.derivation?.from.forEach((from) => {
        if (met.has(from)) return;
        met.add(from);
        visit(from);
      });
  visit(id);
  return met;
}

/** Whether one follows from the other, so that setting them side by side would prove nothing. */
export const followsFrom = (id: string, other: string, library: Library): boolean =>
  descent(id, library).has(other) || descent(other, library).has(id);

/** The things that belong with a claim’s: what one system goes by, and what a figure is worked out from together with the claim. */
export function relatedTo(about: string | null, id: string | null, library: Library): ReadonlySet<string> {
  const things = new Set(about === null ? [] : [about]);
  const multiplied = library.figures.filter(({ derivation }) => id !== null && derivation?.from.includes(id));
  for (const { derivation } of multiplied) {
    for (const from of derivation?.from ?? []) {
      const { kind, about: thing } = library.figure(from);
      if (kind !== 'exchangeRate') things.add(thing);
    }
  }
  for (const system of library.systems) {
    if (system.about.some((each) => things.has(each))) system.about.forEach((each) => things.add(each));
  }
  for (const thing of setBeside(things, library)) things.add(thing);
  return things;
}

/** Whose purchase an editor sets beside that of a thing: one cluster by two names, or one taken for another. */
const setBeside = (things: ReadonlySet<string>, { figures, figure }: Library): readonly string[] =>
  figures
    .filter(({ kind }) => kind === 'hardwarePurchase')
    .flatMap(({ about, flags }) => flags.flatMap((flag) => flag.with.map((id) => [figure(id), about] as const)))
    .filter(([other]) => other.kind === 'hardwarePurchase')
    .flatMap(([other, about]) => (things.has(about) ? [other.about] : things.has(other.about) ? [about] : []));

/** What is published of a kind about some things, but for the claim and what follows from it. */
export const publishedOf = (
  kind: QuantityKind,
  things: ReadonlySet<string>,
  claim: string | null,
  library: Library,
): readonly Reference[] =>
  library.references.filter(
    (record) => record.kind === kind && things.has(record.about) && (claim === null || !followsFrom(record.id, claim, library)),
  );

/** Runs about a thing. */
export const runsOf = (about: string | null, { runs }: Library): readonly PublishedRun[] => runs.filter((run) => run.about === about);

export type Rank = 'lowest' | 'median' | 'highest' | 'default';
/** A published rent, or an end of one. */
export type Rent = { readonly quote: Quote; readonly end: 'low' | 'value' | 'high'; readonly value: Decimal };

/** Every rent published of an accelerator: the value of each, and the ends of a range. Smallest first. */
export function rentsOf(accelerator: string, { quotes }: Library): readonly Rent[] {
  return quotes
    .filter((quote) => quote.key === 'rate' && quote.accelerator === accelerator)
    .flatMap((quote) => {
      const { value, low, high } = amountOfCited(quote);
      const ends =
        quote.operator === 'range'
          ? ([
              ['low', low],
              ['value', value],
              ['high', high],
            ] as const)
          : ([['value', value]] as const);
      // A middle value that is also an end is one value.
      return ends.flatMap(([end, amount]) => (amount && (end === 'value' || !value?.eq(amount)) ? [{ quote, end, value: amount }] : []));
    })
    .toSorted((a, b) => a.value.cmp(b.value));
}

/** The lowest, the middle and the highest of what was published; the middle of the values, not of the ends. */
export function rankedRents(rents: readonly Rent[]): readonly (Rent & { readonly rank: Rank })[] {
  const values = rents.filter(({ end }) => end === 'value');
  const picked = [
    ['lowest', rents[0]],
    ['median', values[Math.floor((values.length - 1) / 2)]],
    ['highest', rents.at(-1)],
  ] as const;
  return picked.flatMap(([rank, rent]) => (rent ? [{ ...rent, rank }] : []));
}

/** The dated prices of an accelerator, but for one that follows from the claim itself. */
export function pricesOf({ price, priceCovers, alternativePrices }: Accelerator, claim: string | null, library: Library) {
  const own = price && !(price.figure !== undefined && claim !== null && followsFrom(price.figure, claim, library)) ? [price] : [];
  return [...own.map((each) => ({ ...each, covers: priceCovers })), ...alternativePrices].toSorted((a, b) =>
    (a.asOf ?? '') < (b.asOf ?? '') ? -1 : 1,
  );
}
