import type { Library, Reference } from '../provenance/index.ts';
import { isCurrency } from '../units/index.ts';
import type { Agreement, Ground } from './agreement.ts';
import { agreement, groundOf } from './agreement.ts';
import type { Mixture } from './mixture.ts';
import { mixtureIn } from './mixture.ts';
import type { PairTotals } from './pairTotals.ts';
import { countPairs } from './pairTotals.ts';
import type { Restatement } from './restatement.ts';
import { restatementsIn } from './restatement.ts';

/** Two references, the first a claim of the texts, and what they have to do with each other. */
export type Pair = { readonly first: string; readonly second: string; readonly agreement: Agreement };

/** Why a claim has no other beside it. */
export type ReasonAlone = 'number' | 'thing' | 'kind';

/** A claim of the texts, and every other one, or published value, that could be held against it. */
export type ClaimBeside = {
  readonly id: string;
  readonly pairs: readonly Pair[];
  readonly alone: ReasonAlone | null;
};

export type Consistency = {
  readonly claims: readonly ClaimBeside[];
  /** Each pair once: what the claims have beside them, among themselves and in the catalogue. */
  readonly pairs: readonly Pair[];
  /** Over all pairs of claims, n·(n−1)/2; and over every claim with every published value. */
  readonly totals: { readonly claims: PairTotals; readonly published: PairTotals };
  readonly mixtures: readonly Mixture[];
  readonly restatements: readonly Restatement[];
};

type Shelf = Pick<Library, 'figures' | 'references' | 'runs' | 'systems' | 'accelerators'>;

const known = new WeakMap<object, Consistency>();

/** Do the claims agree with each other, and with what is published? Worked out once, when somebody asks. */
export function consistencyOf(library: Shelf): Consistency {
  const found = known.get(library) ?? workOut(library, groundOf(library));
  known.set(library, found);
  return found;
}

function workOut(library: Shelf, ground: Ground): Consistency {
  const claims = library.references.filter(({ run }) => run === null);
  const published = library.references.filter(({ run }) => run !== null);
  const [among, against] = [countPairs(), countPairs()];
  const pairs: Pair[] = [];
  const weigh = (first: Reference, second: Reference, counter: typeof among): void => {
    const found = agreement(first, second, ground);
    counter.add(found);
    if (isShown(found, first, second, ground)) pairs.push({ first: first.id, second: second.id, agreement: found });
  };
  for (const [at, first] of claims.entries()) {
    for (const second of claims.slice(at + 1)) weigh(first, second, among);
    for (const second of published) weigh(first, second, against);
  }
  return {
    claims: claims.map((claim) => besideOf(claim, library.references, ground)),
    pairs,
    totals: { claims: among.totals(), published: against.totals() },
    mixtures: library.figures.flatMap((figure) => mixtureIn(figure, library, ground) ?? []),
    restatements: restatementsIn(library, ground),
  };
}

const isMoney = ({ kind, unit }: Reference): boolean => kind !== 'exchangeRate' && isCurrency(unit);

/** What is of one kind and about one thing; and amounts of money about one thing, which people hold against each other whatever they are of. */
const isShown = (found: Agreement, first: Reference, second: Reference, { kinship }: Ground): boolean =>
  found.outcome !== 'incomparable' ||
  (found.reason !== 'kind' && found.reason !== 'thing') ||
  (isMoney(first) && isMoney(second) && kinship(first.about, second.about) !== null);

function besideOf(claim: Reference, references: readonly Reference[], ground: Ground): ClaimBeside {
  const others = references.filter(({ id, about }) => id !== claim.id && ground.kinship(claim.about, about) !== null);
  const pairs = others.flatMap((other): readonly Pair[] => {
    const found = agreement(claim, other, ground);
    return isShown(found, claim, other, ground) ? [{ first: claim.id, second: other.id, agreement: found }] : [];
  });
  return { id: claim.id, pairs, alone: aloneOf(claim, others, pairs, ground) };
}

function aloneOf(claim: Reference, others: readonly Reference[], pairs: readonly Pair[], { text }: Ground): ReasonAlone | null {
  if (pairs.some(({ agreement: found }) => found.outcome !== 'incomparable')) return null;
  if (claim.value === null && claim.low === null && claim.high === null && text(claim.id) === null) return 'number';
  if (others.length === 0) return 'thing';
  return others.every(({ kind }) => kind !== claim.kind) ? 'kind' : null;
}
