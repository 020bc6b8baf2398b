import { claimBook } from '../model/index.ts';
import type { Library, Reference } from '../provenance/index.ts';
import { familyOf } from '../provenance/index.ts';
import type { Bench, Verdict } from './claimBench.ts';
import { answer, claimed, claimedIn, currencyIn, judge } from './claimBench.ts';
import { againstRuns, distinct } from './claimCosts.ts';
import type { ClaimFinding, HardwareMix } from './claimFinding.ts';
import { countsOf, datedPricesOf, finding, quantityOf, relatedThings, stateOf } from './claimFinding.ts';
import type { Given } from './claimRecords.ts';
import { givenBy } from './claimRecords.ts';
import type { Quantity } from './quantity.ts';

/** A purchase: the price that each published count would leave, and the count that each dated price would buy. */
export function checkPurchase(bench: Bench): readonly ClaimFinding[] {
  const { claim, exchange } = bench;
  const prices = datedPricesOf(bench);
  const counts = distinct(countsOf(bench));
  const inPrices = (needed: Quantity): Verdict => judge(needed, prices.map(quantityOf), 'prices', exchange);
  const inCounts = (needed: Quantity): Verdict => judge(needed, counts.map(quantityOf), 'counts', exchange);
  const own = claimedIn(bench, currencyIn(claim.unit));
  return [
    ...counts.flatMap((count) =>
      finding('counts', [count], [answer('priceNeeded', bench, own && [...own, count])], inPrices, { mixes: mixOf(bench, count) }),
    ),
    ...prices.flatMap((price) => {
      const stated = claimedIn(bench, currencyIn(price.unit));
      return finding('prices', [price], [answer('countNeeded', bench, stated && [...stated, price])], inCounts);
    }),
    ...relatedThings('hardwarePurchase', bench).flatMap((record) => {
      const purchase = givenBy(claimBook.publishedPurchase, record);
      const stated = claimedIn(bench, currencyIn(record.unit));
      const ratio = answer('purchaseRatio', bench, stated && [...stated, ...purchase]);
      return finding('purchases', purchase, [ratio], () => judge(stateOf(bench), purchase.map(quantityOf), 'record', exchange), {
        mixes: mixOfRecord(bench, record),
      });
    }),
  ];
}

/** A count: what it costs at dated prices, how long it would work, and what it is to other counts. */
export function checkCount(bench: Bench): readonly ClaimFinding[] {
  const { exchange } = bench;
  const purchases = purchasesOf(bench);
  return [
    ...datedPricesOf(bench).flatMap((price) =>
      finding('prices', [price], [answer('purchaseOfCount', bench, [claimed(bench), price])], (needed) =>
        judge(needed, purchases, 'purchases', exchange),
      ),
    ),
    ...againstRuns(bench),
    ...countsOf(bench).flatMap((count) =>
      finding('counts', [count], [answer('countRatio', bench, [claimed(bench), count])], () =>
        judge(stateOf(bench), [quantityOf(count)], 'record', exchange),
      ),
    ),
  ];
}

/** A price: what it makes of each published count, beside what was published of the purchase; and other prices of the accelerator. */
export function checkPrice(bench: Bench): readonly ClaimFinding[] {
  const { claim, exchange } = bench;
  const own = claimedIn(bench, currencyIn(claim.unit));
  const records = relatedThings('hardwarePurchase', bench);
  return [
    ...distinct(countsOf(bench)).flatMap((count) => {
      const beside = records.map((record) => {
        const stated = claimedIn(bench, currencyIn(record.unit));
        return answer('purchaseOfPriceRatio', bench, stated && [...stated, count, ...givenBy(claimBook.publishedPurchase, record)]);
      });
      const answers = [answer('purchaseOfPrice', bench, own && [...own, count]), ...beside];
      const judged = (needed: Quantity): Verdict => judge(needed, purchasesOf(bench), 'purchases', exchange);
      return finding('counts', [count], answers, judged, { mixes: mixOf(bench, count) });
    }),
    ...datedPricesOf(bench).flatMap((price) => {
      const stated = claimedIn(bench, currencyIn(price.unit));
      return finding('prices', [price], [answer('priceRatio', bench, stated && [...stated, price])], () =>
        judge(stateOf(bench), [quantityOf(price)], 'record', exchange),
      );
    }),
  ];
}

const purchasesOf = (bench: Bench): readonly Quantity[] =>
  relatedThings('hardwarePurchase', bench).flatMap((record) => givenBy(claimBook.publishedPurchase, record).map(quantityOf));

/** Of which accelerators the claim speaks: its record says, or the one that it is checked on. */
const hardwareOfClaim = ({ claim, library, accelerator }: Bench): string =>
  (claim.reference === null ? null : library.reference(claim.reference).hardware) ?? accelerator.family;

/** Whether a count belongs to other accelerators than the price: it says so itself, or a claim about what belongs with it does. */
function mixOf(bench: Bench, count: Given): HardwareMix | null {
  if (count.origin.kind !== 'reference') return null;
  const record = bench.library.reference(count.origin.id);
  if (record.hardware !== null) return mixOfRecord(bench, record);
  const sayers = relatedThings('acceleratorCount', bench).filter(({ hardware }) => hardware !== null);
  return sayers.flatMap((each) => mixOfRecord(bench, each) ?? [])[0] ?? null;
}

function mixOfRecord(bench: Bench, { id, hardware }: Reference): HardwareMix | null {
  const own = hardwareOfClaim(bench);
  if (hardware === null || isOneFamily(own, hardware, bench.library)) return null;
  return { claim: own, other: hardware, by: id };
}

/** A data set’s “NVIDIA A100 SXM4 40 GB” is an A100; what names no one family of ours is compared with none. */
const isOneFamily = (left: string, right: string, library: Library): boolean => {
  const [one, other] = [familyOf(left, library), familyOf(right, library)];
  return one === null || other === null || one === other;
};
