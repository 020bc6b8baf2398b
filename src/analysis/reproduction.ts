import type { NodeName } from '../model/index.ts';
import type { Library, Preset, PublishedRun, RunQuantity } from '../provenance/index.ts';
import { runUnits } from '../provenance/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { acceleratorOfRun, countedParameters, decisionsOf, followsFromTokens, planOfRun, pointOf, tokensSeen } from '../scenario/index.ts';
import { Decimal } from '../units/index.ts';
import type { DocumentedEstimate } from './estimate.ts';
import { estimate } from './estimate.ts';
import type { Quantity } from './quantity.ts';
import { endInUnit } from './quantity.ts';

/** What of a run is computed here as well, and by which quantity of the book. How a stated cost was counted nobody says. */
export const reproducedBy = {
  compute: 'trainingCompute',
  duration: 'trainingTime',
  acceleratorHours: 'acceleratorHours',
  energy: 'trainingEnergy',
  amortisedCost: 'marketRun',
  rentedCost: 'rentedRunReported',
  purchaseCost: 'clusterPurchaseReported',
} as const satisfies Readonly<Partial<Record<RunQuantity, NodeName>>>;
export type Reproduced = keyof typeof reproducedBy;
export const reproduced = Object.keys(reproducedBy).filter((key): key is Reproduced => Object.hasOwn(reproducedBy, key));

/** A published value beside ours. */
export type Reproduction = {
  readonly run: PublishedRun;
  readonly of: Reproduced;
  readonly published: Decimal;
  /** In the unit of the published value; null where something that it rests on is open. */
  readonly ours: Decimal | null;
  /** Ours over the published, less one. */
  readonly error: Decimal | null;
  /** Whether it proves anything: false where ours may rest on what the published value was counted from. */
  readonly independent: boolean;
};

export type ReproducedRun = {
  readonly run: PublishedRun;
  /** null where too little is published to make a plan of it. */
  readonly plan: Preset | null;
  readonly rows: readonly Reproduction[];
};

/**
 * A run computed from its hardware, count, parameters, tokens and, where published, MFU; never from what it is compared
 * with. Where the hardware is unknown, only the compute can be.
 */
export function reproduce(run: PublishedRun, library: Library): ReproducedRun {
  const plan = planOfRun(run, library);
  const made = plan && estimate(decisionsOf(plan), library);
  const rows = reproduced.flatMap((of): readonly Reproduction[] => {
    const published = pointOf(run, of);
    if (!published) return [];
    const ours =
      of === 'compute'
        ? (computeByMethod(run, library) ?? sixND(run, library))
        : made && centreOf(made.quantity(reproducedBy[of]), of, made);
    if (!ours) return [];
    const independent = of === 'compute' || of === 'purchaseCost' || followsFromTokens(run);
    return [{ run, of, published, ours, error: ours.div(published).minus(1), independent }];
  });
  return { run, plan, rows };
}

function centreOf({ value, unit, low, high }: Quantity, of: Reproduced, { binding }: DocumentedEstimate): Decimal | null {
  const centre = value ?? (low && high && low.eq(high) ? low : null);
  return centre && endInUnit(centre, unit, runUnits[of], binding.exchange);
}

/** Six times parameters and tokens by the book; of a mixture of experts those that a token meets, where they are published. */
function sixND(run: PublishedRun, library: Library): Decimal | null {
  const [tokens, counted] = [tokensSeen(run), countedParameters(run)];
  return tokens && counted && inFlop({ p: counted.toFixed(), d: tokens.toFixed() }, library);
}

/** null where a part of it can't be taken: a default would stand in its place. */
function inFlop(scenario: Scenario, library: Library): Decimal | null {
  const { binding, quantity } = estimate(scenario, library);
  return binding.issues.some(({ severity }) => severity === 'error') ? null : quantity('trainingCompute').value;
}

/** What the method that a source counted its compute by comes to in the book; null where a part of it is not published. */
export function computeByMethod(run: PublishedRun, library: Library): Decimal | null {
  const { computeMethod } = run;
  if (computeMethod !== 'hardware') return computeMethod === 'other' ? null : sixND(run, library);
  const [gpu, n, hours, p] = [
    acceleratorOfRun(run, library),
    pointOf(run, 'accelerators'),
    pointOf(run, 'duration'),
    pointOf(run, 'parameters'),
  ];
  const published = pointOf(run, 'compute');
  if (gpu === null || !n || !hours || !p || !published) return null;
  const at = (mfu: Decimal) => inFlop({ gpu, n: n.toFixed(), t: `${hours.toFixed()}h`, mfu: mfu.toFixed(), p: p.toFixed() }, library);
  // With layers computed again or without: where both are published, nobody says which a source took.
  const shares = [pointOf(run, 'utilisation'), pointOf(run, 'hardwareUtilisation')].flatMap((share) => (share ? (at(share) ?? []) : []));
  const [nearest] = shares.toSorted((a, b) => a.minus(published).abs().comparedTo(b.minus(published).abs()));
  return nearest ?? null;
}

/** How well published runs are reproduced in one respect. */
export type Accuracy = {
  readonly of: Reproduced;
  readonly count: number;
  /** Of the absolute errors, as parts of one: half of the runs are within the median, nine in ten within the other. */
  readonly median: Decimal | null;
  readonly ninetieth: Decimal | null;
  /** The median of the signed errors: above zero where ours are more. */
  readonly bias: Decimal | null;
};

export const accuracyOf = (of: Reproduced, errors: readonly Decimal[]): Accuracy => {
  const sizes = errors.map((error) => error.abs());
  return { of, count: errors.length, median: quantile(sizes, 0.5), ninetieth: quantile(sizes, 0.9), bias: quantile(errors, 0.5) };
};

/** The least value that so large a part of them does not exceed, between two of them in proportion. */
function quantile(values: readonly Decimal[], part: number): Decimal | null {
  const sorted = values.toSorted((a, b) => a.comparedTo(b));
  const at = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below && above ? below.plus(above.minus(below).times(at - Math.floor(at))) : null;
}
