import type { Messages } from '../messages/index.ts';

/** How a report is called and whose it is, as somebody typed it. Kept by the page only: neither is in the link. */
export type PaperNames = { readonly title: string; readonly author: string };

/** Two lines at the head of the paper. */
export const longestPaperName = 120;

/** What would turn the text around it, break its line, or is half of a character. */
const unprintable = /[\p{Cc}\p{Surrogate}\p{Bidi_Control}\u2028\u2029]/gu;

const printable = (text: string): string | null => {
  const clean = text.replaceAll(unprintable, ' ').replaceAll(/\s+/g, ' ').trim();
  return clean === '' ? null : [...clean].slice(0, longestPaperName).join('').trim();
};

export function presentPaperNames({ title, author }: PaperNames, { handover }: Messages) {
  const by = printable(author);
  return { title: printable(title), author: by && handover.by(by) };
}
