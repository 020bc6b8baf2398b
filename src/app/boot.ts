import type { Language } from '../messages/index.ts';
import { languages } from '../messages/index.ts';
import { loadLibrary, needsLibrary } from './loadLibrary.ts';
import { followLink, planIn, readPreferences, startWith, useStore, writePreferences } from '../store/index.ts';

const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

/** The first of the reader's languages that is spoken here. */
const preferred = (): Language => window.navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';

/** Reads the address and the preferences once; from then on both follow the state. @returns the language, once the plan can be computed */
export async function boot(): Promise<Language> {
  const storage = () => window.localStorage;
  const preferences = readPreferences(storage);
  const { scenario, issues } = planIn(window.location);
  const language = preferences.language ?? preferred();
  startWith({ history: { past: [], present: scenario, future: [] }, linkIssues: issues, language, theme: preferences.theme });
  followLink();
  let { language: saidIn, theme } = useStore.getState();
  useStore.subscribe((state) => {
    if (state.language === saidIn && state.theme === theme) return;
    ({ language: saidIn, theme } = state);
    writePreferences(storage, { language: saidIn, theme });
  });
  if (needsLibrary(scenario)) await loadLibrary();
  return language;
}
