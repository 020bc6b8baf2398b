import type { NodeName } from '../model/index.ts';
import type { Library, Preset, PublishedRun, RunQuantity, RunValue } from '../provenance/index.ts';
import { runUnits } from '../provenance/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { acceleratorOf, decisionsOf, followsFromTokens, planOfRun, tokensSeen } from '../scenario/index.ts';
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
    const stated = run.values[of];
    if (!stated || (stated.operator !== '=' && stated.operator !== '~')) return [];
    const published = new Decimal(stated.value);
    const ours =
      of === 'compute'
        ? (computeByMethod(run, library) ?? sixND(run, library))
        : made && pointOf(made.quantity(reproducedBy[of]), of, made);
    if (!ours) return [];
    const independent = of === 'compute' || of === 'purchaseCost' || followsFromTokens(run);
    return [{ run, of, published, ours, error: ours.div(published).minus(1), independent }];
  });
  return { run, plan, rows };
}

function pointOf({ value, unit, low, high }: Quantity, of: Reproduced, { binding }: DocumentedEstimate): Decimal | null {
  const centre = value ?? (low && high && low.eq(high) ? low : null);
  return centre && endInUnit(centre, unit, runUnits[of], binding.exchange);
}

/** Six times parameters and tokens by the book; of a mixture of experts those that a token meets, where they are published. */
function sixND(run: PublishedRun, library: Library): Decimal | null {
  const { parameters, activeParameters } = run.values;
  const tokens = tokensSeen(run);
  const counted = activeParameters ?? parameters;
  if (!tokens || !counted) return null;
  return inFlop({ p: counted.value, d: tokens.toFixed() }, library);
}

function inFlop(scenario: Scenario, library: Library): Decimal | null {
  const { value } = estimate(scenario, library).quantity('trainingCompute');
  return value;
}

/** What the method that a source counted its compute by comes to in the book; null where a part of it is not published. */
export function computeByMethod(run: PublishedRun, library: Library): Decimal | null {
  const { values, computeMethod } = run;
  if (computeMethod !== 'hardware') return computeMethod === 'other' ? null : sixND(run, library);
  const gpu = acceleratorOf(run, library);
  const [count, hours] = values.accelerators && values.duration ? [values.accelerators, values.duration] : [null, values.acceleratorHours];
  if (!hours || gpu === null) return null;
  const at = ({ value: mfu }: RunValue): Decimal | null =>
    inFlop({ gpu, n: count?.value ?? '1', t: `${hours.value}h`, mfu, p: values.parameters?.value ?? '' }, library);
  // With layers computed again or without: where both are published, nobody says which a source took.
  const shares = [values.utilisation, values.hardwareUtilisation].flatMap((share) => (share ? (at(share) ?? []) : []));
  const published = new Decimal(values.compute?.value ?? 0);
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
