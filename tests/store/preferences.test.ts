import { beforeEach, describe, expect, test } from 'vitest';
import { keepChoices, remember, useMemory } from '../../src/store/memory.ts';
import { readPreferences } from '../../src/store/preferences.ts';
import { TestStorage, off } from './storage.ts';

const key = 'runcost.preferences';
const usual = { language: null, theme: 'system', scale: 'log' };

beforeEach(() => useMemory.setState(useMemory.getInitialState(), true));

const read = (text: string) => readPreferences(() => new TestStorage({ [key]: text }));
const troubles = () => useMemory.getState().troubles;

describe('read when the page opens', () => {
  test.each([
    ['nothing', '', usual],
    ['no JSON', '{', usual],
    ['a list', '["ko"]', usual],
    ['null', 'null', usual],
    ['everything', '{"language":"en","theme":"dark","scale":"linear","version":1}', { language: 'en', theme: 'dark', scale: 'linear' }],
    ['what earlier pages kept', '{"language":"ko","theme":"light"}', { language: 'ko', theme: 'light', scale: 'log' }],
    ['good ones among bad ones', '{"language":"tlh","theme":"dark","scale":7}', { ...usual, theme: 'dark' }],
    ['what a later version kept', '{"language":"en","theme":"sepia","version":2}', { ...usual, language: 'en' }],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));

  test('where storage is off, or there is none', () => {
    expect(readPreferences(off)).toEqual(usual);
    expect(readPreferences(() => new TestStorage())).toEqual(usual);
  });
});

describe('kept', () => {
  test('only what has changed is written: the rest may be another tab’s', () => {
    const storage = new TestStorage();
    remember(() => storage);
    keepChoices({ theme: 'dark' });
    storage.setItem(key, '{"theme":"dark","language":"en","later":[1],"version":1}');
    keepChoices({ scale: 'linear' });
    expect(JSON.parse(storage.getItem(key) ?? '')).toEqual({ theme: 'dark', language: 'en', later: [1], scale: 'linear', version: 1 });
    expect(troubles()).toEqual([]);
  });

  test.each([
    ['no JSON', 'nonsense', null],
    ['a list', '[1]', null],
    ['an author who is no name', '{"author":{"name":"Kim"},"scale":"linear"}', { scale: 'linear', version: 1 }],
    ['an author without end', JSON.stringify({ author: 'a'.repeat(201) }), null],
    ['bad ones among good ones', '{"language":"ko","theme":12}', { language: 'ko', version: 1 }],
  ])('%s: garbage is set aside and said, good ones stay', (_, text, left) => {
    const storage = new TestStorage({ [key]: text });
    remember(() => storage);
    expect(JSON.parse(storage.getItem(key) ?? 'null')).toEqual(left);
    expect(useMemory.getState()).toMatchObject({ aside: `${key}: ${text}`, troubles: ['garbage'] });
  });

  test('garbage that there is no room to set aside is not written over', () => {
    const storage = new TestStorage({ [key]: 'nonsense' });
    storage.room = storage.used;
    remember(() => storage);
    keepChoices({ theme: 'dark' });
    expect([...storage.texts]).toEqual([[key, 'nonsense']]);
    expect(troubles()).toEqual(['full']);
  });

  test('what a later version kept is left as it is, and said when something would change it', () => {
    const later = '{"theme":"sepia","version":2}';
    const storage = new TestStorage({ [key]: later });
    remember(() => storage);
    expect(troubles()).toEqual([]);
    keepChoices({ theme: 'dark' });
    expect([...storage.texts]).toEqual([[key, later]]);
    expect(troubles()).toEqual(['newer']);
  });

  test('full and off are said', () => {
    const storage = new TestStorage();
    storage.room = 3;
    remember(() => storage);
    keepChoices({ theme: 'dark' });
    expect(troubles()).toEqual(['full']);
    remember(off);
    keepChoices({ theme: 'light' });
    expect(troubles()).toEqual(['full', 'off']);
  });
});
