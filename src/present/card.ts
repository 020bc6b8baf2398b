import type { Messages } from '../messages/index.ts';
import type { Figure, Library } from '../provenance/index.ts';
import { dateOf } from './citation.ts';
import type { Pen } from './pen.ts';

/** All that is known of a claim: who says it, where, how it is printed, what it leaves open, what contradicts it. */
export type CardDocument = {
  readonly id: string;
  readonly subject: string;
  readonly quantity: string;
  readonly amount: string;
  readonly paraphrase: string;
  readonly rows: readonly { readonly label: string; readonly text: string }[];
  readonly printed: readonly string[];
  readonly conditions: readonly string[];
  readonly flags: readonly { readonly kind: 'contradiction' | 'caution'; readonly label: string; readonly text: string; readonly with: readonly string[] }[];
  readonly from: readonly string[];
  readonly url: string | null;
};

export function presentCard(id: string, library: Library, messages: Messages, pen: Pen): CardDocument {
  const record = library.figure(id);
  const source = library.source(record.source);
  const { code, card } = messages;
  const rows = [
    { label: card.speaker, text: record.speaker[code] },
    { label: card.source, text: sourceLine(record, library, messages) },
    { label: card.asOf, text: record.asOf },
    { label: card.kind, text: messages.kinds[record.kind] },
    ...record.also.map(({ operator, value, unit, note }) => ({
      label: card.also,
      text: [pen.figure({ operator, value, unit, low: null, high: null }), note[code]].filter(Boolean).join(' · '),
    })),
    ...(record.derivation ? [{ label: card.derivation, text: card.derivedFrom(record.derivation.working) }] : []),
    { label: '', text: card.reviewed(record.reviewed) },
  ];
  return {
    id,
    subject: record.subject[code],
    quantity: record.quantity[code],
    amount: pen.figure(record),
    paraphrase: record.paraphrase[code],
    rows,
    printed: record.printed,
    conditions: record.conditions.map((each) => each[code]),
    flags: record.flags.map((flag) => ({ kind: flag.kind, label: card.flags[flag.kind], text: flag.text[code], with: flag.with })),
    from: record.derivation?.from ?? [],
    url: source.url,
  };
}

/** Publisher, title, date and line. */
export function sourceLine({ source, lines }: Figure, library: Library, messages: Messages): string {
  const { publisher, title, date, dateInferred } = library.source(source);
  const where = lines.length > 0 ? `, ${messages.card.line(lines.join(', '))}` : '';
  return `${publisher[messages.code]}, “${title}”, ${dateOf(date, dateInferred, messages)}${where}`;
}

/** A row of the table of references: texts to show, and values to sort by. */
export type ReferenceRow = {
  readonly id: string;
  readonly subject: string;
  readonly quantity: string;
  readonly amount: string;
  /** For sorting only, and only within a kind: in won where it is money, in its unit elsewhere. */
  readonly size: number | null;
  readonly kind: Figure['kind'];
  readonly kindText: string;
  readonly speaker: string;
  readonly source: string;
  readonly asOf: string;
  readonly flagged: boolean;
  /** What a search looks through, in both languages and as printed. */
  readonly haystack: string;
};

export function presentReferences(library: Library, messages: Messages, pen: Pen): readonly ReferenceRow[] {
  const { code } = messages;
  return library.figures.map((record) => ({
    id: record.id,
    subject: record.subject[code],
    quantity: record.quantity[code],
    amount: pen.figure(record),
    size: record.value === null ? null : Number(record.value),
    kind: record.kind,
    kindText: messages.kinds[record.kind],
    speaker: record.speaker[code],
    source: library.source(record.source).publisher[code],
    asOf: record.asOf,
    flagged: record.flags.length > 0,
    haystack: haystack(record, library, pen),
  }));
}

function haystack(record: Figure, library: Library, pen: Pen): string {
  const { publisher, title } = library.source(record.source);
  const words = [record.subject, record.quantity, record.speaker, record.paraphrase, publisher, ...record.conditions].flatMap(({ en, ko }) => [en, ko]);
  return [record.id, title, ...words, ...record.printed, pen.figure(record)].join(' ').toLowerCase();
}
