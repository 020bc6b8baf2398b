import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Amount, Node } from '../../src/calculus/index.ts';
import { evaluate, restsOn } from '../../src/calculus/index.ts';
import type { NodeName } from '../../src/model/index.ts';
import { nodeName, nodeNames, registry } from '../../src/model/index.ts';
import { library } from '../../src/provenance/index.ts';
import type { NumeralKey, Solved } from '../../src/scenario/index.ts';
import { bind, inputOf, numeralKeys, readLink } from '../../src/scenario/index.ts';
import { Decimal } from '../../src/units/index.ts';
import { apart, isComputable, planned } from './plan.ts';

/** A plan typed in full, each value a positive number; what is solved is left out of its link. */
type Typed = Readonly<Record<NumeralKey, number>>;
const typed: fc.Arbitrary<Typed> = fc.record({
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

const spell: Readonly<Record<NumeralKey, (value: number) => string>> = {
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
const linkOf = (plan: Typed, solved: Solved, spellings: Partial<Record<NumeralKey, string>> = {}): string =>
  [
    'v=1&gpu=h100-sxm',
    ...numeralKeys.filter((key) => key !== solved).map((key) => `${key}=${spellings[key] ?? spell[key](plan[key])}`),
  ].join('&');

const central = (link: string, name: NodeName): Decimal => planned(link).quantity(name).value ?? new Decimal(Number.NaN);
const solvedKeys = ['d', 't', 'mfu'] as const;
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
    const back = (plan: Typed, from: Solved, to: Solved, result: NodeName, asTyped: (value: Decimal) => string) => {
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

const operators = ['=', '~', '>', '>=', '<', '<=', 'range'] as const;
type Stated = (typeof operators)[number];

/** How an input is typed with each operator, in a unit of its own. */
const stated = (key: NumeralKey, value: number, operator: Stated): string => {
  const sign = encodeURIComponent(operator === '=' || operator === 'range' ? '' : operator);
  if (operator !== 'range') return sign + spell[key](value);
  return key === 'mfu'
    ? `${value / 2}-${value}%25`
    : `${spell[key](value).replace(/(USD|d)$/, '')}-${spell[key](key === 'n' ? value * 2 : value * 1.5)}`;
};

const middling: Typed = { n: 1000, price: 20_000, p: 70e9, d: 2e12, t: 30, mfu: 40, rate: 2, pue: 1.2, kwh: 0.1 };

describe('a bound never becomes a point', () => {
  const cases = solvedKeys.flatMap((solved) =>
    numeralKeys.filter((key) => key !== solved).flatMap((key) => operators.map((operator) => ({ solved, key, operator }))),
  );

  test.each(cases)('$key stated with “$operator”, $solved computed', ({ solved, key, operator }) => {
    // Every figure exact, so that whatever is uncertain comes from this input.
    const link = linkOf(middling, solved, { [key]: stated(key, middling[key], operator) });
    const { bindings, issues } = bind(readLink(link).scenario, library);
    expect(issues).toEqual([]);
    const leaf = inputOf(key);
    const amounts = new Map(
      [...bindings.amounts].map(([node, amount]): [Node, Amount] => [node, node === leaf || !amount.value ? amount : point(amount.value)]),
    );
    const closed = (key === 'mfu' && operator.startsWith('>')) || (key === 'pue' && operator.startsWith('<'));
    const { amount } = evaluate({ ...bindings, amounts });
    const exact = evaluate({ ...bindings, amounts: new Map([...amounts, [leaf, point(amounts.get(leaf)?.value ?? new Decimal(1))]]) });
    const raised = evaluate({
      ...bindings,
      amounts: new Map([...amounts, [leaf, point((amounts.get(leaf)?.value ?? new Decimal(1)).times('1.001'))]]),
    });
    for (const name of nodeNames) {
      const node = registry[name];
      if (!restsOn(node, bindings).includes(leaf) || !isComputable(name, bindings)) continue;
      const made = amount(node);
      const [at, above] = [exact.amount(node).value, raised.amount(node).value];
      const turn = at && above ? (apart(above, at) < 1e-20 ? 0 : above.gt(at) ? 1 : -1) : 0;
      // The other term of a sum holds it from below, whatever an open price may be; a centre it has none.
      const held = name === 'amortisedRun' && (key === 'price' || key === 'kwh') && operator.startsWith('<');
      expect(shapeOf(made), `${name} = ${JSON.stringify(made)}`).toEqual(expected(operator, turn, closed || held));
      if (made.operator === 'range') expect(made.value, name).toBeNull();
    }
  });
});

test('an end is excluded only by what it depends on', () => {
  const operatorOf = (link: string, name: NodeName) => planned(link).quantity(name).operator;
  // 6·N·D with D = S·T/(6·N): N cancels, and its “more than” with it.
  expect(operatorOf('n=1000&p=>100B&t=>=30d&mfu=0.4', 'trainingCompute')).toBe('>=');
  expect(operatorOf('n=1000&p=>=100B&t=>30d&mfu=0.4', 'trainingCompute')).toBe('>');
  expect(operatorOf('n=>1000&p=100B&t=>=30d&mfu=0.4', 'trainingCompute')).toBe('>');
  expect(operatorOf('n=>1000&p=<100B&t=30d&mfu=0.4', 'trainingTokens')).toBe('>');
  expect(operatorOf('n=>1000&p=>100B&t=30d&mfu=0.4', 'trainingTokens')).toBe('range');
  expect(operatorOf('n=>1000&p=100B&d=1T&mfu=0.4', 'rentedRun')).toBe('range');
  expect(planned('n=>1000&p=100B&d=1T&mfu=0.4&rate=2USD').quantity('acceleratorHours').low).not.toBeNull();
});

test('what cancels leaves no trace, not in the last digit either', () => {
  const made = planned('n=1000~3000&p=100B-700B&d=1T&mfu=0.3&rate=2USD&gpu=h100-sxm');
  const exact = planned('n=1000&p=100B-700B&d=1T&mfu=0.3&rate=2USD&gpu=h100-sxm');
  for (const name of ['acceleratorHours', 'rentedRun'] as const) {
    expect([made.quantity(name).low?.toFixed(), made.quantity(name).high?.toFixed()]).toEqual([
      exact.quantity(name).low?.toFixed(),
      exact.quantity(name).high?.toFixed(),
    ]);
  }
  const compute = planned('n=2000&p=100B-700B&t=30d&mfu=0.3').quantity('trainingCompute');
  expect([compute.low?.toFixed(), compute.high?.toFixed()]).toEqual(['485222400000000000000000', '485222400000000000000000']);
});

const point = (value: Decimal): Amount => ({ operator: '=', value, low: value, high: value });
const shapeOf = ({ operator, low, high }: Amount) => ({ operator, low: low !== null, high: high !== null });

/** What a result must be where it grows (1), shrinks (-1) or doesn't care (0) when the input grows. */
function expected(operator: Stated, turn: number, closed: boolean) {
  // Approximate is approximate wherever it is mentioned, even where it cancels: less is claimed than could be.
  if (operator === '~') return { operator: '~', low: true, high: true };
  if (turn === 0 || operator === '=') return { operator: '=', low: true, high: true };
  if (operator === 'range' || closed) return { operator: 'range', low: true, high: true };
  const turned = turn > 0 ? operator : operator.startsWith('>') ? operator.replace('>', '<') : operator.replace('<', '>');
  return { operator: turned, low: turned.startsWith('>'), high: turned.startsWith('<') };
}

describe('results of ranges hold the results of every point within', () => {
  const uncertain = fc.record({
    plan: typed,
    solved: fc.constantFrom(...solvedKeys),
    widths: fc.record(
      Object.fromEntries(numeralKeys.map((key) => [key, fc.integer({ min: 0, max: 300 })])) as Record<NumeralKey, fc.Arbitrary<number>>,
    ),
    places: fc.record(
      Object.fromEntries(numeralKeys.map((key) => [key, fc.integer({ min: 0, max: 100 })])) as Record<NumeralKey, fc.Arbitrary<number>>,
    ),
    open: fc.record(
      Object.fromEntries(numeralKeys.map((key) => [key, fc.constantFrom('no', 'no', 'no', 'above', 'below')])) as Record<
        NumeralKey,
        fc.Arbitrary<'no' | 'above' | 'below'>
      >,
    ),
  });

  test('any inputs at once, intervals and bounds, all operators', () => {
    fc.assert(
      fc.property(uncertain, ({ plan, solved, widths, places, open }) => {
        const { bindings } = bind(readLink(linkOf(plan, solved)).scenario, library);
        const choose = (inside: boolean) =>
          new Map(
            [...bindings.amounts].map(([node, amount]): [Node, Amount] => {
              const key = numeralKeys.find((each) => inputOf(each) === node);
              if (!key || !amount.value) return [node, amount.value ? point(amount.value) : amount];
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
          const [{ low, high }, { value }] = [ends.amount(registry[name]), one.amount(registry[name])];
          expect(value, name).not.toBeNull();
          const slack = (value ?? new Decimal(0)).abs().times('1e-30');
          if (low) expect(value?.gte(low.minus(slack)), `${name}: ${value?.toString()} below ${low.toString()}`).toBe(true);
          if (high) expect(value?.lte(high.plus(slack)), `${name}: ${value?.toString()} above ${high.toString()}`).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
