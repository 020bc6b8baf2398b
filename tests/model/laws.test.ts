import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Amount, Node } from '../../src/calculus/index.ts';
import { evaluate } from '../../src/calculus/index.ts';
import type { NodeName } from '../../src/model/index.ts';
import { nodeName, nodeNames, registry } from '../../src/model/index.ts';
import { library } from '../../src/provenance/index.ts';
import type { Solved } from '../../src/scenario/index.ts';
import { bind, inputOf, readLink } from '../../src/scenario/index.ts';
import { Decimal } from '../../src/units/index.ts';
import { apart, isComputable, planned, point } from './plan.ts';
import type { Typed } from './typed.ts';
import { forPlanKeys, linkOf, planKeys, solvedKeys, typed } from './typed.ts';

const central = (link: string, name: NodeName): Decimal => planned(link).quantity(name).value ?? new Decimal(Number.NaN);
const nothing = 1e-30;

describe('metamorphic laws, from link to result', () => {
  test('twice the accelerators for the same time: twice the purchase, run, energy and tokens', () => {
    fc.assert(
      fc.property(typed, (plan) => {
        const [once, twice] = [planned(linkOf(plan, 'd')), planned(linkOf({ ...plan, n: plan.n * 2 }, 'd'))];
        for (const name of [
          'hardwarePurchase',
          'rentedRun',
          'trainingEnergy',
          'trainingTokens',
          'acceleratorHours',
          'amortisedRun',
        ] as const) {
          expect(apart(twice.quantity(name).value, once.quantity(name).value?.times(2) ?? null), name).toBeLessThan(nothing);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('twice the accelerators for the same work: half the time, the same run', () => {
    fc.assert(
      fc.property(typed, (plan) => {
        const [once, twice] = [planned(linkOf(plan, 't')), planned(linkOf({ ...plan, n: plan.n * 2 }, 't'))];
        expect(apart(twice.quantity('trainingTime').value?.times(2) ?? null, once.quantity('trainingTime').value)).toBeLessThan(nothing);
        for (const name of ['rentedRun', 'trainingEnergy', 'trainingCompute'] as const) {
          expect(apart(twice.quantity(name).value, once.quantity(name).value), name).toBeLessThan(nothing);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('costs grow with price, rate and duration; tokens are in proportion to MFU', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom(...(['price', 'rate', 't', 'kwh', 'pue'] as const)), (plan, key) => {
        const [less, more] = [linkOf(plan, 'd'), linkOf({ ...plan, [key]: plan[key] * 2 }, 'd')];
        const grows = {
          price: ['hardwarePurchase', 'amortisedRun'],
          rate: ['rentedRun', 'rentedRunPerToken'],
          t: ['rentedRun', 'trainingEnergy', 'amortisedRun', 'trainingTokens'],
          kwh: ['electricityCost', 'amortisedRun'],
          pue: ['trainingEnergy', 'electricityCost'],
        } as const;
        for (const name of grows[key]) expect(central(more, name).gt(central(less, name)), `${name} with ${key}`).toBe(true);
      }),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(typed, fc.integer({ min: 1, max: 100 }), (plan, mfu) => {
        const [one, other] = [linkOf(plan, 'd'), linkOf({ ...plan, mfu }, 'd')];
        expect(apart(central(other, 'trainingTokens').times(plan.mfu), central(one, 'trainingTokens').times(mfu))).toBeLessThan(nothing);
      }),
      { numRuns: 40 },
    );
  });

  test('what is solved for gives back what it was solved from', () => {
    const back = (plan: Typed, from: (typeof solvedKeys)[number], to: Solved, result: NodeName, asTyped: (value: Decimal) => string) => {
      const { trainingTokens, trainingTime, modelFlopsUtilisation } = registry;
      const computed = { d: trainingTokens, t: trainingTime, mfu: modelFlopsUtilisation }[from];
      const solved = central(linkOf(plan, from), nodeName(computed));
      return central(linkOf(plan, to, { [from]: asTyped(solved) }), result);
    };
    // Results have 36 digits; a numeral may have as many.
    const seconds = (value: Decimal) => `${value.toFixed(20)}s`;
    const small = typed.filter((plan) => central(linkOf(plan, 'mfu'), 'modelFlopsUtilisation').lte(1));
    fc.assert(
      fc.property(typed, (plan) => {
        const time = new Decimal(plan.t).times(86400);
        expect(
          apart(
            back(plan, 'd', 't', 'trainingTime', (value) => value.toFixed()),
            time,
          ),
        ).toBeLessThan(nothing);
        expect(
          apart(
            back(plan, 'd', 'mfu', 'modelFlopsUtilisation', (value) => value.toFixed()),
            new Decimal(plan.mfu).div(100),
          ),
        ).toBeLessThan(nothing);
      }),
      { numRuns: 30 },
    );
    fc.assert(
      fc.property(small, (plan) => {
        expect(
          apart(
            back(plan, 'mfu', 'd', 'trainingTokens', (value) => value.toFixed()),
            new Decimal(plan.d),
          ),
        ).toBeLessThan(nothing);
        expect(apart(back(plan, 't', 'd', 'trainingTokens', seconds), new Decimal(plan.d))).toBeLessThan(1e-18);
      }),
      { numRuns: 30 },
    );
  });
});

describe('results of ranges hold the results of every point within', () => {
  const uncertain = fc.record({
    plan: typed,
    solved: fc.constantFrom(...solvedKeys),
    widths: fc.record(forPlanKeys(fc.integer({ min: 0, max: 300 }))),
    places: fc.record(forPlanKeys(fc.integer({ min: 0, max: 100 }))),
    open: fc.record(forPlanKeys(fc.constantFrom<'no' | 'above' | 'below'>('no', 'no', 'no', 'above', 'below'))),
  });

  test('any inputs at once, intervals and bounds, all operators', () => {
    fc.assert(
      fc.property(uncertain, ({ plan, solved, widths, places, open }) => {
        const { bindings } = bind(readLink(linkOf(plan, solved)).scenario, library);
        const choose = (inside: boolean) =>
          new Map(
            [...bindings.amounts].map(([node, amount]): [Node, Amount] => {
              const key = planKeys.find((each) => inputOf(each) === node);
              if (!key || !amount.value) return [node, point(amount.value ?? amount.low ?? new Decimal(1))];
              const low = amount.value;
              const high = low.times(1 + widths[key] / 100);
              const within = low.plus(high.minus(low).times(places[key] / 100));
              if (inside) return [node, point(open[key] === 'above' ? within.times(7) : open[key] === 'below' ? within.div(7) : within)];
              if (open[key] === 'above') return [node, { operator: '>=', value: low, low, high: null }];
              if (open[key] === 'below') return [node, { operator: '<=', value: high, low: null, high }];
              return [node, { operator: 'range', value: null, low, high }];
            }),
          );
        const [ends, one] = [evaluate({ ...bindings, amounts: choose(false) }), evaluate({ ...bindings, amounts: choose(true) })];
        for (const name of nodeNames.filter((each) => isComputable(each, bindings))) {
          // Daly’s equation holds where a checkpoint takes less than twice the time between failures: not for nodes without end.
          if (name === 'dalyInterval' && open.n === 'above') continue;
          const [{ low, high }, { value }] = [ends.amount(registry[name]), one.amount(registry[name])];
          // Where the rent doesn't even pay for electricity, what it takes to break even has no end, and no more has the range.
          if (!value && name.startsWith('breakEven')) expect(high, name).toBeNull();
          else expect(value, name).not.toBeNull();
          const slack = (value ?? new Decimal(0)).abs().times('1e-30');
          if (value && low) expect(value.gte(low.minus(slack)), `${name}: ${value.toString()} below ${low.toString()}`).toBe(true);
          if (value && high) expect(value.lte(high.plus(slack)), `${name}: ${value.toString()} above ${high.toString()}`).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
