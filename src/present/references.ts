import type { Messages } from '../messages/index.ts';
import type { Figure, Library } from '../provenance/index.ts';
import { familyReader, quantityKinds } from '../provenance/index.ts';
import { Decimal, isCurrency } from '../units/index.ts';
import type { Narrowable } from './narrow.ts';
import type { Pen } from './pen.ts';
import { once, searchable, writings } from './search.ts';
import { systemNames } from './systemNames.ts';

/** A row of the table of claims: texts to show, and values to sort by. */
export type ReferenceRow = Narrowable & {
  readonly id: string;
  readonly subject: string;
  readonly quantity: string;
  readonly amount: string;
  /** For sorting only, and only among rows of the same kind and scale; null where one figure can't be larger than another. */
  readonly size: number | null;
  /** What `size` is measured in: money in won, everything else in its unit. */
  readonly scale: string;
  readonly kind: Figure['kind'];
  readonly kindText: string;
  /** Where the kind stands among the others. */
  readonly kindRank: number;
  readonly speaker: string;
  readonly source: string;
  readonly asOf: string;
  /** What an editor has to say of it, in a word each: contradiction, caution. */
  readonly flags: readonly string[];
};

export function presentReferences(library: Library, messages: Messages, pen: Pen): readonly ReferenceRow[] {
  const { code } = messages;
  const familiesOf = familyReader(library);
  const namesOf = systemNames(library);
  return library.figures.map((record) => {
    const { publisher } = library.source(record.source);
    return {
      id: record.id,
      subject: record.subject[code],
      quantity: record.quantity[code],
      amount: pen.figure(record),
      ...sizeOf(record, library),
      kind: record.kind,
      kindText: messages.kinds[record.kind],
      kindRank: quantityKinds.indexOf(record.kind),
      speaker: record.speaker[code],
      source: publisher[code],
      asOf: record.asOf,
      flags: [...new Set(record.flags.map(({ kind }) => messages.card.flags[kind]))],
      kinds: [record.kind],
      year: yearOf(record.asOf),
      hardware: familiesOf(record.hardware),
      confidence: 'claim',
      haystack: once(() => haystack(record, library, messages, namesOf(record))),
    };
  });
}

/** The year of a date, be it exact or only a year. */
export const yearOf = (date: string): string => /\d{4}/.exec(date)?.[0] ?? '';

/** A ratio of one thing is not more than a ratio of another, and background is of anything. */
const unrankable: ReadonlySet<Figure['kind']> = new Set(['ratio', 'relation', 'background']);

function sizeOf(record: Figure, library: Library): Pick<ReferenceRow, 'size' | 'scale'> {
  const { kind, unit } = record;
  const value = record.value ?? record.low; // a range stands where it begins
  if (value === null || unrankable.has(kind)) return { size: null, scale: unit };
  const [currency = '', ...per] = unit.split('/');
  if (kind === 'exchangeRate' || !isCurrency(currency)) return { size: Number(value), scale: unit };
  const won = wonOf({ ...record, value }, currency, library);
  return won ? { size: won.toNumber(), scale: ['KRW', ...per].join('/') } : { size: Number(value), scale: unit };
}

/** An amount in won: as its own text prints it, else at its own text's rate, else at another text's. */
function wonOf({ value, source, also }: Figure, currency: string, library: Library): Decimal | null {
  if (currency === 'KRW') return new Decimal(value ?? 0);
  const printed = also.find(({ unit }) => unit.startsWith('KRW'));
  if (printed) return new Decimal(printed.value);
  const rates = library.figures.filter((each) => each.unit === `KRW/${currency}`);
  const rate = rates.find((each) => each.source === source) ?? rates[0];
  return rate?.value ? new Decimal(value ?? 0).times(rate.value) : null;
}

/** All that a claim is known by, in both languages, as printed and as written; not the title of its text, which names what others of its claims are about. */
function haystack(record: Figure, library: Library, messages: Messages, names: readonly string[]): string {
  const { publisher } = library.source(record.source);
  const bilingual = [record.subject, record.quantity, record.speaker, record.paraphrase, publisher, ...record.conditions];
  const amounts = [record, ...record.also.map(({ operator, value, unit }) => ({ operator, value, unit, low: null, high: null }))];
  return searchable([
    record.id,
    record.text,
    record.hardware,
    record.asOf,
    ...bilingual.flatMap(({ en, ko }) => [en, ko]),
    ...record.printed,
    ...amounts.flatMap(writings),
    messages.kinds[record.kind],
    ...record.flags.map(({ kind }) => messages.card.flags[kind]),
    ...names,
  ]);
}
