import { describe, expect, test } from 'vitest';
import { languages, loadMessages } from '../../src/messages/index.ts';
import { penFor, presentCard, presentReferences } from '../../src/present/index.ts';
import { library } from '../../src/provenance/index.ts';

const card = async (id: string, language: (typeof languages)[number] = 'en') =>
  presentCard(id, library, await loadMessages(language), penFor(language));
const references = async (language: (typeof languages)[number] = 'en') =>
  presentReferences(library, await loadMessages(language), penFor(language));

describe('a card', () => {
  test.each(languages)('of every figure is whole, in %s', async (language) => {
    for (const { id, value, low, text: said } of library.figures) {
      const document = await card(id, language);
      expect(JSON.stringify(document), id).not.toMatch(/undefined|NaN|"\?"/);
      expect(document.amount === '', id).toBe(value === null && low === null && said === null);
      expect(
        document.rows.every(({ label, text }) => label !== '' && text !== ''),
        id,
      ).toBe(true);
    }
  });

  test('has the working of a derived figure in amounts: the one that the working asks for', async () => {
    const { derivation } = await card('D2');
    expect(derivation).toMatchObject([{ id: 'S002-02', amount: 'KRW 383bn' }, { sign: '÷' }, { id: 'X2' }]);
    expect((await card('D4')).derivation).toMatchObject([{ id: 'S003-02' }, { sign: '×' }, { id: 'S003-01' }]);
    expect((await card('S002-02')).derivation).toBeNull();
  });

  test('names the figures that contradict it, whichever of the two says so', async () => {
    expect((await card('S003-03')).flags[0]?.with).toMatchObject([{ id: 'S002-02' }]);
    expect((await card('S002-02')).against.map(({ id }) => id)).toEqual(['S003-03', 'D4']);
  });

  test('does not name the same contradiction twice', async () => {
    const { flags, against } = await card('S002-01');
    expect(flags.flatMap((flag) => flag.with.map(({ id }) => id))).toEqual(['S003-02', 'S003-11', 'S003-01']);
    expect(against.map(({ id }) => id)).not.toContain('S003-02');
  });

  test('says what is derived from it', async () => {
    expect((await card('S002-01')).derivedInto.map(({ id }) => id)).toEqual(['D1', 'D6']);
  });

  test('counts its lines', async () => {
    const source = async (id: string) => (await card(id)).rows.find(({ label }) => label === 'Source')?.text;
    expect(await source('S003-02')).toMatch(/lines 15, 47$/);
    expect(await source('S002-02')).toMatch(/line 43$/);
  });
});

describe('the rows of the table', () => {
  test('measure money in won, at the rate of the text that states it', async () => {
    const row = (await references()).find(({ id }) => id === 'S002-02');
    expect(row).toMatchObject({ size: 383.4e9, scale: 'KRW' });
    const sizes = new Map((await references()).map(({ id, size }) => [id, size]));
    expect(sizes.get('S003-03')).toBe(400e9);
    // 287 million dollars are the 383.4 billion won of the same text, put into dollars at its own rate
    expect(sizes.get('D2')).toBeCloseTo(383.4e9, -6);
  });

  test('of one kind are measured in one scale, exchange rates apart', async () => {
    const rows = (await references()).filter(({ kind, size }) => kind !== 'exchangeRate' && size !== null);
    const kinds = new Set(rows.map(({ kind }) => kind));
    expect(new Set(rows.map(({ kind, scale }) => `${kind} ${scale}`)).size).toBe(kinds.size);
  });

  test('have no size where one is not more than another', async () => {
    const sized = (await references()).filter(({ size }) => size !== null).map(({ kind }) => kind);
    expect(sized).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(ratio|relation|background)$/)]));
  });

  test('can be found in the other language', async () => {
    const english = (await references()).find(({ id }) => id === 'S002-05');
    expect(english?.haystack()).toContain('알리바바');
    expect((await references('ko')).find(({ id }) => id === 'S002-05')?.haystack()).toContain('alibaba');
  });
});
