import type { Messages } from '../messages/index.ts';
import type { Confidence, QuantityKind } from '../provenance/index.ts';
import { confidences, quantityKinds } from '../provenance/index.ts';
import { holds, wordsOf } from './search.ts';

/** What a search and the filters look at: the same of a claim and of a run, so that one set of them holds for both. */
export type Narrowable = {
  readonly kinds: readonly QuantityKind[];
  readonly year: string;
  /** Families of accelerators. */
  readonly hardware: readonly string[];
  readonly confidence: Confidence | 'claim';
  /** What a search looks through; put together when it is first asked for, since most pages are never searched. */
  readonly haystack: () => string;
};

/** What is asked for; an empty text asks for nothing. */
export type Narrowing = {
  readonly search: string;
  readonly kind: string;
  readonly year: string;
  readonly hardware: string;
  readonly confidence: string;
};
export type FilterName = Exclude<keyof Narrowing, 'search'>;

export const everything: Narrowing = { search: '', kind: '', year: '', hardware: '', confidence: '' };

const values: { readonly [Name in FilterName]: (row: Narrowable) => readonly string[] } = {
  kind: ({ kinds }) => kinds,
  year: ({ year }) => (year === '' ? [] : [year]),
  hardware: ({ hardware }) => hardware,
  confidence: ({ confidence }) => [confidence],
};
export const filterNames = ['kind', 'year', 'hardware', 'confidence'] as const satisfies readonly FilterName[];

/** The rows that have all that is asked for, by id. */
export function narrow(rows: readonly (Narrowable & { readonly id: string })[], narrowing: Narrowing): ReadonlySet<string> {
  const words = wordsOf(narrowing.search);
  const asked = filterNames.filter((name) => narrowing[name] !== '');
  const isMeant = (row: Narrowable): boolean =>
    asked.every((name) => values[name](row).includes(narrowing[name])) && (words.length === 0 || holds(row.haystack(), words));
  return new Set(rows.filter(isMeant).map(({ id }) => id));
}

/** Puts together what a search looks through, so that the first letter doesn’t wait for it. */
export const prepareSearch = (rows: readonly Narrowable[]): void => rows.forEach(({ haystack }) => haystack());

export type Choice = { readonly value: string; readonly label: string };

/** Only what some row has. Kinds as elsewhere, years from the latest, hardware by name, the surest first. */
export function choicesOf(rows: readonly Narrowable[], messages: Messages): Readonly<Record<FilterName, readonly Choice[]>> {
  const among = (name: FilterName): ReadonlySet<string> => new Set(rows.flatMap((row) => values[name](row)));
  const [kinds, sure] = [among('kind'), among('confidence')];
  const itself = (value: string): Choice => ({ value, label: value });
  return {
    kind: quantityKinds.filter((kind) => kinds.has(kind)).map((kind) => ({ value: kind, label: messages.kinds[kind] })),
    year: [...among('year')].toSorted().toReversed().map(itself),
    hardware: [...among('hardware')].toSorted((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1)).map(itself),
    confidence: ([...confidences, 'claim'] as const)
      .filter((each) => sure.has(each))
      .map((each) => ({ value: each, label: messages.catalogue.confidences[each] })),
  };
}
