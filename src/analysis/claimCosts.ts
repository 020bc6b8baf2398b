import { claimBook, registry } from '../model/index.ts';
import type { Bench, Verdict } from './claimBench.ts';
import { answer, claimed, claimedIn, currencyIn, judge, judgeUtilisation } from './claimBench.ts';
import type { ClaimFinding } from './claimFinding.ts';
import {
  allRentsOf,
  countsOf,
  defaultUtilisation,
  estimatesOf,
  finding,
  mainRentsOf,
  peakOf,
  quantityOf,
  relatedThings,
  rentSpanOf,
  sameThing,
  stateOf,
  utilisationsOf,
} from './claimFinding.ts';
import type { Given } from './claimRecords.ts';
import { givenBy } from './claimRecords.ts';
import type { Quantity } from './quantity.ts';

const mostCounts = 3;

/** A run cost: the hours that each rent would buy of it, the rent that each published count of hours would leave, and what others say it cost. */
export function checkRun(bench: Bench): readonly ClaimFinding[] {
  const { exchange } = bench;
  const inRents = (rent: Given) => claimedIn(bench, currencyIn(rent.unit));
  const hours = publishedHours(bench);
  const counts = distinct(countsOf(bench, sameThing)).slice(0, mostCounts);
  const byHours = (needed: Quantity): Verdict => judge(needed, hours, 'hours', exchange);
  const atRent = (rent: Given, withTimes: boolean) => {
    const stated = inRents(rent);
    const times = withTimes ? counts.map((count) => answer('timeNeeded', bench, stated && [...stated, rent, count])) : [];
    return [answer('hoursNeeded', bench, stated && [...stated, rent]), ...times];
  };
  const rents = mainRentsOf(bench).flatMap(({ rank, given }) => finding('rents', [given], atRent(given, true), byHours, { rank }));
  const all = allRentsOf(bench);
  const others = (bench.everyRent ? all : []).flatMap((given) => finding('allRents', [given], atRent(given, false), byHours));
  const estimates = estimatesOf(bench).flatMap((estimate) => {
    const stated = claimedIn(bench, currencyIn(all[0]?.unit ?? 'USD'));
    const rate = answer('rateNeeded', bench, stated && [...stated, ...estimate]);
    return finding('estimates', estimate, [rate], (needed) => judge(needed, all.map(quantityOf), 'rents', exchange));
  });
  return [...rents, ...estimates, ...againstCompute(bench), ...againstCosts(bench), ...others];
}

/** At the lowest rent the money buys the most hours, and so asks the least of the hardware; at the highest the most. */
function againstCompute(bench: Bench): readonly ClaimFinding[] {
  const peak = peakOf(bench);
  const span = rentSpanOf(bench);
  const stated = span && claimedIn(bench, currencyIn(span.unit));
  if (!stated || peak.length === 0) return [];
  return sameThing('compute', bench).flatMap((record) => {
    const compute = givenBy(claimBook.publishedCompute, record);
    const utilisation = answer('utilisationOfCost', bench, [...stated, span, ...peak, ...compute]);
    return finding('compute', [...compute, span], [utilisation], (needed) =>
      judgeUtilisation(needed, utilisationsOf(bench), bench.exchange),
    );
  });
}

const againstCosts = (bench: Bench): readonly ClaimFinding[] =>
  sameThing('trainingRun', bench).flatMap((record) => {
    const cost = givenBy(claimBook.publishedCost, record);
    const stated = claimedIn(bench, currencyIn(record.unit));
    const ratio = answer('costRatio', bench, stated && [...stated, ...cost]);
    return finding('costs', cost, [ratio], () => judge(stateOf(bench), cost.map(quantityOf), 'record', bench.exchange));
  });

const nothing: Quantity = { operator: 'range', value: null, low: null, high: null, unit: '1' };

/** What is published of accelerator-hours, or follows from a published count and duration. */
export function publishedHours(bench: Bench): readonly Quantity[] {
  return estimatesOf(bench).flatMap((estimate) => answer('publishedHours', bench, estimate)?.quantity ?? []);
}

/** A count that two sources share is one count. */
export const distinct = (counts: readonly Given[]): readonly Given[] =>
  counts.filter(
    ({ amount }, index) => counts.findIndex((each) => each.amount.operator === amount.operator && sameEnds(each, amount)) === index,
  );

const sameEnds = ({ amount: { low, high } }: Given, other: Given['amount']): boolean =>
  (low === other.low || (low !== null && other.low !== null && low.eq(other.low))) &&
  (high === other.high || (high !== null && other.high !== null && high.eq(other.high)));

/** A duration: what it costs with each published count, and how much of the hardware the published compute would take. */
export function checkDuration(bench: Bench): readonly ClaimFinding[] {
  const { exchange } = bench;
  const peak = peakOf(bench);
  const counts = distinct(countsOf(bench));
  const costs = relatedThings('trainingRun', bench).map((record) => ({ ...quantityOfReference(record), unit: record.unit }));
  const rents = counts.flatMap((count) =>
    mainRentsOf(bench).flatMap(({ rank, given }) => {
      const stated = [claimed(bench), count];
      const answers = [answer('costOfDuration', bench, [...stated, given]), answer('hoursOfDuration', bench, stated)];
      return finding('rents', [given, count], answers, (needed) => judge(needed, costs, 'costs', exchange), { rank });
    }),
  );
  const compute = sameThing('compute', bench).flatMap((record) =>
    counts.flatMap((count) => {
      const work = givenBy(claimBook.publishedCompute, record);
      const answers = peak.length > 0 ? [answer('utilisationOfDuration', bench, [claimed(bench), count, ...peak, ...work])] : [];
      return finding('compute', [...work, count], answers, (needed) => judgeUtilisation(needed, utilisationsOf(bench), exchange));
    }),
  );
  return [...rents, ...compute];
}

const quantityOfReference = (record: Parameters<typeof givenBy>[1]): Quantity => {
  const [given] = givenBy(registry.plannedCount, record);
  return given ? quantityOf(given) : nothing;
};

/** The durations that are published of the thing. */
export const durationsOf = (bench: Bench): readonly Quantity[] => sameThing('duration', bench).map(quantityOfReference);

/** How long a count of accelerators would take for what is published of the run. */
export function againstRuns(bench: Bench): readonly ClaimFinding[] {
  const { exchange } = bench;
  const durations = durationsOf(bench);
  const judged = (needed: Quantity): Verdict => judge(needed, durations, 'durations', exchange);
  const hours = estimatesOf(bench).flatMap((estimate) =>
    finding('estimates', estimate, [answer('timeForHours', bench, [claimed(bench), ...estimate])], judged),
  );
  const peak = peakOf(bench);
  const compute = sameThing('compute', bench).flatMap((record) => {
    const work = givenBy(claimBook.publishedCompute, record);
    const utilisation = defaultUtilisation(bench);
    if (peak.length === 0 || utilisation.length === 0) return [];
    return finding(
      'compute',
      [...work, ...utilisation],
      [answer('timeForCompute', bench, [claimed(bench), ...work, ...peak, ...utilisation])],
      judged,
    );
  });
  const needed = sameThing('compute', bench).flatMap((record) =>
    sameThing('duration', bench).flatMap((lasting) => {
      const work = givenBy(claimBook.publishedCompute, record);
      const duration = givenBy(registry.plannedDuration, lasting);
      const answers = peak.length > 0 ? [answer('utilisationOfCount', bench, [claimed(bench), ...work, ...peak, ...duration])] : [];
      return finding('compute', [...work, ...duration], answers, (share) => judgeUtilisation(share, utilisationsOf(bench), exchange));
    }),
  );
  return [...hours, ...compute, ...needed];
}
