import { expect, test } from 'vitest';
import { shelves, type Shelves } from '../../src/provenance/shelves.ts';
import { validate } from '../../src/provenance/validate.ts';
import { originalsArePresent, readReference, skipped } from './originals.ts';
import { misplaced, misread } from './print.ts';
import { disagreements } from './reference.ts';
import { hardwareDisagreements } from './tables.ts';
import { defaultsAstray, presetsAstray } from './truths.ts';

/** Everything that watches over the seeds, the quick ones first; whatever throws has noticed as well. */
const watchers: readonly ((altered: Shelves) => readonly unknown[])[] = [
  defaultsAstray,
  ({ accelerators }) => hardwareDisagreements(accelerators),
  ({ figures }) => disagreements(figures, readReference()),
  misplaced,
  presetsAstray,
  ({ figures }) => misread(figures),
  validate,
];
const isNoticed = (altered: Shelves): boolean =>
  watchers.some((watcher) => {
    try {
      return watcher(altered).length > 0;
    } catch {
      return true;
    }
  });

type Path = readonly (string | number)[];
const numberFields = new Set(['value', 'low', 'high']);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where there is a number: value, low and high, lines, and the decisions of presets. */
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

test('the seeds are quiet before anything is altered', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  expect(watchers.flatMap((watcher) => watcher(shelves))).toEqual([]);
});

test('no digit of any record can be altered without a check noticing', (context) => {
  if (!originalsArePresent) return context.skip(skipped);
  const unnoticed: string[] = [];
  let tried = 0;
  for (const path of numbersUnder(shelves)) {
    const stated = at(shelves, path);
    const number = String(stated);
    for (const { index } of number.matchAll(/\d/g)) {
      tried += 1;
      const altered = turned(number, index);
      if (!isNoticed(replaced(shelves, path, () => (typeof stated === 'number' ? Number(altered) : altered))))
        unnoticed.push(`${path.join('.')}: ${altered}`);
    }
  }
  expect(unnoticed).toEqual([]);
  expect(tried).toBeGreaterThan(600);
}, 30_000);
