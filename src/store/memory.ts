import { create } from 'zustand';
import type { Choices } from './keptPreferences.ts';
import { authorIn, keepPreferences, recoverPreferences } from './keptPreferences.ts';
import type { Recent, RecentsReading, Trouble } from './recents.ts';
import { arrange, readRecents, withRecent, withoutRecent, writeRecents } from './recents.ts';
import { discardAside, readAside } from './setAside.ts';

/** What is remembered between visits, as it is known here: storage may keep none of it. */
type Memory = {
  readonly recents: readonly Recent[];
  /** What storage refused to keep: it lasts as long as the page. */
  readonly unkept: readonly Recent[];
  /** What could not be read, as it was. */
  readonly aside: string | null;
  readonly troubles: readonly Trouble[];
  /** What has been said and put away. */
  readonly told: readonly Trouble[];
  /** Forgotten in this visit: leaving the page doesn’t bring it back. */
  readonly forgotten: readonly string[];
  /** The plan that was left last, offered to those who come back with a bare address. */
  readonly offer: string | null;
};

export const useMemory = create<Memory>(() => ({
  recents: [],
  unkept: [],
  aside: null,
  troubles: [],
  told: [],
  forgotten: [],
  offer: null,
}));

const get = useMemory.getState;
const set = useMemory.setState;
const browserStorage = (): Storage => window.localStorage;
let storage = browserStorage;

/** Takes up what is kept in a storage, which may throw whenever it is asked for. */
export function remember(over: () => Storage = browserStorage): void {
  storage = over;
  attempt((kept) => raise(recoverPreferences(kept)));
  refresh();
}

/** Does something with storage, or says that it is off. */
function attempt(act: (kept: Storage) => void): boolean {
  try {
    act(storage());
    return true;
  } catch {
    raise('off');
    return false;
  }
}

const raise = (trouble: Trouble | null): void =>
  set(({ troubles, told }) => (trouble === null || [...troubles, ...told].includes(trouble) ? {} : { troubles: [...troubles, trouble] }));

/** Takes over what is kept by now: another tab may have written. */
export const refresh = (): boolean =>
  attempt((kept) => {
    const { recents, trouble } = readRecents(kept);
    const known = arrange([...recents, ...get().unkept]);
    set(({ unkept }) => ({ recents: known, unkept: trouble === 'full' ? known : unkept, aside: readAside(kept) }));
    raise(trouble);
  });

/** Reads, changes and writes in one go, so that two tabs keep each other’s plans. */
function change(by: (recents: readonly Recent[]) => readonly Recent[]): void {
  const wasPossible = attempt((kept) => {
    const reading = readRecents(kept);
    const recents = by(arrange([...reading.recents, ...get().unkept]));
    const refused = refusalOf(reading) ?? writeRecents(kept, recents);
    const stored = reading.trouble === 'full' ? [] : reading.recents;
    set(({ troubles }) => ({
      recents,
      unkept: refused === null ? [] : recents.filter((each) => !stored.some(({ link, at }) => link === each.link && at === each.at)),
      troubles: refused === null ? troubles.filter((each) => each !== 'full') : troubles,
      aside: readAside(kept),
    }));
    raise(reading.trouble);
    raise(refused);
  });
  if (!wasPossible) set(({ recents }) => ({ recents: by(recents), unkept: by(recents) }));
}

/** What must not be written over: a later version’s plans, and garbage that there was no room to set aside. */
const refusalOf = ({ trouble }: RecentsReading): Trouble | null => (trouble === 'newer' || trouble === 'full' ? trouble : null);

export const keepRecent = (recent: Recent, replaced: string | null = null): void =>
  change((recents) => withRecent(recents, recent, replaced));

export function forgetRecent(link: string): void {
  set(({ forgotten, offer }) => ({ forgotten: [...forgotten, link], offer: offer === link ? null : offer }));
  change((recents) => withoutRecent(recents, link));
}

/** @param present the plan on the page, which leaving it would bring back */
export function forgetRecents(present: string): void {
  set(({ forgotten, recents }) => ({ forgotten: [...forgotten, present, ...recents.map(({ link }) => link)], offer: null }));
  change(() => []);
}

export const keepChoices = (changed: Partial<Choices>): void => void attempt((kept) => raise(keepPreferences(kept, changed)));

/** Who signed the last report. */
export function keptAuthor(): string {
  let author = '';
  attempt((kept) => {
    author = authorIn(kept);
  });
  return author;
}

export const offerRecent = (): void => set(({ recents }) => ({ offer: recents[0]?.link ?? null }));
export const dismissOffer = (): void => set({ offer: null });
export const dismissTrouble = (trouble: Trouble): void =>
  set(({ troubles, told }) => ({ troubles: troubles.filter((each) => each !== trouble), told: [...told, trouble] }));

export const discardGarbage = (): void =>
  void attempt((kept) => {
    discardAside(kept);
    set({ aside: null });
    dismissTrouble('garbage');
  });
