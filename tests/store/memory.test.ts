import { beforeEach, describe, expect, test } from 'vitest';
import {
  discardGarbage,
  dismissOffer,
  dismissTrouble,
  forgetRecent,
  forgetRecents,
  keepRecent,
  offerRecent,
  refresh,
  remember,
  useMemory,
} from '../../src/store/memory.ts';
import { mostRecents } from '../../src/store/recents.ts';
import { TestStorage, off } from './storage.ts';

const key = 'runcost.recents';
const asideKey = 'runcost.set-aside';
const link = (count: number): string => `#v=2&gpu=a100-40-sxm&n=${count}&p=175B&t=30d`;
const plan = (count: number) => ({ link: link(count), at: count });
const written = (...counts: readonly number[]): string => JSON.stringify({ version: 1, plans: counts.map(plan) });

const linksIn = (storage: Storage): unknown => {
  const text = storage.getItem(key);
  return text === null ? null : (JSON.parse(text) as { plans: readonly { link: string }[] }).plans.map((each) => each.link);
};
const known = (): readonly string[] => useMemory.getState().recents.map((each) => each.link);
const troubles = () => useMemory.getState().troubles;

beforeEach(() => useMemory.setState(useMemory.getInitialState(), true));

const begin = (storage: TestStorage): TestStorage => {
  remember(() => storage);
  return storage;
};

describe('a storage that works', () => {
  test('is left without a trace where nothing was kept', () => {
    const storage = begin(new TestStorage());
    expect(storage.length).toBe(0);
    expect(useMemory.getState()).toMatchObject({ recents: [], troubles: [], aside: null, offer: null });
  });

  test('keeps the last plans, the last first, each once', () => {
    const storage = begin(new TestStorage());
    for (let count = 1; count <= mostRecents + 3; count += 1) keepRecent(plan(count));
    keepRecent({ link: link(7), at: 99 });
    expect(linksIn(storage)).toEqual([7, 13, 12, 11, 10, 9, 8, 6, 5, 4].map(link));
    expect(known()).toEqual(linksIn(storage));
  });

  test('puts a plan in the place of what it has grown out of', () => {
    const storage = begin(new TestStorage({ [key]: written(2, 1) }));
    keepRecent(plan(3), link(2));
    expect(linksIn(storage)).toEqual([link(3), link(1)]);
  });

  test('a clock that was ahead puts nothing before what is kept now', () => {
    const storage = begin(new TestStorage({ [key]: written(9_000, 5) }));
    keepRecent({ link: link(1), at: 100 });
    expect(linksIn(storage)).toEqual([1, 9_000, 5].map(link));
  });

  test('forgets one, and all', () => {
    const storage = begin(new TestStorage({ [key]: written(3, 2, 1) }));
    offerRecent();
    expect(useMemory.getState().offer).toBe(link(3));
    forgetRecent(link(3));
    expect(linksIn(storage)).toEqual([link(2), link(1)]);
    expect(useMemory.getState()).toMatchObject({ offer: null, forgotten: [link(3)] });
    forgetRecents(link(8));
    expect(storage.length).toBe(0);
    expect(useMemory.getState()).toMatchObject({ recents: [], forgotten: [3, 8, 2, 1].map(link) });
  });

  test('an offer that was put away stays away', () => {
    begin(new TestStorage({ [key]: written(3) }));
    offerRecent();
    dismissOffer();
    keepRecent(plan(4));
    expect(useMemory.getState().offer).toBeNull();
  });
});

describe('garbage', () => {
  test.each([
    ['no JSON', '{"version":1,"plans":['],
    ['another shape', '[1, 2, 3]'],
    ['no version', JSON.stringify({ plans: [plan(1)] })],
    ['an older version than there ever was', JSON.stringify({ version: 0, plans: [plan(1)] })],
    ['no list', '{"version":1,"plans":{"link":"#v=2"}}'],
    ['null', 'null'],
    ['nothing', ''],
  ])('%s is set aside and said', (_, text) => {
    const storage = begin(new TestStorage({ [key]: text }));
    expect(storage.getItem(key)).toBeNull();
    expect(storage.getItem(asideKey)).toBe(`${key}: ${text}`);
    expect(useMemory.getState()).toMatchObject({ recents: [], troubles: ['garbage'], aside: `${key}: ${text}` });
    keepRecent(plan(2));
    expect(linksIn(storage)).toEqual([link(2)]);
  });

  test.each([
    ['no entry', null],
    ['a number for a link', { link: 1, at: 1 }],
    ['no link', { at: 1 }],
    ['an address outside', { link: 'https://example.org/#v=2', at: 1 }],
    ['a script', { link: 'javascript:alert(1)', at: 1 }],
    ['a link without end', { link: `#v=2&n=${'9'.repeat(5000)}`, at: 1 }],
    ['no time', { link: link(5) }],
    ['a time before all time', { link: link(5), at: -1 }],
    ['a time in words', { link: link(5), at: 'yesterday' }],
  ])('with %s among good entries the good ones stay', (_, bad) => {
    const text = JSON.stringify({ version: 1, plans: [plan(2), bad, plan(1)] });
    const storage = begin(new TestStorage({ [key]: text }));
    expect(linksIn(storage)).toEqual([link(2), link(1)]);
    expect(known()).toEqual([link(2), link(1)]);
    expect(storage.getItem(asideKey)).toBe(`${key}: ${text}`);
    expect(troubles()).toEqual(['garbage']);
  });

  test('is said once, and kept until it is discarded', () => {
    const storage = begin(new TestStorage({ [key]: 'a' }));
    dismissTrouble('garbage');
    storage.setItem(key, 'b');
    refresh();
    expect(troubles()).toEqual([]);
    expect(useMemory.getState().aside).toBe(`${key}: a\n${key}: b`);
    discardGarbage();
    expect(storage.length).toBe(0);
    expect(useMemory.getState().aside).toBeNull();
  });

  test('of the preferences is set aside with the rest', () => {
    const storage = begin(new TestStorage({ 'runcost.preferences': 'x', [key]: 'y' }));
    expect(storage.getItem(asideKey)).toBe(`runcost.preferences: x\n${key}: y`);
    expect(troubles()).toEqual(['garbage']);
  });

  test('that there is no room to set aside stays where it is, and nothing is written over it', () => {
    const storage = new TestStorage({ [key]: JSON.stringify({ version: 1, plans: [plan(1), null] }) });
    storage.room = storage.used;
    const before = storage.getItem(key);
    begin(storage);
    keepRecent(plan(2));
    expect([...storage.texts]).toEqual([[key, before]]);
    expect(known()).toEqual([link(2), link(1)]);
    expect(troubles()).toEqual(['full']);
  });

  test('that takes the room of the good entries leaves these in memory', () => {
    const storage = new TestStorage({ [key]: JSON.stringify({ version: 1, plans: [plan(1), null] }) });
    storage.room = storage.used + asideKey.length + 2;
    begin(storage);
    refresh();
    expect(known()).toEqual([link(1)]);
    expect(troubles()).toEqual(['full']);
    discardGarbage();
    storage.room *= 2;
    keepRecent(plan(2));
    expect(linksIn(storage)).toEqual([link(2), link(1)]);
    expect(troubles()).toEqual([]);
  });
});

describe('storage that is off', () => {
  test('is said once, and the plans last as long as the page', () => {
    remember(off);
    expect(troubles()).toEqual(['off']);
    keepRecent(plan(1));
    keepRecent(plan(2), link(1));
    keepRecent(plan(3));
    expect(known()).toEqual([link(3), link(2)]);
    dismissTrouble('off');
    forgetRecent(link(2));
    expect(known()).toEqual([link(3)]);
    expect(troubles()).toEqual([]);
  });

  test('may come back, and then has everything', () => {
    const storage = new TestStorage({ [key]: written(1) });
    let isOff = true;
    remember(() => (isOff ? off() : storage));
    keepRecent(plan(2));
    isOff = false;
    keepRecent(plan(3));
    expect(linksIn(storage)).toEqual([3, 2, 1].map(link));
  });
});

describe('storage that is full', () => {
  test('keeps what it has; what it refuses is in memory, and is written when there is room', () => {
    const storage = begin(new TestStorage({ [key]: written(1) }));
    storage.room = storage.used;
    keepRecent(plan(2));
    keepRecent(plan(3));
    expect(linksIn(storage)).toEqual([link(1)]);
    expect(known()).toEqual([3, 2, 1].map(link));
    expect(troubles()).toEqual(['full']);
    storage.room = Number.POSITIVE_INFINITY;
    keepRecent(plan(4));
    expect(linksIn(storage)).toEqual([4, 3, 2, 1].map(link));
    expect(troubles()).toEqual([]);
  });

  test('still forgets', () => {
    const storage = begin(new TestStorage({ [key]: written(2, 1) }));
    storage.room = storage.used;
    forgetRecent(link(2));
    expect(linksIn(storage)).toEqual([link(1)]);
  });
});

describe('what a later version wrote', () => {
  const later = JSON.stringify({ version: 2, plans: [{ address: link(1) }] });

  test('is left as it is, and said', () => {
    const storage = begin(new TestStorage({ [key]: later }));
    keepRecent(plan(5));
    forgetRecent(link(1));
    expect([...storage.texts]).toEqual([[key, later]]);
    expect(known()).toEqual([link(5)]);
    expect(troubles()).toEqual(['newer']);
  });
});

describe('two tabs', () => {
  test('keep each other’s plans, whoever writes last', () => {
    const storage = begin(new TestStorage({ [key]: written(1) }));
    storage.setItem(key, written(5, 4, 1)); // the other tab
    keepRecent(plan(6));
    expect(linksIn(storage)).toEqual([6, 5, 4, 1].map(link));
  });

  test('what one forgets the other doesn’t bring back', () => {
    const storage = begin(new TestStorage({ [key]: written(2, 1) }));
    storage.setItem(key, written(1));
    refresh();
    expect(known()).toEqual([link(1)]);
    keepRecent(plan(3));
    expect(linksIn(storage)).toEqual([link(3), link(1)]);
  });

  test('a tab that has no room takes over what the other keeps', () => {
    const storage = begin(new TestStorage({ [key]: written(1) }));
    storage.room = storage.used;
    keepRecent(plan(2));
    storage.room = Number.POSITIVE_INFINITY;
    storage.setItem(key, written(3, 1));
    refresh();
    expect(known()).toEqual([3, 2, 1].map(link));
  });
});
