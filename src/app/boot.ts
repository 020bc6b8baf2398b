import type { Language } from '../messages/index.ts';
import { languages } from '../messages/index.ts';
import { loadFor } from './loadLibrary.ts';
import { followLink, plansIn, readPreferences, startWith, useStore } from '../store/index.ts';

const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

/** The first of the reader's languages that is spoken here. */
const preferred = (): Language => window.navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';

/** Reads the address and the preferences once. The address follows the state from here on, what is remembered once the answer stands. @returns the language, once the plan can be computed */
export async function boot(): Promise<Language> {
  const { language: known, theme, scale } = readPreferences(() => window.localStorage);
  const { folio, issues } = plansIn(window.location);
  const language = known ?? preferred();
  startWith({ history: { past: [], present: folio, future: [] }, linkIssues: issues, language, theme, scale });
  followLink();
  await loadFor(folio);
  // a plan that is opened or edited later may ask for what the first one did without
  useStore.subscribe(({ history }) => void loadFor(history.present)?.catch(() => undefined)); // the line may be back later
  return language;
}
