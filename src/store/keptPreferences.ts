import { languages } from '../messages/index.ts';
import { fieldsOf, parseKept } from './kept.ts';
import type { Preferences } from './preferences.ts';
import { preferencesKey, themes } from './preferences.ts';
import type { Trouble } from './recents.ts';
import { setAside } from './setAside.ts';

const version = 1;

/** What is kept besides the plans: how the page is read, and who signs its reports. */
export type Choices = Preferences & { readonly author: string };

const longestName = 200;
const isAuthor = (value: unknown): value is string => typeof value === 'string' && value.length <= longestName;

const among =
  (...values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value);

const isGood: Readonly<Record<keyof Choices, (value: unknown) => boolean>> = {
  language: among(...languages, null),
  theme: among(...themes),
  scale: among('log', 'linear'),
  author: isAuthor,
};
const isChoice = (key: string): key is keyof Choices => Object.hasOwn(isGood, key);

/** Who signed the last report; nobody where that can't be read. */
export function authorIn(storage: Storage): string {
  const { author } = fieldsOf(parseKept(storage.getItem(preferencesKey) ?? '')) ?? {};
  return isAuthor(author) ? author : '';
}

/** Sets aside what can't be read and keeps the rest. A later version's preferences are left as they are: some can be read. */
export function recoverPreferences(storage: Storage): Trouble | null {
  const text = storage.getItem(preferencesKey);
  if (text === null) return null;
  const fields = fieldsOf(parseKept(text));
  const good = Object.entries(fields ?? {}).filter(([key, value]) => !isChoice(key) || isGood[key](value));
  if (fields !== null && (isNewer(fields) || good.length === Object.keys(fields).length)) return null;
  if (!setAside(storage, preferencesKey)) return 'full';
  return good.length > 0 ? (write(storage, Object.fromEntries(good)) ?? 'garbage') : 'garbage';
}

/** Keeps what has changed, and lets everything else stand as it is kept by now: another tab may have changed that. */
export function keepPreferences(storage: Storage, changed: Partial<Choices>): Trouble | null {
  const trouble = recoverPreferences(storage);
  const fields = fieldsOf(parseKept(storage.getItem(preferencesKey) ?? '')) ?? {};
  if (isNewer(fields)) return 'newer';
  return trouble === 'full' ? trouble : (write(storage, { ...fields, ...changed }) ?? trouble);
}

const isNewer = (fields: Readonly<Record<string, unknown>>): boolean => Number(fields['version']) > version;

function write(storage: Storage, fields: Readonly<Record<string, unknown>>): Trouble | null {
  try {
    storage.setItem(preferencesKey, JSON.stringify({ ...fields, version }));
    return null;
  } catch {
    return 'full';
  }
}
