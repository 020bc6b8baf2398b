import type { CoreFigure } from '../provenance/index.ts';
import { Decimal } from '../units/index.ts';
import { penFor } from './pen.ts';

/** What a search treats alike: case, full and half width, with and without spaces, hyphens and commas in numbers, B and bn. Lines stay lines. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?<=\d),(?=\d)/g, '')
    .replaceAll(/(?<=\d)([bmt])n\b/g, '$1')
    .replaceAll(/[^\S\n]|\p{Pd}/gu, '');

/** Texts made ready to be searched. Each stays a line of its own, so that nothing is found across the end of one and the start of the next. */
export const searchable = (texts: readonly (string | null)[]): string => fold([...new Set(texts)].filter(Boolean).join('\n'));

/** Made when it is first asked for, and kept. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** `2 bn` and `20 억` are one word, as `2bn` is. */
const apart = /(?<=\d)\s+(?=(?:bn|mn|tn|[bmtk]|천|백|만|억|조)(?![a-z]))/gi;

/** The words of a query, each to be found. */
export const wordsOf = (query: string): readonly string[] => query.replaceAll(apart, '').split(/\s+/).map(fold).filter(Boolean);

/** Whether every word occurs, as a part of a word too. */
export const holds = (haystack: string, words: readonly string[]): boolean => words.every((word) => haystack.includes(word));

const pens = [penFor('en'), penFor('ko')];

/** `10.0M` and `2.00bn` are typed as 10M and 2bn. */
const unpadded = (text: string): string => text.replaceAll(/(\d)\.0+(?!\d)/g, '$1').replaceAll(/(\.\d*[1-9])0+(?!\d)/g, '$1');

/** 1,000만 is typed as 1천만, and 5,000 as 5천. */
const inThousands = (text: string): string =>
  text.replaceAll(/(?<![\d,])(\d),000(?![\d,])/g, '$1천').replaceAll(/(?<![\d,])(\d)00(?=[만억조])/g, '$1백');

/** An amount in the ways people type it, in both languages: 1,000만, 1천만, 10M, 10000000, 1e7. */
export function writings(amount: Pick<CoreFigure, 'value' | 'low' | 'high' | 'operator' | 'unit'>): readonly string[] {
  if (amount.value === null && amount.low === null) return [];
  const written = pens.map((pen) => pen.figure(amount));
  const ends = [amount.value, amount.low, amount.high].flatMap((end) => (end === null ? [] : [new Decimal(end)]));
  const digits = ends.flatMap((end) => [end.toFixed(), end.toExponential().replace('e+', 'e')]);
  return [...written, ...written.map(unpadded), ...written.map(inThousands), ...digits];
}
