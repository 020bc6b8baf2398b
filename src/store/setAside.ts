/** What was kept and can't be read is moved here, where nothing reads it: it may be worth something to somebody. */
const asideKey = 'runcost.set-aside';

/** What there was no room for: tried again it would only wake the other tabs, which would try as well. */
const stuck = new WeakMap<Storage, string>();

/** @returns whether there was room; where there is none it stays where it was */
export function setAside(storage: Storage, key: string): boolean {
  const text = storage.getItem(key);
  if (text === null) return true;
  if (stuck.get(storage) === text) return false;
  storage.removeItem(key); // first, since both together may be too much
  try {
    const before = storage.getItem(asideKey);
    storage.setItem(asideKey, `${before === null ? '' : `${before}\n`}${key}: ${text}`);
    return true;
  } catch {
    storage.setItem(key, text);
    stuck.set(storage, text);
    return false;
  }
}

export const readAside = (storage: Storage): string | null => storage.getItem(asideKey);
export const discardAside = (storage: Storage): void => storage.removeItem(asideKey);
