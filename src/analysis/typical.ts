import type { Accelerator, Citation, Library, PublishedRun, Quote, Typical, Words } from '../provenance/index.ts';
import { cite, isWhole } from '../provenance/index.ts';
import type { Choices, NumeralKey } from '../scenario/index.ts';
import { countedParameters, inputOf, pointOf, tokensSeen } from '../scenario/index.ts';
import { Decimal, parseDate, unit } from '../units/index.ts';
import type { Estimate } from './estimate.ts';
import { endInUnit, unitIn } from './quantity.ts';

/** Within which an input usually lies, and of what that is said. */
export type TypicalRange = {
  readonly kind: 'range';
  readonly low: Decimal;
  readonly high: Decimal | null; // null: and ever since
  /** The node’s, in the currency that the plan uses there. */
  readonly unit: string;
  readonly of: Words;
  /** How many it is the range of; null for what is stated as a range. */
  readonly count: number | null;
  /** The middle nine in ten of them, not all. */
  readonly isMiddle: boolean;
  /** Where it is said of the plan’s own accelerator. */
  readonly accelerator: string | null;
  readonly citations: readonly Citation[];
};

/** What a range is made of: an amount, in a unit, and who says so. */
type Said = { readonly values: readonly string[]; readonly unit: string; readonly citation: Citation };
type Found = { readonly said: readonly Said[]; readonly accelerator: string | null };

/** @returns the usual range, or why there is none; null as long as the library isn’t there */
export function typicalOf(key: NumeralKey, estimate: Estimate): TypicalRange | { readonly kind: 'none'; readonly because: Words } | null {
  const { library } = estimate;
  const record = isWhole(library) ? library.typical.find(({ id }) => id === key) : undefined;
  if (!record || !isWhole(library)) return null;
  if (record.kind === 'none') return record;
  const into = unitIn(inputOf(key), estimate.binding.currencies);
  if (record.kind === 'release') return sinceRelease(record.of, into, estimate);
  const { said, accelerator } = found(key, record, estimate, library);
  const { exchange } = estimate.binding;
  const spans = said.flatMap(({ values, unit: of }) => {
    const converted = values.flatMap((value) => endInUnit(new Decimal(value), of, into, exchange) ?? []);
    return converted.length > 0 ? [{ low: Decimal.min(...converted), high: Decimal.max(...converted) }] : [];
  });
  const ends = middleOf(spans);
  if (!ends) return null;
  const isCounted = record.kind !== 'stated' && record.kind !== 'default';
  return {
    kind: 'range',
    ...ends,
    unit: into,
    of: record.of,
    count: isCounted ? spans.length : null,
    accelerator,
    citations: said.map(({ citation }) => citation),
  };
}

type Span = { readonly low: Decimal; readonly high: Decimal };

/** From a recorded end to a recorded end: at most one in twenty reaches lower, and at most one in twenty higher. Of twenty or fewer, all lie within. */
export function middleOf(spans: readonly Span[]): (Span & { readonly isMiddle: boolean }) | null {
  const left = Math.floor((spans.length - 1) / 20);
  const [low, high] = [
    spans.map((span) => span.low).toSorted((a, b) => a.comparedTo(b))[left],
    spans.map((span) => span.high).toSorted((a, b) => b.comparedTo(a))[left],
  ];
  return low && high ? { low, high, isMiddle: left > 0 } : null;
}

/** Where a record says that a range is to be found. */
function found(key: NumeralKey, record: Exclude<Typical, { kind: 'none' }>, estimate: Estimate, library: Library): Found {
  const everywhere = (said: readonly Said[]): Found => ({ said, accelerator: null });
  const { accelerator } = estimate.binding;
  const own = <Item>(items: readonly Item[], isOwn: (item: Item) => boolean, read: (item: Item) => readonly Said[]): Found => {
    const said = items.filter(isOwn).flatMap(read);
    // one price is no range: then those of all accelerators
    return new Set(said.flatMap(({ values }) => values)).size > 1
      ? { said, accelerator: accelerator.name }
      : everywhere(items.flatMap(read));
  };
  switch (record.kind) {
    case 'runs':
      return everywhere(onePerModel(library.runs, (run) => ofRun(record.quantity, run, estimate)));
    case 'quotes':
      return own(
        library.quotes.filter((quote) => quote.key === key),
        (quote) => quote.accelerator === accelerator.id,
        ofQuote,
      );
    case 'prices':
      return own(
        library.accelerators,
        ({ id }) => id === accelerator.id,
        (each) => pricesOf(each, record.covers),
      );
    case 'accelerators':
      return everywhere(library.accelerators.flatMap(({ [record.field]: cited }) => (cited ? [saidBy(cited)] : [])));
    case 'overheads':
      return own(
        library.overheads,
        ({ id }) => id === accelerator.overheads,
        ({ [record.field]: cited }) => [saidBy(cited)],
      );
    case 'default':
      return everywhere([saidBy(library.defaults[record.name])]);
    case 'stated':
      return everywhere(record.citations.map((citation) => ({ values: [record.low, record.high], unit: record.unit, citation })));
    case 'release':
      return everywhere([]);
  }
}

type Extent = Pick<Quote, 'value' | 'low' | 'high' | 'unit' | 'citation'>;

/** A number as it is cited: its value and, where it is a range, its ends. */
const saidBy = ({ value, low, high, unit: of, citation }: Extent): Said => ({
  values: [low, value, high].filter((each) => each !== null),
  unit: of,
  citation,
});
const ofQuote = (quote: Quote): readonly Said[] => [saidBy(quote)];

const pricesOf = ({ price, priceCovers, alternativePrices }: Accelerator, covers: readonly string[]): readonly Said[] => [
  ...(price && covers.includes(priceCovers) ? [saidBy(price)] : []),
  ...alternativePrices.filter((each) => covers.includes(each.covers)).map(saidBy),
];

/** Two sources on one model count once: the first of them. */
function onePerModel(runs: readonly PublishedRun[], read: (run: PublishedRun) => Omit<Said, 'citation'> | null): readonly Said[] {
  const first = new Map<string, Said>();
  for (const run of runs) {
    const said = first.has(run.about) ? null : read(run);
    if (said) first.set(run.about, { ...said, citation: cite(run.source, run.locator) });
  }
  return [...first.values()];
}

type FromRuns = Extract<Typical, { kind: 'runs' }>['quantity'];

function ofRun(quantity: FromRuns, run: PublishedRun, { binding }: Estimate): Omit<Said, 'citation'> | null {
  const said = (value: Decimal | null, of: string) => value && { values: [value.toString()], unit: of };
  switch (quantity) {
    case 'accelerators':
      return said(pointOf(run, 'accelerators'), 'accelerator');
    case 'parameters':
      return said(countedParameters(run), 'parameter');
    case 'tokensSeen':
      return said(tokensSeen(run), 'token');
    case 'dataset':
      return said(pointOf(run, 'tokens'), 'token');
    case 'duration':
      return said(pointOf(run, 'duration')?.times(unit('h').scale) ?? null, 's');
    case 'utilisation':
      return said(pointOf(run, 'utilisation'), '1');
    case 'runCost':
      return said(pointOf(run, costOf(binding.choices)), 'USD');
  }
}

/** What the plan’s budget is for, as runs state it. */
const costOf = ({ pays, method }: Choices): 'purchaseCost' | 'rentedCost' | 'amortisedCost' =>
  pays === 'cluster' ? 'purchaseCost' : method === 'rent' ? 'rentedCost' : 'amortisedCost';

/** Nothing of an accelerator is bought, and nothing trained on it, before it is released. */
function sinceRelease(of: Words, into: string, { binding: { accelerator } }: Estimate): TypicalRange | null {
  const reading = parseDate(accelerator.released);
  if (!reading.ok || !reading.numeral.low) return null;
  const citations = [cite('epoch-hardware', `release date, ${accelerator.name}`)];
  const { name } = accelerator;
  return {
    kind: 'range',
    low: reading.numeral.low,
    high: null,
    unit: into,
    of,
    count: null,
    isMiddle: false,
    accelerator: name,
    citations,
  };
}

/** How what somebody typed stands to what is typical. A bound is outside where all of it is, a range where any end is. */
export type Outside = 'above' | 'below' | 'reachesAbove' | 'reachesBelow' | 'wider';

type Stated = { readonly operator: string; readonly low: Decimal | null; readonly high: Decimal | null };

export function outsideOf(stated: Stated, range: Pick<TypicalRange, 'low' | 'high'>): Outside | null {
  const { operator, low, high } = stated;
  if (range.high && low && (low.gt(range.high) || (operator === '>' && low.eq(range.high)))) return 'above';
  if (high && (high.lt(range.low) || (operator === '<' && high.eq(range.low)))) return 'below';
  if (!low || !high) return null;
  const [beneath, beyond] = [low.lt(range.low), range.high !== null && high.gt(range.high)];
  if (beneath && beyond) return 'wider';
  if (beyond) return 'reachesAbove';
  return beneath ? 'reachesBelow' : null;
}
