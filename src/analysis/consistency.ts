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
  const abouts = [...new Set(library.references.map(({ about }) => about))];
  const [among, against] = [countPairs(), countPairs()];
  const pairs: Pair[] = [];
  const besides: ClaimBeside[] = [];
  for (const [at, claim] of claims.entries()) {
    const kin = new Set(abouts.filter((about) => ground.kinship(claim.about, about) !== null));
    const isKin = ({ about }: Reference): boolean => kin.has(about);
    const theirs = published.filter(isKin);
    for (const other of claims.slice(at + 1)) among.add(agreement(claim, other, ground));
    const beside = [...claims.filter((other) => isKin(other) && other !== claim), ...theirs];
    const shown = beside.flatMap((other) => shownPair(claim, other, ground) ?? []);
    besides.push({ id: claim.id, pairs: shown, alone: aloneOf(claim, beside, shown, ground) });
    const earlier = new Set(claims.slice(0, at).map(({ id }) => id));
    pairs.push(...shown.filter(({ second }) => !earlier.has(second)));
    for (const other of theirs) against.add(agreement(claim, other, ground));
    countStrangers(
      claim,
      published.filter((other) => !isKin(other)),
      against,
    );
  }
  return {
    claims: besides,
    pairs,
    totals: { claims: among.totals(), published: against.totals() },
    mixtures: library.figures.flatMap((figure) => mixtureIn(figure, library, ground) ?? []),
    restatements: restatementsIn(library, ground),
  };
}

/** Of tens of thousands of pairs nearly all are about different things: those need only be counted. */
function countStrangers({ kind }: Reference, strangers: readonly Reference[], counter: ReturnType<typeof countPairs>): void {
  const sameKind = strangers.filter((other) => other.kind === kind).length;
  counter.addApart('thing', sameKind);
  counter.addApart('kind', strangers.length - sameKind);
}

const isMoney = ({ kind, unit }: Reference): boolean => kind !== 'exchangeRate' && isCurrency(unit);

/**
 * Two that are about one thing, where they are of one kind; and where they are amounts of money, which people hold against
 * each other whatever they are of.
 */
function shownPair(first: Reference, second: Reference, ground: Ground): Pair | null {
  const found = agreement(first, second, ground);
  const isShown = found.outcome !== 'incomparable' || found.reason !== 'kind' || (isMoney(first) && isMoney(second));
  return isShown ? { first: first.id, second: second.id, agreement: found } : null;
}

function aloneOf(claim: Reference, others: readonly Reference[], pairs: readonly Pair[], { text }: Ground): ReasonAlone | null {
  if (pairs.some(({ agreement: found }) => found.outcome !== 'incomparable')) return null;
  if (claim.value === null && claim.low === null && claim.high === null && text(claim.id) === null) return 'number';
  if (others.length === 0) return 'thing';
  return others.every(({ kind }) => kind !== claim.kind) ? 'kind' : null;
}
