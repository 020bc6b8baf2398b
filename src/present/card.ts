import type { Messages } from '../messages/index.ts';
import type { CoreFigure, Figure, Library } from '../provenance/index.ts';
import { dateOf } from './citation.ts';
import type { Pen } from './pen.ts';

/** Another figure, named so that somebody can decide whether to open it. */
export type RelatedFigure = { readonly id: string; readonly label: string; readonly amount: string };

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
  readonly flags: readonly {
    readonly kind: 'contradiction' | 'caution';
    readonly label: string;
    readonly text: string;
    readonly with: readonly RelatedFigure[];
  }[];
  /** Figures whose own flags name this one, where its flags don't name them. */
  readonly against: readonly RelatedFigure[];
  /** The working of a derived figure, each term openable. */
  readonly derivation: readonly DerivationTerm[] | null;
  readonly derivedInto: readonly RelatedFigure[];
  readonly reviewed: string;
  readonly url: string | null;
};

export type DerivationTerm = { readonly sign: '×' | '÷' } | RelatedFigure;

export function presentCard(id: string, library: Library, messages: Messages, pen: Pen): CardDocument {
  const record = library.figure(id);
  const { code, card } = messages;
  const related = (other: string): RelatedFigure => relatedFigure(library.figure(other), messages, pen);
  const named = new Set(record.flags.flatMap((flag) => flag.with));
  const rows = [
    { label: card.speaker, text: record.speaker[code] },
    { label: card.source, text: sourceLine(record, library, messages) },
    { label: card.asOf, text: record.asOf },
    { label: card.kind, text: messages.kinds[record.kind] },
    ...record.also.map(({ operator, value, unit, note }) => ({
      label: card.also,
      text: [pen.figure({ operator, value, unit, low: null, high: null }), note[code]].filter(Boolean).join(' · '),
    })),
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
    flags: record.flags.map((flag) => ({
      kind: flag.kind,
      label: card.flags[flag.kind],
      text: flag.text[code],
      with: flag.with.map(related),
    })),
    against: library.figures
      .filter((other) => !named.has(other.id) && other.flags.some((flag) => flag.with.includes(id)))
      .map(({ id: other }) => related(other)),
    derivation: record.derivation && derivationTerms(record.derivation.working, library, messages, pen),
    derivedInto: library.figures.filter((other) => other.derivation?.from.includes(id)).map(({ id: other }) => related(other)),
    reviewed: card.reviewed(record.reviewed),
    url: library.source(record.source).url,
  };
}

const relatedFigure = (record: Figure, { code }: Messages, pen: Pen): RelatedFigure => ({
  id: record.id,
  label: `${record.subject[code]}, ${record.quantity[code]}`,
  amount: pen.figure(record),
});

const signs: Readonly<Record<string, '×' | '÷'>> = { '*': '×', '/': '÷' };

/** A working such as `S002-02:KRW / S002-01` with each figure's amount in its place: the one also stated in won, where it asks for that. */
function derivationTerms(working: string, library: Library, messages: Messages, pen: Pen): readonly DerivationTerm[] {
  return working.split(' ').map((term) => {
    const sign = signs[term];
    if (sign) return { sign };
    const [id = '', currency] = term.split(':');
    const record = library.figure(id);
    const also = currency ? record.also.find((each) => each.unit.startsWith(currency)) : undefined;
    const figure = relatedFigure(record, messages, pen);
    return also ? { ...figure, amount: pen.figure({ ...also, low: null, high: null }) } : figure;
  });
}

/** Publisher, title, date and line. */
export function sourceLine({ source, lines }: Pick<CoreFigure, 'source' | 'lines'>, library: Library, messages: Messages): string {
  const { publisher, title, date, dateInferred } = library.source(source);
  const where = lines.length > 0 ? `, ${messages.card.line(lines.join(', '))}` : '';
  return `${publisher[messages.code]}, “${title}”, ${dateOf(date, dateInferred, messages)}${where}`;
}
