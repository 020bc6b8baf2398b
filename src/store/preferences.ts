import type { Language } from '../messages/index.ts';
import { languages } from '../messages/index.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** All that is remembered between visits. The plan itself lives in the address. */
export type Preferences = { readonly language: Language | null; readonly theme: Theme };

const storageKey = 'runcost.preferences';
const setAsideKey = 'runcost.set-aside';
const none: Preferences = { language: null, theme: 'system' };

/** Storage may be off, full or hold garbage: then the page works without, and garbage is set aside, not destroyed. */
export function readPreferences(storage: () => Storage): Preferences {
  try {
    const text = storage().getItem(storageKey);
    if (text === null) return none;
    const stored = parseJson(text);
    if (isPreferences(stored)) return stored;
    storage().setItem(setAsideKey, text);
    storage().removeItem(storageKey);
    return none;
  } catch {
    return none;
  }
}

export function writePreferences(storage: () => Storage, preferences: Preferences): void {
  try {
    storage().setItem(storageKey, JSON.stringify(preferences));
  } catch {
    // a preference that can't be kept is not worth a message
  }
}

const among = (value: unknown, values: readonly unknown[]): boolean => values.includes(value);

function isPreferences(value: unknown): value is Preferences {
  if (typeof value !== 'object' || value === null || !('language' in value) || !('theme' in value)) return false;
  return among(value.language, [...languages, null]) && among(value.theme, themes);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
