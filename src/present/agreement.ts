import type { Agreement, Compared, Mixture, Pair, RateUsed } from '../analysis/index.ts';
import { distance } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Reference } from '../provenance/index.ts';
import type { Exchange } from '../scenario/index.ts';
import { Decimal, formatPercent } from '../units/index.ts';
import type { Pen } from './pen.ts';

/** What two claims come to, in a few words. */
export function writeVerdict(found: Agreement, first: Reference, second: Reference, messages: Messages, pen: Pen): string {
  const words = messages.consistency;
  if (found.outcome === 'incomparable') return writeApart(found.reason, first, second, messages);
  const { factor, exactness } = found;
  if (found.outcome !== 'disagrees') {
    if (!factor) return found.inWords ? words.agrees : words.leavesRoom;
    const apart = distance(factor).minus(1);
    return apart.lt(none) ? words.agrees : words.agreesWithin(formatPercent(apart.toSignificantDigits(3, Decimal.ROUND_UP)));
  }
  if (!factor) return words.disagreesInWords;
  const times = distance(factor);
  const isBound = exactness === 'atLeast' || exactness === 'moreThan';
  if (!isBound) return words.disagrees[exactness](pen.ratio(times));
  if (times.minus(1).lt(none)) return words.disagreesAtBound;
  // A bound is rounded away from what it bounds, so that it still holds.
  const rounded = (of: Decimal): Decimal => of.toSignificantDigits(3, Decimal.ROUND_DOWN);
  if (times.lt(slight)) return words.disagreesBy[exactness](formatPercent(rounded(times.minus(1))));
  return words.disagrees[exactness](pen.ratio(rounded(times)));
}

/** Less than this is what 40 digits leave of nothing. */
const none = new Decimal('1e-30');
/** Up to here a percentage says more than a factor. */
const slight = new Decimal('1.1');

function writeApart(
  reason: Extract<Agreement, { outcome: 'incomparable' }>['reason'],
  first: Reference,
  second: Reference,
  { consistency: { cannot }, kinds, code }: Messages,
): string {
  if (reason === 'kind') return cannot.kind(kinds[first.kind], kinds[second.kind]);
  if (reason === 'quantity') return cannot.quantity(first.quantity[code], second.quantity[code]);
  return reason === 'date' ? cannot.date(first.asOf, second.asOf) : cannot[reason];
}

/** What has to be known beside the verdict: slips, ways of counting, rates, what both rest on, and what a figure mixes. */
export function writeNotes(
  { agreement: found }: Pick<Pair, 'agreement'>,
  sides: readonly [Reference, Reference],
  mixtures: readonly Mixture[],
  messages: Messages,
  pen: Pen,
): readonly string[] {
  if (found.outcome === 'incomparable') return [];
  const words = messages.consistency;
  const mixed = mixtures.filter(({ figure }) => sides.some(({ id }) => id === figure));
  return [
    ...(found.slip ? [words.slip(pen.ratio(found.slip.times), found.slip.digits)] : []),
    ...(found.counting ? [words.counting(...found.counting)] : []),
    ...mixed.map((mixture) => writeMixture(mixture, messages)),
    ...(found.shared.length > 0 ? [words.shared(found.shared.join(', '))] : []),
    ...(found.kinship === 'related' ? [words.related] : []),
    ...writeRates(found, messages, pen),
    ...(sides.some(({ confidence }) => confidence === 'speculative') ? [words.speculative] : []),
  ];
}

/** Which price is of one generation and which count of another. */
export function writeMixture({ figure, terms }: Mixture, { consistency: words, kinds }: Messages): string {
  const [first, second] = terms.map(({ figure: term, kind, family, by }) =>
    by === null ? words.term(kinds[kind], family, term) : words.termBy(kinds[kind], family, term, by),
  );
  return words.mixture(figure, first ?? '', second ?? '');
}

const writeRates = ({ rates }: Compared, { consistency: words }: Messages, pen: Pen): readonly string[] => [
  ...new Set(rates.map((rate) => words.rate[rate.whose](writeRate(rate, pen), rate.figure, rate.asOf))),
];

function writeRate({ currency, wonPer, figure, asOf }: RateUsed, pen: Pen): string {
  const said = { status: 'source', citation: null } as const;
  const exchange: Exchange = new Map([
    [currency, { ...said, wonPer, figure, asOf }],
    ['KRW', { ...said, wonPer: new Decimal(1), figure: null, asOf: null }],
  ]);
  return pen.rate(currency, 'KRW', exchange);
}
