import { expect, test } from 'vitest';
import { shelves, type Shelves } from '../../src/provenance/shelves.ts';
import { validate } from '../../src/provenance/validate.ts';
import { originalsArePresent, readReference, skipped } from './originals.ts';
import { misplaced, misread } from './print.ts';
import { disagreements } from './reference.ts';
import { lawsAstray } from './laws.ts';
import { quotesAstray } from './quotes.ts';
import { rentsAstray } from './rents.ts';
import { runsAstray } from './runs.ts';
import { hardwareDisagreements } from './tables.ts';
import { typicalAstray } from './typicalRanges.ts';
import { defaultsAstray, overheadsAstray, presetsAstray } from './truths.ts';

type Watcher = (altered: Shelves) => readonly unknown[];

/** Who watches over each shelf, the quick ones first; what they say of other shelves they say all the same. */
const watchers: Readonly<Partial<Record<keyof Shelves, readonly Watcher[]>>> = {
  defaults: [defaultsAstray],
  accelerators: [({ accelerators }) => hardwareDisagreements(accelerators), validate],
  overheads: [({ overheads }) => overheadsAstray(overheads)],
  quotes: [({ quotes }) => quotesAstray(quotes), ({ quotes }) => rentsAstray(quotes)],
  presets: [presetsAstray],
  scalingLaws: [lawsAstray],
  runs: [({ runs }) => runsAstray(runs)],
  typical: [({ typical }) => typicalAstray(typical)],
  figures: [({ figures }) => disagreements(figures, readReference()), misplaced, presetsAstray, misread, validate],
};

const isWatched = (shelf: string | number | undefined): boolean => watchers[shelf as keyof Shelves] !== undefined;

/** Whatever throws has noticed as well. */
const isNoticed = (shelf: string | number | undefined, altered: Shelves): boolean =>
  (watchers[shelf as keyof Shelves] ?? []).some((watch) => {
    try {
      return watch(altered).length > 0;
    } catch {
      return true;
    }
  });

type Path = readonly (string | number)[];
const numberFields = new Set(['value', 'low', 'high', 'count', 'text']);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where there is a number: value, low and high, count, lines, the dates and names of figures, and the decisions of presets. */
const numbersUnder = (value: unknown, path: Path = []): readonly Path[] => {
  if (Array.isArray(value)) return value.flatMap((item, index) => numbersUnder(item, [...path, index]));
  if (isRecord(value)) return Object.entries(value).flatMap(([key, item]) => numbersUnder(item, [...path, key]));
  const [last = '', parent] = [path.at(-1), path.at(-2)];
  const counts = parent === 'lines' || (parent === 'decisions' && last !== 'gpu') || (typeof last === 'string' && numberFields.has(last));
  return counts && value !== null ? [path] : [];
};

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inside, key) => (Array.isArray(inside) ? inside[Number(key)] : isRecord(inside) ? inside[key] : undefined), value);

const replaced = <Value>(value: Value, [key, ...rest]: Path, by: (old: unknown) => unknown): Value => {
  if (key === undefined) return by(value) as Value;
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === key ? replaced(item, rest, by) : item)) as Value;
  return { ...value, [key]: replaced((value as Readonly<Record<string, unknown>>)[String(key)], rest, by) };
};

/** A number with one of its digits turned into the next. */
const turned = (number: string, digit: number): string =>
  number.slice(0, digit) + String((Number(number[digit]) + 1) % 10) + number.slice(digit + 1);

/** The shelves with nothing on one of them but the record in question, which is all that most watchers look at. */
const alone = (shelf: string | number | undefined, at: string | number | undefined, altered: Shelves): Shelves => {
  if (shelf === 'figures' || shelf === 'defaults') return altered; // figures rest on one another
  const records = altered[shelf as 'accelerators' | 'overheads' | 'quotes' | 'presets' | 'runs' | 'scalingLaws' | 'typical'];
  return { ...altered, [String(shelf)]: records.slice(Number(at), Number(at) + 1) };
};

test('the seeds are quiet before anything is altered', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  const all = new Set(Object.values(watchers).flat());
  expect([...all].flatMap((watch) => watch(shelves))).toEqual([]);
});

test('every shelf with numbers is watched', () => {
  const shelvesWithNumbers = new Set(numbersUnder(shelves).map(([shelf]) => shelf));
  expect([...shelvesWithNumbers].filter((shelf) => !isWatched(shelf))).toEqual([]);
  expect(shelvesWithNumbers.size).toBeGreaterThan(5);
});

test('no digit of any record can be altered without a check noticing', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  const unnoticed: string[] = [];
  const tried = new Map<string, number>();
  for (const path of numbersUnder(shelves)) {
    const [shelf, index] = path;
    if (!isWatched(shelf)) continue;
    const stated = at(shelves, path);
    const number = String(stated);
    for (const { index: digit } of number.matchAll(/\d/g)) {
      tried.set(String(shelf), (tried.get(String(shelf)) ?? 0) + 1);
      const changed = turned(number, digit);
      const altered = replaced(shelves, path, () => (typeof stated === 'number' ? Number(changed) : changed));
      if (!isNoticed(shelf, alone(shelf, index, altered))) unnoticed.push(`${path.join('.')}: ${changed}`);
    }
  }
  expect(unnoticed).toEqual([]);
  const least = { defaults: 150, accelerators: 1500, overheads: 150, quotes: 1000, presets: 300, figures: 650, runs: 4500, typical: 15 };
  expect(Object.entries(least).filter(([shelf, count]) => (tried.get(shelf) ?? 0) < count)).toEqual([]);
}, 60_000);

test('the print alone gives away every digit of a number, a date or a name', () => {
  const unnoticed: string[] = [];
  let tried = 0;
  shelves.figures.forEach((figure, index) => {
    if (figure.derivation) return;
    for (const path of numbersUnder(figure)) {
      if (path[0] === 'lines') continue;
      const stated = String(at(figure, path));
      for (const { index: digit } of stated.matchAll(/\d/g)) {
        tried += 1;
        const changed = turned(stated, digit);
        const figures = shelves.figures.with(
          index,
          replaced(figure, path, () => changed),
        );
        if (misread({ ...shelves, figures }).length === 0) unnoticed.push(`${figure.id}.${path.join('.')}: ${changed}`);
      }
    }
  });
  expect(unnoticed).toEqual([]);
  expect(tried).toBeGreaterThan(300);
});
