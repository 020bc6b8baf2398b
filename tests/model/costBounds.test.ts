import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/calculus/index.ts';
import type { NodeName } from '../../src/model/index.ts';
import { registry } from '../../src/model/index.ts';
import { library } from '../../src/provenance/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { bind } from '../../src/scenario/index.ts';
import { Decimal } from '../../src/units/index.ts';
import { resultsOf } from './costPlan.ts';

/** A plan in which one thing is only bounded, or wide, and a value of it within: the one result must lie in the other. */
type Bounded = {
  readonly what: string;
  readonly plan: Scenario;
  readonly wide: Scenario;
  readonly within: Scenario;
  readonly name: NodeName;
};

const cluster: Scenario = { gpu: 'a100-80-sxm', n: '1000', p: '70B', t: '90d', mfu: '0.4', rate: '2USD', price: '15000USD', exp: '2' };
const owned: Scenario = {
  ...cluster,
  covers: 'server',
  net: '0.19',
  pue: '1.2',
  kwh: '0.1USD',
  load: '0.75',
  use: '0.8',
  life: '4y',
  interest: '0.065',
};
const aged: Scenario = { ...owned, bought: '2020-01-01', start: '2023-01-01', decline: '0.14' };
const failing: Scenario = { ...cluster, node: '8', failures: '5', save: '60s', restart: '600s' };

const isOpen = ({ wide }: Bounded): boolean => Object.values(wide).some((text) => /^[<>]/.test(text));

function expectWithin({ plan, wide, within, name }: Bounded, tolerance = '1e-6'): void {
  const [ends, one] = [resultsOf({ ...plan, ...wide }).amount(name), resultsOf({ ...plan, ...within }).at(name)];
  const found = `${name}: ${one.toPrecision(6)} in ${ends.operator} ${ends.low?.toPrecision(6)} to ${ends.high?.toPrecision(6)}`;
  if (ends.low) expect(one.times(new Decimal(1).plus(tolerance)).gte(ends.low), found).toBe(true);
  if (ends.high) expect(one.times(new Decimal(1).minus(tolerance)).lte(ends.high), found).toBe(true);
}

const held: readonly Bounded[] = [
  { what: 'a price above', plan: owned, wide: { price: '>15000USD' }, within: { price: '60000USD' }, name: 'clusterPurchase' },
  { what: 'a network share below', plan: owned, wide: { net: '<0.19' }, within: { net: '0.01' }, name: 'clusterPurchase' },
  { what: 'an interest above', plan: owned, wide: { interest: '>0.065' }, within: { interest: '0.5' }, name: 'annualCapitalCost' },
  { what: 'a life above', plan: owned, wide: { life: '>4y' }, within: { life: '20y' }, name: 'annualCapitalCost' },
  { what: 'a life below', plan: owned, wide: { life: '<4y' }, within: { life: '1y' }, name: 'amortisedRun' },
  {
    what: 'a rent below, also below the electricity',
    plan: owned,
    wide: { rate: '<2USD' },
    within: { rate: '0.1USD' },
    name: 'breakEvenTime',
  },
  { what: 'more failures', plan: failing, wide: { failures: '>5' }, within: { failures: '50' }, name: 'trainingTokens' },
  { what: 'fewer failures', plan: failing, wide: { failures: '<5' }, within: { failures: '0.1' }, name: 'trainingTokens' },
  { what: 'slower checkpoints', plan: failing, wide: { save: '>60s' }, within: { save: '1h' }, name: 'modelledGoodput' },
  { what: 'a network share above', plan: owned, wide: { net: '>0.19' }, within: { net: '0.3' }, name: 'clusterPurchase' },
  { what: 'an interest below', plan: owned, wide: { interest: '<0.065' }, within: { interest: '0.03' }, name: 'annualCapitalCost' },
  { what: 'slower restarts', plan: failing, wide: { restart: '>600s' }, within: { restart: '2h' }, name: 'modelledGoodput' },
];

/** Where results rise and fall again: between two ends they are looked for at points, and are found to within a percent; to one open end nothing is said. */
const turning: readonly Bounded[] = [
  { what: 'more accelerators, with failures', plan: failing, wide: { n: '>1000' }, within: { n: '10000' }, name: 'trainingTokens' },
  { what: 'fewer accelerators, with failures', plan: failing, wide: { n: '<1000' }, within: { n: '100' }, name: 'trainingTokens' },
  {
    what: 'accelerators past the number that failures let work',
    plan: failing,
    wide: { n: '1000-1000000' },
    within: { n: '100000' },
    name: 'trainingTokens',
  },
  {
    what: 'slower checkpoints, by Daly',
    plan: { ...failing, interval: 'daly' },
    wide: { save: '>60s' },
    within: { save: '5h' },
    name: 'modelledGoodput',
  },
  { what: 'a decline above', plan: aged, wide: { decline: '>0.1' }, within: { decline: '0.145' }, name: 'valueLostPerHour' },
  { what: 'a decline below', plan: aged, wide: { decline: '<0.2' }, within: { decline: '0.145' }, name: 'valueLostPerHour' },
  { what: 'a decline of any rate', plan: aged, wide: { decline: '0.05-3' }, within: { decline: '0.145' }, name: 'valueLostPerHour' },
];

describe('what is said of a bound is true of every value within', () => {
  test.each(held)('$what: $name', (bounded) => expectWithin(bounded));
  test.each(turning.filter((each) => !isOpen(each)))('$what: $name', (bounded) => expectWithin(bounded, '0.01'));

  test.each(turning.filter(isOpen))('to one open end nothing is said, and the bound is sent back: $what', ({ plan, wide, name }) => {
    const { bindings, issues } = bind({ ...plan, ...wide }, library);
    expect(issues.map(({ code }) => code)).toContain('open-end');
    expect(evaluate(bindings).amount(registry[name])).toEqual({ operator: 'range', value: null, low: null, high: null });
  });
});

test('where a checkpoint takes as long as two intervals between failures, Daly’s estimate is said not to hold', () => {
  const codes = (plan: Scenario) => bind({ ...failing, ...plan }, library).issues.map(({ code }) => code);
  expect(codes({ n: '160000', save: '1h', interval: 'daly' })).toEqual(['beyond-daly']);
  expect(codes({ n: '160000', save: '1h', interval: 'young' })).toEqual([]);
  expect(codes({ interval: 'daly' })).toEqual([]);
});
