import { estimate } from '../../src/analysis/index.ts';
import type { Language } from '../../src/messages/index.ts';
import { loadMessages } from '../../src/messages/index.ts';
import { penFor } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';
import { decisionsOf, openingDecisions } from '../../src/scenario/index.ts';

/** What the documents of a view are made from: a plan worked out by the engine itself, and the words of a language. */
export async function sampleOf(language: Language, preset?: string) {
  const made = { ...estimate(preset === undefined ? openingDecisions(library) : decisionsOf(library.preset(preset)), library), library };
  return { made, messages: await loadMessages(language), pen: penFor(language) };
}

/** Puts the page into a language and a theme, as the app does. */
export function showIn(language: Language, theme: 'light' | 'dark'): void {
  document.documentElement.lang = language;
  document.documentElement.dataset['theme'] = theme;
}

/** By how many pixels the page is wider than the window. */
export const overflow = (): number => document.documentElement.scrollWidth - window.innerWidth;

/** Both languages and both themes, each once: colours don’t hang on the language, nor words on the theme. */
export const looks = [
  ['en', 'light'],
  ['ko', 'dark'],
] as const;
