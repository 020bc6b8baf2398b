/** Letters that a search treats alike: upper and lower case, full and half width, with and without spaces. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');

/** Whether every word of a query occurs in a text, as a part of a word too. */
export function holds(text: string, query: string): boolean {
  const folded = fold(text);
  return query
    .split(/\s+/)
    .map(fold)
    .every((word) => folded.includes(word));
}
