import type { Library, Reference } from '../provenance/index.ts';
import { isCurrency } from '../units/index.ts';
import type { Agreement, Ground, ReasonApart } from './agreement.ts';
import { agreement, groundOf } from './agreement.ts';
import type { Mixture } from './mixture.ts';
import { mixtureIn } from './mixture.ts';
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
  const among = claims.flatMap((first, at) => claims.slice(at + 1).map((second) => pairOf(first, second, ground)));
  const against = claims.flatMap((first) => published.map((second) => pairOf(first, second, ground)));
  return {
    claims: claims.map((claim) => besideOf(claim, library.references, ground)),
    pairs: [...among, ...against].filter(isShown).map(({ pair }) => pair),
    totals: { claims: totalOf(among), published: totalOf(against) },
    mixtures: library.figures.flatMap((figure) => mixtureIn(figure, library, ground) ?? []),
    restatements: restatementsIn(library, ground),
  };
}

/** `asked`: whether people would hold the two against each other, though they can't be. */
type Weighed = { readonly pair: Pair; readonly asked: boolean };

const pairOf = (first: Reference, second: Reference, ground: Ground): Weighed => ({
  pair: { first: first.id, second: second.id, agreement: agreement(first, second, ground) },
  asked: isMoney(first) && isMoney(second) && ground.kinship(first.about, second.about) !== null,
});

const isMoney = ({ kind, unit }: Reference): boolean => kind !== 'exchangeRate' && isCurrency(unit);

/** What is of one kind and about one thing; and amounts of money about one thing, whatever they are of. */
const isShown = ({ pair: { agreement: found }, asked }: Weighed): boolean =>
  asked || found.outcome !== 'incomparable' || (found.reason !== 'kind' && found.reason !== 'thing');

function besideOf(claim: Reference, references: readonly Reference[], ground: Ground): ClaimBeside {
  const others = references.filter(({ id, about }) => id !== claim.id && ground.kinship(claim.about, about) !== null);
  const pairs = others.map((other) => pairOf(claim, other, ground)).filter(isShown);
  return { id: claim.id, pairs: pairs.map(({ pair }) => pair), alone: aloneOf(claim, others, pairs) };
}

function aloneOf(claim: Reference, others: readonly Reference[], pairs: readonly Weighed[]): ReasonAlone | null {
  if (pairs.some(({ pair: { agreement: found } }) => found.outcome !== 'incomparable')) return null;
  if (claim.value === null && claim.low === null && claim.high === null) return 'number';
  if (others.length === 0) return 'thing';
  return others.every(({ kind }) => kind !== claim.kind) ? 'kind' : null;
}

function totalOf(weighed: readonly Weighed[]): PairTotals {
  const all = weighed.map(({ pair }) => pair.agreement);
  const count = (is: (found: Agreement) => boolean): number => all.filter(is).length;
  const apart = (reason: ReasonApart): number => count((found) => found.outcome === 'incomparable' && found.reason === reason);
  return {
    pairs: all.length,
    agrees: count(({ outcome }) => outcome === 'agrees'),
    near: count(({ outcome }) => outcome === 'near'),
    disagrees: count(({ outcome }) => outcome === 'disagrees'),
    slips: count((found) => found.outcome !== 'incomparable' && found.slip !== null),
    apart: {
      kind: apart('kind'),
      thing: apart('thing'),
      number: apart('number'),
      quantity: apart('quantity'),
      unit: apart('unit'),
      date: apart('date'),
    },
  };
}
