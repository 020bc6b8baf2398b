import { describe, expect, test } from 'vitest';
import { reproduce, reproduced } from '../../src/analysis/index.ts';
import { loadMessages } from '../../src/messages/index.ts';
import { penFor, presentRecord, presentReproduction, presentRunCard, presentSystems } from '../../src/present/index.ts';
import { writeError } from '../../src/present/record.ts';
import { library } from '../../src/provenance/index.ts';
import { Decimal } from '../../src/units/index.ts';

const languages = ['en', 'ko'] as const;
const messages = { en: await loadMessages('en'), ko: await loadMessages('ko') };
const made = library.runs.map((run) => reproduce(run, library));

describe.each(languages)('the record in %s', (language) => {
  const words = messages[language];
  const pen = penFor(language);

  test('sums up every value that proves something, once, and only those', () => {
    const { accuracy, runs } = presentRecord(made, library, words, pen);
    const rows = made.flatMap((each) => each.rows).filter(({ independent, error }) => independent && error !== null);
    expect(accuracy.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
    expect(new Set(accuracy.map(({ id }) => id)).size).toBe(accuracy.length);
    const shown = runs.flatMap(({ errors }) => Object.keys(errors));
    expect(shown.length).toBe(rows.length);
    expect(JSON.stringify({ accuracy, runs })).not.toMatch(/undefined|NaN|Infinity"/);
    for (const of of reproduced) {
      const all = rows.filter((row) => row.of === of);
      const told = accuracy.filter(({ id }) => id.split(' ')[0] === of).reduce((sum, { count }) => sum + count, 0);
      expect([of, told]).toEqual([of, all.length]);
    }
  });

  test('has the worst first, whichever way it is wrong', () => {
    const { runs } = presentRecord(made, library, words, pen);
    const worst = runs.map((each) => each.worst);
    expect(worst).toEqual(worst.toSorted((a, b) => b - a));
  });

  test('an error is put in words', () => {
    const said = (error: string) => writeError(new Decimal(error), words, pen);
    expect(['0.0004', '-0.12', '0.5', '1.5', '-0.9968'].map(said)).toEqual(
      language === 'en'
        ? ['the same', '12% less', '50% more', '2.5 times as much', '0.0032 times as much']
        : ['같음', '12% 적음', '50% 많음', '2.5배', '0.0032배'],
    );
  });

  test('every run has a card: each published value, ours beside it, and a reason where it proves nothing', () => {
    for (const { run, rows, plan } of made) {
      const card = presentRunCard(run.id, library, words, pen);
      expect(
        card.values.map(({ amount }) => amount).filter((amount) => amount === ''),
        run.id,
      ).toEqual([]);
      expect(card.values.length, run.id).toBe(Object.keys(run.values).length);
      expect(card.reproduction.map(({ of }) => of)).toEqual(rows.map(({ of }) => of));
      expect(card.reproduction.map(({ note }) => note === null)).toEqual(rows.map(({ independent }) => independent));
      expect(card.hasPlan).toBe(plan !== null);
      const lanes = card.values.flatMap(({ lane }) => lane ?? []);
      expect(lanes.every((id) => library.reference(id).run?.id === run.id)).toBe(true);
      expect(JSON.stringify(card)).not.toMatch(/undefined|NaN/);
    }
  });

  test('ours and the published are in one unit', () => {
    const run = made.find(({ run: { id } }) => id === 'epoch-llama-3.1-405b');
    const lines = run ? presentReproduction(run, words, pen) : [];
    expect(lines.map(({ of, published, ours }) => [of, published, ours]).slice(0, 2)).toEqual([
      ['compute', '3.8×10²⁵ FLOP', '3.79×10²⁵ FLOP'],
      ['duration', ...(language === 'en' ? ['2,142 hours', '1,610 hours'] : ['2,142시간', '1,607시간'])],
    ]);
  });

  test('every system of the texts has its line: what can be opened of it, or why nothing', () => {
    const lines = presentSystems(library, words);
    expect(lines.length).toBe(25);
    for (const { id, offers, notes, namedIn } of lines) {
      expect(offers.length + notes.length, id).toBeGreaterThan(0);
      expect(namedIn, id).toMatch(/^S00\d(, S00\d)*$/);
      expect(
        offers.every(({ label }) => !/undefined/.test(label)),
        id,
      ).toBe(true);
    }
    const offersOf = (id: string) => lines.find((line) => line.id === id)?.offers.map((offer) => `${offer.kind} ${offer.id}`) ?? [];
    expect(offersOf('gpt-4')).toContain('preset gpt-4');
    expect(offersOf('gpt-4').some((offer) => offer.startsWith('run '))).toBe(true);
  });
});
