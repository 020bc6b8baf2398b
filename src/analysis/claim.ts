import type { Library, Reference } from '../provenance/index.ts';
import { acceleratorNamed, familyOf } from '../provenance/index.ts';
import { acceleratorOfRun, amountOfCited } from '../scenario/index.ts';
import type { Exchange } from '../scenario/index.ts';
import { unit } from '../units/index.ts';
import type { Bench, StatedClaim, ClaimKind } from './claimBench.ts';
import { claimKinds } from './claimBench.ts';
import { checkDuration, checkRun } from './claimCosts.ts';
import type { Against } from './claimBench.ts';
import type { ClaimFinding } from './claimFinding.ts';
import { allRentsOf, countsOf, datedPricesOf, estimatesOf, mainRentsOf, relatedThings, sameThing } from './claimFinding.ts';
import { checkCount, checkPrice, checkPurchase } from './claimHardware.ts';
import { relatedTo, runsOf, scaledBy } from './claimRecords.ts';

export type ClaimCheck = {
  readonly claim: StatedClaim;
  readonly findings: readonly ClaimFinding[];
  /** Of which there is no record, so that nothing can be said by it. */
  readonly missing: readonly Missing[];
  /** How many rents are published, for a run cost. */
  readonly rents: number;
};
export type Missing = Against | 'about' | 'compute' | 'rate';

const checks = {
  trainingRun: checkRun,
  hardwarePurchase: checkPurchase,
  acceleratorCount: checkCount,
  unitPrice: checkPrice,
  duration: checkDuration,
} as const satisfies Record<ClaimKind, (bench: Bench) => readonly ClaimFinding[]>;

/** What would have to be true for a claim. Bounds stay bounds. @throws RangeError for an accelerator that no record has */
export function checkClaim(claim: StatedClaim, library: Library, exchange: Exchange, everyRent = true): ClaimCheck {
  const things = relatedTo(claim.about, claim.reference, library);
  const bench: Bench = { claim, library, exchange, accelerator: library.accelerator(claim.accelerator), everyRent, things };
  const findings = checks[claim.kind](bench);
  return { claim, findings, missing: missingFor(bench), rents: claim.kind === 'trainingRun' ? allRentsOf(bench).length : 0 };
}

export const isClaimKind = (kind: string): kind is ClaimKind => (claimKinds as readonly string[]).includes(kind);

/** A record as a claim to check; null where it is of another kind, or has no number. */
export function claimOf(record: Reference, accelerator: string | null, fallback: string, library: Library): StatedClaim | null {
  const { kind, about, id } = record;
  const stated = amountOfCited(record);
  if (!isClaimKind(kind) || !(stated.low ?? stated.high)) return null;
  const inSeconds = kind === 'duration';
  return {
    kind,
    amount: inSeconds ? scaledBy(stated, unit(record.unit).scale) : stated,
    unit: inSeconds ? 's' : record.unit,
    about,
    accelerator: accelerator ?? acceleratorFor(about, record.hardware, library, record.run?.id ?? null) ?? fallback,
    reference: id,
  };
}

/** On which accelerator to check: that of the record’s own run, of a run of the same thing, or what the record names. */
export function acceleratorFor(about: string | null, hardware: string | null, library: Library, run: string | null = null): string | null {
  const named = hardware === null ? null : (acceleratorNamed(hardware, library)?.id ?? formOf(familyOf(hardware, library), library));
  if (run !== null) return acceleratorOfRun(library.run(run), library) ?? named;
  const ofRuns = runsOf(about, library).flatMap((each) => acceleratorOfRun(each, library) ?? []);
  const fits = (id: string): boolean => named === null || library.accelerator(id).family === library.accelerator(named).family;
  return ofRuns.find(fits) ?? named;
}

/** Of a family whose forms differ the one that clusters are built of. */
const formOf = (family: string | null, { accelerators }: Library): string | null => {
  const forms = accelerators.filter((each) => each.family === family);
  return (forms.find(({ name }) => /sxm/i.test(name)) ?? forms[0])?.id ?? null;
};

/** The kinds of records that a check of each kind takes. */
const needs = {
  trainingRun: ['rents', 'hours', 'compute', 'costs', 'counts'],
  hardwarePurchase: ['counts', 'prices', 'purchases'],
  acceleratorCount: ['prices', 'hours', 'compute', 'counts', 'purchases'],
  unitPrice: ['counts', 'prices', 'purchases'],
  duration: ['counts', 'rents', 'compute', 'costs'],
} as const satisfies Record<ClaimKind, readonly Missing[]>;

function missingFor(bench: Bench): readonly Missing[] {
  const { claim, exchange } = bench;
  const currency = /^[A-Z]{3}(?=$|\/)/.exec(claim.unit)?.[0];
  const isUnpriced = currency !== undefined && ![...exchange.keys()].some((each) => each === currency);
  const has: Readonly<Record<(typeof needs)[ClaimKind][number], boolean>> = {
    rents: mainRentsOf(bench).length > 0,
    hours: estimatesOf(bench).length > 0,
    compute: sameThing('compute', bench).length > 0,
    costs: (claim.kind === 'duration' ? relatedThings : sameThing)('trainingRun', bench).length > 0,
    counts: countsOf(bench, claim.kind === 'trainingRun' ? sameThing : relatedThings).length > 0,
    prices: datedPricesOf(bench).length > 0,
    purchases: relatedThings('hardwarePurchase', bench).length > 0,
  };
  const lacking = needs[claim.kind].filter((kind) => !has[kind]);
  // Of nothing nothing is published: one reason says it all.
  const ofThings: readonly Missing[] =
    claim.about === null && bench.things.size === 0
      ? ['about', ...lacking.filter((kind) => kind === 'rents' || kind === 'prices')]
      : lacking;
  return isUnpriced ? ['rate', ...ofThings] : ofThings;
}
