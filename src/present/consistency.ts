import type { Agreement, Consistency, Pair, PairTotals, ReasonAlone } from '../analysis/index.ts';
import { consistencyOf, reasonsApart, thingsOf } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { Library, Reference } from '../provenance/index.ts';
import { writeMixture, writeNotes, writeVerdict } from './agreement.ts';
import type { Pen } from './pen.ts';

/** One of the two that are compared: a claim of the texts, or a published value of a run, whose card is the run’s. */
export type ConsistencySide = {
  readonly id: string;
  readonly run: string | null;
  readonly subject: string;
  readonly quantity: string;
  readonly amount: string;
};

export type ConsistencyOutcome = 'disagrees' | 'agrees' | 'apart';

export type ConsistencyLine = {
  readonly id: string;
  readonly sides: readonly [ConsistencySide, ConsistencySide];
  readonly outcome: ConsistencyOutcome;
  /** Of those that disagree: whether it looks like a slip of a digit. */
  readonly isSlip: boolean;
  readonly verdict: string;
  readonly notes: readonly string[];
};

/** Whether the claims agree: by thing, each pair in words, with what could not be compared and why. */
export type ConsistencyDocument = {
  readonly summary: readonly string[];
  readonly things: readonly { readonly id: string; readonly name: string; readonly lines: readonly ConsistencyLine[] }[];
  /** Amounts that a text states in two currencies. */
  readonly restated: readonly (Pick<ConsistencyLine, 'id' | 'verdict' | 'notes'> & {
    readonly side: ConsistencySide;
    readonly again: string;
  })[];
  /** Figures worked out from two generations of accelerators. */
  readonly mixtures: readonly { readonly id: string; readonly text: string }[];
  readonly alone: readonly { readonly reason: ReasonAlone; readonly text: string; readonly sides: readonly ConsistencySide[] }[];
};

export function presentConsistency(library: Library, messages: Messages, pen: Pen): ConsistencyDocument {
  const found = consistencyOf(library);
  const { things, alone } = thingsOf(library);
  const side = (id: string): ConsistencySide => sideOf(library.reference(id), library, messages, pen);
  return {
    summary: [
      `${messages.consistency.totalsOfClaims(found.totals.claims.pairs)} ${writeTotals(found.totals.claims, messages)}.`,
      ...(found.totals.published.pairs > 0
        ? [`${messages.consistency.totalsOfPublished(found.totals.published.pairs)} ${writeTotals(found.totals.published, messages)}.`]
        : []),
    ],
    things: things.map(({ about, name, pairs }) => ({
      id: about.join('-'),
      name: name[messages.code],
      lines: pairs.map((pair) => lineOf(pair, found, library, messages, pen)),
    })),
    restated: presentRestated(found, library, messages, pen),
    mixtures: found.mixtures.map((mixture) => ({ id: mixture.figure, text: writeMixture(mixture, messages) })),
    alone: (['thing', 'kind', 'number'] as const)
      .map((reason) => ({
        reason,
        text: messages.consistency.alone[reason],
        sides: alone.filter((claim) => claim.alone === reason).map(({ id }) => side(id)),
      }))
      .filter(({ sides }) => sides.length > 0),
  };
}

/** How many agree, disagree, and can’t be compared, and why not. */
function writeTotals({ agrees, near, disagrees, slips, apart }: PairTotals, { consistency: words }: Messages): string {
  const reasons = reasonsApart.map((reason) => [reason, apart[reason]] as const).filter(([, count]) => count > 0);
  const outcomes = words.outcomes({ agree: agrees + near, disagree: disagrees, slips });
  const none = reasons.reduce((sum, [, count]) => sum + count, 0);
  return none === 0 ? outcomes : `${outcomes}; ${words.apart(none, reasons)}`;
}

const outcomeOf = ({ outcome }: Agreement): ConsistencyOutcome =>
  outcome === 'incomparable' ? 'apart' : outcome === 'disagrees' ? 'disagrees' : 'agrees';

function lineOf(pair: Pair, { mixtures }: Consistency, library: Library, messages: Messages, pen: Pen): ConsistencyLine {
  const { first, second, agreement: found } = pair;
  const sides = [library.reference(first), library.reference(second)] as const;
  return {
    id: `${first}/${second}`,
    sides: [sideOf(sides[0], library, messages, pen), sideOf(sides[1], library, messages, pen)],
    outcome: outcomeOf(found),
    isSlip: found.outcome !== 'incomparable' && found.slip !== null,
    verdict: writeVerdict(found, sides[0], sides[1], messages, pen),
    notes: writeNotes(pair, sides, mixtures, messages, pen),
  };
}

function sideOf(reference: Reference, library: Library, { code }: Messages, pen: Pen): ConsistencySide {
  const { id, subject, quantity, run } = reference;
  const text = run ? null : library.figure(id).text;
  return { id, run: run?.id ?? null, subject: subject[code], quantity: quantity[code], amount: pen.figure(reference) || (text ?? '') };
}

function presentRestated({ restatements }: Consistency, library: Library, messages: Messages, pen: Pen): ConsistencyDocument['restated'] {
  return restatements.flatMap(({ figure, at, agreement: found }) => {
    const reference = library.reference(figure);
    const also = library.figure(figure).also[at];
    if (!also) return [];
    const isOwnRate = found.outcome === 'incomparable' && found.reason === 'unit';
    const onlyRates = found.outcome === 'incomparable' ? found : { ...found, shared: [], counting: null };
    return {
      id: `${figure}/${at}`,
      side: sideOf(reference, library, messages, pen),
      again: pen.figure({ ...also, low: null, high: null }),
      verdict: isOwnRate ? messages.consistency.onlyOwnRate : writeVerdict(found, reference, reference, messages, pen),
      notes: writeNotes({ agreement: onlyRates }, [reference, reference], [], messages, pen),
    };
  });
}
