import type { Language } from '../messages/index.ts';
import { languages } from '../messages/index.ts';
import { fieldsOf, parseKept } from './kept.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How the page is read, as remembered between visits. The plan itself lives in the address. */
export type Preferences = { readonly language: Language | null; readonly theme: Theme; readonly scale: 'log' | 'linear' };

export const preferencesKey = 'runcost.preferences';

/** Storage may be off or hold garbage: then the page opens without. What is to be done about it is done once the answer stands. */
export function readPreferences(storage: () => Storage): Preferences {
  try {
    return preferencesIn(parseKept(storage().getItem(preferencesKey) ?? ''));
  } catch {
    return preferencesIn(null);
  }
}

/** Every preference that can be read, else the usual. */
function preferencesIn(kept: unknown): Preferences {
  const { language, theme, scale } = fieldsOf(kept) ?? {};
  return {
    language: among(languages, language) ?? null,
    theme: among(themes, theme) ?? 'system',
    scale: scale === 'linear' ? scale : 'log',
  };
}

const among = <Value>(values: readonly Value[], value: unknown): Value | undefined => values.find((each) => each === value);
