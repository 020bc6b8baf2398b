import type { ClaimCheck, ClaimKind, DocumentedEstimate, StatedClaim } from '../analysis/index.ts';
import { acceleratorFor, checkClaim, claimKinds, claimOf, claimSets, isClaimKind } from '../analysis/index.ts';
import type { Messages } from '../messages/index.ts';
import type { NumeralKind, NumeralReading } from '../units/index.ts';
import { echoNumeral, isCurrency, parseNumeral } from '../units/index.ts';
import type { ClaimRow } from './claimRow.ts';
import { presentClaimRow } from './claimRow.ts';
import { presentClaimCurves } from './claimCurves.ts';
import type { CurvesDocument } from './curves.ts';
import { writeProblem } from './issue.ts';
import type { Pen } from './pen.ts';
import type { ReadingDocument } from './reading.ts';

/** Which claim to check: one on record, or one as somebody types it; `accelerator` null for the one that fits the claim, `everyRent` to go through all that are published. */
export type ClaimQuery = { readonly accelerator: string | null; readonly everyRent?: boolean | undefined } & (
  | { readonly reference: string }
  | {
      readonly reference: null;
      readonly kind: ClaimKind;
      readonly text: string;
      readonly about: string | null;
    }
);

export type ClaimSection = { readonly id: string; readonly title: string; readonly rows: readonly ClaimRow[] };

/** What would have to be true for a claim, in words. */
export type ClaimDocument = {
  readonly statement: string;
  readonly checkedOn: string;
  readonly sections: readonly ClaimSection[];
  /** Worked through only where it is asked for: there are dozens. */
  readonly everyRent: { readonly label: string; readonly section: ClaimSection | null } | null;
  readonly missing: string | null;
  readonly curves: CurvesDocument | null;
};

/** `reading` of a typed claim; `result` null while there is nothing that could be read. */
export type ClaimCheckDocument = {
  readonly accelerator: string;
  readonly reading: ReadingDocument | null;
  readonly result: ClaimDocument | null;
};

type Choice = { readonly value: string; readonly label: string };

/** What can be chosen: claims on record, kinds, things that records are about, accelerators. */
export type ClaimChoices = {
  readonly claims: readonly Choice[];
  readonly kinds: readonly { readonly value: ClaimKind; readonly label: string; readonly hint: string }[];
  readonly things: readonly Choice[];
  readonly accelerators: readonly Choice[];
};

export function presentClaimChoices({ library }: DocumentedEstimate, messages: Messages, pen: Pen): ClaimChoices {
  const { code, claim } = messages;
  const checkable = library.references.filter((record) => claimOf(record, null, '', library) !== null);
  const named = new Map(
    checkable.toReversed().map(({ about, subject, run }) => [about, run === null ? subject[code] : library.run(run.id).model]),
  );
  return {
    claims: checkable
      .filter(({ run }) => run === null)
      .map((record) => ({
        value: record.id,
        label: claim.stated(record.subject[code], kindOf(record.kind, messages), pen.figure(record)),
      })),
    kinds: claimKinds.map((value) => ({ value, ...claim.kinds[value] })),
    things: [...named].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label, code)),
    accelerators: library.accelerators.map(({ id, name }) => ({ value: id, label: name })),
  };
}

const kindOf = (kind: string, { claim }: Messages): string => (isClaimKind(kind) ? claim.kinds[kind].label : kind);

export function presentClaimCheck(query: ClaimQuery, estimate: DocumentedEstimate, messages: Messages, pen: Pen): ClaimCheckDocument {
  const { library, binding } = estimate;
  const fallback = library.accelerators.some(({ id }) => id === binding.accelerator.id)
    ? binding.accelerator.id
    : (library.accelerators[0]?.id ?? '');
  if (query.reference !== null) {
    const record = library.references.find(({ id }) => id === query.reference);
    const claim = record ? claimOf(record, query.accelerator, fallback, library) : null;
    if (!record || !claim) return { accelerator: fallback, reading: null, result: null };
    const statement = messages.claim.stated(record.subject[messages.code], kindOf(record.kind, messages), pen.figure(record));
    return { accelerator: claim.accelerator, reading: null, result: presentResult(claim, statement, query, estimate, messages, pen) };
  }
  const accelerator = query.accelerator ?? acceleratorFor(query.about, null, library) ?? fallback;
  const read = readTyped(query.kind, query.text);
  if (!read.ok) return { accelerator, reading: whyNot(read, query.text, messages), result: null };
  const { numeral } = read;
  if ([numeral.low, numeral.value, numeral.high].some((end) => end?.lte(0))) {
    return { accelerator, reading: { echo: null, error: messages.claim.notPositive, suggestions: [] }, result: null };
  }
  const { operator, value, low, high } = numeral;
  const claim: StatedClaim = {
    kind: query.kind,
    amount: { operator, value, low, high },
    unit: unitOf(query.kind, numeral.unit),
    about: query.about,
    accelerator,
    reference: null,
  };
  const money = isCurrency(numeral.unit) ? pen.converted({ ...numeral, unit: numeral.unit }, binding.exchange) : null;
  const echo = [echoNumeral(numeral, messages.code, query.text), money].filter(Boolean).join(' = ');
  const statement = messages.claim.stated(
    messages.claim.yourClaim,
    kindOf(query.kind, messages),
    pen.quantity({ ...claim.amount, unit: claim.unit }),
  );
  return {
    accelerator,
    reading: { echo, error: null, suggestions: [] },
    result: presentResult(claim, statement, query, estimate, messages, pen),
  };
}

const numeralKinds: Readonly<Record<ClaimKind, NumeralKind>> = {
  trainingRun: 'money',
  hardwarePurchase: 'money',
  unitPrice: 'money',
  acceleratorCount: 'count',
  duration: 'duration',
};

const readTyped = (kind: ClaimKind, text: string): NumeralReading => parseNumeral(text, { kind: numeralKinds[kind] });

const unitOf = (kind: ClaimKind, read: string): string => {
  if (kind === 'unitPrice') return `${read}/accelerator`;
  return kind === 'acceleratorCount' ? 'accelerator' : read;
};

/** An empty field is no mistake. */
function whyNot(reading: Extract<NumeralReading, { ok: false }>, text: string, messages: Messages): ReadingDocument {
  if (text.trim() === '') return { echo: null, error: null, suggestions: [] };
  return { echo: null, error: writeProblem(reading.problem, messages), suggestions: reading.problem.suggestions };
}

function presentResult(
  claim: StatedClaim,
  statement: string,
  { everyRent = false }: ClaimQuery,
  { library, binding }: DocumentedEstimate,
  messages: Messages,
  pen: Pen,
): ClaimDocument {
  const check: ClaimCheck = checkClaim(claim, library, binding.exchange, everyRent);
  const desk = { library, messages, pen };
  const sections = claimSets.map((set) => ({
    id: set,
    title: messages.claim.sets[set],
    rows: check.findings.filter((finding) => finding.set === set).map((finding) => presentClaimRow(finding, check, desk)),
  }));
  return {
    statement,
    checkedOn: messages.claim.checkedOn(library.accelerator(claim.accelerator).name),
    sections: sections.filter(({ id, rows }) => rows.length > 0 && id !== 'allRents'),
    everyRent:
      check.rents > 0
        ? {
            label: `${messages.claim.sets.allRents} (${check.rents})`,
            section: everyRent ? (sections.find(({ id }) => id === 'allRents') ?? null) : null,
          }
        : null,
    missing: check.missing.length > 0 ? messages.claim.missing(check.missing.map((each) => messages.claim.missingKinds[each])) : null,
    curves: claim.kind === 'trainingRun' ? presentClaimCurves(check, library, messages, pen) : null,
  };
}
