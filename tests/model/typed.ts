import fc from 'fast-check';
import type { Solved } from '../../src/scenario/index.ts';
import { planKeys as allPlanKeys } from '../../src/scenario/index.ts';

export type PlanKey = Exclude<(typeof allPlanKeys)[number], 'budget'>;
/** Of a plan whose budget is computed. */
export const planKeys = allPlanKeys.filter((key) => key !== 'budget');

/** A plan typed in full, each value a positive number; what is solved is left out of its link. */
export type Typed = Readonly<Record<PlanKey, number>>;
export const typed: fc.Arbitrary<Typed> = fc.record({
  n: fc.integer({ min: 1, max: 100_000 }),
  price: fc.integer({ min: 1, max: 1_000_000 }),
  p: fc.integer({ min: 1_000_000, max: 2_000_000_000 }).map((thousands) => thousands * 1000),
  d: fc.integer({ min: 1_000_000, max: 2_000_000_000 }).map((thousands) => thousands * 10_000),
  t: fc.integer({ min: 1, max: 400 }),
  mfu: fc.integer({ min: 1, max: 100 }),
  rate: fc.integer({ min: 1, max: 2000 }).map((cents) => cents / 100),
  pue: fc.integer({ min: 100, max: 300 }).map((hundredths) => hundredths / 100),
  kwh: fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths / 1000),
});

export const spell: Readonly<Record<PlanKey, (value: number) => string>> = {
  n: String,
  price: (value) => `${value}USD`,
  p: String,
  d: String,
  t: (value) => `${value}d`,
  mfu: (value) => `${value}%25`,
  rate: (value) => `${value}USD`,
  pue: String,
  kwh: (value) => `${value}USD`,
};
/** The link of a plan, with some values spelt otherwise. */
export const linkOf = (plan: Typed, solved: Solved, spellings: Partial<Record<PlanKey, string>> = {}): string =>
  ['v=2&gpu=h100-sxm', ...planKeys.filter((key) => key !== solved).map((key) => `${key}=${spellings[key] ?? spell[key](plan[key])}`)].join(
    '&',
  );

export const solvedKeys = ['d', 't', 'mfu'] as const;

/** One of the first answer's keys for each. */
export const forPlanKeys = <Value>(value: Value): Readonly<Record<PlanKey, Value>> =>
  Object.fromEntries(planKeys.map((key) => [key, value])) as Record<PlanKey, Value>;
