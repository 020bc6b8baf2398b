import * as v from 'valibot';
import type { Language } from '../messages/index.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** All that is remembered between visits. The plan itself lives in the address. */
export type Preferences = { readonly language: Language | null; readonly theme: Theme };

const shape = v.strictObject({ language: v.nullable(v.picklist(['ko', 'en'])), theme: v.picklist(themes) });
const storageKey = 'runcost.preferences';
const setAsideKey = 'runcost.set-aside';
const none: Preferences = { language: null, theme: 'system' };

/** Storage may be off, full or hold garbage: then the page works without, and garbage is set aside, not destroyed. */
export function readPreferences(storage: () => Storage): Preferences {
  try {
    const text = storage().getItem(storageKey);
    if (text === null) return none;
    const parsed = v.safeParse(shape, parseJson(text));
    if (parsed.success) return parsed.output;
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
