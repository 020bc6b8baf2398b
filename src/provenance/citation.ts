/** The same text in both languages; facts and paraphrases are ours, never an article's sentence. */
export type Words = { readonly en: string; readonly ko: string };

/** Where a number comes from. There is no fourth way, and none of them is optional. */
export type Citation =
  | { readonly kind: 'source'; readonly source: string; readonly locator: string }
  | { readonly kind: 'definition'; readonly text: Words }
  | { readonly kind: 'assumption'; readonly because: Words };

/** @param source id of a record in seeds/sources @param locator line, table, section or row in it */
export const cite = (source: string, locator: string): Citation => {
  if (!source || !locator) throw new TypeError('A citation names a source and a place in it.');
  return { kind: 'source', source, locator };
};

/** For what holds because of what the words mean: work over rate, seconds in an hour. */
export const byDefinition = (en: string, ko: string): Citation => {
  if (!en || !ko) throw new TypeError('A definition is put in words, in both languages.');
  return { kind: 'definition', text: { en, ko } };
};

/** For what nobody published: says why this value was taken. Shown wherever the number is. */
export const assumed = (en: string, ko: string): Citation => {
  if (!en || !ko) throw new TypeError('An assumption gives its reason, in both languages.');
  return { kind: 'assumption', because: { en, ko } };
};
