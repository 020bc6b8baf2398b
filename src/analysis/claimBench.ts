import type { Amount, Node } from '../calculus/index.ts';
import { evaluate, restsOn } from '../calculus/index.ts';
import type { ClaimNodeName } from '../model/index.ts';
import { claimBook, registry } from '../model/index.ts';
import type { Accelerator, Library } from '../provenance/index.ts';
import type { CurrencyRoles, Exchange } from '../scenario/index.ts';
import { amountOfCited } from '../scenario/index.ts';
import type { Currency, CurrencyRole } from '../units/index.ts';
import { isCurrency } from '../units/index.ts';
import type { Given } from './claimRecords.ts';
import { inUnitOf } from './claimRecords.ts';
import { aboutOne } from './possible.ts';
import type { Quantity } from './quantity.ts';
import { inUnit, unitIn } from './quantity.ts';

export const claimKinds = ['trainingRun', 'hardwarePurchase', 'acceleratorCount', 'unitPrice', 'duration'] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** What somebody states: of which kind, how much, of what, and on which hardware it is to be checked. */
export type StatedClaim = {
  readonly kind: ClaimKind;
  readonly amount: Amount;
  readonly unit: string;
  readonly about: string | null;
  readonly accelerator: string;
  /** The record that it was taken from. */
  readonly reference: string | null;
};

/** A number worked out by the book of claims, with all that it took. */
export type ClaimAnswer = {
  readonly name: ClaimNodeName;
  readonly quantity: Quantity;
  readonly givens: readonly Given[];
  /** Every node below, in its unit. */
  readonly parts: ReadonlyMap<Node, Quantity>;
};

/** Everything that a claim is worked out with. */
export type Bench = {
  readonly claim: StatedClaim;
  readonly library: Library;
  readonly exchange: Exchange;
  readonly accelerator: Accelerator;
  /** Whether to work through every published rent, and not only the lowest, the middle and the highest. */
  readonly everyRent: boolean;
  /** What belongs with what the claim is about. */
  readonly things: ReadonlySet<string>;
};

const claimedNodes = {
  trainingRun: claimBook.claimedCost,
  hardwarePurchase: claimBook.claimedPurchase,
  acceleratorCount: claimBook.claimedCount,
  unitPrice: claimBook.claimedPrice,
  duration: claimBook.claimedDuration,
} as const satisfies Record<ClaimKind, Node>;

/** The claim where no money is converted: as it is stated. */
export const claimed = ({ claim }: Bench): Given => ({
  node: claimedNodes[claim.kind],
  amount: claim.amount,
  unit: claim.unit,
  origin: claim.reference === null ? { kind: 'claim' } : { kind: 'reference', id: claim.reference },
});

const converted = {
  trainingRun: { node: claimBook.costInRentCurrency, won: registry.wonPerRentCurrency },
  hardwarePurchase: { node: claimBook.purchaseInPriceCurrency, won: registry.wonPerPurchaseCurrency },
  unitPrice: { node: claimBook.priceInPriceCurrency, won: registry.wonPerPurchaseCurrency },
} as const;

/** A claim of money in another currency; null where there is no rate. In its own currency there is nothing to convert. */
export function claimedIn(bench: Bench, currency: string): readonly Given[] | null {
  const { claim, exchange } = bench;
  if (claim.kind === 'acceleratorCount' || claim.kind === 'duration') return [claimed(bench)];
  const { node, won } = converted[claim.kind];
  const own = currencyIn(claim.unit);
  const stated = claimed(bench);
  if (own === currency) return [{ ...stated, node }];
  const rates = [rateOf(registry.wonPerReportCurrency, own, exchange), rateOf(won, currency, exchange)];
  return rates.some((rate) => rate === null) ? null : [stated, ...rates.filter((rate) => rate !== null)];
}

export const currencyIn = (of: string): string => of.slice(0, 3);

function rateOf(node: Node, currency: string, exchange: Exchange): Given | null {
  const rate = isCurrency(currency) ? exchange.get(currency) : undefined;
  if (!rate) return null;
  const { wonPer, citation, asOf, figure } = rate;
  const amount: Amount = { operator: '=', value: wonPer, low: wonPer, high: wonPer };
  const origin =
    figure !== null ? ({ kind: 'reference', id: figure } as const) : citation && ({ kind: 'cited', citation, asOf, covers: null } as const);
  return { node, amount, unit: `KRW/${currency}`, origin: origin ?? { kind: 'typed' } };
}

/** An hour’s seconds: a record like every other number. */
const constants = ({ defaults }: Library): readonly Given[] => {
  const { secondsPerHour } = defaults;
  if (!secondsPerHour) return [];
  const { citation, asOf, unit } = secondsPerHour;
  const origin = { kind: 'cited', citation, asOf, covers: null } as const;
  return [{ node: registry.secondsPerHour, amount: amountOfCited(secondsPerHour), unit, origin }];
};

/** Works a number of the book of claims out; null where a rate of exchange is missing. */
export function answer(name: ClaimNodeName, bench: Bench, stated: readonly Given[] | null): ClaimAnswer | null {
  if (stated === null) return null;
  const node = claimBook[name];
  const all = [...constants(bench.library), ...stated];
  const amounts = new Map(all.map((given) => [given.node, inNode(given)]));
  const bindings = { amounts, choices: new Map() };
  const below = restsOn(node, bindings);
  const givens = below.flatMap((each) => all.filter((given) => given.node === each));
  const { amount } = evaluate(bindings);
  const currencies = currenciesOf(givens, bench.claim.unit);
  const parts = new Map(below.map((each) => [each, { ...amount(each), unit: unitIn(each, currencies) }]));
  return { name, quantity: { ...amount(node), unit: unitIn(node, currencies) }, givens, parts };
}

/** Money is bound in its own currency, everything else in the unit of the book. */
const inNode = ({ node, amount, unit }: Given): Amount => (node.unit.symbol.includes('Currency') ? amount : inUnitOf(node, amount, unit));

/** The currency of each role is that of whatever stands for it. */
function currenciesOf(givens: readonly Given[], claimUnit: string): CurrencyRoles {
  const own = currencyIn(claimUnit);
  const fallback: Currency = isCurrency(own) ? own : 'USD';
  const roles: Record<CurrencyRole, Currency> = {
    purchase: fallback,
    rent: fallback,
    report: fallback,
    electricity: fallback,
    market: fallback,
    budget: fallback,
    staff: fallback,
    data: fallback,
    storage: fallback,
  };
  for (const { node, unit } of givens) {
    for (const role of ['purchase', 'rent', 'report'] as const) {
      const at = node.unit.symbol.indexOf(`${role}Currency`);
      const currency = at < 0 ? '' : unit.slice(at, at + 3);
      if (isCurrency(currency)) roles[role] = currency;
    }
  }
  return roles;
}

export type Against = 'rents' | 'hours' | 'prices' | 'counts' | 'purchases' | 'costs' | 'durations' | 'utilisations' | 'peak' | 'record';
/** Whether what a claim needs lies among what is published; `impossible` where it needs more than the hardware can give. */
export type Verdict = { readonly kind: 'possible' | 'above' | 'below' | 'impossible' | 'unjudged'; readonly against: Against };

/** How far an amount may reach: “about” by the one rule for it. */
const reachOf = ({ operator, low, high }: Amount): Pick<Amount, 'low' | 'high'> =>
  operator === '~' ? { low: low && low.times(aboutOne), high: high && high.div(aboutOne) } : { low, high };

/** What is needed beside all that is published of the kind. Bounds that reach into what is published are possible. */
export function judge(needed: Quantity, published: readonly Quantity[], against: Against, exchange: Exchange): Verdict {
  const known = published.flatMap((each) => inUnit(each, needed.unit, exchange) ?? []).map(reachOf);
  const { low, high } = reachOf(needed);
  if (known.length === 0 || (!low && !high)) return { kind: 'unjudged', against };
  const lows = known.flatMap((each) => each.low ?? []);
  const highs = known.flatMap((each) => each.high ?? []);
  const least = lows.length === known.length ? lows.reduce((a, b) => (b.lt(a) ? b : a)) : null;
  const most = highs.length === known.length ? highs.reduce((a, b) => (b.gt(a) ? b : a)) : null;
  if (most && low && (low.gt(most) || (needed.operator === '>' && low.eq(most)))) return { kind: 'above', against };
  if (least && high && (high.lt(least) || (needed.operator === '<' && high.eq(least)))) return { kind: 'below', against };
  return { kind: 'possible', against };
}

/** A share of the peak above 1 is beyond the hardware; an approximate one must be so at its least. */
export function judgeUtilisation(needed: Quantity, published: readonly Quantity[], exchange: Exchange): Verdict {
  const least = reachOf(needed).low;
  const isBeyond = least && (least.gt(1) || (least.eq(1) && needed.operator === '>'));
  return isBeyond ? { kind: 'impossible', against: 'peak' } : judge(needed, published, 'utilisations', exchange);
}
