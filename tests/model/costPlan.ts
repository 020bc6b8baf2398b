import fc from 'fast-check';
import { expect } from 'vitest';
import type { Amount, Node } from '../../src/calculus/index.ts';
import { evaluate } from '../../src/calculus/index.ts';
import type { NodeName } from '../../src/model/index.ts';
import { registry } from '../../src/model/index.ts';
import { library } from '../../src/provenance/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { bind, choices, readLink, writeLink } from '../../src/scenario/index.ts';
import { Decimal, formatDate } from '../../src/units/index.ts';
import { apart } from './plan.ts';

/** A plan that states all of its costs, each exactly, so that nothing is taken by default. */
export const numbered = (least: number, most: number, per = 1) => fc.integer({ min: least, max: most }).map((value) => value / per);
const cost = (least: number, most: number, per = 1) => numbered(least, most, per).map((value) => `${value}USD`);
export const text = (least: number, most: number, per = 1) => numbered(least, most, per).map(String);
const date = (least: number, most: number) => numbered(least, most).map((day) => formatDate(new Decimal(day), 'en'));
const stated = {
  gpu: fc.constantFrom('a100-80-sxm', 'h100-sxm', 'tpu-v4'),
  n: text(1, 100_000),
  price: cost(1, 60_000),
  p: text(1, 2000).map((billions) => `${billions}B`),
  t: text(1, 400).map((days) => `${days}d`),
  mfu: text(1, 100, 100),
  rate: cost(1, 2000, 100),
  pue: text(100, 300, 100),
  kwh: cost(1, 500, 1000),
  covers: fc.constantFrom(...choices.covers),
  overhead: text(100, 300, 100),
  net: text(0, 50, 100),
  spare: text(0, 20, 100),
  markup: text(0, 100, 100),
  worth: cost(1, 60_000),
  bought: date(17_000, 19_000),
  start: date(18_000, 21_000),
  decline: text(1, 30, 100),
  life: text(1, 10).map((years) => `${years}y`),
  use: text(1, 100, 100),
  interest: text(1, 20, 100),
  server: text(100, 250, 100),
  load: text(10, 100, 100),
  co2: text(0, 900, 1000),
  embodied: text(0, 50, 1000),
  exp: text(100, 1000, 100),
  staff: text(1, 3000),
  pay: cost(1, 900_000),
  data: cost(1, 90_000_000),
  stored: text(1, 100_000),
  storage: cost(1, 100),
  index: text(50, 200, 100),
} satisfies Partial<Record<keyof Scenario, fc.Arbitrary<string>>>;
export const plans = fc.record(stated);
export const methods = choices.method;
export const withMethod = fc.tuple(plans, fc.constantFrom(...methods)).map(([plan, method]): Scenario => ({ ...plan, method }));
export const thirty = { numRuns: 30 };
export const nothing = 1e-30;

/** From the link of a plan to its results, without the comparisons. */
export function resultsOf(scenario: Scenario, more: ReadonlyMap<Node, Amount> = new Map()) {
  const { bindings, issues } = bind(readLink(writeLink(scenario)).scenario, library);
  // A run of a century makes no sense, and yet its costs follow the laws.
  expect(issues.filter(({ code }) => code !== 'beyond-sense').map(({ code, key }) => `${code} ${key}`)).toEqual([]);
  const { amount } = evaluate({ ...bindings, amounts: new Map([...bindings.amounts, ...more]) });
  const at = (name: NodeName): Decimal => amount(registry[name]).value ?? new Decimal(Number.NaN);
  return { at, amount: (name: NodeName): Amount => amount(registry[name]), bindings };
}
export const doubled = (spelled: string): string => spelled.replace(/^[\d.]+/, (digits) => String(Number(digits) * 2));
export const expectSame = (left: Decimal, right: Decimal, what?: string): void => expect(apart(left, right), what).toBeLessThan(nothing);
