import { fieldsOf, parseKept } from './kept.ts';
import { setAside } from './setAside.ts';

/** A plan that was left: its whole link as it stood in the address, and when. Its name follows from the link. */
export type Recent = { readonly link: string; readonly at: number };

/** Why something can't be remembered: storage is off, full, held what can't be read, or what a later version wrote. */
export const troubles = ['off', 'full', 'garbage', 'newer'] as const;
export type Trouble = (typeof troubles)[number];

export type RecentsReading = { readonly recents: readonly Recent[]; readonly trouble: Trouble | null };

const recentsKey = 'runcost.recents';
export const mostRecents = 10;
const version = 1;

/** ASCII after a hash, as links are written; whether it is a plan is found out when it is opened. */
const linkShape = /^#[\x21-\x7e]{1,4095}$/;

function isRecent(value: unknown): value is Recent {
  const { link, at } = fieldsOf(value) ?? {};
  return typeof link === 'string' && linkShape.test(link) && typeof at === 'number' && Number.isFinite(at) && at >= 0;
}

/**
 * Reads what is kept. Good entries among bad ones are kept on, and the text they stood in is set aside whole; what a later
 * version wrote is left alone.
 * @throws where storage is off
 */
export function readRecents(storage: Storage): RecentsReading {
  const text = storage.getItem(recentsKey);
  if (text === null) return { recents: [], trouble: null };
  const kept = fieldsOf(parseKept(text)) ?? {};
  if (Number(kept['version']) > version) return { recents: [], trouble: 'newer' };
  const plans: unknown = kept['plans'];
  const entries: readonly unknown[] = kept['version'] === version && Array.isArray(plans) ? plans : [null];
  const recents = entries.filter(isRecent);
  if (recents.length === entries.length) return { recents: arrange(recents), trouble: null };
  if (!setAside(storage, recentsKey)) return { recents: arrange(recents), trouble: 'full' };
  return { recents: arrange(recents), trouble: recents.length > 0 ? (writeRecents(storage, recents) ?? 'garbage') : 'garbage' };
}

/** @throws where storage is off */
export function writeRecents(storage: Storage, recents: readonly Recent[]): Trouble | null {
  try {
    if (recents.length === 0) storage.removeItem(recentsKey);
    else storage.setItem(recentsKey, JSON.stringify({ version, plans: recents }));
    return null;
  } catch {
    return 'full';
  }
}

/** The last first, each plan once. */
export function arrange(recents: readonly Recent[]): readonly Recent[] {
  const sorted = recents.toSorted((one, other) => other.at - one.at);
  return sorted.filter(({ link }, index) => sorted.findIndex((each) => each.link === link) === index).slice(0, mostRecents);
}

/** A plan at the head of the list, in the place of what it has grown out of. A clock that was wrong puts nothing before it. */
export const withRecent = (recents: readonly Recent[], { link, at }: Recent, replaced: string | null): readonly Recent[] =>
  arrange([
    { link, at },
    ...recents.filter((each) => each.link !== link && each.link !== replaced).map((each) => ({ ...each, at: Math.min(each.at, at) })),
  ]);

export const withoutRecent = (recents: readonly Recent[], link: string): readonly Recent[] => recents.filter((each) => each.link !== link);
